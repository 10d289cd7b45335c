import { networkWorker } from '../folders.ts';
import type { GraphAddress } from '../neo4j/graph.ts';
import { type Networks, networksOf } from '../network/networks.ts';
import { openWorkers } from '../network/workers.ts';

/** Longest time that the members of a network may take to be read, in milliseconds. */
const timeout = 55_000;

/** What the API's fields that answer networks do, in threads of their own. */
export interface OpenNetworks {
  readonly networks: Networks;
  /** Ends the threads, whatever they are at. */
  close(): Promise<void>;
}

/**
 * Opens networks. Nothing is started before one is asked for.
 *
 * @param address of the graph; asked when a thread starts.
 * @param maximumLinks the most links in one answer.
 */
export function openNetworks(address: () => GraphAddress | null, maximumLinks: number): OpenNetworks {
  const workers = openWorkers(networkWorker, () => ({ address: address(), timeout }));
  return { networks: networksOf(workers.work, maximumLinks), close: workers.close };
}
