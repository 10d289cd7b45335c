/**
 * The same text, for what is kept for long: a piece that V8 cuts out of a text keeps all of that in memory, as a name of twenty letters the
 * quarter of a megabyte that was read with it. The text must have no half of a surrogate pair.
 */
export function standingAlone(text: string): string {
  return Buffer.from(text).toString();
}
