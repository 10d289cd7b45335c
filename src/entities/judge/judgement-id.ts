import { digest } from '../digest.ts';
import { inOrder } from '../name.ts';

/** What makes a judgement the one it is. */
export interface JudgementKey {
  readonly rule: string;
  /** The ids of the one or two that it is about, in any order. */
  readonly things: readonly string[];
  /** Tells apart several on the same. */
  readonly said: string;
}

/** The same id whenever the same is judged, so that a decision on it is found again. */
export function judgementId({ rule, things, said }: JudgementKey): string {
  const [one, other = null] = things.toSorted(inOrder);
  return `judgement:${digest(rule, one, other, said)}`;
}
