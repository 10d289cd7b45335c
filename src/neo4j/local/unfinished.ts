import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './process-identity.ts';

/**
 * A path in `folder` for what is not finished yet, named for this process: once finished it is renamed. Removes what
 * processes that are no more left unfinished.
 *
 * @param prefix of all such names; in a folder with other people's files, one that nobody else would choose.
 */
export function unfinishedPath(folder: string, what: string, prefix = 'unfinished'): string {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${prefix}-`)) continue;
    const pid = /^\d+(?=-)/.exec(name.slice(prefix.length + 1))?.[0];
    if (pid === undefined || isAlive(Number(pid))) continue;
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // Somebody else's, in a folder that people share.
    }
  }
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${prefix}-${process.pid}-${what}-${number}`);
    if (!existsSync(path)) return path;
  }
}
