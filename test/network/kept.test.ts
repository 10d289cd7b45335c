import { describe, expect, test } from '@jest/globals';
import { type Job, type ReadJob, runJob } from '../../src/network/job.ts';
import { keepNetworks } from '../../src/network/kept.ts';
import type { Wanted } from '../../src/network/network.ts';
import { graphWith, readAll } from './made.ts';

const graph = graphWith(['a', 'b', 'c'].map((id) => ({ id, groups: ['p'] })));

const job = (wanted: readonly Wanted[], maxNodes = 10, state = '1'): ReadJob => ({
  ...readAll,
  after: [state],
  maxNodes,
  wanted,
});

/** Does jobs at once, or when told to, and tells which it did. */
function workshop() {
  const jobs: Job[] = [];
  const signals: AbortSignal[] = [];
  let until: Promise<void> = Promise.resolve();
  const kept = keepNetworks(async (job, signal) => {
    jobs.push(job);
    signals.push(signal);
    await until;
    return await runJob(graph, job);
  });
  return {
    ...{ kept, jobs, signals },
    hold(): () => void {
      let release = () => {};
      until = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
  };
}

describe('a network that was read', () => {
  test('is kept until the graph changes', async () => {
    const { kept, jobs } = workshop();
    await kept.get(job(['degree']), null);
    const again = await kept.get(job(['degree']), null);
    expect(jobs).toHaveLength(1);
    expect([...again!.measures.degree!]).toEqual([2, 2, 2]);
    await kept.get(job(['degree'], 10, '2'), null);
    expect(jobs).toHaveLength(2);
  });

  test('is not read again to work out more of it', async () => {
    const { kept, jobs } = workshop();
    await kept.get(job(['degree']), null);
    const more = await kept.get(job(['coreness', 'degree', 'density']), null);
    expect(jobs.map(({ kind, wanted }) => [kind, wanted])).toEqual([
      ['read', ['degree']],
      ['measure', ['coreness', 'density']],
    ]);
    expect([...more!.measures.degree!, ...more!.measures.coreness!]).toEqual([2, 2, 2, 2, 2, 2]);
    expect(more!.measures.network.density).toBe(1);
  });

  test('is read again for its years', async () => {
    const { kept, jobs } = workshop();
    await kept.get(job(['degree']), null);
    await kept.get(job(['years']), null);
    expect(jobs.map(({ kind }) => kind)).toEqual(['read', 'read']);
  });

  test('of another size is another', async () => {
    const { kept } = workshop();
    const small = await kept.get(job([], 2), null);
    const large = await kept.get(job([]), null);
    expect([small!.network.nodes.length, large!.network.nodes.length]).toEqual([2, 3]);
  });
});

describe('several who ask meanwhile', () => {
  test('have it read once', async () => {
    const { kept, jobs, hold } = workshop();
    const release = hold();
    const both = Promise.all([kept.get(job(['degree']), null), kept.get(job(['degree']), null)]);
    release();
    const [one, other] = await both;
    expect(jobs).toHaveLength(1);
    expect(one).toEqual(other);
  });

  test('end the work when the last has left, not before', async () => {
    const { kept, signals, hold } = workshop();
    const release = hold();
    const [first, second] = [new AbortController(), new AbortController()];
    const one = kept.get(job([]), first.signal);
    const other = kept.get(job([]), second.signal);
    first.abort(new Error('left'));
    await expect(one).rejects.toThrow('left');
    expect(signals[0]!.aborted).toBe(false);
    second.abort(new Error('left too'));
    await expect(other).rejects.toThrow('left too');
    expect(signals[0]!.aborted).toBe(true);
    release();
  });

  test('who comes after all have left has it read anew', async () => {
    const { kept, jobs, hold } = workshop();
    const release = hold();
    const leaving = new AbortController();
    const left = kept.get(job([]), leaving.signal);
    leaving.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    const later = kept.get(job([]), null);
    release();
    expect((await later)!.network.nodes).toHaveLength(3);
    expect(jobs).toHaveLength(2);
  });
});
