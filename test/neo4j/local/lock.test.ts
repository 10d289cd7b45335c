import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type Holder, holderOf, type Lock, takeLock } from '../../../src/neo4j/local/lock.ts';
import { startOf } from '../../../src/neo4j/local/process-identity.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samverkan-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const held = (lock: Lock | Holder): Holder => {
  if ('pid' in lock) return lock;
  throw new Error('The folder was not held');
};

const taken = (lock: Lock | Holder): Lock => {
  if ('release' in lock) return lock;
  throw new Error(`The folder is held by ${lock.pid}`);
};

const leave = (holder: Holder) => writeFileSync(join(folder, 'lock.json'), JSON.stringify(holder));

describe('a data folder', () => {
  test('is held by one, who is named to the next, until it is let go', () => {
    const lock = taken(takeLock(folder, 'first'));
    expect(held(takeLock(folder, 'second'))).toMatchObject({
      pid: process.pid,
      command: 'first',
      ports: null,
    });
    lock.announce({ bolt: 1, http: 2 });
    expect(holderOf(folder)?.ports).toEqual({ bolt: 1, http: 2 });
    lock.release();
    expect(holderOf(folder)).toBeNull();
    taken(takeLock(folder, 'third')).release();
    expect(existsSync(join(folder, 'lock.json'))).toBe(false);
  });

  test('tells nobody else who holds it', () => {
    const lock = taken(takeLock(folder, 'first'));
    expect(statSync(join(folder, 'lock.json')).mode & 0o777).toBe(0o600);
    lock.release();
  });

  test('is free when its holder is dead', () => {
    leave({ pid: 2 ** 22 + 1, started: '1', command: 'dead', ports: { bolt: 1, http: 2 } });
    expect(holderOf(folder)).toBeNull();
    taken(takeLock(folder, 'next')).release();
  });

  test("is free when another process has its holder's id", () => {
    leave({ pid: process.ppid, started: 'at another time', command: 'dead', ports: null });
    taken(takeLock(folder, 'next')).release();
  });

  test('is held by a process that is there', () => {
    leave({ pid: process.ppid, started: startOf(process.ppid), command: 'parent', ports: null });
    expect(held(takeLock(folder, 'next')).command).toBe('parent');
  });

  test('is free when its lock was cut off in the writing', () => {
    writeFileSync(join(folder, 'lock.json'), '{"pid": 1');
    const lock = taken(takeLock(folder, 'next'));
    expect(JSON.parse(readFileSync(join(folder, 'lock.json'), 'utf8')).command).toBe('next');
    lock.release();
  });

  test("keeps another's lock when one lets go of what it no longer has", () => {
    const lock = taken(takeLock(folder, 'first'));
    const other = { pid: process.ppid, started: startOf(process.ppid), command: 'other', ports: null };
    leave(other);
    lock.release();
    expect(holderOf(folder)).toEqual(other);
  });
});
