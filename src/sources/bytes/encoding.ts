import { isAscii } from 'node:buffer';
import { createReadStream } from 'node:fs';
import type { Problem } from '../../facts/fact.ts';

/** How the characters of a text are written as bytes. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The bytes 0x80 to 0x9F in Windows-1252. Latin-1 has control characters there, which no text has; five mean nothing. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Of the bytes beyond ASCII in a text of Western Europe in Windows-1252, at least so many are letters; in others, half or fewer. */
const LETTERS = 0.7;

const NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252 (Latin-1)',
};

/** Reads bytes as they come; at last, without any, what is left. Throws where they are no text in the encoding. */
export function decoderOf(encoding: Encoding): (bytes?: Uint8Array) => string {
  if (encoding === 'windows-1252') {
    // Node's own decoder of this name leaves 0x80 to 0x9F as they are.
    return (bytes = new Uint8Array()) =>
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
        .toString('latin1')
        .replace(/[\x80-\x9f]/g, (sign) => FROM_80.charAt(sign.charCodeAt(0) - 0x80));
  }
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes) => decoder.decode(bytes, { stream: bytes !== undefined });
}

/** Looks at the bytes of a text, piece by piece; then tells the encoding that it is in, or null where it is none of those that are read. */
function openSurvey() {
  const decode = decoderOf('utf-8');
  let utf16: Encoding | null = null;
  let isBegun = false;
  let isUtf8 = true;
  let letters = 0;
  let beyond = 0;
  let isText = true;
  const decoded = (piece?: Uint8Array) => {
    try {
      decode(piece);
    } catch {
      isUtf8 = false;
    }
  };
  return {
    add(piece: Uint8Array): void {
      if (!isBegun) utf16 = utf16Of(piece);
      isBegun = true;
      if (isUtf8) decoded(piece);
      if (isAscii(piece)) return;
      for (const byte of piece) {
        if (byte < 0x80) continue;
        beyond += 1;
        if (byte >= 0xc0) letters += 1;
        else if (byte < 0xa0 && FROM_80.charCodeAt(byte - 0x80) === byte) isText = false;
      }
    },
    encoding(): Encoding | null {
      if (utf16 !== null) return utf16;
      if (isUtf8) decoded();
      if (isUtf8) return 'utf-8';
      return isText && letters >= beyond * LETTERS ? 'windows-1252' : null;
    },
  };
}

/** The encoding of a text; null where it is none of those that are read. */
export function encodingOf(bytes: Uint8Array): Encoding | null {
  const survey = openSurvey();
  survey.add(bytes);
  return survey.encoding();
}

/** The same of a file, as it streams. */
export async function encodingOfFile(path: string): Promise<Encoding | null> {
  const survey = openSurvey();
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 18 })) {
    survey.add(piece as Uint8Array);
  }
  return survey.encoding();
}

/** What is to be told of a text that is not in UTF-8, though it is read. */
export function encodingNotice(encoding: Encoding): readonly Problem[] {
  if (encoding === 'utf-8') return [];
  const message = `Text in UTF-8 was expected; this is ${NAMES[encoding]}, and is read as that.`;
  return [{ code: 'ENCODING', message, line: null, column: null }];
}

/** By its byte order mark; without one, nearly all pairs of bytes of a Swedish text have one NUL, on one and the same side. */
function utf16Of(head: Uint8Array): Encoding | null {
  const [first, second, third, fourth] = head;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? null : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = head.subarray(0, 2_000);
  const pairs = Math.floor(start.length / 2);
  const nuls = [0, 0];
  for (const [at, byte] of start.entries()) {
    if (byte === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nuls;
  if (pairs < 4 || Math.min(even, odd) > 0 || Math.max(even, odd) <= pairs * 0.7) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}
