import type { Judgement, Resolution } from '../entities/thing.ts';
import type { Problem } from '../facts/fact.ts';

/** What is amiss in a table, and what was decided about who is who in it. */
export interface Tally {
  /** The first of each code; `problemCounts` has how many there are. */
  readonly problems: readonly Problem[];
  readonly problemCounts: Readonly<Record<string, number>>;
  readonly judgements: readonly Judgement[];
}

/** Of one code, so many problems are told; of a million rows with the same mistake nobody reads more. */
const problemsTold = 20;
const judgementsTold = 1_000;

/** Gathers what is amiss, so much of it that memory does not grow with the table. */
export function tallyOf(first: readonly Problem[]) {
  const counts: Record<string, number> = {};
  const problems: Problem[] = [];
  const judgements = new Map<string, Judgement>();
  const note = (problem: Problem) => {
    const count = (counts[problem.code] ?? 0) + 1;
    counts[problem.code] = count;
    if (count <= problemsTold) problems.push(problem);
  };
  for (const problem of first) note(problem);
  return {
    add(found: readonly Problem[], judged: readonly Judgement[]) {
      for (const problem of found) note(problem);
      for (const judgement of judged) {
        if (judgements.size >= judgementsTold) break;
        judgements.set(`${judgement.about} ${judgement.reason}`, judgement);
      }
    },
    result: (): Tally => ({ problems, problemCounts: counts, judgements: [...judgements.values()] }),
  };
}

/** How many problems of each code there are. */
export function countCodes(problems: readonly { readonly code: string }[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of problems) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

/** What only resolving found amiss, as problems of rows. */
export function problemsOf(resolution: Resolution | null): readonly Problem[] {
  return (resolution?.problems ?? []).map(({ code, message, row = null }) => ({
    code,
    message,
    line: row,
    column: null,
  }));
}

/** What two readings of one table found, in parts of it. */
export function sumTallies(one: Tally, other: Tally): Tally {
  const problemCounts: Record<string, number> = { ...one.problemCounts };
  for (const [code, count] of Object.entries(other.problemCounts)) {
    problemCounts[code] = (problemCounts[code] ?? 0) + count;
  }
  return {
    problems: [...one.problems, ...other.problems],
    problemCounts,
    judgements: [...one.judgements, ...other.judgements],
  };
}
