import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './process-identity.ts';

/**
 * A path in `folder` for what is not finished yet, named for this process: once finished it is renamed. Removes what
 * processes that are no more left unfinished.
 */
export function unfinishedPath(folder: string, what: string): string {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    const pid = /^unfinished-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
  for (let number = 1; ; number += 1) {
    const path = join(folder, `unfinished-${process.pid}-${what}-${number}`);
    if (!existsSync(path)) return path;
  }
}
