import type { Problem } from '../../facts/fact.ts';
import { decoderOf, type Encoding, encodingNotice, encodingOf } from './encoding.ts';

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

/** The text of a document, without its byte order mark, and what is to be told of how it is written. */
interface Decoded {
  readonly text: string;
  readonly notices: readonly Problem[];
}

/** The text of a document in UTF-8, UTF-16 or Windows-1252, or the one problem that keeps it from being read. */
export function decode(bytes: Uint8Array): Decoded | { readonly problem: Problem } {
  if (bytes.length > LARGEST_DOCUMENT) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    return refused('TOO_LARGE', `A document of at most 20 MB was expected; this one has ${size} MB.`);
  }
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  const signature = SIGNATURES.find(([mark]) => start.startsWith(mark));
  if (signature !== undefined) return refused('NOT_TEXT', `Text was expected; this is ${signature[1]}.`);
  const encoding = encodingOf(bytes);
  const nul = bytes.indexOf(0);
  if (nul >= 0 && (encoding === 'utf-8' || encoding === 'windows-1252')) {
    return refused(
      'NOT_TEXT',
      'Text was expected; a NUL byte came, as in a binary file.',
      lineOf(bytes, nul),
    );
  }
  const text = encoding === null ? null : textIn(bytes, encoding);
  if (encoding === null || text === null) {
    // The first replacement character stands where the first wrong byte was.
    const wrong = new TextDecoder().decode(bytes).indexOf('\ufffd');
    const line = new TextDecoder().decode(bytes).slice(0, wrong).split('\n').length;
    return refused(
      'NOT_UTF8',
      'Text in UTF-8 was expected (UTF-16 and Windows-1252 are read, too); this is none: save it as UTF-8.',
      line,
    );
  }
  if (!/\S/.test(text)) return refused('EMPTY', 'A document with text was expected; this one is empty.');
  return { text, notices: encodingNotice(encoding) };
}

function textIn(bytes: Uint8Array, encoding: Encoding): string | null {
  const decode = decoderOf(encoding);
  try {
    const text = decode(bytes) + decode();
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

function refused(code: string, message: string, line: number | null = null): { readonly problem: Problem } {
  return { problem: { code, message, line, column: null } };
}

function lineOf(bytes: Uint8Array, end: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < end; at = bytes.indexOf(10, at + 1)) line += 1;
  return line;
}
