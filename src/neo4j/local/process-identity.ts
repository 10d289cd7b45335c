import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether a process with this id runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When a process started, in the system's own terms: with the id it names one process for good, since ids are used
 * again. Null when there is no such process, or when the system does not tell.
 */
export function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in parentheses, may hold anything; the fields after it are fixed: state is the 3rd, start the 22nd.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return ask(pid, 'lstart=');
  }
}

/** The command line of a process; null when there is no such process, or when the system does not tell. */
export function commandLineOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ask(pid, 'command=');
  }
}

/** For systems without /proc. */
function ask(pid: number, field: string): string | null {
  try {
    const shown = execFileSync('ps', ['-ww', '-o', field, '-p', String(pid)], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return shown.toString().trim() || null;
  } catch {
    return null;
  }
}
