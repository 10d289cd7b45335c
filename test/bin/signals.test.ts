import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { bundle } from './command.ts';

let folder: string;
let signals: string;
let child: ChildProcess;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samverkan-signals-'));
  signals = await bundle('bin/signals.ts', folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  child.kill('SIGKILL');
});

/** A program that says what it does, and takes its time to stop. */
async function program(script: string): Promise<void> {
  const text = `import { listenForSignals } from '${signals}';
const { first } = listenForSignals(); setInterval(() => {}, 1000); ${script}`;
  child = spawn(process.execPath, ['--input-type=module', '-e', text], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await says('running');
}

async function says(expected: string): Promise<void> {
  const [said] = await once(child.stdout!, 'data');
  expect(String(said).trim()).toBe(expected);
}

const stopsSlowly = `
setTimeout(() => console.log('running'));
process.once('SIGUSR2', () => process.exit(0));
await first();
console.log('stopping');`;

describe('a program that is told to stop', () => {
  test('stops in order though a terminal and npm both pass Ctrl-C on', async () => {
    await program(stopsSlowly);
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    await says('stopping');
    child.kill('SIGINT');
    child.kill('SIGUSR2');
    expect(await ended).toEqual([0, null]);
  });

  test('ends at once when it is told again', async () => {
    await program(stopsSlowly);
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    await says('stopping');
    await sleep(1_100);
    child.kill('SIGINT');
    expect(await ended).toEqual([130, null]);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('ends at once by %s while there is nothing to put in order', async (signal, code) => {
    await program(`console.log('running');`);
    const ended = once(child, 'exit');
    child.kill(signal);
    expect(await ended).toEqual([code, null]);
  });
});
