import { readFileSync } from 'node:fs';
import { type DocumentNode, type ExecutionResult, parse, validate } from 'graphql';
import type { Graph } from '../../src/neo4j/graph.ts';
import type { Scope } from '../../src/resolvers/context.ts';
import type { Api } from '../../src/resolvers/execute.ts';
import { apiOver } from '../network/api.ts';

const apis = new WeakMap<Graph, Api>();

/** Documents are kept, as the server keeps them: plans live with them. */
const documents = new Map<string, DocumentNode>();

/** Answers a request as the server does, without HTTP. */
export async function ask(
  graph: Graph,
  source: string,
  scopes: readonly Scope[] = [],
  variables: Readonly<Record<string, unknown>> = {},
): Promise<ExecutionResult> {
  const api = apis.get(graph) ?? apiOver(graph);
  apis.set(graph, api);
  const document = documents.get(source) ?? parse(source);
  documents.set(source, document);
  const errors = validate(api.schema, document);
  if (errors.length > 0) return { errors };
  return await api.execute({ document, variables, context: { graph, scopes: new Set(scopes) } });
}

/** The answer to a competency question; fails when there are errors. */
// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is its request's.
export async function answerTo(graph: Graph, question: string): Promise<any> {
  const source = readFileSync(new URL(`${question}.graphql`, import.meta.url), 'utf8');
  const { data, errors } = await ask(graph, source);
  if (errors !== undefined) throw errors[0]!;
  return JSON.parse(JSON.stringify(data));
}
