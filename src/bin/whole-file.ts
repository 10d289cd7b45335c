import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { CommandProblem } from './problem.ts';

/** Nothing is overwritten. @throws CommandProblem where there is a file of this name. */
export function refuseExisting(out: string | undefined): void {
  if (out !== undefined && existsSync(out))
    throw new CommandProblem(`${out} is there already; nothing is overwritten.`);
}

/**
 * Writes text as it comes: into a file, which is there when it is whole and not before; to standard output where none is named.
 *
 * @param mode who may read the file: 0o600 its owner alone.
 */
export async function writeWhole(
  out: string | undefined,
  mode: number,
  text: AsyncIterable<string>,
): Promise<void> {
  if (out === undefined) return await pipeline(text, process.stdout, { end: false });
  const unfinished = `${out}.unfinished-${process.pid}`;
  try {
    await pipeline(text, createWriteStream(unfinished, { mode, flags: 'wx' }));
    renameSync(unfinished, out);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
