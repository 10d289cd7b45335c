/** What a terminal would obey instead of showing it: control characters, line ends, and marks that turn the direction of text. */
const OBEYED = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** One line of text from outside, such as a file's name, for a terminal: what that would obey stands as `\u{1b}`. */
export function printable(text: string): string {
  return text.replace(OBEYED, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
}
