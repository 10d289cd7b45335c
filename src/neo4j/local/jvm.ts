import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLineOf, isAlive } from './process-identity.ts';

/** How long the database may take to close its files before it is killed, in seconds. */
const grace = 20;

/**
 * Runs Java and waits for it, while a second shell reads from us. When we end, in whatever way, the pipe closes, and
 * that shell stops Java: nothing outlives us. Both are in a group of their own, which a terminal's Ctrl-C does not reach.
 */
const guardian = `
umask 077
pidfile=$1; shift
exec 3<&0
"$@" </dev/null 3<&- &
java=$!
echo $java >"$pidfile"
(
  read -r _ <&3
  kill -TERM $java
  seconds=0
  while [ $seconds -lt ${grace} ] && kill -0 $java; do sleep 1; seconds=$((seconds + 1)); done
  kill -KILL $java
) >/dev/null 2>&1 &
reader=$!
wait $java
code=$?
kill -KILL $reader
exit $code
`;

/** A running Java whose life is tied to this process. */
export interface Jvm {
  /** Resolves with its exit code when it has ended, for whatever reason. */
  readonly ended: Promise<number | null>;
  readonly hasEnded: () => boolean;
  /** Stops it and waits until it is gone. */
  stop(): Promise<void>;
}

/** @param output the file that takes what it prints; @param pidFile where its process id is kept while it runs. */
export function startJvm(
  command: string,
  args: readonly string[],
  output: string,
  pidFile: string,
  env: NodeJS.ProcessEnv = process.env,
): Jvm {
  const log = openSync(output, 'w', 0o600);
  const child: ChildProcess = spawn('/bin/sh', ['-c', guardian, 'sh', pidFile, command, ...args], {
    detached: true,
    stdio: ['pipe', log, log],
    env,
  });
  closeSync(log);
  let hasEnded = false;
  const ended = new Promise<number | null>((resolve) => {
    const end = (code: number | null) => {
      hasEnded = true;
      rmSync(pidFile, { force: true });
      resolve(code);
    };
    child.once('error', () => end(null));
    child.once('exit', end);
  });
  child.stdin?.on('error', () => {});
  return {
    ended,
    hasEnded: () => hasEnded,
    async stop() {
      child.stdin?.end();
      await ended;
    },
  };
}

/**
 * Stops a database, or a tool at work on its files, that outlived its program all the same: told by its recorded id and
 * its own home on its command line.
 */
export async function stopLeftover(pidFile: string, home: string): Promise<void> {
  const pid = recordedPid(pidFile);
  const isOurs = () => pid !== null && isAlive(pid) && commandLineOf(pid)?.includes(`home-dir=${home} `);
  if (pid === null || !isOurs()) return;
  process.kill(pid, 'SIGTERM');
  for (const end = Date.now() + grace * 1000; Date.now() < end && isOurs(); ) await sleep(50);
  if (isOurs()) process.kill(pid, 'SIGKILL');
  while (isOurs()) await sleep(50);
}

function recordedPid(pidFile: string): number | null {
  try {
    return Number.parseInt(readFileSync(pidFile, 'utf8'), 10) || null;
  } catch {
    return null;
  }
}
