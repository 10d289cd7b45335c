import type { Problem } from '../../facts/fact.ts';
import { plainSpaces } from '../../facts/reading.ts';
import { withoutPersonalData } from '../personal.ts';
import type { Field } from './field.ts';

/** Labels whose values no message repeats. */
const PERSONAL: readonly string[] = ['owner', 'ownerNumber', 'contactName', 'contactEmail', 'NOT_KEPT'];

/** The problem of a value that is not what its label asks for. */
export function invalid(code: string, field: Field<string>, expected: string): Problem {
  const came = withoutPersonalData(plainSpaces(field.value).slice(0, 60));
  const message = PERSONAL.includes(field.label)
    ? `Expected ${expected}; something else came.`
    : `Expected ${expected}; "${came}" came.`;
  return { code, message, line: field.line, column: field.column };
}
