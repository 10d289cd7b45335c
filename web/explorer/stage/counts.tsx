import type { Picture } from '../network/picture.ts';
import type { Visible } from '../network/visible.ts';
import type { Page } from '../parts/page.ts';
import { counted, formatNumber } from '../texts/texts.ts';

/** How much is shown; told to those who hear the page whenever it changes. */
export function Counts({ state, text, picture, visible }: Page & { picture: Picture; visible: Visible }) {
  const { nodes, places, links, projects } = text.counts;
  // Of what is shown, which while another network is on its way is not what the state asks for.
  const { projection, level } = picture.base;
  const isPlaces = projection === 'MUNICIPALITY' && level !== 'MUNICIPALITY';
  const word = isPlaces ? places[level] : nodes[projection];
  // Around a thing nobody knows how many more there are.
  const all = state.center === null ? picture.base.whole.nodeCount : picture.base.nodes.length;
  const count = visible.nodes.length;
  const shown = counted(text, count, word);
  return (
    <p class="counts" role="status">
      <strong>
        {count < all && state.expanded.length === 0
          ? text.counts.of(formatNumber(text, count), counted(text, all, word))
          : shown}
      </strong>
      <span>{counted(text, visible.links.length, links)}</span>
      {/* How many projects there were until a year is not known. */}
      {state.until === null && <span>{counted(text, picture.base.whole.projectCount, projects)}</span>}
    </p>
  );
}
