import type { FigureColors, LegendGroup } from './figure.ts';
import { markOf, tenth } from './mark.ts';
import { widthOf } from './names.ts';
import { xmlText } from './xml.ts';

const size = 14;
const leastRow = 26;

/** The legend as rows of marks with their names, each group beginning a row. @param width Pixels. */
export function drawLegend(
  groups: readonly LegendGroup[],
  width: number,
  colors: FigureColors,
): { readonly svg: string; readonly height: number } {
  const pieces: string[] = [];
  let y = 0;
  for (const { title, entries } of groups) {
    const round = entries.filter(({ shape }) => shape !== 'line').map((entry) => entry.size ?? 7);
    const row = Math.max(leastRow, 2 * Math.max(0, ...round) + 4);
    let x = widthOf(title, size) + 18;
    pieces.push(
      `<text x="0" y="${y + row / 2 + 5}" font-weight="650" fill="${xmlText(colors.ink)}">${xmlText(title)}</text>`,
    );
    for (const entry of entries) {
      const mark = entry.shape === 'line' ? 14 : (entry.size ?? 7);
      const wide = 2 * mark + 8 + widthOf(entry.name, size) + 18;
      if (x + wide > width && x > 0) {
        x = 0;
        y += row;
      }
      pieces.push(
        ...(entry.pattern === undefined ? [entry] : [entry, { ...entry, color: entry.pattern }]).map((one) =>
          markOf(one, x + mark, y + row / 2, colors.paper),
        ),
        `<text x="${tenth(x + 2 * mark + 8)}" y="${y + row / 2 + 5}" fill="${xmlText(colors.ink)}">${xmlText(entry.name)}</text>`,
      );
      x += wide;
    }
    y += row;
  }
  return { svg: `<g font-size="${size}">${pieces.join('\n')}</g>`, height: y };
}
