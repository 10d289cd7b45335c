import { plainSpaces, type Reading } from './reading.ts';

/** A number as the ESF council prints it: "2019/00120" (to 2022) or "24-011-S02" (from 2022). */
const PRINTED = String.raw`\d{4}\/\d{5}|\d{2}-\d{3}-[A-Z]\d{2}`;

/** Finds numbers in the council's two forms within text; make a new one for each search, it keeps its place. */
export function projectNumbersIn(): RegExp {
  return new RegExp(`(?<![\\w/-])(?:${PRINTED})(?![\\w/-])`, 'g');
}

/** The number and name of a title line "2019/00120 - InVux"; null where the line is no such title. */
export function titleOf(line: string): { readonly number: string; readonly name: string } | null {
  const match = new RegExp(`^(${PRINTED}) ?[-–—:] ?(\\S.*)$`).exec(plainSpaces(line));
  return match?.[1] === undefined || match[2] === undefined ? null : { number: match[1], name: match[2] };
}

/**
 * Reads a project number or registration number. Other authorities print other forms: anything of letters, digits, "/", "-", "."
 * and "_" with a digit in it, without spaces, at most 40 characters, is taken as it stands.
 */
export function projectNumber(text: string): Reading<string> {
  const value = plainSpaces(text);
  return /^(?=\D{0,39}\d)[\p{L}\d][\p{L}\d/._-]{1,39}$/u.test(value)
    ? { value }
    : { expected: 'a project number, such as 2019/00120 or 24-011-S02' };
}
