import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import { openPace, paceText } from '../../src/bin/pace.ts';
import { openProgress } from '../../src/bin/progress.ts';

const rows = (done: number) => ({ done, of: 300_000, unit: 'rows' });

/** What is written on a stream while a step counts to half, as a terminal or not. */
async function written(options: { readonly isTTY?: true; readonly json?: true }): Promise<string> {
  const stream = Object.assign(new PassThrough(), options);
  await openProgress(stream, options).step(
    'list.csv',
    async (tell) => {
      tell(rows(0));
      tell(rows(150_000));
    },
    () => '12 new',
  );
  return String(stream.read());
}

test('rate and time left are reckoned from what this run has done, and not from its first seconds', () => {
  let now = 0;
  const pace = openPace(() => now);
  const at = (milliseconds: number, done: number) => {
    now = milliseconds;
    return paceText(rows(done), pace(rows(done)));
  };
  expect(at(0, 100_000)).toBe('100,000 of 300,000 rows');
  expect(at(60_000, 100_250)).toBe('100,250 of 300,000 rows');
  expect(at(60_001, 104_000)).toBe('104,000 of 300,000 rows');
  expect(at(70_000, 120_250)).toBe('120,250 of 300,000 rows, 2,000 a second, 90 s left');
  expect(at(160_000, 299_250)).toBe('299,250 of 300,000 rows, 1,990 a second, 0 s left');
});

test('a terminal shows a bar on one line that changes', async () => {
  const shown = await written({ isTTY: true });
  expect(shown).toContain('list.csv: ░░░░░░░░░░░░░░░░░░░░ 0 of 300,000 rows');
  expect(shown).toContain('list.csv: ██████████░░░░░░░░░░ 150,000 of 300,000 rows');
  expect(shown.match(/\n/g)).toHaveLength(1);
});

test('elsewhere there are few lines, without signs that only a terminal knows', async () => {
  const lines = (await written({})).trimEnd().split('\n');
  expect(lines).toEqual([
    'list.csv: 0 of 300,000 rows',
    expect.stringMatching(/^list\.csv: 12 new \(\d+\.\d s\)$/),
  ]);
});

test('a program reads each line as JSON', async () => {
  const lines = (await written({ json: true })).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { step: 'list.csv', done: 0, of: 300_000, unit: 'rows', perSecond: null, secondsLeft: null },
    { step: 'list.csv', finished: true, message: '12 new', seconds: expect.any(Number) },
  ]);
});

test('a file’s name moves nothing in a terminal, and hides nothing', async () => {
  for (const isTTY of [true, undefined] as const) {
    const stream = Object.assign(new PassThrough(), isTTY && { isTTY });
    const name = 'a\u001b[2J\u009b31m\nb\u202etxt.csv';
    await openProgress(stream).step(name, async (tell) => tell(rows(1)));
    const shown = String(stream.read()).replaceAll('\r\u001b[K', '');
    expect(shown).toContain('a\\u{1b}[2J\\u{9b}31m\\u{a}b\\u{202e}txt.csv: done');
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  }
});
