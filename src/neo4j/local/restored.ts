import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** The folders of a home that hold the database "neo4j"; users and passwords are in others. */
const parts = [join('data', 'databases', 'neo4j'), join('data', 'transactions', 'neo4j')];

/** A home in which a database is being loaded: nothing until it has another name. */
export function loadingFolder(dataFolder: string): string {
  return join(dataFolder, 'restore-unfinished');
}

/** A home with a loaded database that is whole, and takes the place of the earlier one whatever happens. */
const loadedFolder = (dataFolder: string): string => join(dataFolder, 'restore-loaded');

/** Whether a database was ever made in a data folder. */
export function hasDatabase(dataFolder: string): boolean {
  return parts.every((part) => existsSync(join(dataFolder, 'neo4j', part)));
}

/** Whether an interrupted restore waits to be put into place. */
export function isRestorePending(dataFolder: string): boolean {
  return existsSync(loadedFolder(dataFolder));
}

/**
 * Puts the database in the loading folder in the place of the earlier one. One renaming decides: a process that is
 * killed before it leaves the earlier database, after it the new one, which the next start then puts into place.
 * The data folder must be held, and its database stopped.
 */
export function replaceDatabase(dataFolder: string): void {
  const loading = loadingFolder(dataFolder);
  // The earlier database goes at once, so the new one must not be in memory only.
  flush(loading);
  renameSync(loading, loadedFolder(dataFolder));
  flushOne(dataFolder);
  finishRestore(dataFolder);
}

/**
 * Ends a restore that was interrupted: what was not whole is removed, what was is put into place. Does nothing when
 * there was none. The data folder must be held, and its database stopped.
 */
export function finishRestore(dataFolder: string): void {
  const loaded = loadedFolder(dataFolder);
  for (const part of parts) {
    const from = join(loaded, part);
    if (!existsSync(from)) continue;
    const to = join(dataFolder, 'neo4j', part);
    rmSync(to, { recursive: true, force: true });
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
    renameSync(from, to);
    flushOne(dirname(to));
  }
  rmSync(loaded, { recursive: true, force: true });
  rmSync(loadingFolder(dataFolder), { recursive: true, force: true });
}

/** Has everything in a folder written to the disk. */
function flush(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) flush(path);
    else if (entry.isFile()) flushOne(path);
  }
  flushOne(folder);
}

function flushOne(path: string): void {
  const opened = openSync(path, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
