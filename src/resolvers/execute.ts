import {
  type DocumentNode,
  type ExecutionResult,
  execute as executeByGraphql,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLObjectType,
  getOperationAST,
  getVariableValues,
  isNonNullType,
  Kind,
  locatedError,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { NeedsGraphql } from '../read/projection.ts';
import { openLessons } from '../selection/given.ts';
import { collectFields, type Operation } from '../selection/selection.ts';
import type { RequestContext } from './context.ts';
import { type Explanation, explained } from './explain.ts';
import { keepPlans, type Planned } from './plans.ts';
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

/** One root field, planned or failed, before anything is read. */
interface Begun {
  readonly nodes: readonly FieldNode[];
  readonly key: string;
  readonly isRequired: boolean;
  readonly planned: Planned | null;
  readonly error: GraphQLError | null;
}

/**
 * Opens the API. Queries are answered straight from the statements' rows. What only graphql-js can tell goes its way:
 * introspection, and answers with an error somewhere inside.
 */
export function openApi(api: ApiSchema = apiSchema()): Api {
  const { schema, model } = api;
  const query = schema.getQueryType()!;
  const fields = query.getFields();
  const planOf = keepPlans(model, true);
  const operations = new WeakMap<OperationDefinitionNode, Operation>();

  const operationOf = (document: DocumentNode, definition: OperationDefinitionNode): Operation => {
    const known = operations.get(definition);
    if (known !== undefined) return known;
    const operation = { schema, fragments: fragmentsOf(document) };
    operations.set(definition, operation);
    return operation;
  };

  const begin = (
    operation: Operation,
    nodes: readonly FieldNode[],
    variables: Readonly<Record<string, unknown>>,
    context: RequestContext,
  ): Begun => {
    const node = nodes[0]!;
    const name = node.name.value;
    const key = (node.alias ?? node.name).value;
    if (name === '__typename') return { nodes, key, isRequired: true, planned: null, error: null };
    const isRequired = isNonNullType(fields[name]!.type);
    try {
      const field = rootField(model.types.get(query.name)?.fields.get(name));
      const { scopes } = context;
      const planned = planOf({ operation, parent: query, field, nodes, variables, scopes });
      return { nodes, key, isRequired, planned, error: null };
    } catch (error) {
      if (error instanceof NeedsGraphql) throw error;
      return { nodes, key, isRequired, planned: null, error: failed(error, nodes, key) };
    }
  };

  /** Null where graphql-js has to answer. */
  const executeDirectly = async (
    { document, variables, context }: ApiRequest,
    definition: OperationDefinitionNode,
  ): Promise<ExecutionResult | null> => {
    const coerced = getVariableValues(schema, definition.variableDefinitions ?? [], variables ?? {});
    if (coerced.errors !== undefined) return null;
    const operation = operationOf(document, definition);
    const roots = rootFieldsOf(operation, query, definition, coerced.coerced);
    if (roots.some(([node]) => introspection.has(node!.name.value))) return null;
    const begun = roots.map((nodes) => begin(operation, nodes, coerced.coerced, context));
    const read = await Promise.all(begun.map((root) => readRoot(root, query, context)));
    const errors = read.flatMap(({ error }) => error ?? []);
    const isLost = read.some(({ error }, i) => error !== null && begun[i]!.isRequired);
    const explanations = read.flatMap(({ explanation }) => explanation ?? []);
    return {
      data: isLost ? null : Object.fromEntries(read.map(({ value }, i) => [begun[i]!.key, value])),
      ...(errors.length === 0 ? {} : { errors }),
      ...(context.explain === true ? { extensions: { explain: explanations } } : {}),
    };
  };

  return {
    schema,
    async execute(request) {
      const definition = getOperationAST(request.document, request.operationName);
      if (definition?.operation === OperationTypeNode.QUERY) {
        try {
          const answer = await executeDirectly(request, definition);
          if (answer !== null) return answer;
        } catch (error) {
          if (!(error instanceof NeedsGraphql)) throw error;
        }
      }
      return await executeByGraphql({
        schema,
        document: request.document,
        operationName: request.operationName ?? null,
        variableValues: request.variables ?? {},
        contextValue: request.context,
      });
    },
  };
}

/** Root fields that tell of the schema, not of the graph. */
const introspection: ReadonlySet<string> = new Set(['__schema', '__type']);

interface ReadRoot {
  readonly value: unknown;
  readonly error: GraphQLError | null;
  readonly explanation?: Explanation;
}

async function readRoot(
  { nodes, key, planned, error }: Begun,
  query: GraphQLObjectType,
  { graph, after, explain }: RequestContext,
): Promise<ReadRoot> {
  if (planned === null) return { value: error === null ? query.name : null, error };
  const { plan, values } = planned;
  try {
    const statement = plan.statement(values);
    if (explain === true) {
      const profile = await graph.profile(statement);
      const explanation = explained(key, statement, profile);
      return { value: answerOf(planned, profile.rows[0]?.answer), error: null, explanation };
    }
    const rows = await graph.read(statement, after);
    return { value: answerOf(planned, rows[0]?.answer), error: null };
  } catch (error) {
    if (error instanceof NeedsGraphql) throw error;
    return { value: null, error: failed(error, nodes, key) };
  }
}

/** @throws NeedsGraphql when a value is not one that its type allows: graphql-js says where, and what is left. */
function answerOf({ plan, values }: Planned, answer: unknown): unknown {
  try {
    return plan.read(answer, values);
  } catch {
    throw new NeedsGraphql();
  }
}

function failed(error: unknown, nodes: readonly FieldNode[], key: string): GraphQLError {
  return locatedError(error, nodes, [key]);
}

function fragmentsOf(document: DocumentNode): Readonly<Record<string, FragmentDefinitionNode>> {
  return Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}

function rootFieldsOf(
  operation: Operation,
  query: GraphQLObjectType,
  { selectionSet }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): readonly (readonly FieldNode[])[] {
  return collectFields({ ...operation, lessons: openLessons(variables) }, query, [selectionSet]);
}
