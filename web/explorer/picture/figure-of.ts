import { legendName } from '../legend/legend-name.ts';
import { darkInks, lightInks } from '../network/colours.ts';
import {
  colourOf,
  communityOf,
  compareLegendKeys,
  kindOf,
  legendKey,
  measured,
  radii,
  radius,
  shapeOf,
  width,
} from '../network/looks.ts';
import type { PictureNode } from '../network/picture.ts';
import type { Visible } from '../network/visible.ts';
import type { State } from '../state/state.ts';
import { formatMeasure, formatNumber, measureNamed, midSentence, type Texts } from '../texts/texts.ts';
import type { Figure, LegendGroup } from './figure.ts';

/** What a figure is made of, as the page has it. */
export interface Drawn {
  readonly state: State;
  readonly text: Texts;
  readonly isDark: boolean;
  readonly title: string;
  /** What was asked, in words. */
  readonly asked: readonly string[];
  /** Date and source, in words. */
  readonly source: readonly string[];
  readonly visible: Visible;
  /** Where a node stands in the drawing now: a layout or a person may have moved it. Null where there is no drawing. */
  readonly placeOf: (id: string) => { readonly x: number; readonly y: number } | null;
}

/** The network as the page draws it, as a figure. */
export function figureOf({ state, text, isDark, title, asked, source, visible, placeOf }: Drawn): Figure {
  const { measure, colouring } = state;
  const { nodes, links } = visible;
  const sizes = radii(nodes.length);
  const greatest = nodes.reduce((most, node) => Math.max(most, measured(node, measure)), 0);
  const heaviest = links.reduce((most, { weight }) => Math.max(most, weight), 0);
  const index = new Map(nodes.map(({ id }, at) => [id, at]));
  const { paper, ink, soft } = isDark ? darkInks : lightInks;
  return {
    ...{ language: state.language, title, asked, source },
    nodes: nodes.map((node) => ({
      ...(placeOf(node.id) ?? { x: node.x, y: node.y }),
      size: radius(measured(node, measure), greatest, sizes),
      color: colourOf(legendKey(node, colouring), isDark),
      shape: shapeOf(kindOf(node)),
      name: node.name,
    })),
    links: links.flatMap((link) => {
      const [from, to] = [index.get(link.source), index.get(link.target)];
      if (from === undefined || to === undefined) return [];
      return [{ source: from, target: to, width: width(link.weight, heaviest) }];
    }),
    legend: [
      colourLegend(nodes, state, text, isDark),
      {
        title: `${text.legend.size}: ${midSentence(measureNamed(text, measure, state.projection)[0])}`,
        entries: samples(greatest).map((value) => ({
          name: formatMeasure(text, measure, value),
          color: soft,
          shape: 'circle',
          size: radius(value, greatest, sizes),
        })),
      },
      {
        title: state.projection === 'PROJECT' ? text.legend.widthOrganizations : text.legend.width,
        entries: samples(heaviest).map((value) => ({
          name: formatNumber(text, value),
          color: soft,
          shape: 'line',
          size: width(value, heaviest),
        })),
      },
    ],
    colors: { paper, ink, soft },
  };
}

function colourLegend(
  nodes: readonly PictureNode[],
  { colouring }: State,
  text: Texts,
  isDark: boolean,
): LegendGroup {
  const keys = [...new Set(nodes.map((node) => legendKey(node, colouring)))].sort(compareLegendKeys);
  return {
    title: `${text.colouring.label}: ${midSentence(text.colouring[colouring])}`,
    entries: keys.map((key) => ({
      name: legendName(key, text),
      color: colourOf(key, isDark),
      shape: communityOf(key) === null ? shapeOf(key) : 'circle',
    })),
  };
}

/** The least that counts, the middle and the greatest of a scale that begins at 0; of large amounts no least one. */
function samples(greatest: number): readonly number[] {
  if (greatest <= 0) return [];
  if (!Number.isInteger(greatest) || greatest < 1) return [greatest / 4, greatest];
  const least = greatest < 10_000 ? 1 : greatest / 16;
  return [...new Set([least, Math.ceil(greatest / 4), greatest])];
}
