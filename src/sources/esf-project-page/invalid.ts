import type { Problem } from '../../facts/fact.ts';
import { plainSpaces } from '../../facts/reading.ts';
import type { Page } from '../page.ts';
import { withoutPersonalData } from '../personal.ts';
import type { Label } from './labels.ts';
import type { Field } from './layout.ts';

/** Labels whose values no message repeats. */
const PERSONAL: readonly Label[] = ['owner', 'ownerNumber', 'contactName', 'contactEmail', 'NOT_KEPT'];

/** The problem of a value that is not what its label asks for. */
export function invalid(code: string, field: Field, expected: string, { text }: Page): Problem {
  const came = withoutPersonalData(plainSpaces(field.value).slice(0, 60));
  const lineStart = Math.max(
    text.lastIndexOf('\n', field.start - 1),
    text.lastIndexOf('\r', field.start - 1),
  );
  const message = PERSONAL.includes(field.label)
    ? `Expected ${expected}; something else came.`
    : `Expected ${expected}; "${came}" came.`;
  return { code, message, line: field.line, column: field.start - lineStart };
}
