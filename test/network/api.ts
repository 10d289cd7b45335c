import { parse } from 'graphql';
import { schemaFolder } from '../../src/folders.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { runJob } from '../../src/network/job.ts';
import type { Work } from '../../src/network/kept.ts';
import { networksOf } from '../../src/network/networks.ts';
import { type Api, openApi } from '../../src/resolvers/execute.ts';
import { apiSchema } from '../../src/resolvers/schema.ts';

/** Does jobs in this thread. */
export const workHere =
  (graph: Graph): Work =>
  (job) =>
    runJob(graph.reading, job);

/** The API with its networks. */
export function apiOver(graph: Graph, work: Work = workHere(graph)): Api {
  return openApi(apiSchema(schemaFolder, {}, { ...networksOf(work, 100_000) }));
}

/** The data of an answer; throws the first error. */
// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is its request's.
export async function dataOf(api: Api, graph: Graph, query: string, variables = {}): Promise<any> {
  const { data, errors } = await api.execute({
    document: parse(query),
    variables,
    context: { graph, scopes: new Set() },
  });
  if (errors !== undefined) throw errors[0]!;
  return JSON.parse(JSON.stringify(data));
}
