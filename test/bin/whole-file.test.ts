import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { refuseUnusable, writeWhole } from '../../src/bin/whole-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'samverkan-whole-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function* textOf(...pieces: (string | Error)[]): AsyncIterable<string> {
  for (const piece of pieces) {
    if (piece instanceof Error) throw piece;
    yield piece;
  }
}

test('a file is there when it is whole', async () => {
  await writeWhole(join(folder, 'whole.txt'), 0o600, textOf('one ', 'two'));
  expect(readFileSync(join(folder, 'whole.txt'), 'utf8')).toBe('one two');
  expect(statSync(join(folder, 'whole.txt')).mode & 0o777).toBe(0o600);
});

test.each([
  ['at once', textOf(new Error('no'))],
  ['on the way', textOf('one', new Error('no'))],
])('nothing is left where the text fails %s', async (_, text) => {
  const before = readdirSync(folder);
  await expect(writeWhole(join(folder, 'failed.txt'), 0o600, text)).rejects.toThrow('no');
  // Whatever the stream still had to do is done by then.
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(readdirSync(folder)).toEqual(before);
});

test('a folder that is not there is said, before anything is asked for', async () => {
  const out = join(folder, 'none', 'whole.txt');
  expect(() => refuseUnusable(out)).toThrow(`there is no ${join(folder, 'none')}`);
  await expect(writeWhole(out, 0o600, textOf('one'))).rejects.toThrow(`${out} cannot be written (ENOENT).`);
});
