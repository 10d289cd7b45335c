import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
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
      yield { name: argument, problem: { code: 'NO_DOCUMENTS', message, line: null, column: null } };
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
  return (await glob(argument, { expandDirectories: false })).sort(inOrder);
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
  const path = join(folder, packed ? basename(name).replace(/\.gz$/, '') : 'standard-input');
  let size = 0;
  try {
    const source = packed ? createReadStream(name).pipe(createGunzip()) : stdin;
    await pipeline(
      source,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          size += chunk.length;
          if (size > LARGEST_UNPACKED) throw new Error('too large');
          yield chunk;
        }
      },
      createWriteStream(path, { mode: 0o600 }),
    );
    return { name, path };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const message =
      code === 'ENOENT'
        ? 'There is no such file.'
        : size > LARGEST_UNPACKED
          ? `A document of at most ${LARGEST_UNPACKED / 1024 ** 3} GB was expected; this one is larger.`
          : `A whole gzip archive was expected; this one cannot be unpacked (${code || 'unknown reason'}).`;
    return {
      name,
      problem: {
        code: code === 'ENOENT' ? 'FILE_NOT_FOUND' : 'UNREADABLE',
        message,
        line: null,
        column: null,
      },
    };
  }
}
