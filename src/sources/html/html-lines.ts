/** Stands for a `<br>` until it is known what it is: the end of a line, or a place where a sentence was broken. */
export const LINE_END = '\v';

/** A line that goes on: it ends with a word or mark that something must follow. */
const OPEN_END =
  /(?:,|(?<!\p{L})(?:och|samt|eller|respektive|i|av|med|till|för|på|från|mellan|som|att|den|det|de|en|ett))$/iu;
/** Shorter lines without a full stop are labels, values and lines of an address. */
const SENTENCE = 40;
/** Enough of a line to tell how it ends; a page may be one line. */
const TAIL = 200;

/** Puts sentences that a `<br>` broke back together; other `<br>` end a line. */
export function joinedLines(text: string): string {
  const [first = '', ...pieces] = text.split(LINE_END);
  const joined = [first];
  let tail = lastLine(first);
  for (const piece of pieces) {
    const goes = goesOn(tail.trim(), piece.slice(0, TAIL).split('\n', 1)[0]?.trim() ?? '');
    joined.push(goes ? ' ' : '\n', piece);
    tail = lastLine(goes ? `${tail} ${piece}` : piece);
  }
  return joined.join('');
}

function lastLine(text: string): string {
  const end = text.slice(-TAIL);
  return end.slice(end.lastIndexOf('\n') + 1);
}

function goesOn(line: string, next: string): boolean {
  if (line === '' || next === '' || /[.!?:;…]["”’)]?$/u.test(line)) return false;
  // What follows is an address or a labelled value.
  if (/^(?:\S+@|www\.|https?:)|^\p{L}[^.!?]{0,60}:/u.test(next) || /^[•·*–-]/u.test(next)) return false;
  if (OPEN_END.test(line)) return true;
  if (/^\p{Ll}/u.test(next)) return line.split(' ').length > 2;
  // Behind a long value may stand a label; it is neither long nor the end of a sentence.
  const bothLong = line.length >= SENTENCE && (next.length >= SENTENCE || /[.!?]$/u.test(next));
  return bothLong && !line.includes(':');
}
