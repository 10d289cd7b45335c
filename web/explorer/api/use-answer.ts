import { useEffect, useState } from 'preact/hooks';
import { isPassing, Problem } from './ask.ts';

/** What came of a request: while a new one is on its way, what the one before answered stays. */
export interface Asked<T> {
  readonly isLoading: boolean;
  readonly value: T | null;
  readonly problem: Problem | null;
  readonly retry: () => void;
}

/** Answers that are kept, the latest used last; going back shows them at once. */
const kept = new Map<string, unknown>();
const mostKept = 40;

/** How long after a passing problem it is asked again. Milliseconds. */
const pause = 3_000;

/**
 * Asks whenever `key` changes, and stops asking for what nobody waits for any more. A problem that passes by
 * itself is shown until it has.
 *
 * @param key what is asked, as text; null asks nothing.
 */
export function useAnswer<T>(key: string | null, request: (signal: AbortSignal) => Promise<T>): Asked<T> {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ key: string | null; value: T | null; problem: Problem | null }>({
    key: null,
    value: null,
    problem: null,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key tells all that the request depends on.
  useEffect(() => {
    if (key === null) {
      setState({ key, value: null, problem: null });
      return;
    }
    const known = kept.get(key) as T | undefined;
    if (known !== undefined) {
      keep(key, known);
      setState({ key, value: known, problem: null });
      return;
    }
    const stop = new AbortController();
    request(stop.signal).then(
      (value) => {
        keep(key, value);
        if (!stop.signal.aborted) setState({ key, value, problem: null });
      },
      (cause: unknown) => {
        if (stop.signal.aborted) return;
        const problem = cause instanceof Problem ? cause : new Problem('OFFLINE', String(cause), null);
        setState((before) => ({ key, value: before.value, problem }));
      },
    );
    return () => stop.abort();
  }, [key, attempt]);

  const { problem } = state;
  useEffect(() => {
    if (problem === null || !isPassing(problem)) return;
    const timer = setTimeout(() => setAttempt((before) => before + 1), pause);
    return () => clearTimeout(timer);
  }, [problem]);

  const known = key === null ? undefined : (kept.get(key) as T | undefined);
  const isCurrent = state.key === key;
  return {
    isLoading: key !== null && !isCurrent && known === undefined,
    // An answer that is known already needs no frame in which the one before it is shown.
    value: isCurrent ? state.value : (known ?? (key === null ? null : state.value)),
    problem: isCurrent ? state.problem : null,
    retry: () => {
      setState((before) => ({ ...before, key: null, problem: null }));
      setAttempt((before) => before + 1);
    },
  };
}

function keep(key: string, value: unknown): void {
  kept.delete(key);
  kept.set(key, value);
  if (kept.size <= mostKept) return;
  for (const oldest of kept.keys()) {
    kept.delete(oldest);
    return;
  }
}
