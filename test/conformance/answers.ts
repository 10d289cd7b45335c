import { type DocumentNode, type ExecutionResult, parse, validate } from 'graphql';
import type { Graph } from '../../src/neo4j/graph.ts';
import type { Scope } from '../../src/resolvers/context.ts';
import { api, execute } from './api.ts';

/**
 * Documents by their text, as a server keeps them: what is kept for a document between two requests must be right the
 * second time, too.
 */
const documents = new Map<string, DocumentNode>();

/** A document, parsed and validated once. */
export function documentOf(source: string): DocumentNode {
  const known = documents.get(source);
  if (known !== undefined) return known;
  const document = parse(source);
  const problems = validate(api, document);
  if (problems.length > 0) throw new Error(`${problems.join('\n')}\n${source}`);
  documents.set(source, document);
  return document;
}

/** Answers a request as the server does, without HTTP, as plain JSON. */
export async function respond(
  graph: Graph,
  source: string,
  variables: Readonly<Record<string, unknown>> = {},
  scopes: readonly Scope[] = [],
): Promise<ExecutionResult> {
  const result = await execute({
    document: documentOf(source),
    variables,
    context: { graph, scopes: new Set(scopes) },
  });
  return JSON.parse(JSON.stringify(result));
}

/** The same, where no errors are expected. */
export async function answer(
  graph: Graph,
  source: string,
  variables: Readonly<Record<string, unknown>> = {},
  scopes: readonly Scope[] = [],
  // biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is its request's.
): Promise<any> {
  const { data, errors } = await respond(graph, source, variables, scopes);
  if (errors !== undefined) throw new Error(`${errors[0]!.message}\n${source}\n${JSON.stringify(variables)}`);
  return data;
}
