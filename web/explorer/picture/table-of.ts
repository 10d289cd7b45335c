import type { MappedPlace } from '../map/municipality-map.tsx';
import { byCount } from '../map/places.ts';
import { kindOf, measured } from '../network/looks.ts';
import type { Visible } from '../network/visible.ts';
import type { Language, Measure, State } from '../state/state.ts';
import { formatMoney, formatNumber, measureNamed, type Texts } from '../texts/texts.ts';
import type { Printed } from './printed-page.tsx';
import { pictureTexts } from './text.ts';

/** The most nodes on paper: the first of the measure that sizes tell. */
const mostRows = 500;

/** The table below a printed figure: its nodes, those first that are drawn largest. */
export function tableOf(
  { nodes }: Visible,
  { measure, projection, language }: State,
  text: Texts,
): Printed['table'] {
  const own = pictureTexts[language];
  const measures = [...new Set<Measure>(['projectCount', 'degree', measure])];
  const sorted = nodes.toSorted(
    (one, other) =>
      measured(other, measure) - measured(one, measure) || one.name.localeCompare(other.name, 'sv'),
  );
  return {
    caption: own.table,
    columns: [own.name, own.kind, ...measures.map((name) => measureNamed(text, name, projection)[0])],
    rows: sorted.slice(0, mostRows).map((node) => ({
      id: node.id,
      cells: [
        node.name,
        text.kinds[kindOf(node)] ?? kindOf(node),
        ...measures.map((name) => textOf(node[name], name, text)),
      ],
    })),
  };
}

/** The table below a printed map: its municipalities, those with most projects first. */
export function mapTableOf(
  places: readonly MappedPlace[],
  language: Language,
  text: Texts,
): Printed['table'] {
  const own = pictureTexts[language];
  return {
    caption: own.mapTable,
    columns: [own.name, own.code, text.measure.projectCount],
    rows: byCount(places).map(({ id, name, code, projectCount }) => ({
      id,
      cells: [name, code, formatNumber(text, projectCount)],
    })),
  };
}

function textOf(value: number | null | undefined, measure: Measure, text: Texts): string {
  if (value == null) return '–';
  return measure === 'totalBudget' ? formatMoney(text, value) : formatNumber(text, value);
}
