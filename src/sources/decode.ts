import { isUtf8 } from 'node:buffer';
import type { Problem } from '../facts/fact.ts';

/** The largest document that is read: 20 MiB. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024;

const SIGNATURES: readonly (readonly [bytes: string, what: string])[] = [
  ['%PDF', 'a PDF file'],
  ['PK\u0003\u0004', 'a ZIP archive or an Office file'],
  ['\u0089PNG', 'a PNG picture'],
  ['\u00ff\u00d8\u00ff', 'a JPEG picture'],
  ['\u001f\u008b', 'a gzip archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Office file'],
];

const UTF_16 = 'Text in UTF-8 was expected; this is UTF-16: save it as UTF-8.';

/** The text of a document in UTF-8, without its byte order mark, or the one problem that keeps it from being read. */
export function decode(bytes: Uint8Array): { readonly text: string } | { readonly problem: Problem } {
  if (bytes.length > LARGEST_DOCUMENT) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    return refused('TOO_LARGE', `A document of at most 20 MB was expected; this one has ${size} MB.`);
  }
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  const signature = SIGNATURES.find(([mark]) => start.startsWith(mark));
  if (signature !== undefined) return refused('NOT_TEXT', `Text was expected; this is ${signature[1]}.`);
  if (/^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(start)) {
    return refused('NOT_UTF8', UTF_16);
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0 && looksLikeUtf16(bytes)) return refused('NOT_UTF8', UTF_16);
  if (nul >= 0) {
    return refused(
      'NOT_TEXT',
      'Text was expected; a NUL byte came, as in a binary file.',
      lineOf(bytes, nul),
    );
  }
  if (!isUtf8(bytes)) {
    // The first replacement character stands where the first wrong byte was.
    const wrong = new TextDecoder().decode(bytes).indexOf('\ufffd');
    const line = new TextDecoder().decode(bytes).slice(0, wrong).split('\n').length;
    return refused(
      'NOT_UTF8',
      'Text in UTF-8 was expected; this is not (perhaps Latin-1): save it as UTF-8.',
      line,
    );
  }
  const text = new TextDecoder().decode(bytes);
  if (!/\S/.test(text)) return refused('EMPTY', 'A document with text was expected; this one is empty.');
  return { text };
}

function refused(code: string, message: string, line: number | null = null): { readonly problem: Problem } {
  return { problem: { code, message, line, column: null } };
}

/** Without a byte order mark: of the pairs of bytes of a Swedish text, nearly all have one NUL, on one and the same side. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 2_000);
  const pairs = Math.floor(start.length / 2);
  const nuls = [0, 0];
  for (const [at, byte] of start.entries()) {
    if (byte === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nuls;
  return pairs >= 4 && Math.max(even, odd) > pairs * 0.7 && Math.min(even, odd) === 0;
}

function lineOf(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < end; at = bytes.indexOf(10, at + 1)) line += 1;
  return line;
}
