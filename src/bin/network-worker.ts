import { parentPort, workerData } from 'node:worker_threads';
import { type GraphAddress, openGraph } from '../neo4j/graph.ts';
import { failureOf } from '../network/failure.ts';
import { type Job, type JobResult, runJob } from '../network/job.ts';
import type { Reply } from '../network/workers.ts';

// The program of a thread that does jobs for networks: with a connection of its own, so that the program's other requests notice nothing.

const { address, timeout } = workerData as { readonly address: GraphAddress; readonly timeout: number };
const graph = openGraph(address, { readTimeout: timeout });

parentPort!.on('message', async (job: Job) => {
  const reply = await replyTo(job);
  parentPort!.postMessage(reply, 'result' in reply ? columnsOf(reply.result) : []);
});

/** What is handed over instead of being copied: the columns, which may be many megabytes. */
function columnsOf({ network, measures }: JobResult): ArrayBuffer[] {
  const values = [...Object.values(network ?? {}), ...Object.values(measures)];
  const buffers = values.flatMap((value) => (ArrayBuffer.isView(value) ? [value.buffer as ArrayBuffer] : []));
  return [...new Set(buffers)];
}

async function replyTo(job: Job): Promise<Reply> {
  try {
    return { result: await runJob(graph.reading, job) };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}
