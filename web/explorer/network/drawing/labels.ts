import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import type { Inks } from '../colours.ts';

const longest = 34;

/** A name as a label: long ones are shortened. */
export function shortened(name: string): string {
  return name.length <= longest ? name : `${name.slice(0, longest - 1).trimEnd()}…`;
}

/** Draws names with a rim of the paper's colour, so that they can be read above links. @param inks asked each time. */
export function labelDrawing(inks: () => Inks): NodeLabelDrawingFunction {
  return (context, data, settings) => {
    if (!data.label) return;
    const { paper, ink } = inks();
    context.font = `${settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
    context.lineJoin = 'round';
    context.lineWidth = 3.5;
    context.strokeStyle = paper;
    context.fillStyle = ink;
    const [x, y] = [data.x + data.size + 4, data.y + settings.labelSize / 3];
    context.strokeText(data.label, x, y);
    context.fillText(data.label, x, y);
  };
}

/** Draws the name of the node under the pointer on a card. @param inks asked each time. */
export function hoverDrawing(inks: () => Inks): NodeHoverDrawingFunction {
  return (context, data, settings) => {
    if (!data.label) return;
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
