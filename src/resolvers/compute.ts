import type { FieldNode, GraphQLFieldResolver, GraphQLObjectType } from 'graphql';
import type { Cypher } from '../cypher/cypher.ts';
import type { Statement } from '../cypher/statement.ts';
import type { ComputedField, Model } from '../model/model.ts';
import type { Graph } from '../neo4j/graph.ts';
import { type Choice, choiceOf } from '../read/choice.ts';
import { type Computed, planComputed } from '../read/computed.ts';
import { NeedsGraphql } from '../read/projection.ts';
import { bindable } from '../read/values.ts';
import { openLessons } from '../selection/given.ts';
import { type Operation, selectionFrom } from '../selection/selection.ts';
import type { RequestContext } from './context.ts';

/** What a function that computes a root field is given beside the field's arguments. */
export interface ComputeRequest {
  readonly graph: Graph;
  readonly after: readonly string[];
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal | null;
  /** The names of the fields that are asked for at the end of a path of fields: `asked('nodes')`. */
  readonly asked: (...path: readonly string[]) => ReadonlySet<string>;
  /** The things of a type that a filter of the API chooses. */
  readonly choose: (type: string, filter: Readonly<Record<string, unknown>> | null) => Choice;
  /** Cypher, in which there may be choices, as a statement. */
  readonly statement: (cypher: Cypher) => Statement;
}

/**
 * Computes what a root field answers; null where there is nothing. The arguments are of the types that the SDL says. Throws a
 * public error where they cannot be used.
 */
export type Compute = (
  request: ComputeRequest,
  given: Readonly<Record<string, unknown>>,
) => Promise<Computed | null>;

/** What each computed field of `Query` does, by its name. */
export type Computations = Readonly<Record<string, Compute>>;

/** A computed root field of a request. */
export interface ComputedRoot {
  readonly operation: Operation;
  readonly parent: GraphQLObjectType;
  readonly field: ComputedField;
  readonly nodes: readonly FieldNode[];
  readonly variables: Readonly<Record<string, unknown>>;
  readonly scopes: RequestContext['scopes'];
}

/** Answers a root field, as soon as it is asked with a request's context. */
export type Answer = (context: RequestContext) => Promise<unknown>;

/**
 * Plans a computed root field: one statement of the function's own where it needs one, then one that reads what is asked of the
 * things that it names.
 *
 * @param isAnswer whether the answer itself is made, or what graphql-js makes it of.
 * @throws what `planComputed` does.
 * @returns a function that throws NeedsGraphql where the answer cannot be made without graphql-js.
 */
export function planComputation(
  model: Model,
  compute: Compute,
  { operation, parent, field, nodes, variables, scopes }: ComputedRoot,
  isAnswer: boolean,
): Answer {
  const lessons = openLessons(variables);
  const asked = selectionFrom({ ...operation, lessons, leavesMistakes: !isAnswer }, parent, nodes);
  const values = lessons.valuesIfSame(variables)!;
  const purpose = { scopes, lessons, isAnswer };
  const plan = planComputed(model, field, asked, { ...purpose, values });
  const given = asked.arguments.of(values) as Readonly<Record<string, unknown>>;
  return async (context) => {
    const { graph, after = [], signal = null } = context;
    const request: ComputeRequest = {
      graph,
      after,
      signal,
      asked: plan.asked,
      choose: (type, filter) => choiceOf(model, purpose, type, filter),
      statement: (cypher) => bindable(cypher).statement(values),
    };
    const computed = await inTurn(context, () => compute(request, given));
    if (computed === null) return null;
    const statement = plan.statement(computed);
    const rows = statement === null ? [] : await graph.read(statement, after);
    try {
      return plan.read(computed, rows[0]?.answer);
    } catch (error) {
      // A value that its type does not allow: graphql-js says where, and what is left.
      throw isAnswer ? new NeedsGraphql() : error;
    }
  };
}

/** The computation of a request that is to be done last. */
const lastOf = new WeakMap<RequestContext, Promise<unknown>>();

/** Does the computations of one request one after the other: with thirty of them at once nobody else would have a turn. */
function inTurn<T>(context: RequestContext, compute: () => Promise<T>): Promise<T> {
  const before = lastOf.get(context) ?? Promise.resolve();
  const turn = before.then(compute, compute);
  lastOf.set(context, turn);
  return turn;
}

/** Resolves a computed root field where graphql-js answers. */
export function computedResolver(
  model: Model,
  field: ComputedField,
  compute: Compute,
): GraphQLFieldResolver<unknown, RequestContext> {
  return (_source, _arguments, context, info) =>
    planComputation(
      model,
      compute,
      {
        operation: info,
        parent: info.parentType,
        field,
        nodes: info.fieldNodes,
        variables: info.variableValues,
        scopes: context.scopes,
      },
      false,
    )(context);
}
