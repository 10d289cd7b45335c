import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import type { Inks } from '../colours.ts';
import { freeLabels, type Label } from './free-labels.ts';

/** Letters in a line of a label, about. */
const longest = 20;

/** A name in at most two lines, broken between words; what does not fit ends with …. */
export function labelLines(name: string): readonly string[] {
  if (name.length <= longest + 4) return [name];
  const words = name.split(/(?<=[ -])/);
  let first = words.shift() ?? '';
  while (words.length > 0 && (first + words[0]).trimEnd().length <= longest) first += words.shift();
  const rest = words.join('');
  const second = rest.length <= longest + 2 ? rest : `${rest.slice(0, longest + 1).trimEnd()}…`;
  return second === '' ? [shorten(first)] : [shorten(first), second].map((line) => line.trimEnd());
}

function shorten(line: string): string {
  return line.length <= longest + 4 ? line : `${line.slice(0, longest + 3)}…`;
}

/** Names of one drawing: sigma tells them one after the other, then those are drawn that do not cover each other. */
export interface Labels {
  readonly tell: NodeLabelDrawingFunction;
  /** Draws what was told since the last time. */
  draw(): void;
}

/** Names under their nodes, with a rim of the paper's colour, so that they can be read above links. @param inks asked each time. */
export function openLabels(inks: () => Inks): Labels {
  let told: { readonly label: Label; readonly paint: () => void }[] = [];
  return {
    tell(context, data, settings) {
      if (!data.label) return;
      const lines = labelLines(data.label);
      const { x, size } = data;
      const lineHeight = settings.labelSize * 1.15;
      const top = data.y + size + 3;
      context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
      const half = Math.max(...lines.map((line) => context.measureText(line).width)) / 2;
      const box = { left: x - half, right: x + half, top, bottom: top + lineHeight * lines.length };
      const paint = () => {
        const { paper, ink } = inks();
        context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
        context.lineJoin = 'round';
        context.lineWidth = 3.5;
        context.strokeStyle = paper;
        context.fillStyle = ink;
        context.textAlign = 'center';
        lines.forEach((line, i) => {
          const y = top + lineHeight * (i + 0.85);
          context.strokeText(line, x, y);
          context.fillText(line, x, y);
        });
        context.textAlign = 'start';
      };
      told.push({ label: { ...box, size, height: data.zIndex ?? 0 }, paint });
    },
    draw() {
      const free = freeLabels(told.map(({ label }) => label));
      for (const { label, paint } of told) if (free.has(label)) paint();
      told = [];
    },
  };
}

/**
 * Draws the name of the node under the pointer on a card.
 *
 * @param inks asked each time.
 * @param under which node it is. Sigma goes on drawing the last one when the pointer leaves the paper.
 */
export function hoverDrawing(inks: () => Inks, under: () => string | null): NodeHoverDrawingFunction {
  return (context, data, settings) => {
    if (!data.label || (data as { readonly key?: string }).key !== under()) return;
    const { card, ink, soft } = inks();
    const { labelSize: size } = settings;
    context.font = `600 ${size}px ${settings.labelFont}`;
    const [width, height] = [context.measureText(data.label).width + 16, size + 12];
    const [x, y] = [data.x + data.size + 6, data.y - height / 2];
    context.beginPath();
    context.roundRect(x, y, width, height, 6);
    context.fillStyle = card;
    context.shadowColor = 'rgba(0, 0, 0, .28)';
    context.shadowBlur = 10;
    context.shadowOffsetY = 2;
    context.fill();
    context.shadowColor = 'transparent';
    context.shadowBlur = 0;
    context.shadowOffsetY = 0;
    context.lineWidth = 1;
    context.strokeStyle = `${soft}55`;
    context.stroke();
    context.fillStyle = ink;
    context.fillText(data.label, x + 8, data.y + size / 3);
  };
}
