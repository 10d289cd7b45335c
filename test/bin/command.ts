import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const project = fileURLToPath(new URL('../..', import.meta.url));
const program = join(project, 'dist/samverkan.js');

const run = promisify(execFile);

/** Builds what the tests then run; quick when nothing changed. */
export async function build(): Promise<void> {
  await run(process.execPath, ['scripts/build.js'], { cwd: project });
}

/** Bundles one module of `src/` into `folder`, for a process that a test starts; resolves with what that imports. */
export async function bundle(module: string, folder: string): Promise<string> {
  const [entry, target] = [join('src', module), folder].map((text) => JSON.stringify(text));
  const script = `import { bundle } from './scripts/bundle.js'; await bundle(${entry}, ${target});`;
  await run(process.execPath, ['--input-type=module', '-e', script], { cwd: project });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return pathToFileURL(join(folder, basename(module).replace('.ts', '.js'))).href;
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Env = Readonly<Record<string, string>>;

/** Runs a command of the program to its end, as a person would: nothing of this run's database is in its environment. */
export async function samverkan(args: readonly string[], env: Env): Promise<Ran> {
  const command = await start(args, env);
  return await command.ended;
}

/** A command that runs. */
export interface Running {
  readonly pid: number;
  readonly ended: Promise<Ran>;
  readonly kill: (signal: NodeJS.Signals) => void;
}

export function start(args: readonly string[], env: Env): Running {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(NEO4J|SAMVERKAN_DATA|SAMVERKAN_ADMIN|PORT$|HOST$)/.test(name),
  );
  const child: ChildProcess = spawn(process.execPath, [program, ...args], {
    env: { ...Object.fromEntries(inherited), NODE_OPTIONS: '', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<Ran>((resolve) =>
    child.once('close', (code) => resolve({ code, stdout, stderr })),
  );
  return { pid: child.pid ?? -1, ended, kill: (signal) => child.kill(signal) };
}

/** Waits until `look` gives something, and fails with what the command said if it ends before. */
export async function until<T>(running: Running, look: () => Promise<T | null>): Promise<T> {
  let ran: Ran | null = null;
  void running.ended.then((result) => {
    ran = result;
  });
  while (ran === null) {
    const found = await look().catch(() => null);
    if (found !== null) return found;
    await sleep(100);
  }
  throw new Error(`The command ended: ${JSON.stringify(ran)}`);
}

/** The process id of the database in a data folder; null when none is recorded. */
export function databasePid(dataFolder: string): number | null {
  try {
    return Number(readFileSync(join(dataFolder, 'neo4j.pid'), 'utf8')) || null;
  } catch {
    return null;
  }
}
