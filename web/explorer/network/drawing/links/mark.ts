import type { Spot } from './nearest-line.ts';

/** A line that is pointed at, above all others and under the nodes. */
export interface Mark {
  readonly element: SVGSVGElement;
  show(from: Spot, to: Spot, width: number, colour: string): void;
  hide(): void;
}

/** It is no part of what a graphics card draws: to show it, nothing else is drawn anew. */
export function openMark(): Mark {
  const svg = 'http://www.w3.org/2000/svg';
  const element = document.createElementNS(svg, 'svg');
  const line = document.createElementNS(svg, 'line');
  element.style.cssText = 'position: absolute; inset: 0; width: 100%; height: 100%';
  line.setAttribute('stroke-linecap', 'round');
  element.append(line);
  const hide = () => {
    element.style.display = 'none';
  };
  hide();
  return {
    element,
    show(from, to, width, colour) {
      const values = { x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: colour, 'stroke-width': width };
      for (const [name, value] of Object.entries(values)) line.setAttribute(name, String(value));
      element.style.display = '';
    },
    hide,
  };
}
