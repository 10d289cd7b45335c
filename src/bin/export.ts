import { once } from 'node:events';
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { dumpLines } from '../dump/lines.ts';
import { withGraph } from './graph.ts';
import { CommandProblem } from './problem.ts';
import { openProgress } from './progress.ts';

export interface ExportOptions {
  /** Everything that the graph says; there is no other export yet. */
  readonly all?: boolean;
  /** The file; standard output where none is named. */
  readonly out?: string;
}

/** Writes all that the graph says as JSON Lines. A file is there when it is whole, and is its owner's to read: contact persons are in it. */
export async function exportCommand({ all = false, out }: ExportOptions): Promise<number> {
  if (!all)
    throw new CommandProblem(
      '--all is expected: everything, with personal data, as `samverkan import` takes it back.',
    );
  if (out !== undefined && existsSync(out))
    throw new CommandProblem(`${out} is there already; nothing is overwritten.`);
  const progress = openProgress();
  const unfinished = out === undefined ? null : `${out}.unfinished-${process.pid}`;
  return await withGraph('samverkan export', progress, async ({ graph }) => {
    try {
      const stream =
        unfinished === null ? process.stdout : createWriteStream(unfinished, { mode: 0o600, flags: 'wx' });
      await progress.step(
        'Export',
        async (tell) => {
          let lines = 0;
          for await (const line of dumpLines(graph)) {
            if (!stream.write(line)) await once(stream, 'drain');
            lines += 1;
            if (lines % 1_000 === 0) tell(`${lines} lines`);
          }
          if (unfinished !== null) {
            stream.end();
            await once(stream, 'close');
            renameSync(unfinished, out as string);
          }
          return lines;
        },
        (lines) => `${lines} lines`,
      );
      return 0;
    } finally {
      if (unfinished !== null) rmSync(unfinished, { force: true });
    }
  });
}
