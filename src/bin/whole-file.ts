import { existsSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CommandProblem } from './problem.ts';

/** Nothing is overwritten. @throws CommandProblem where there is a file of this name, or no folder for it. */
export function refuseUnusable(out: string | undefined): void {
  if (out === undefined) return;
  if (existsSync(out)) throw new CommandProblem(`${out} is there already; nothing is overwritten.`);
  if (!existsSync(dirname(out)))
    throw new CommandProblem(`A file in a folder that is there was expected; there is no ${dirname(out)}.`);
}

/**
 * Writes text as it comes: into a file, which is there when it is whole and not before; to standard output where none is named.
 *
 * @param mode who may read the file: 0o600 its owner alone.
 * @throws CommandProblem where the file cannot be made.
 */
export async function writeWhole(
  out: string | undefined,
  mode: number,
  text: AsyncIterable<string>,
): Promise<void> {
  if (out === undefined) return await pipeline(text, process.stdout, { end: false });
  const unfinished = `${out}.unfinished-${process.pid}`;
  // Opened before the text is asked for: a stream that opens by itself may do so after all has failed, and leave its file.
  const file = await open(unfinished, 'wx', mode).catch(({ code }: NodeJS.ErrnoException) => {
    throw new CommandProblem(`${out} cannot be written (${code}).`);
  });
  try {
    await pipeline(text, file.createWriteStream());
    renameSync(unfinished, out);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
