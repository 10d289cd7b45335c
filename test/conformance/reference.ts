import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  isAbstractType,
  isObjectType,
} from 'graphql';
import type { FieldModel, ThingsField } from '../../src/model/model.ts';
import type { Scope } from '../../src/resolvers/context.ts';
import { apiSchema } from '../../src/resolvers/schema.ts';
import { model } from './api.ts';
import { derivedThings } from './derived.ts';
import { type Filter, holds, storedValue } from './evaluate.ts';
import type { SmallGraph, Thing } from './graph.ts';
import { inOrder, type Order } from './sorting.ts';
import { isVisible, type Row, rowsOf, type World } from './world.ts';

// The API over a graph in memory, by graphql-js and one plain resolver for each field: what answers should be.

type Arguments = Readonly<Record<string, unknown>>;

/** What stands for a row of a connection. */
interface EdgeSource extends Row {
  readonly field: ThingsField;
}

/** What stands for a page of a connection. */
interface PageSource {
  readonly total: number;
  readonly rows: readonly EdgeSource[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** What stands in answers for every cursor: only the database can tell them. */
export const anyCursor = 'cursor';

const { schema: plainSchema } = apiSchema();
for (const type of Object.values(plainSchema.getTypeMap())) {
  if (isAbstractType(type)) type.resolveType = (thing) => (thing as Thing).label;
  if (!isObjectType(type) || type.name.startsWith('__')) continue;
  for (const field of Object.values(type.getFields())) {
    const mapped = model.types.get(type.name)?.fields.get(field.name);
    field.resolve = (source, given, world) =>
      mapped === undefined || type.name === 'PageInfo'
        ? partOf(world as World, field.name, source)
        : fieldOf(world as World, type.name, mapped, source as Thing | null, given);
  }
}

/** Answers a document over a graph in memory, as plain JSON. */
export async function referenceAnswer(
  graph: SmallGraph,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  scopes: readonly Scope[],
): Promise<ExecutionResult> {
  const contextValue: World = { graph, scopes };
  return JSON.parse(
    JSON.stringify(await execute({ schema: plainSchema, document, variableValues: variables, contextValue })),
  );
}

/** The parts of connections, edges and pages, which the model does not know of. */
function partOf(world: World, name: string, source: unknown): unknown {
  const page = source as PageSource;
  if (name === 'totalCount') return page.total;
  if (name === 'pageInfo') return page;
  if (name === 'nodes') return page.rows.map(({ thing }) => thing);
  if (name === 'edges') return page.rows;
  if (name === 'hasNextPage') return page.hasNextPage;
  if (name === 'hasPreviousPage') return page.hasPreviousPage;
  if (name === 'startCursor' || name === 'endCursor') return page.rows.length === 0 ? null : anyCursor;
  if (name === 'cursor') return anyCursor;
  const edge = source as EdgeSource;
  if (name === 'node') return edge.thing;
  const fact = edge.field.edge?.fields.get(name);
  if (fact?.kind !== 'value') throw new Error(`test/conformance/reference.ts does not answer ${name}`);
  return storedValue(world, edge.field.edge!, fact, edge.link!.values, null);
}

function fieldOf(
  world: World,
  type: string,
  field: FieldModel,
  from: Thing | null,
  given: Arguments,
): unknown {
  if (field.scope !== null && !world.scopes.includes(field.scope as Scope))
    throw new GraphQLError('FORBIDDEN');
  if (field.kind === 'value') {
    const owner = model.types.get(type)!;
    const value = storedValue(world, owner, field, from!.values, from);
    return field.list ? (value ?? []) : value;
  }
  if (field.kind === 'embedded') return from;
  if (field.kind !== 'things') throw new Error(`test/conformance/reference.ts does not answer ${field.name}`);
  const byId = (id: unknown) => {
    const thing = world.graph.things.get(String(id));
    return thing !== undefined && thing.label !== 'Contact' && isVisible(world, thing) ? thing : null;
  };
  if (field.place === 'Query.node' || field.place === 'Query.targetGroup') return byId(given.id);
  if (field.place === 'Query.nodes') return (given.ids as string[]).map(byId);
  if (field.place === 'Query.project') {
    return [...world.graph.things.values()].find(
      ({ label, values }) => label === 'Project' && values.number === given.number,
    );
  }
  const rows = rowsOf(world, field, from).filter((row) => holds(world, given.filter as Filter, field, row));
  if (field.shape === 'one') return rows[0]?.thing ?? null;
  if (field.shape === 'list') return inListOrder(rows).map(({ thing }) => thing);
  return pageOf(field, inOrder(world, field, rows, given.orderBy as Order[]), given);
}

/** Plain lists come by number where things have one, and by id. */
function inListOrder(rows: readonly Row[]): readonly Row[] {
  const keyOf = ({ thing }: Row) => [Number(thing.values.number ?? 0), thing.id] as const;
  return [...rows].sort((one, other) => {
    const [left, right] = [keyOf(one), keyOf(other)];
    return left[0] - right[0] || (left[1] < right[1] ? -1 : 1);
  });
}

function pageOf(field: ThingsField, sorted: readonly Row[], { first, last }: Arguments): PageSource {
  const size = Number(first ?? last ?? 100);
  if (size < 0 || size > 100) throw new GraphQLError('BAD_USER_INPUT');
  const rows = sorted.map((row) => ({ ...row, field }));
  if (last != null) {
    const from = Math.max(0, rows.length - Number(last));
    return { total: rows.length, rows: rows.slice(from), hasPreviousPage: from > 0, hasNextPage: false };
  }
  const to = first == null ? 100 : Number(first);
  return {
    total: rows.length,
    rows: rows.slice(0, to),
    hasPreviousPage: false,
    hasNextPage: rows.length > to,
  };
}

/** Whether the reference can answer a field: what is neither derived in ways of its own nor about evidence of edges. */
export function isAnswered(type: string, name: string): boolean {
  const field = model.types.get(type)?.fields.get(name);
  if (field === undefined) return name !== 'evidence';
  if (field.kind === 'statistics') return false;
  if (field.kind !== 'things') return type !== 'Conflict' && type !== 'SimilarityReason';
  if (type === 'Query') return askedRoots.has(name);
  if (field.arguments.length > 0) return false;
  return field.origin.kind === 'match'
    ? derivedThings[field.place] !== undefined && field.order === null
    : true;
}

const askedRoots = new Set([
  'projects',
  'organizations',
  'municipalities',
  'targetGroups',
  'counties',
  'sdgs',
  'node',
  'nodes',
  'project',
]);
