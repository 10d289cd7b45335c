/** Whether an offset of a text lies within quotation marks. */
export function isQuoted(text: string, at: number): boolean {
  return Array.from(text.matchAll(/["”“„»][^"”“„»«]{2,400}["”“»«]/gu)).some(
    ({ index, 0: words }) => index < at && at < index + words.length,
  );
}
