import type { Graph } from '../neo4j/graph.ts';

/** A graph that can be handed on before it is there. */
export interface GraphToCome {
  /** Until the other arrives it fails as a database does that is away. */
  readonly graph: Graph;
  arrive(graph: Graph): void;
}

/** For the server, which answers from its first moment on, while the database is still starting. */
export function graphToCome(): GraphToCome {
  let arrived: Graph | null = null;
  const there = async (): Promise<Graph> => {
    if (arrived !== null) return arrived;
    // The code that the driver itself gives.
    throw Object.assign(new Error('The database is starting'), { code: 'ServiceUnavailable' });
  };
  return {
    graph: {
      read: async (statement, after) => (await there()).read(statement, after),
      reading: async (work, after) => (await there()).reading(work, after),
      committed: async (after) => (await there()).committed(after),
      profile: async (statement) => (await there()).profile(statement),
      write: async (work) => (await there()).write(work),
      execute: async (statement) => (await there()).execute(statement),
      bookmarks: async () => (await there()).bookmarks(),
      reach: async () => (await there()).reach(),
      // It belongs to whoever opened it.
      close: async () => {},
    },
    arrive(graph) {
      arrived = graph;
    },
  };
}
