import type { MunicipalityShape } from './boundaries.ts';
import { type Paper, pixelOf, type View } from './view.ts';

interface Properties {
  readonly shape: MunicipalityShape;
  readonly county: string;
  /** How many projects, in words. */
  readonly count: string;
  readonly view: View;
  readonly paper: Paper;
}

/** About how high it is, and how far from what it is about. Pixels. */
const [height, gap] = [64, 10];

/** What is pointed at, beside it: its name, its county and its count. Who hears the page has them from the list's option. */
export function Told({ shape, county, count, view, paper }: Properties) {
  const { left, right, top, bottom } = shape.extent;
  const middle = (left + right) / 2;
  const [across, above] = pixelOf(view, paper, [middle, top]);
  const [, below] = pixelOf(view, paper, [middle, bottom]);
  const isAbove = above - gap - height > 0;
  const down = isAbove ? above - gap - height : Math.min(below + gap, paper.height - height - gap);
  return (
    <p
      class="map-told"
      aria-hidden="true"
      style={{ '--across': `${across}px`, insetBlockStart: `${Math.max(gap, down)}px` }}
    >
      <strong lang="sv">{shape.name}</strong>
      <span lang="sv">{county}</span>
      <span class="map-told-count">{count}</span>
    </p>
  );
}
