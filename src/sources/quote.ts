import type { Evidence, Method } from '../facts/evidence.ts';
import { withoutPersonalData } from './persons/personal.ts';

const LONGEST_EXCERPT = 2_000;

/** A text that facts are read out of, and the names of persons that no excerpt may show. */
export interface Quoted {
  readonly text: string;
  readonly persons: readonly string[];
  /** In a table: the row that it is, and where the row begins in the document. */
  readonly row?: { readonly number: number; readonly start: number };
}

/** Evidence that quotes the text from `start` to `end`; personal data in it is masked, what is over 2,000 characters cut. */
export function quote(
  quoted: Quoted,
  { start, end }: { readonly start: number; readonly end: number },
  method: Method = 'STRUCTURED_FIELD',
  confidence = 1,
): Evidence {
  const words = quoted.text.slice(start, Math.min(end, start + LONGEST_EXCERPT));
  const excerpt = withoutPersonalData(words, quoted.persons);
  return inRow({ start, end, excerpt, method, confidence }, quoted);
}

/** Evidence whose offsets count in the quoted text, as evidence of the document. */
export function inRow(evidence: Evidence, { row }: Quoted): Evidence {
  if (row === undefined) return evidence;
  const { start, end, excerpt, method, confidence } = evidence;
  return { start: start + row.start, end: end + row.start, excerpt, method, confidence, row: row.number };
}
