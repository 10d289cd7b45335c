import { dumpLines } from '../dump/lines.ts';
import { withGraph } from './graph.ts';
import { CommandProblem } from './problem.ts';
import { openProgress } from './progress.ts';
import { refuseUnusable, writeWhole } from './whole-file.ts';

export interface ExportOptions {
  /** Everything that the graph says; other exports are commands of their own. */
  readonly all?: boolean;
  /** The file; standard output where none is named. */
  readonly out?: string;
}

/** Writes all that the graph says as JSON Lines. A file is there when it is whole, and is its owner's to read: contact persons are in it. */
export async function exportCommand({ all = false, out }: ExportOptions): Promise<number> {
  if (!all)
    throw new CommandProblem(
      'network, projects or --all is expected; --all is everything, with personal data, as `samverkan import` takes it back.',
    );
  refuseUnusable(out);
  const progress = openProgress();
  return await withGraph('samverkan export', progress, async ({ graph }) => {
    await progress.step(
      'Export',
      async (tell) => {
        let lines = 0;
        async function* counted() {
          for await (const line of dumpLines(graph)) {
            yield line;
            lines += 1;
            if (lines % 1_000 === 0) tell(`${lines} lines`);
          }
        }
        await writeWhole(out, 0o600, counted());
        return lines;
      },
      (lines) => `${lines} lines`,
    );
    return 0;
  });
}
