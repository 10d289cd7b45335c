/** What XML 1.0 has no way to write: control characters, U+FFFE and U+FFFF, halves of a pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const IMPOSSIBLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/** What means something in XML, and white space that a reader would make one space of. */
const MEANT = /[<>&"\t\n\r]/g;

const written: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * Text for an element or a quoted attribute, whatever is in it: a reader gets the same back, with U+FFFD for what cannot
 * be written.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function xmlText(text: string): string {
  return text.replace(IMPOSSIBLE, '\ufffd').replace(MEANT, (sign) => written[sign]!);
}

/** Attributes as they stand in a tag, each with a space before it; those without a value are left out. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${xmlText(String(value))}"`))
    .join('');
}
