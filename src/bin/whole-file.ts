import { existsSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
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
  // Opened before the text is asked for: a stream that opens by itself may do so after all has failed, and leave its file.
  const file = await open(unfinished, 'wx', mode);
  try {
    await pipeline(text, file.createWriteStream());
    renameSync(unfinished, out);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
