import type { ComponentChildren } from 'preact';
import type { Problem } from '../api/ask.ts';
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
  readonly title: string;
  readonly retry: () => void;
  /** A way to ask for less; null where less would not help. */
  readonly less: { readonly name: string; readonly act: () => void } | null;
}

/** Why an answer did not come, with what to tell whoever runs the service. */
export function Failure({ problem, text, title, retry, less }: FailureProps) {
  const isOffline = problem.code === 'OFFLINE';
  const isLarge = problem.code === 'TIMEOUT' || problem.code === 'COST_LIMIT_EXCEEDED';
  return (
    <div role="alert">
      <Notice
        title={isLarge ? text.states.tooLarge : title}
        note={isOffline ? text.states.offline : isLarge ? text.states.slow : problem.message}
      >
        {isLarge && less !== null && (
          <button type="button" class="button primary" onClick={less.act}>
            {less.name}
          </button>
        )}
        <button type="button" class="button" onClick={retry}>
          {text.states.retry}
        </button>
        {problem.requestId !== null && (
          <p class="request">
            {text.states.request} <code>{problem.requestId}</code>
          </p>
        )}
      </Notice>
    </div>
  );
}
