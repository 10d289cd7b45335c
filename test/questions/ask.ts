import { readFileSync } from 'node:fs';
import { type ExecutionResult, graphql } from 'graphql';
import type { Graph } from '../../src/neo4j/graph.ts';
import type { Scope } from '../../src/resolvers/context.ts';
import { apiSchema } from '../../src/resolvers/schema.ts';

const schema = apiSchema();

/** Answers a request as the server does, without HTTP. */
export function ask(graph: Graph, source: string, scopes: readonly Scope[] = []): Promise<ExecutionResult> {
  return graphql({
    schema,
    source,
    contextValue: { graph, scopes: new Set(scopes) },
  }) as Promise<ExecutionResult>;
}

/** The answer to a competency question; fails when there are errors. */
// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is its request's.
export async function answerTo(graph: Graph, question: string): Promise<any> {
  const source = readFileSync(new URL(`${question}.graphql`, import.meta.url), 'utf8');
  const { data, errors } = await ask(graph, source);
  if (errors !== undefined) throw errors[0]!;
  return JSON.parse(JSON.stringify(data));
}
