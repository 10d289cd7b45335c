import type { FigureColors, LegendGroup } from './figure.ts';
import type { Frame } from './fit.ts';
import { drawLegend } from './legend.ts';
import { widthOf } from './names.ts';
import { xmlText } from './xml.ts';

/** The width of a picture, in CSS pixels: that of a page in landscape format. */
export const pictureWidth = 1600;
const margin = 48;
/** The width of what is drawn on it. */
export const innerWidth = pictureWidth - 2 * margin;

/** A page with a drawing that can stand on its own: with what it shows, what its marks mean, and where it is from. */
export interface Sheet {
  readonly language: 'sv' | 'en';
  readonly title: string;
  /** What was asked, in words, a line each. */
  readonly asked: readonly string[];
  /** The date, the source. */
  readonly source: readonly string[];
  readonly legend: readonly LegendGroup[];
  readonly colors: FigureColors;
  /** How high the drawing is, in pixels of the picture. */
  readonly height: number;
  /** The drawing as SVG elements, within a frame. */
  readonly draw: (frame: Frame) => string;
}

/** A page as an SVG document, and how high it became. Needs nothing from elsewhere: no style sheet, font or script. */
export function svgOfSheet(sheet: Sheet): { readonly svg: string; readonly height: number } {
  const { colors, language } = sheet;
  const ink = xmlText(colors.ink);
  const soft = xmlText(colors.soft);
  const pieces: string[] = [];
  let y = margin;

  const write = (text: string, size: number, fill: string, weight = 400): void => {
    for (const line of lines(text, size)) {
      y += Math.round(size * 1.3);
      pieces.push(
        `<text x="${margin}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${xmlText(line)}</text>`,
      );
    }
  };

  write(sheet.title, 30, ink, 700);
  y += 4;
  for (const line of sheet.asked) write(line, 16, soft);
  const frame = { x: margin, y: y + 24, width: innerWidth, height: sheet.height };
  pieces.push(sheet.draw(frame));
  y = frame.y + frame.height + 24;
  const legend = drawLegend(sheet.legend, innerWidth, colors);
  pieces.push(`<g transform="translate(${margin} ${y})">${legend.svg}</g>`);
  y += legend.height + 4;
  for (const line of sheet.source) write(line, 13, soft);

  const height = y + margin;
  const description = [...sheet.asked, ...sheet.source].join(' ');
  const svg = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${language}" lang="${language}" role="img" aria-labelledby="picture-title picture-description" viewBox="0 0 ${pictureWidth} ${height}" width="${pictureWidth}" height="${height}" font-family="system-ui, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif">
<title id="picture-title">${xmlText(sheet.title)}</title>
<desc id="picture-description">${xmlText(description)}</desc>
<rect width="${pictureWidth}" height="${height}" fill="${xmlText(colors.paper)}"/>
${pieces.join('\n')}
</svg>
`;
  return { svg, height };
}

/** A text broken into lines that fit, between words; a word that is too long by itself goes beyond. */
function lines(text: string, size: number): readonly string[] {
  const broken: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = broken.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= innerWidth)
      broken[broken.length - 1] = `${last} ${word}`;
    else broken.push(word);
  }
  return broken;
}
