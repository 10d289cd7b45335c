import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalNeo4jProblem } from './problem.ts';
import { isAlive, startOf } from './process-identity.ts';

/** Where a database answers on this machine. */
export interface Ports {
  readonly bolt: number;
  readonly http: number;
}

/** Who uses a data folder. */
export interface Holder {
  readonly pid: number;
  /** From `startOf`: tells the holder from a later process with the same id. */
  readonly started: string | null;
  /** What it was started as: "samverkan serve". */
  readonly command: string;
  /** Where its database answers; null while it is starting, or is kept stopped for work on its files. */
  readonly ports: Ports | null;
}

/** A data folder held by this process. */
export interface Lock {
  /** Lets others know where the database answers. */
  announce(ports: Ports): void;
  release(): void;
}

const lockFile = (dataFolder: string): string => join(dataFolder, 'lock.json');

/** The process that holds a data folder; null when none does. What a dead process left behind does not count. */
export function holderOf(dataFolder: string): Holder | null {
  const holder = readHolder(lockFile(dataFolder));
  return holder !== null && isThere(holder) ? holder : null;
}

/** Takes a data folder for this process, or tells who holds it. */
export function takeLock(dataFolder: string, command: string): Lock | Holder {
  const file = lockFile(dataFolder);
  const own: Holder = { pid: process.pid, started: startOf(process.pid), command, ports: null };
  while (!create(file, own)) {
    const holder = readHolder(file);
    if (holder !== null && isThere(holder)) return holder;
    removeStale(file, holder);
  }
  const release = () => {
    if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
  };
  process.once('exit', release);
  return {
    announce(ports) {
      write(file, { ...own, ports });
    },
    release() {
      process.off('exit', release);
      release();
    },
  };
}

/** Takes a data folder for this process. Throws LocalNeo4jProblem, which names the holder, when another has it. */
export function holdFolder(dataFolder: string, command: string): Lock {
  const lock = takeLock(dataFolder, command);
  if (!('pid' in lock)) return lock;
  throw new LocalNeo4jProblem(inUse(dataFolder, lock));
}

/** Says who uses a data folder, and what to do about it. */
export function inUse(dataFolder: string, { command, pid }: Holder): string {
  return `${dataFolder} is in use by ${command} (process ${pid}): stop it first, or set SAMVERKAN_DATA_DIR to another folder.`;
}

function isThere(holder: Holder): boolean {
  return isAlive(holder.pid) && (holder.started === null || holder.started === startOf(holder.pid));
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Puts the whole file there at once, unless there is one. */
function create(file: string, holder: Holder): boolean {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

function write(file: string, holder: Holder): void {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify(holder), { mode: 0o600 });
  renameSync(own, file);
}

/** Removes what a dead process left, and nothing that another process put there since. */
function removeStale(file: string, stale: Holder | null): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readHolder(aside)?.pid !== stale?.pid) linkSync(aside, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
  }
  rmSync(aside, { force: true });
}
