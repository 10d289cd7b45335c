import type { Inks } from '../network/colours.ts';
import type { Frame } from '../picture/fit.ts';
import { tenth } from '../picture/mark.ts';
import { widthOf } from '../picture/names.ts';
import { xmlText } from '../picture/xml.ts';
import type { MappedPlace } from './municipality-map.tsx';
import { byCount } from './places.ts';
import type { MapText } from './text.ts';

/** The room that a ranking needs beside a map. Pixels. */
export const rankingWidth = 400;
const [column, row, size] = [300, 24, 15];

/** The municipalities with most projects in columns, as many as there is room for, and how many more there are. */
export function drawRanking(
  places: readonly MappedPlace[],
  frame: Frame,
  {
    text,
    numbers,
    inks,
  }: { readonly text: MapText; readonly numbers: Intl.NumberFormat; readonly inks: Inks },
): string {
  const columns = Math.max(1, Math.floor((frame.width + 40) / (column + 40)));
  const rows = Math.floor((frame.height - 2 * row) / row);
  const sorted = byCount(places);
  const shown = sorted.slice(0, columns * rows);
  const lines = shown.map(({ name, projectCount }, at) => {
    const x = frame.x + Math.floor(at / rows) * (column + 40);
    const y = frame.y + (2 + (at % rows)) * row;
    const count = numbers.format(projectCount);
    const dots = { from: x + widthOf(name, size) + 8, to: x + column - widthOf(count, size) - 8 };
    return `<text x="${tenth(x)}" y="${tenth(y)}">${xmlText(name)}</text><path d="M${tenth(dots.from)} ${tenth(y - 4)}H${tenth(Math.max(dots.from, dots.to))}" stroke="${inks.link}" stroke-dasharray="1 4"/><text x="${tenth(x + column)}" y="${tenth(y)}" text-anchor="end">${xmlText(count)}</text>`;
  });
  const more = sorted.length - shown.length;
  const note =
    more > 0
      ? `<text x="${tenth(frame.x)}" y="${tenth(frame.y + frame.height)}" fill="${inks.soft}">${xmlText(text.more(numbers.format(more)))}</text>`
      : '';
  return `<g font-size="${size}" fill="${inks.ink}"><text x="${tenth(frame.x)}" y="${tenth(frame.y + 12)}" font-weight="650">${xmlText(text.list)}</text>
${lines.join('\n')}
${note}</g>`;
}
