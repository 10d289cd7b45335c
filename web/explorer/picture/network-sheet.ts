import type { Figure, FigureLink } from './figure.ts';
import { type Frame, fitted, heightFor, type PlacedNode } from './fit.ts';
import { markOf, tenth } from './mark.ts';
import { nameSize, placeNames } from './names.ts';
import { innerWidth, type Sheet } from './sheet.ts';
import { xmlText } from './xml.ts';

const [leastHeight, mostHeight] = [400, 1_000];

/** The page for the figure of a network. */
export function networkSheet(figure: Figure): Sheet {
  const { nodes, links, ...words } = figure;
  return {
    ...words,
    height: heightFor(nodes, innerWidth, leastHeight, mostHeight),
    draw: (frame) => drawFigure(figure, frame),
  };
}

function drawFigure({ nodes, links, colors }: Figure, frame: Frame): string {
  const placed = fitted(nodes, frame);
  // Smaller nodes over larger ones, so that none is hidden.
  const ordered = placed.toSorted((one, other) => other.size - one.size);
  const paper = xmlText(colors.paper);
  return `<g fill="none" stroke="${xmlText(colors.soft)}" stroke-opacity="0.4">
${links.map((link) => drawLink(link, placed)).join('\n')}
</g>
<g stroke="${paper}" stroke-width="1">
${ordered.map((node) => `<g><title>${xmlText(node.name)}</title>${markOf(node, node.left, node.top, colors.paper)}</g>`).join('\n')}
</g>
<g font-size="${nameSize}" fill="${xmlText(colors.ink)}" stroke="${paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke" dominant-baseline="central">
${placeNames(placed, frame)
  .map(
    ({ text, x, y, anchor }) =>
      `<text x="${tenth(x)}" y="${tenth(y)}"${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}>${xmlText(text)}</text>`,
  )
  .join('\n')}
</g>`;
}

function drawLink({ source, target, width }: FigureLink, placed: readonly PlacedNode[]): string {
  const [from, to] = [placed[source], placed[target]];
  if (from === undefined || to === undefined) return '';
  return `<path d="M${tenth(from.left)} ${tenth(from.top)}L${tenth(to.left)} ${tenth(to.top)}" stroke-width="${tenth(width)}"/>`;
}
