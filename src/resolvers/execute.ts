import {
  type DocumentNode,
  type ExecutionResult,
  execute as executeByGraphql,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLObjectType,
  getOperationAST,
  getVariableValues,
  isNonNullType,
  Kind,
  locatedError,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import type { Row } from '../neo4j/graph.ts';
import { NeedsGraphql } from '../read/projection.ts';
import { openLessons } from '../selection/given.ts';
import { collectFields, type Operation } from '../selection/selection.ts';
import { type Answer, planComputation } from './compute.ts';
import type { RequestContext } from './context.ts';
import { type Explanation, explained } from './explain.ts';
import { needsScope, writeScope } from './mutation.ts';
import { keepPlans, type Planned, type Root } from './plans.ts';
import { type ApiSchema, apiSchema, rootField } from './schema.ts';

/** A request whose document is known to be valid. */
export interface ApiRequest {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly context: RequestContext;
}

/** The API: its schema, and how requests are answered. */
export interface Api {
  readonly schema: ApiSchema['schema'];
  /** Answers a request; what goes wrong is in the answer. */
  execute(request: ApiRequest): Promise<ExecutionResult>;
}

/** What came of one root field. */
interface Answered {
  readonly key: string;
  readonly isRequired: boolean;
  readonly value: unknown;
  readonly error: GraphQLError | null;
  readonly explanation: Explanation | null;
}

/** What requests are answered with. */
interface Engine {
  readonly api: ApiSchema;
  readonly query: GraphQLObjectType;
  readonly planOf: (root: Root) => Planned;
  /** The fragments of documents that were asked before: plans are kept by what is in the same document. */
  readonly operations: WeakMap<DocumentNode, Operation>;
}

/**
 * Opens the API. Queries are answered straight from the statements' rows. What only graphql-js can tell goes its way:
 * introspection, mutations, and answers with an error somewhere inside.
 */
export function openApi(api: ApiSchema = apiSchema()): Api {
  const { schema, model } = api;
  const planOf = keepPlans(model);
  const engine: Engine = { api, query: schema.getQueryType()!, planOf, operations: new WeakMap() };
  return {
    schema,
    execute: async (request) =>
      forbidden(request) ??
      (await executeDirectly(engine, request)) ??
      (await executeByGraphql({
        schema,
        document: request.document,
        operationName: request.operationName ?? null,
        variableValues: request.variables ?? {},
        contextValue: request.context,
      })),
  };
}

/** Who may not write learns nothing from trying, not even what is wrong with the variables. */
function forbidden({ document, operationName, context }: ApiRequest): ExecutionResult | null {
  const operation = getOperationAST(document, operationName)?.operation;
  if (operation !== OperationTypeNode.MUTATION || context.scopes.has(writeScope)) return null;
  return { data: null, errors: [needsScope()] };
}

/** As many mistakes in variables are told; each quotes the whole variable. */
const maximumVariableErrors = 5;

/** Null where graphql-js has to answer. */
async function executeDirectly(engine: Engine, request: ApiRequest): Promise<ExecutionResult | null> {
  const definition = getOperationAST(request.document, request.operationName);
  if (definition?.operation !== OperationTypeNode.QUERY) return null;
  const { variableDefinitions, selectionSet } = definition;
  const { coerced, errors } = getVariableValues(
    engine.api.schema,
    variableDefinitions ?? [],
    request.variables ?? {},
    { maxErrors: maximumVariableErrors },
  );
  if (coerced === undefined) return { errors: errors.slice(0, maximumVariableErrors) };
  const operation = operationOf(engine, request.document);
  const { context } = request;
  const { scopes } = context;
  try {
    const roots = rootsOf(engine, operation, selectionSet, coerced);
    if (roots === null) return null;
    const plans = roots.map((nodes) => planRoot(engine, { operation, nodes, variables: coerced, scopes }));
    return resultOf(await Promise.all(plans.map((root) => answerRoot(root, context))), context);
  } catch (error) {
    if (error instanceof NeedsGraphql) return null;
    throw error;
  }
}

/** The root fields; null where they tell of the schema, or a directive on one cannot be understood. */
function rootsOf(
  { query }: Engine,
  operation: Operation,
  selectionSet: SelectionSetNode,
  variables: Readonly<Record<string, unknown>>,
): readonly (readonly FieldNode[])[] | null {
  try {
    const roots = collectFields({ ...operation, lessons: openLessons(variables) }, query, [selectionSet]);
    return roots.some(([node]) => introspection.has(node!.name.value)) ? null : roots;
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

function operationOf({ api, operations }: Engine, document: DocumentNode): Operation {
  const known = operations.get(document);
  if (known !== undefined) return known;
  const operation = { schema: api.schema, fragments: fragmentsOf(document) };
  operations.set(document, operation);
  return operation;
}

/** A root field, and how it is answered: by a plan, by a computation, or with what is known of it already. */
interface PlannedRoot {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly isRequired: boolean;
  readonly planned: Planned | { readonly compute: Answer } | { readonly value: string };
}

/** @throws NeedsGraphql when something that came cannot be used: graphql-js says where, and what is left. */
function planRoot(
  { api, query, planOf }: Engine,
  request: Pick<Root, 'operation' | 'nodes' | 'variables' | 'scopes'>,
): PlannedRoot {
  const { nodes } = request;
  const node = nodes[0]!;
  const name = node.name.value;
  const key = (node.alias ?? node.name).value;
  if (name === '__typename') {
    return { key, nodes, isRequired: true, planned: { value: query.name } };
  }
  const field = rootField(api.model.types.get(query.name)?.fields.get(name));
  const isRequired = isNonNullType(query.getFields()[name]!.type);
  try {
    const planned =
      field.kind === 'computed'
        ? {
            compute: planComputation(
              api.model,
              api.computeOf(name),
              { ...request, parent: query, field },
              true,
            ),
          }
        : planOf({ ...request, parent: query, field });
    return { key, nodes, isRequired, planned };
  } catch (error) {
    throw error instanceof GraphQLError ? new NeedsGraphql() : error;
  }
}

async function answerRoot(
  { key, nodes, isRequired, planned }: PlannedRoot,
  context: RequestContext,
): Promise<Answered> {
  if ('value' in planned) return { key, isRequired, value: planned.value, error: null, explanation: null };
  try {
    if ('compute' in planned) {
      return { key, isRequired, value: await planned.compute(context), error: null, explanation: null };
    }
    const { rows, explanation } = await rowsOf(planned, key, context);
    return { key, isRequired, value: answerOf(planned, rows[0]?.answer), error: null, explanation };
  } catch (error) {
    if (error instanceof NeedsGraphql) throw error;
    return { key, isRequired, value: null, error: locatedError(error, nodes, [key]), explanation: null };
  }
}

async function rowsOf(
  { plan, values }: Planned,
  key: string,
  { graph, after, explain }: RequestContext,
): Promise<{ readonly rows: readonly Row[]; readonly explanation: Explanation | null }> {
  const statement = plan.statement(values);
  if (explain !== true) return { rows: await graph.read(statement, after), explanation: null };
  const profile = await graph.profile(statement, after);
  return { rows: profile.rows, explanation: explained(key, statement, profile) };
}

/** @throws NeedsGraphql when a value is not one that its type allows: graphql-js says where, and what is left. */
function answerOf({ plan, values }: Planned, answer: unknown): unknown {
  try {
    return plan.read(answer, values);
  } catch {
    throw new NeedsGraphql();
  }
}

/** An answer without a field that its type promises is no answer. */
function resultOf(answered: readonly Answered[], { explain }: RequestContext): ExecutionResult {
  const errors = answered.flatMap(({ error }) => error ?? []);
  const isLost = answered.some(({ error, isRequired }) => error !== null && isRequired);
  const explanations = answered.flatMap(({ explanation }) => explanation ?? []);
  return {
    data: isLost ? null : Object.fromEntries(answered.map(({ key, value }) => [key, value])),
    ...(errors.length === 0 ? {} : { errors }),
    ...(explain === true ? { extensions: { explain: explanations } } : {}),
  };
}

/** Root fields that tell of the schema, not of the graph. */
const introspection: ReadonlySet<string> = new Set(['__schema', '__type']);

function fragmentsOf(document: DocumentNode): Readonly<Record<string, FragmentDefinitionNode>> {
  return Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}
