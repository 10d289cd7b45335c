import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  finishRestore,
  hasDatabase,
  loadingFolder,
  replaceDatabase,
} from '../../../src/neo4j/local/restored.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samverkan-restored-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const parts = ['databases', 'transactions'] as const;

function make(home: string, text: string, only: readonly string[] = parts): void {
  for (const part of only) {
    const path = join(home, 'data', part, 'neo4j');
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, `of-${text}`), '');
    writeFileSync(join(path, 'store'), text);
  }
}

const earlier = () => join(folder, 'neo4j');
const loaded = () => join(folder, 'restore-loaded');
const present = () =>
  parts.map((part) => readFileSync(join(earlier(), 'data', part, 'neo4j', 'store'), 'utf8'));

function expectWhole(text: string, other: string): void {
  expect(present()).toEqual([text, text]);
  for (const part of parts)
    expect(existsSync(join(earlier(), 'data', part, 'neo4j', `of-${other}`))).toBe(false);
  expect(existsSync(loaded())).toBe(false);
  expect(existsSync(loadingFolder(folder))).toBe(false);
}

describe('a database that is restored', () => {
  test('takes the place of the earlier one, and of nothing else', () => {
    make(earlier(), 'earlier');
    const system = join(earlier(), 'data', 'databases', 'system');
    mkdirSync(system);
    make(loadingFolder(folder), 'new');
    replaceDatabase(folder);
    expectWhole('new', 'earlier');
    expect(existsSync(system)).toBe(true);
  });

  test('needs no earlier one', () => {
    expect(hasDatabase(folder)).toBe(false);
    make(loadingFolder(folder), 'new');
    replaceDatabase(folder);
    expectWhole('new', 'earlier');
    expect(hasDatabase(folder)).toBe(true);
  });

  test('is nothing when it was interrupted before it was whole', () => {
    make(earlier(), 'earlier');
    make(loadingFolder(folder), 'new', ['databases']);
    finishRestore(folder);
    expectWhole('earlier', 'new');
  });

  // The states that a process leaves which is killed between two of its steps, once the database was whole.
  test.each([
    ['before the first step', () => {}],
    ['while the earlier files go', () => rmSync(join(earlier(), 'data', 'databases', 'neo4j', 'store'))],
    [
      'when the earlier files are gone',
      () => rmSync(join(earlier(), 'data', 'databases', 'neo4j'), { recursive: true }),
    ],
    ['between the files and the transactions', () => move('databases')],
    ['when all is in place', () => parts.forEach(move)],
  ])(
    'is put into place by the next that holds the folder, if it was interrupted %s',
    (_when, interrupted) => {
      make(earlier(), 'earlier');
      make(loaded(), 'new');
      interrupted();
      finishRestore(folder);
      expectWhole('new', 'earlier');
      finishRestore(folder);
      expectWhole('new', 'earlier');
    },
  );
});

function move(part: string): void {
  const [from, to] = [loaded(), earlier()].map((home) => join(home, 'data', part, 'neo4j'));
  rmSync(to ?? '', { recursive: true });
  cpSync(from ?? '', to ?? '', { recursive: true });
  rmSync(from ?? '', { recursive: true });
}
