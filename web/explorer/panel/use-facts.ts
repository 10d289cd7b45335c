import { askFacts, askLaterFacts, type Facts } from '../api/facts.ts';
import { type Asked, useAnswer } from '../api/use-answer.ts';

/** What is known of a thing: the quicker part first, then all. @param id null asks nothing. */
export function useFacts(id: string | null): Asked<Facts> {
  const asked = useAnswer(id === null ? null : `facts ${id}`, (signal) => askFacts(id ?? '', signal));
  const later = useAnswer(id === null ? null : `later facts ${id}`, (signal) =>
    askLaterFacts(id ?? '', signal),
  );
  const known = asked.value?.id === id ? asked.value : null;
  const failed = asked.problem === null ? later : asked;
  return {
    isLoading: asked.isLoading || later.isLoading,
    value: known !== null && later.value?.id === id ? { ...known, ...later.value } : known,
    problem: failed.problem,
    retry: failed.retry,
  };
}
