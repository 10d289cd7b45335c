import { LRUCache } from 'lru-cache';
import { type Job, type JobResult, linksOf, type ReadJob } from './job.ts';
import type { Measures } from './measures/measures.ts';
import { type MeasuredNetwork, type Network, readWithIt, type Wanted } from './network.ts';

/** Does a job; rejects with the signal's reason when nobody waits for it any more. */
export type Work = (job: Job, signal: AbortSignal) => Promise<JobResult>;

/** Networks that were read before. */
export interface KeptNetworks {
  /**
   * The network that a job reads, and what is wanted of it: as it was kept while the graph has not changed, which the job's `after` tells, else done
   * now, once for all who ask meanwhile.
   *
   * @returns null where there is no thing in the middle.
   */
  get(job: ReadJob, signal: AbortSignal | null): Promise<MeasuredNetwork | null>;
}

/** A network that was read, and what was worked out of it since. */
interface Kept {
  /** What stood for the state of the graph before it was read. */
  readonly state: string;
  readonly network: Network;
  readonly done: ReadonlySet<Wanted>;
  readonly measures: Measures;
}

/** A job that runs, and how many wait for it. */
interface Running {
  readonly result: Promise<MeasuredNetwork | null>;
  readonly controller: AbortController;
  waiting: number;
}

/** The most that all kept networks may take, in bytes. */
const maximumBytes = 128_000_000;
/** How long a network is kept, in milliseconds: who comes later is most likely somebody else, with another question. */
const longest = 600_000;

/** Opens an empty store of networks. */
export function keepNetworks(work: Work): KeptNetworks {
  const kept = new LRUCache<string, Kept>({
    maxSize: maximumBytes,
    ttl: longest,
    sizeCalculation: ({ network, measures }) => bytesOf(network, measures),
  });
  const running = new Map<string, Running>();

  const readOrMeasure = async (
    key: string,
    job: ReadJob,
    state: string,
    signal: AbortSignal,
  ): Promise<MeasuredNetwork | null> => {
    const known = kept.get(key);
    if (known === undefined || known.state !== state || needsReading(known, job)) {
      const { network, measures } = await work(job, signal);
      if (network === null) return null;
      kept.set(key, { state, network, done: new Set(job.wanted), measures });
      return { network, measures };
    }
    const missing = job.wanted.filter((one) => !known.done.has(one));
    if (missing.length === 0) return known;
    const more = await work({ kind: 'measure', links: linksOf(known.network), wanted: missing }, signal);
    const measures = {
      ...known.measures,
      ...more.measures,
      network: { ...known.measures.network, ...more.measures.network },
    };
    kept.set(key, { ...known, done: new Set([...known.done, ...missing]), measures });
    return { network: known.network, measures };
  };

  return {
    async get(job, signal) {
      const state = job.after.join(' ');
      const key = JSON.stringify([job.whole, job.middle, job.weighting, job.maxNodes]);
      const known = kept.get(key);
      if (known?.state === state && job.wanted.every((one) => known.done.has(one))) return known;
      const runningKey = `${state} ${[...job.wanted].sort().join(' ')} ${key}`;
      let run = running.get(runningKey);
      if (run === undefined) {
        const controller = new AbortController();
        const result = readOrMeasure(key, job, state, controller.signal).finally(() => {
          if (running.get(runningKey) === run) running.delete(runningKey);
        });
        run = { result, controller, waiting: 0 };
        running.set(runningKey, run);
      }
      return await joined(run, signal, () => running.delete(runningKey));
    },
  };
}

/** Waits for a run until it is done or the signal says that nobody waits here; the last to leave ends it. */
async function joined(
  run: Running,
  signal: AbortSignal | null,
  forget: () => void,
): Promise<MeasuredNetwork | null> {
  run.waiting++;
  let leave = () => {};
  const left = new Promise<never>((_, reject) => {
    leave = () => reject(signal?.reason);
    signal?.addEventListener('abort', leave, { once: true });
    if (signal?.aborted === true) leave();
  });
  try {
    return await Promise.race([run.result, left]);
  } finally {
    signal?.removeEventListener('abort', leave);
    run.waiting--;
    if (run.waiting === 0 && signal?.aborted === true) {
      forget();
      run.controller.abort(signal.reason);
    }
  }
}

/** What only the memberships can tell, which are not kept. */
function needsReading({ done }: Kept, { wanted }: ReadJob): boolean {
  return readWithIt.some((one) => wanted.includes(one) && !done.has(one));
}

/** About as many bytes as a network takes, with the lists that answers are made of. */
function bytesOf(network: Network, measures: Measures): number {
  const columns = [...Object.values(network), ...Object.values(measures)].filter((value) =>
    ArrayBuffer.isView(value),
  );
  const arrays = columns.reduce((sum, column) => sum + column.byteLength, 0);
  return (
    arrays + network.nodes.length * 450 + network.source.length * 48 + network.sharedIds.length * 60 + 1_000
  );
}
