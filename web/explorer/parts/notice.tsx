import type { ComponentChildren } from 'preact';
import { isPassing, type Problem } from '../api/ask.ts';
import type { Texts } from '../texts/texts.ts';

/** Words in the place of what cannot be shown, and a way on. */
export function Notice({ title, note, children }: NoticeProps) {
  return (
    <div class="notice">
      <p class="notice-title">{title}</p>
      {note !== undefined && <p>{note}</p>}
      <div class="notice-ways">{children}</div>
    </div>
  );
}

interface NoticeProps {
  readonly title: string;
  readonly note?: string | undefined;
  readonly children?: ComponentChildren;
}

interface FailureProps {
  readonly problem: Problem;
  readonly text: Texts;
  /** What did not come. */
  readonly title: string;
  readonly retry: () => void;
  /** A way to ask for less; null where there is none. */
  readonly less: { readonly name: string; readonly act: () => void } | null;
  /** Other ways on. */
  readonly children?: ComponentChildren;
}

/** Why an answer did not come, and ways on; with what to tell whoever runs the service, where it is about that. */
export function Failure({ problem, text, title, retry, less, children }: FailureProps) {
  const { states } = text;
  const { code, requestId } = problem;
  const isLarge = code === 'TIMEOUT' || code === 'COST_LIMIT_EXCEEDED';
  const isOurs = !isLarge && code !== 'BAD_USER_INPUT' && !isPassing(problem);
  return (
    <div role="alert">
      <Notice title={isLarge ? states.tooLarge : title} note={states.reasons[code] ?? states.broken}>
        {isLarge && less !== null && (
          <button type="button" class="button primary" onClick={less.act}>
            {less.name}
          </button>
        )}
        {children}
        <button type="button" class="button" onClick={retry}>
          {states.retry}
        </button>
        {isOurs && requestId !== null && (
          <p class="request">
            {states.request} <code>{requestId}</code>
          </p>
        )}
      </Notice>
    </div>
  );
}
