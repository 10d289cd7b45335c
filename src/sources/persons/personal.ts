import { keysOf, MASK, withoutNames } from './names-in-text.ts';

// Bounded repetition throughout: these run over pages of 20 MB.
/** Telephone numbers of Sweden; with `g`, for replacing. */
export const PHONE =
  /(?<![\p{L}\d/.-])(?:\+46[ \u00a0-]?(?:\(0\))?[ \u00a0-]?\d{1,3}|0\d{1,3})(?:[ \u00a0–-]{0,3}\d{2,4}){2,4}(?![\d/])/gu;
/** Also with spaces around another dash, as twelve digits, and of those who have a coordination number. */
const PERSONAL_NUMBER =
  /(?<![\d/-])(?:(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[6-8]\d|9[01]) ?[-+–] ?|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|[6-8]\d|9[01]))\d{4}(?!\d)/g;
/** Without any of these a text holds no address and no number. */
const CONTACT_SIGN = /[@\d([]/;
const AT = /@|[([]\s?(?:at|snabel-a)\s?[)\]]/gi;

/** Puts "[…]" for e-mail addresses, phone numbers, personal identity numbers and the given names of persons. */
export function withoutPersonalData(text: string, names: readonly string[] = []): string {
  const masked = CONTACT_SIGN.test(text)
    ? withoutAddresses(text).replace(PHONE, MASK).replace(PERSONAL_NUMBER, MASK)
    : text;
  if (names.length === 0) return masked;
  const keys = keysFor(names);
  return withoutNames(masked, (key) => keys.has(key));
}

/** Whether a text has a Swedish personal identity number. */
export function hasPersonalNumber(text: string): boolean {
  return text.search(PERSONAL_NUMBER) >= 0;
}

/** A text without its personal identity numbers, and without the marks around them. */
export function withoutPersonalNumbers(text: string): string {
  return text
    .replace(PERSONAL_NUMBER, ' ')
    .replace(/[\s(),:]+/gu, ' ')
    .trim();
}

const keysByNames = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The names of one document come again for each of its facts. */
function keysFor(names: readonly string[]): ReadonlySet<string> {
  const known = keysByNames.get(names);
  if (known !== undefined) return known;
  const keys = keysOf(names);
  keysByNames.set(names, keys);
  return keys;
}

/** Looks outwards from each "@": a pattern that begins with the part before it would try every letter of a long text. */
function withoutAddresses(text: string): string {
  let masked = '';
  let from = 0;
  for (const at of text.matchAll(AT)) {
    if (at.index < from || text[at.index + 1] === '@') continue;
    const before = /[\p{L}\d._%+-]{1,64} ?$/u.exec(text.slice(Math.max(from, at.index - 65), at.index));
    const after = /^ ?[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/u.exec(
      text.slice(at.index + at[0].length, at.index + at[0].length + 255),
    );
    if (before === null || after === null) continue;
    masked += `${text.slice(from, at.index - before[0].length)}${MASK}`;
    from = at.index + at[0].length + after[0].length;
  }
  return masked + text.slice(from);
}
