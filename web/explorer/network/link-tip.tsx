import type { Page } from '../parts/page.ts';
import { linkFigures } from '../texts/link-figures.ts';
import type { PointedLink } from './drawing/pointing/links.ts';
import { linkBetween, linkKey, type Picture } from './picture.ts';

/** What the link that is pointed at is, beside the pointer. Who does not point has the same in the table and in the panel. */
export function LinkTip({ text, picture, pointed }: Page & { picture: Picture; pointed: PointedLink }) {
  const { x, y, width } = pointed;
  // Above the pointer where there is room; the nearer to a side, the more of it on the other.
  const [aside, above] = [`-${Math.round((100 * x) / width)}%`, y > 80 ? 'calc(-100% - 0.75rem)' : '1.25rem'];
  const { from, to } = pointed.link;
  const link = linkBetween(picture, pointed.link);
  if (link === undefined) return null;
  const nameOf = (id: string) => picture.nodes.find((node) => node.id === id)?.name ?? '';
  return (
    <p
      class="link-tip"
      aria-hidden="true"
      style={{ left: `${x}px`, top: `${y}px`, transform: `translate(${aside}, ${above})` }}
    >
      <strong>
        {nameOf(from)} – {nameOf(to)}
      </strong>{' '}
      {picture.added.links.has(linkKey(link))
        ? text.way.partOfIt
        : linkFigures(link, picture.base.projection, text)}
    </p>
  );
}
