import type { Shape } from './figure.ts';
import { xmlText } from './xml.ts';

/** A mark of a shape, colour and size at a point, as an SVG element; all shapes of a size have about the same area. */
export function markOf(
  {
    shape,
    color,
    size = 7,
  }: { readonly shape: Shape | 'line'; readonly color: string; readonly size?: number },
  x: number,
  y: number,
  paper: string,
): string {
  const paint = `fill="${xmlText(color)}"`;
  if (shape === 'circle') return `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${tenth(size)}" ${paint}/>`;
  if (shape === 'line') {
    return `<path d="M${tenth(x - 14)} ${tenth(y)}h28" stroke="${xmlText(color)}" stroke-width="${tenth(size)}"/>`;
  }
  if (shape === 'ring') {
    return `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="${tenth(size * 0.8)}" fill="${xmlText(paper)}" stroke="${xmlText(color)}" stroke-width="${tenth(size * 0.4)}"/>`;
  }
  return `<path d="${outline(shape, x, y, size)}" ${paint}/>`;
}

function outline(shape: Exclude<Shape, 'circle' | 'ring'>, x: number, y: number, size: number): string {
  if (shape === 'square') {
    const half = size * 0.89;
    return `M${tenth(x - half)} ${tenth(y - half)}h${tenth(2 * half)}v${tenth(2 * half)}h${tenth(-2 * half)}z`;
  }
  if (shape === 'triangle') {
    const half = size * 1.25;
    return `M${tenth(x)} ${tenth(y - half)}l${tenth(half)} ${tenth(half * 1.8)}h${tenth(-2 * half)}z`;
  }
  if (shape === 'hexagon') {
    const corners = [0, 1, 2, 3, 4, 5].map((corner) => {
      const angle = (corner * Math.PI) / 3;
      return `${tenth(x + size * 1.1 * Math.cos(angle))} ${tenth(y + size * 1.1 * Math.sin(angle))}`;
    });
    return `M${corners.join('L')}z`;
  }
  const half = size * 1.25;
  return `M${tenth(x)} ${tenth(y - half)}l${tenth(half)} ${tenth(half)}l${tenth(-half)} ${tenth(half)}l${tenth(-half)} ${tenth(-half)}z`;
}

/** A number with one decimal at most: what is finer than that nobody sees, and files are smaller. */
export function tenth(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 10) / 10 : 0;
}
