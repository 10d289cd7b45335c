import { readFile, stat } from 'node:fs/promises';
import type { Problem } from '../facts/fact.ts';
import { LARGEST_DOCUMENT } from '../sources/decode.ts';

/** What became of opening a file: its bytes, or the one problem that keeps it closed. */
export type OpenedFile = { readonly bytes: Uint8Array } | { readonly problem: Problem };

/** Reads a file that may be a document. One that is too large is not read at all. */
export async function openFile(path: string): Promise<OpenedFile> {
  try {
    const file = await stat(path);
    if (file.isDirectory()) return refused('NOT_A_FILE', 'A file was expected; this is a folder.');
    if (!file.isFile()) return refused('NOT_A_FILE', 'An ordinary file was expected; this is none.');
    if (file.size > LARGEST_DOCUMENT) {
      const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
      return refused(
        'TOO_LARGE',
        `A document of at most ${megabytes(LARGEST_DOCUMENT)} MB was expected; this one has ${megabytes(file.size)} MB.`,
      );
    }
    return { bytes: await readFile(path) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    return code === 'ENOENT'
      ? refused('FILE_NOT_FOUND', 'There is no such file.')
      : refused('UNREADABLE', `The file cannot be opened (${code}).`);
  }
}

function refused(code: string, message: string): OpenedFile {
  return { problem: { code, message, line: null, column: null } };
}
