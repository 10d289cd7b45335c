/** Stands for a `<br>` until it is known what it is: the end of a line, or a place where a sentence was broken. */
export const LINE_END = '\v';

/** A line that goes on: it ends with a word or mark that something must follow. */
const OPEN_END =
  /(?:,|(?<!\p{L})(?:och|samt|eller|respektive|i|av|med|till|för|på|från|mellan|som|att|den|det|de|en|ett))$/iu;
/** Shorter lines without a full stop are labels, values and lines of an address. */
const SENTENCE = 40;

/** Puts sentences that a `<br>` broke back together; other `<br>` end a line. */
export function joinedLines(text: string): string {
  const pieces = text.split(LINE_END);
  let joined = pieces[0] ?? '';
  for (const piece of pieces.slice(1)) {
    const line = joined.slice(joined.lastIndexOf('\n') + 1).trim();
    joined += `${goesOn(line, piece.split('\n', 1)[0]?.trim() ?? '') ? ' ' : '\n'}${piece}`;
  }
  return joined;
}

function goesOn(line: string, next: string): boolean {
  if (line === '' || next === '' || /[.!?:;…]["”’)]?$/u.test(line)) return false;
  // What follows is an address or a labelled value.
  if (/^(?:\S+@|www\.|https?:)|^\p{L}[^.!?]{0,60}:/u.test(next) || /^[•·*–-]/u.test(next)) return false;
  if (OPEN_END.test(line)) return true;
  return /^\p{Ll}/u.test(next) ? line.split(' ').length > 2 : line.length >= SENTENCE && !line.includes(':');
}
