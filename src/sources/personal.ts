const MASK = '[…]';

// Bounded repetition throughout: these run over pages of 20 MB.
/** Telephone numbers of Sweden; with `g`, for replacing. */
export const PHONE =
  /(?<![\p{L}\d/.-])(?:\+46[ \u00a0-]?(?:\(0\))?[ \u00a0-]?\d{1,3}|0\d{1,3})(?:[ \u00a0–-]{0,3}\d{2,4}){2,4}(?![\d/])/gu;
const PERSONAL_NUMBER = /(?<![\d/-])(?:(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])[-+]\d{4})(?!\d)/g;
const AT = /@|[([]\s?(?:at|snabel-a)\s?[)\]]/gi;

/** Puts "[…]" for e-mail addresses, phone numbers, personal identity numbers and the given names of contact persons. */
export function withoutPersonalData(text: string, names: readonly string[] = []): string {
  let masked = withoutAddresses(text).replace(PHONE, MASK).replace(PERSONAL_NUMBER, MASK);
  for (const name of names) {
    if (name.length > 3) masked = masked.replace(wholeName(name), MASK);
  }
  return masked;
}

const patterns = new Map<string, RegExp>();

/** A name as whole words, whatever space stands between them, also in the genitive; several words in any case. */
function wholeName(name: string): RegExp {
  const known = patterns.get(name);
  if (known !== undefined) return known;
  const words = name
    .split(/[\s\u00a0]+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’‘ʼ´`]/gu, "['’‘ʼ´`]"));
  const pattern = new RegExp(
    `(?<![\\p{L}\\d])${words.join('[\\s\\u00a0]+')}(?::?s)?(?![\\p{L}\\d])`,
    words.length > 1 ? 'giu' : 'gu',
  );
  // Names of one document come again for each of its facts; those of earlier documents do not.
  if (patterns.size > 1_000) patterns.clear();
  patterns.set(name, pattern);
  return pattern;
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
