import type { Problem } from '../../facts/fact.ts';
import { isPersonalNumber, printedInstead } from '../../facts/organization-number.ts';
import { plainSpaces } from '../../facts/reading.ts';
import { withoutPersonalData } from '../persons/personal.ts';
import type { Field } from './field.ts';

/** Labels whose values no message repeats. */
const PERSONAL: readonly string[] = ['owner', 'contactName', 'contactEmail', 'NOT_KEPT'];

/** The problem of a value that is not what its label asks for. */
export function invalid(code: string, field: Field<string>, expected: string): Problem {
  const came = PERSONAL.includes(field.label)
    ? 'something else came'
    : field.label === 'ownerNumber'
      ? printedInstead(field.value)
      : `${repeatable(field.value)} came`;
  return { code, message: `Expected ${expected}; ${came}.`, line: field.line, column: field.column };
}

const LONGEST = 60;
/** Digits that may be a person's number, printed in any way. */
const NUMBER = /\d(?:[ .+–-]{0,3}\d){9,11}(?!\d)/g;

/** What a document prints, as a message may repeat it: the beginning, in quotes, without personal data. */
export function repeatable(printed: string, persons: readonly string[] = []): string {
  const words = withoutPersonalData(plainSpaces(printed.slice(0, 4 * LONGEST)), persons);
  const shown = words.replace(NUMBER, (run) => (isPersonalNumber(run.replace(/\D/g, '')) ? '[…]' : run));
  return `"${shown.slice(0, LONGEST)}"`;
}
