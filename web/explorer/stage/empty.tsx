import type { Picture } from '../network/picture.ts';
import { Notice } from '../parts/notice.tsx';
import type { Page } from '../parts/page.ts';
import { countFilters, noFilters } from '../state/state.ts';

/** That there is nothing to see, why, and what brings something. */
export function Empty({ state, act, text, picture }: Page & { readonly picture: Picture }) {
  const { states } = text;
  if (picture.nodes.length > 0) {
    return (
      <Notice title={states.unseen} note={states.unseenNote}>
        <button
          type="button"
          class="button"
          onClick={() => act({ hidden: [], off: [], leastWeight: 0, until: null })}
        >
          {states.showUnseen}
        </button>
      </Notice>
    );
  }
  if (countFilters(state.filters) > 0 || state.center !== null) {
    return (
      <Notice title={states.empty} note={states.emptyNote}>
        <button type="button" class="button" onClick={() => act({ filters: noFilters, center: null })}>
          {text.filters.clear}
        </button>
      </Notice>
    );
  }
  return (
    <Notice title={states.nothing} note={states.nothingNote}>
      {state.projection !== 'ORGANIZATION' && (
        <button type="button" class="button" onClick={() => act({ projection: 'ORGANIZATION' })}>
          {text.of.ORGANIZATION}
        </button>
      )}
      <a class="button" href={`/about?lang=${state.language}`}>
        {text.menu.about}
      </a>
    </Notice>
  );
}
