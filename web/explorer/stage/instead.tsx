import type { Picture } from '../network/picture.ts';
import type { Shown } from '../network/use-shown.ts';
import { Failure, Notice } from '../parts/notice.tsx';
import type { Page } from '../parts/page.ts';
import { noFilters } from '../state/state.ts';
import { Start } from './start.tsx';

/** So many nodes are asked for where a network was too large. */
const fewer = 150;

interface InsteadProps extends Page {
  readonly asked: Shown['asked'];
  readonly picture: Picture | null;
  readonly isLate: boolean;
  readonly start: number | null;
}

/** What is said where there is no network to see, each with a way on. */
export function Instead({ asked, picture, isLate, start, ...page }: InsteadProps) {
  const { state, act, text } = page;
  return (
    <>
      {picture?.nodes.length === 0 && asked.problem === null && (
        <Notice title={text.states.empty} note={text.states.emptyNote}>
          <button type="button" class="button" onClick={() => act({ filters: noFilters, center: null })}>
            {text.filters.clear}
          </button>
        </Notice>
      )}
      {start !== null && <Start {...page} projectCount={start} />}
      {isLate && picture === null && <div class="skeleton" aria-hidden="true" />}
      {asked.isGone && (
        <Notice title={text.states.gone}>
          <button type="button" class="button" onClick={() => act({ center: null, expanded: [] })}>
            {text.network.leaveCenter}
          </button>
        </Notice>
      )}
      {asked.problem !== null && (
        <Failure
          problem={asked.problem}
          text={text}
          title={text.states.failed}
          retry={asked.retry}
          less={
            state.most > fewer
              ? { name: text.states.strongest(String(fewer)), act: () => act({ most: fewer }) }
              : null
          }
        />
      )}
    </>
  );
}
