import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { LocalNeo4jProblem } from './problem.ts';

/**
 * Why files cannot be put into a folder that is there or is still to be made, and what to do about it; null when they can.
 *
 * @param folder absolute.
 * @param variable the one that names another folder.
 */
export function folderObstacle(folder: string, variable: string): string | null {
  let nearest = folder;
  while (!existsSync(nearest) && nearest !== dirname(nearest)) nearest = dirname(nearest);
  const otherwise = `or set ${variable} to another folder`;
  if (!statSync(nearest).isDirectory()) {
    return `${folder} cannot be used: ${nearest} is not a folder; remove it, ${otherwise}`;
  }
  try {
    accessSync(nearest, constants.R_OK | constants.W_OK | constants.X_OK);
    return null;
  } catch {
    return `${folder} cannot be used: ${nearest} cannot be written; change its owner, ${otherwise}`;
  }
}

/**
 * Makes a folder that its owner alone can enter; one that is there stays as it is, since it may hold other things too.
 * Throws LocalNeo4jProblem when that cannot be.
 */
export function makeOwnFolder(folder: string, variable: string): void {
  refuseObstacle(folder, variable);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
}

/** Throws LocalNeo4jProblem when files cannot be put into a folder. */
export function refuseObstacle(folder: string, variable: string): void {
  const obstacle = folderObstacle(folder, variable);
  if (obstacle !== null) throw new LocalNeo4jProblem(`${obstacle}.`);
}
