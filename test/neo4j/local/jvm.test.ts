import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startJvm, stopLeftover } from '../../../src/neo4j/local/jvm.ts';
import { isAlive } from '../../../src/neo4j/local/process-identity.ts';
import { bundle } from '../../bin/command.ts';

/** In the place of Java: runs until it is stopped, however often one looks. */
const forever = 'setInterval(() => {}, 1000)';

let modules: string;
let jvmModule: string;
let folder: string;
let pidFile: string;
let started: ChildProcess[];

beforeAll(async () => {
  modules = mkdtempSync(join(tmpdir(), 'samverkan-jvm-'));
  jvmModule = await bundle('neo4j/local/jvm.ts', modules);
}, 120_000);
afterAll(() => rmSync(modules, { recursive: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samverkan-jvm-'));
  pidFile = join(folder, 'neo4j.pid');
  started = [];
});
afterEach(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

function run(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  started.push(child);
  return child;
}

async function recorded(): Promise<number> {
  for (;;) {
    const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : 0;
    if (pid > 0) return pid;
    await sleep(20);
  }
}

async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await sleep(20);
}

function group(pid: number): string {
  if (!existsSync('/proc/self/stat'))
    return execFileSync('ps', ['-o', 'pgid=', '-p', String(pid)])
      .toString()
      .trim();
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2] ?? '';
}

/** A process that does nothing but to have started one that runs forever. */
function owner(): ChildProcess {
  const [command, args, output, file] = [
    process.execPath,
    ['-e', forever],
    join(folder, 'output'),
    pidFile,
  ].map((value) => JSON.stringify(value));
  const script = `import { startJvm } from '${jvmModule}'; startJvm(${command}, ${args}, ${output}, ${file}); ${forever};`;
  return run('--input-type=module', '-e', script);
}

describe('what a process started', () => {
  test('stops when it is asked to, and leaves no id behind', async () => {
    const jvm = startJvm(process.execPath, ['-e', forever], join(folder, 'output'), pidFile);
    const pid = await recorded();
    expect(jvm.hasEnded()).toBe(false);
    await jvm.stop();
    expect(jvm.hasEnded()).toBe(true);
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(pidFile)).toBe(false);
  });

  test('that ends by itself is known to have ended, with its exit code', async () => {
    const jvm = startJvm(process.execPath, ['-e', 'process.exit(7)'], join(folder, 'output'), pidFile);
    expect(await jvm.ended).toBe(7);
  });

  test('that cannot be started is known to have ended', async () => {
    const jvm = startJvm(join(folder, 'nothing'), [], join(folder, 'output'), pidFile);
    expect(await jvm.ended).not.toBe(0);
  });

  test('ends when that process is killed', async () => {
    const process = owner();
    const pid = await recorded();
    process.kill('SIGKILL');
    await gone(pid);
    expect(isAlive(pid)).toBe(false);
  });

  test("does not hear a terminal's Ctrl-C, so that the order of stopping is its owner's", async () => {
    const process = owner();
    const pid = await recorded();
    expect(group(pid)).not.toBe(group(process.pid ?? -1));
    process.kill('SIGKILL');
    await gone(pid);
  });
});

describe('what outlived its process', () => {
  const home = () => join(folder, 'neo4j');

  test('is stopped, told by its id and its home', async () => {
    const leftover = run('-e', forever, 'server', `--home-dir=${home()}`, '--config-dir=conf');
    const ended = once(leftover, 'exit');
    writeFileSync(pidFile, `${leftover.pid}\n`);
    await stopLeftover(pidFile, home());
    expect(await ended).toEqual([null, 'SIGTERM']);
  });

  test.each([
    ['of another folder', () => [`--home-dir=${home()}-2`, '--config-dir=conf']],
    ['of another kind', () => ['unrelated']],
  ])('is left alone when it is a process %s that got the id since', async (_what, args) => {
    const other = run('-e', forever, ...args());
    writeFileSync(pidFile, `${other.pid}\n`);
    await stopLeftover(pidFile, home());
    expect(other.kill(0)).toBe(true);
  });

  test.each([['12 apes'], [''], [String(2 ** 22 + 1)]])('is nothing where the file says %j', async (text) => {
    writeFileSync(pidFile, text);
    await expect(stopLeftover(pidFile, home())).resolves.toBeUndefined();
  });
});
