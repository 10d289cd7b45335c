import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  type ReadStream,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Problem } from '../facts/fact.ts';
import { openFile } from './import-file.ts';

/** A document to be imported, as a file that can be read more than once. */
export interface Input {
  /** As it was given: a path, or "-" for standard input. */
  readonly name: string;
  readonly path: string;
}

/** A document that cannot be had, and why. */
export interface Unavailable {
  readonly name: string;
  readonly problem: Problem;
}

/** Files of a folder with other endings are no documents. */
const DOCUMENT = /\.(?:txt|html?|ya?ml|csv|tsv|xlsx)(?:\.gz)?$/i;

/** What comes by standard input or out of an archive is kept in a temporary file, and is at most so long: 8 GiB. */
const LARGEST_UNPACKED = 8 * 1024 ** 3;
/** Text is packed to a tenth, a table of equal rows to a hundredth; gzip packs nothing but noughts to a thousandth. */
const MOST_PACKED = 200;
/** Below this size nothing is a bomb. */
const HARMLESS = 16 * 1024 ** 2;

/**
 * The documents that arguments mean: files, folders with all that is below them, patterns of names, "-" for standard input; what ends in .gz is unpacked.
 * A temporary file is there until the next document is asked for.
 */
export async function* inputsOf(
  args: readonly string[],
  stdin: Readable = process.stdin,
): AsyncGenerator<Input | Unavailable> {
  for (const argument of args) {
    const paths = argument === '-' ? ['-'] : await pathsOf(argument);
    if (paths.length === 0) {
      const message = isFolder(argument)
        ? 'A folder with documents (.txt, .html, .csv, .xlsx, .yaml …) was expected; this one has none.'
        : 'A pattern that files fit was expected; none fits this one.';
      yield unavailable(argument, 'NO_DOCUMENTS', message);
    }
    for (const path of paths) {
      if (path !== '-' && !path.endsWith('.gz')) {
        yield { name: path, path };
        continue;
      }
      const folder = mkdtempSync(join(tmpdir(), 'samverkan-'));
      try {
        yield await spooled(path, folder, stdin);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  }
}

/** What an argument means: a file or folder of this name; else, where it is a pattern ("lists/*.csv"), the files that fit it. */
async function pathsOf(argument: string): Promise<readonly string[]> {
  if (existsSync(argument) || !isDynamicPattern(argument)) return filesOf(argument);
  // As in a folder that is named, links to other folders are not followed.
  return (await glob(argument, { expandDirectories: false, followSymbolicLinks: false })).sort(inOrder);
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : 1;
}

/** A file's own path; of a folder, the documents in it and below, in the order of their names. */
function filesOf(path: string): readonly string[] {
  if (!isFolder(path)) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((one, other) => inOrder(one.name, other.name))
    .flatMap((entry) => {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) return filesOf(inside);
      return entry.isFile() && DOCUMENT.test(entry.name) ? [inside] : [];
    });
}

/** What cannot be looked at is no folder: why it cannot, whoever opens it as a file will tell. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

async function spooled(name: string, folder: string, stdin: Readable): Promise<Input | Unavailable> {
  const packed = name !== '-';
  if (packed) {
    const opened = await openFile(name);
    if ('problem' in opened) return { name, problem: opened.problem };
  }
  const path = join(folder, packed ? basename(name).replace(/\.gz$/, '') : 'standard-input');
  const out = createWriteStream(path, { mode: 0o600 });
  try {
    if (packed) {
      const archive = createReadStream(name);
      await pipeline(archive, createGunzip(), bounded(archive), out);
    } else await pipeline(stdin, bounded(), out);
    return { name, path };
  } catch (error) {
    if (error instanceof TooMuch) return unavailable(name, 'TOO_LARGE', error.message);
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    const message = /^(?:Z_|ERR_)/.test(code)
      ? `A whole gzip archive was expected; this one cannot be unpacked (${code}).`
      : `A file that can be read, and room for it in ${tmpdir()}, were expected (${code}).`;
    return unavailable(name, 'UNREADABLE', message);
  }
}

/** More came than any document has. */
class TooMuch extends Error {}

/** Passes on what comes until it is more than a document may have, or unpacks to more than anything that a person wrote. */
function bounded(archive?: ReadStream) {
  return async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let size = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > LARGEST_UNPACKED) {
        throw new TooMuch(
          `A document of at most ${LARGEST_UNPACKED / 1024 ** 3} GB was expected; this one is larger.`,
        );
      }
      if (archive !== undefined && size > HARMLESS && size > archive.bytesRead * MOST_PACKED) {
        throw new TooMuch(
          `A document was expected; this archive unpacks ${archive.bytesRead} bytes to more than ${size}.`,
        );
      }
      yield chunk;
    }
  };
}

function unavailable(name: string, code: string, message: string): Unavailable {
  return { name, problem: { code, message, line: null, column: null } };
}
