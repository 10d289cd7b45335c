import { plainSpaces } from './reading.ts';

const MARKS =
  /^(?:[-–—−.…]{1,5}|n\.? ?\/? ?a\.?|none|null|(?:uppgift(?:er)?|information) saknas|saknas|ingen uppgift|ej (?:angivet|angiven|angivits|tillämpligt|aktuellt)|inte angivet)\.?$/iu;

/** Whether a printed value is a mark for having none: "-", "N.a.", "Uppgift saknas". */
export function isNoValue(text: string): boolean {
  return MARKS.test(plainSpaces(text));
}
