import type { Shown } from '../network/use-shown.ts';
import { Failure, Notice } from '../parts/notice.tsx';
import type { Page } from '../parts/page.ts';
import { countFilters, noFilters, type State } from '../state/state.ts';
import type { Texts } from '../texts/texts.ts';
import { Empty } from './empty.tsx';
import { Misplaced } from './misplaced.tsx';
import { Start } from './start.tsx';

/** So many nodes are asked for where a network was too large: the first that is less. */
const fewer = [150, 50];

interface InsteadProps extends Page {
  readonly shown: Shown;
  readonly isLate: boolean;
  /** Whether the service still reads what it begins with. */
  readonly isReading: boolean;
  /** How many projects the graph has, where a person is asked where to begin; null where a network is shown. */
  readonly start: number | null;
}

/** What is said where there is no network to see, each with a way on. */
export function Instead({ shown, isLate, isReading, start, ...page }: InsteadProps) {
  const { state, act, text } = page;
  const { asked, picture, visible } = shown;
  const { problem } = asked;
  if (isReading) {
    return (
      <div role="status">
        <Notice title={text.states.reading} note={text.states.readingNote} />
      </div>
    );
  }
  if (start !== null) return <Start {...page} projectCount={start} />;
  if (problem?.code === 'BAD_USER_INPUT' && state.center !== null)
    return <Misplaced {...page} center={state.center} />;
  if (problem !== null) {
    return (
      <Failure
        problem={problem}
        text={text}
        title={text.states.failed}
        retry={asked.retry}
        less={lessOf(state, text, act)}
      >
        {problem.code === 'BAD_USER_INPUT' && countFilters(state.filters) > 0 && (
          <button type="button" class="button primary" onClick={() => act({ filters: noFilters })}>
            {text.filters.clear}
          </button>
        )}
      </Failure>
    );
  }
  if (asked.isGone) {
    return (
      <Notice title={text.states.gone}>
        <button type="button" class="button" onClick={() => act({ center: null, expanded: [] })}>
          {text.network.leaveCenter}
        </button>
      </Notice>
    );
  }
  if (picture === null) return isLate ? <div class="skeleton" aria-hidden="true" /> : null;
  // The map knows nothing of what is hidden in the picture.
  const seen = state.view === 'map' ? picture : visible;
  return seen?.nodes.length === 0 ? <Empty {...page} picture={picture} /> : null;
}

/** A network that is smaller than the one asked for; null where none is. */
function lessOf({ center, depth, most }: State, text: Texts, act: Page['act']) {
  if (center !== null && depth > 1) {
    return { name: text.network.depth[1], act: () => act({ depth: 1 }) };
  }
  const next = fewer.find((count) => count < most);
  return next === undefined
    ? null
    : { name: text.states.strongest(String(next)), act: () => act({ most: next }) };
}
