import type Sigma from 'sigma';
import { createNormalizationFunction } from 'sigma/utils';

/** What of a network is where on the paper. */
export interface View {
  /** From the network's places to pixels of the paper. */
  readonly toPixels: DOMMatrix;
  /** Of the paper, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the screen in a pixel of the paper. */
  readonly pixelRatio: number;
  /** How much wider than they are lines are drawn. */
  readonly scale: number;
}

type Extent = ReturnType<Sigma['getBBox']>;

/** What a camera looks at. @param extent of all places; that of those which are drawn, if left out. */
export function viewOf(sigma: Sigma, extent: Extent = sigma.getBBox()): View {
  const frame = sigma.getCustomBBox() ?? extent;
  const normal = createNormalizationFunction(frame);
  const graphDimensions = {
    width: frame.x[1] - frame.x[0] || 1,
    height: frame.y[1] - frame.y[0] || 1,
  };
  const pixel = (x: number, y: number) => sigma.framedGraphToViewport(normal({ x, y }), { graphDimensions });
  const [origin, right, up] = [pixel(0, 0), pixel(1, 0), pixel(0, 1)];
  return {
    toPixels: new DOMMatrix([
      ...[right.x - origin.x, right.y - origin.y],
      ...[up.x - origin.x, up.y - origin.y],
      ...[origin.x, origin.y],
    ]),
    ...sigma.getDimensions(),
    pixelRatio: devicePixelRatio,
    scale: sigma.scaleSize(),
  };
}

/** The extent of places. @param places x and y of each. */
export function extentOf(places: Float32Array): Extent {
  const [x, y]: [[number, number], [number, number]] = [
    [Infinity, -Infinity],
    [Infinity, -Infinity],
  ];
  places.forEach((place, i) => {
    const range = i % 2 === 0 ? x : y;
    if (place < range[0]) range[0] = place;
    if (place > range[1]) range[1] = place;
  });
  return { x, y };
}

/** The paper's size in pixels of the screen. */
export function screenSize({ width, height, pixelRatio }: View): readonly [number, number] {
  return [Math.round(width * pixelRatio), Math.round(height * pixelRatio)];
}

export function isSameView(one: View, other: View): boolean {
  return (
    `${one.toPixels}` === `${other.toPixels}` &&
    one.width === other.width &&
    one.height === other.height &&
    one.pixelRatio === other.pixelRatio
  );
}

/** How a picture that was drawn in one view is moved and scaled to be right in another, as CSS says it. */
export function transformBetween(drawn: View, now: View): string {
  return `${now.toPixels.multiply(drawn.toPixels.inverse())}`;
}
