import type { Figure, FigureLink } from './figure.ts';
import { type Frame, fitted, heightFor, type PlacedNode } from './fit.ts';
import { drawLegend } from './legend.ts';
import { markOf, tenth } from './mark.ts';
import { nameSize, placeNames, widthOf } from './names.ts';
import { xmlText } from './xml.ts';

/** The size of a picture, in CSS pixels: that of a page in landscape format. */
export const pictureWidth = 1600;
const [leastHeight, mostHeight] = [400, 1_000];
const margin = 48;
const inner = pictureWidth - 2 * margin;

/** A picture as an SVG document, and how high it became. Needs nothing from elsewhere: no style sheet, font or script. */
export function svgOf(picture: Figure): { readonly svg: string; readonly height: number } {
  const { colors, language } = picture;
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

  write(picture.title, 30, ink, 700);
  y += 4;
  for (const line of picture.asked) write(line, 16, soft);
  const frame = {
    x: margin,
    y: y + 24,
    width: inner,
    height: heightFor(picture.nodes, inner, leastHeight, mostHeight),
  };
  pieces.push(drawFigure(picture, frame));
  y = frame.y + frame.height + 24;
  const legend = drawLegend(picture.legend, inner, colors);
  pieces.push(`<g transform="translate(${margin} ${y})">${legend.svg}</g>`);
  y += legend.height + 4;
  for (const line of picture.source) write(line, 13, soft);

  const height = y + margin;
  const description = [...picture.asked, ...picture.source].join(' ');
  const svg = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${language}" lang="${language}" role="img" aria-labelledby="picture-title picture-description" viewBox="0 0 ${pictureWidth} ${height}" width="${pictureWidth}" height="${height}" font-family="system-ui, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif">
<title id="picture-title">${xmlText(picture.title)}</title>
<desc id="picture-description">${xmlText(description)}</desc>
<rect width="${pictureWidth}" height="${height}" fill="${xmlText(colors.paper)}"/>
${pieces.join('\n')}
</svg>
`;
  return { svg, height };
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

/** A text broken into lines that fit, between words; a word that is too long by itself goes beyond. */
function lines(text: string, size: number): readonly string[] {
  const broken: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = broken.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= inner)
      broken[broken.length - 1] = `${last} ${word}`;
    else broken.push(word);
  }
  return broken;
}
