import { typeOfId } from '../api/facts.ts';
import { Notice } from '../parts/notice.tsx';
import type { Page } from '../parts/page.ts';
import { homesOf, placeIn } from '../state/moves.ts';
import { midSentence } from '../texts/texts.ts';

/** That the network has no things of the type that it should be around, and those that have. */
export function Misplaced({ state, act, text, center }: Page & { readonly center: string }) {
  const { misplaced, misplacedNote, misplacedWay } = text.states;
  const type = typeOfId(center);
  const homes = homesOf(type);
  const of = midSentence(text.of[state.projection]);
  const kind = type === null ? null : midSentence(text.types[type] ?? type);
  return (
    <div role="alert">
      <Notice
        title={misplaced}
        note={[kind === null ? null : misplacedNote(of, kind), homes.length > 0 ? misplacedWay : null]
          .filter(Boolean)
          .join(' ')}
      >
        {homes.map((projection, i) => (
          <button
            key={projection}
            type="button"
            class={i === 0 ? 'button primary' : 'button'}
            onClick={() => act(placeIn(state, projection, type, center))}
          >
            {text.of[projection]}
          </button>
        ))}
        <button type="button" class="button" onClick={() => act({ center: null, expanded: [], pins: [] })}>
          {text.network.leaveCenter}
        </button>
      </Notice>
    </div>
  );
}
