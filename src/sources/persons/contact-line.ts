import { emailAddress } from '../../facts/email.ts';
import { plainSpaces } from '../../facts/reading.ts';
import type { Reference } from '../../reference/reference.ts';
import { ROLE_WORDS } from './person-roles.ts';
import { PHONE } from './personal.ts';
import { isPersonName, namesSomethingElse } from './persons.ts';

/** Whom a line under a contact label or heading names. Phone numbers are not kept. */
export interface ContactLine {
  readonly names: readonly string[];
  readonly emails: readonly string[];
}

const ADDRESS = /(?:mailto:)?[^\s@<>(),;:"]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}/giu;
const CHANNEL =
  /(?<!\p{L})(?:tfn|tel|telefon|telefonnummer|tel\.? ?nr|mobil|mobilnummer|mob|växel|e-?post|e-?postadress|e-?mail|mejl|mail)(?!\p{L})\.?:?/giu;
const ROLE = new RegExp(`^(?:${ROLE_WORDS})(?: (?:för|i|på|inom|vid) [^:]*)?(?::|$) ?`, 'iu');
const ROLE_BEFORE = new RegExp(`^(?:${ROLE_WORDS}) `, 'iu');
const ROLE_BEHIND = new RegExp(` (?:${ROLE_WORDS})$`, 'iu');
const BETWEEN = /[,;|/()[\]<>•]| [-–—] | och | samt | & /u;

/** Reads "Ada Exempel, projektledare, 031-000 11 22, ada@example.org"; `labelled` takes other words than a full name as one, too. */
export function contactLine(text: string, reference: Reference, labelled = false): ContactLine {
  const line = plainSpaces(text).slice(0, 400);
  const emails = Array.from(line.matchAll(ADDRESS), ([address]) => emailAddress(address));
  const parts = line
    .replace(ADDRESS, ' ')
    .replace(PHONE, ' ')
    .replace(CHANNEL, ' ')
    .split(BETWEEN)
    .map((part) => wordsOf(part))
    .filter((part) => part !== '');
  const names = parts.filter((part) => isPersonName(part, reference));
  return {
    names: names.length > 0 ? [...new Set(names)] : labelled ? otherName(parts, reference) : [],
    emails: [...new Set(emails.flatMap((reading) => ('value' in reading ? [reading.value] : [])))],
  };
}

/** Without digits, roles and the marks around. */
function wordsOf(part: string): string {
  const words = trim(plainSpaces(part.replace(/\+?\d[\d \u00a0()-]*/gu, ' '))).replace(ROLE, '');
  const behind = words.replace(ROLE_BEFORE, '');
  return trim((/^\p{Lu}/u.test(behind) ? behind : words).replace(ROLE_BEHIND, ''));
}

function trim(words: string): string {
  return words.replace(/^[\s.,:*–-]+|[\s.,:*–-]+$/gu, '');
}

/** "Exempel, Ada" and a first name by itself. */
function otherName(parts: readonly string[], reference: Reference): string[] {
  const [first, second] = parts.filter((part) => !namesSomethingElse(part, reference));
  if (first === undefined || !/^\p{L}[\p{L}'’ -]{1,60}$/u.test(first) || first.split(' ').length > 5)
    return [];
  const single = /^\p{Lu}[\p{L}'’-]+$/u;
  return [single.test(first) && single.test(second ?? '') ? `${second} ${first}` : first];
}
