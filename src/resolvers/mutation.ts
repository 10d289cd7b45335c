import type { GraphQLFieldResolver } from 'graphql';
import { publicError } from '../errors.ts';
import type { Model, ThingsField } from '../model/model.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { RequestContext, Scope } from './context.ts';
import { planForMutation } from './plans.ts';

/**
 * Does what a mutation says, all of it or nothing, and gives what the answer's fields are read from: ids of nodes, plain values.
 * The arguments are of the types that the SDL says. Throws a public error where they cannot be used.
 */
export type Mutate = (
  request: { readonly graph: Graph; readonly by: string },
  given: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>>>;

/** What each field of `Mutation` does, by its name. */
export type Mutations = Readonly<Record<string, Mutate>>;

/** What every mutation needs. */
export const writeScope: Scope = 'graph:write';

/** Resolves a field of `Mutation`: does the work, and reads the answer as the graph is then. graphql-js calls one after the other. */
export function mutationResolver(
  model: Model,
  field: ThingsField,
  mutate: Mutate,
): GraphQLFieldResolver<unknown, RequestContext> {
  return async (_source, given, { graph, scopes, after, caller }, info) => {
    if (!scopes.has(writeScope)) throw needsScope();
    const result = await mutate({ graph, by: caller ?? 'unknown' }, given);
    const { plan, values } = planForMutation(
      model,
      {
        operation: info,
        parent: info.parentType,
        field,
        nodes: info.fieldNodes,
        variables: info.variableValues,
        scopes,
      },
      result,
    );
    const rows = await graph.read(plan.statement(values), after);
    return plan.read(rows[0]?.answer, values);
  };
}

/** The error for those who may not write. */
export function needsScope() {
  return publicError('FORBIDDEN', `A mutation needs the scope ${writeScope}.`);
}
