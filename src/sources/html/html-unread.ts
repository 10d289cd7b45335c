const UNREAD = new Set(
  'script style noscript template svg nav footer select button head title iframe'.split(' '),
);

/** Whether an element's words are no part of the text that a reader of the page sees. */
export function hides(tag: string, attributes: Readonly<Record<string, string>>): boolean {
  return (
    UNREAD.has(tag) ||
    attributes.hidden !== undefined ||
    attributes['aria-hidden']?.toLowerCase() === 'true' ||
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? '')
  );
}

/** Whether an element is a box beside the text: most often links to other projects. */
export function isAside(tag: string, attributes: Readonly<Record<string, string>>): boolean {
  return tag === 'aside' || attributes.role === 'complementary';
}

const FACT =
  /^(?:projektnummer|diarienummer|projektägare|projektperiod|startdatum|slutdatum|i korthet|pågår|pågick|medverkande|(?:total )?projektbudget|kontaktperson|.{1,60}s roll)\s?:?$/iu;

/** Whether the words of a box beside the text are facts of the page's own project, as in "I korthet". */
export function isFactBox(words: string): boolean {
  const labels = words
    .split('\n')
    .filter((line) => FACT.test((line.split(':')[0] ?? '').replace(/^• /, '').trim()));
  return new Set(labels).size >= 2;
}
