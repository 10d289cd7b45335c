import { Worker } from 'node:worker_threads';
import { publicError } from '../errors.ts';
import { errorFrom, type Failure } from './failure.ts';
import type { Job, JobResult } from './job.ts';
import type { Work } from './kept.ts';

/** Threads that do the jobs. */
export interface Workers {
  readonly work: Work;
  /** Ends all threads, whatever they are at. */
  close(): Promise<void>;
}

/** What a thread answers: it does one job at a time. */
export type Reply = { readonly result: JobResult } | { readonly failure: Failure };

/** As many threads as may work at once: the database and this program need the rest of the machine. */
const most = 2;
/** As many jobs may wait for a thread; who comes then is told so. */
const mostWaiting = 16;
/** The longest that a job may take, with the wait for a thread, in milliseconds. */
const patience = 60_000;

/**
 * Threads for jobs, started when there are any.
 *
 * @param program the file of the threads' program.
 * @param data what the program is started with; asked at each start.
 */
export function openWorkers(program: string, data: () => unknown): Workers {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: (() => void)[] = [];
  let busy = 0;

  const start = (): Worker => {
    const worker = new Worker(program, {
      workerData: data(),
      resourceLimits: { maxOldGenerationSizeMb: 1_536 },
    });
    // A program that does nothing else may end.
    worker.unref();
    all.add(worker);
    // Who waits for its answer listens, too; while nobody does, its end is nobody's mistake, and must not be this program's.
    worker.on('error', () => {});
    worker.on('exit', () => {
      all.delete(worker);
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
    });
    return worker;
  };

  /** Resolves when a thread may be used; rejects when nobody waits any more. */
  const turn = async (signal: AbortSignal): Promise<void> => {
    signal.throwIfAborted();
    if (busy < most) {
      busy++;
      return;
    }
    if (waiting.length >= mostWaiting) {
      throw publicError('BUSY', 'Others are waiting for networks. Try again in a moment.');
    }
    await new Promise<void>((resolve, reject) => {
      const go = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(go), 1);
        reject(signal.reason);
      };
      waiting.push(go);
      signal.addEventListener('abort', leave, { once: true });
    });
  };

  /** Who waits next takes the turn over. */
  const done = (): void => {
    const next = waiting.shift();
    if (next === undefined) busy--;
    else next();
  };

  return {
    async work(job, left) {
      const late = AbortSignal.timeout(patience);
      const signal = AbortSignal.any([left, late]);
      try {
        await turn(signal);
        try {
          const worker = idle.pop() ?? start();
          const reply = await replyOf(worker, job, signal);
          idle.push(worker);
          if ('failure' in reply) throw errorFrom(reply.failure);
          return reply.result;
        } finally {
          done();
        }
      } catch (error) {
        throw error === late.reason ? publicError('TIMEOUT') : error;
      }
    },
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** Has a thread do a job. When the signal says that it is too late, or that nobody waits any more, the thread is ended. */
async function replyOf(worker: Worker, job: Job, signal: AbortSignal): Promise<Reply> {
  const cleaning: (() => void)[] = [];
  try {
    return await new Promise<Reply>((resolve, reject) => {
      const listen = (event: string, listener: (value: unknown) => void) => {
        worker.on(event, listener);
        cleaning.push(() => worker.off(event, listener));
      };
      listen('message', (reply) => resolve(reply as Reply));
      listen('error', (error) => reject(isOutOfMemory(error) ? tooMuch() : error));
      listen('exit', () => reject(new Error('A thread ended before it was done')));
      const leave = () => reject(signal.reason);
      signal.addEventListener('abort', leave, { once: true });
      cleaning.push(() => signal.removeEventListener('abort', leave));
      worker.postMessage(job);
    });
  } catch (error) {
    await worker.terminate();
    throw error;
  } finally {
    for (const clean of cleaning) clean();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooMuch() {
  return publicError(
    'COST_LIMIT_EXCEEDED',
    'The network takes more memory than one request may. Narrow the filter, or lower `maxNodes`.',
  );
}
