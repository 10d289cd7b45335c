import { readFile, stat } from 'node:fs/promises';
import type { Problem } from '../facts/fact.ts';
import { LARGEST_DOCUMENT } from '../sources/bytes/decode.ts';

/** A file that is there and can be opened. */
export interface OpenedFile {
  /** All of it, unless it is larger than a page or a seed may be. */
  read(): Promise<{ readonly bytes: Uint8Array } | Refusal>;
}

/** The one problem that keeps a file closed. */
interface Refusal {
  readonly problem: Problem;
}

/** Looks whether a path is a file that may be a document. */
export async function openFile(path: string): Promise<OpenedFile | Refusal> {
  try {
    const file = await stat(path);
    if (!file.isFile()) return refused('NOT_A_FILE', 'An ordinary file was expected; this is none.');
    return {
      async read() {
        if (file.size <= LARGEST_DOCUMENT) return { bytes: await readFile(path) };
        const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
        return refused(
          'TOO_LARGE',
          `A table, or a document of at most ${megabytes(LARGEST_DOCUMENT)} MB, was expected; this one has ${megabytes(file.size)} MB.`,
        );
      },
    };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    return code === 'ENOENT'
      ? refused('FILE_NOT_FOUND', 'There is no such file.')
      : refused('UNREADABLE', `The file cannot be opened (${code}).`);
  }
}

function refused(code: string, message: string): Refusal {
  return { problem: { code, message, line: null, column: null } };
}
