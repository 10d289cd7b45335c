import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GraphQLString } from 'graphql';
import { compile, cypher, identifier, variable } from '../../src/cypher/cypher.ts';
import type { ObjectModel, ThingsField } from '../../src/model/model.ts';
import { isFilterPath, orderFields } from '../../src/model/names.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { projectThings } from '../../src/read/things.ts';
import { Binding } from '../../src/read/values.ts';
import { constant, openLessons } from '../../src/selection/given.ts';
import { migrate } from '../../src/write/migrations.ts';
import { testGraph } from '../neo4j/graph.ts';
import { model } from './plan-of.ts';

// Everything that the whole schema can be asked, given to the database to plan: what it cannot compile it refuses.

let graph: Graph;
beforeAll(async () => {
  graph = testGraph();
  await migrate(graph);
});
afterAll(() => graph.close());

const thingsOf = (type: ObjectModel): readonly ThingsField[] =>
  [...type.fields.values()].filter((field) => field.kind === 'things');

/** Each connection of the schema that can be ordered and filtered, with the type that has it. */
const connections = [...model.types.values()].flatMap((type) =>
  thingsOf(type)
    .filter(({ shape, scope, target }) => shape === 'connection' && scope === null && model.types.has(target))
    .map((field) => ({ place: field.place, type, field })),
);

const isDerived = ({ field }: { readonly field: ThingsField }) => field.origin.kind === 'match';

/** Stored connections to one type find its things alike: the first of them stands for the others. */
const isFirst = (one: { readonly field: ThingsField }) =>
  isDerived(one) ||
  one === connections.find((other) => !isDerived(other) && other.field.target === one.field.target);

/** Plans the connection with these arguments, seen from a node of its type, or from the facts of an edge. */
async function explain(
  { type, field }: { readonly type: ObjectModel; readonly field: ThingsField },
  given: Readonly<Record<string, unknown>>,
  part: 'pageInfo' | 'totalCount',
): Promise<void> {
  const asked = {
    key: field.name,
    name: field.name,
    type: GraphQLString,
    arguments: constant(given),
    selection: {
      types: new Map([
        [
          'Connection',
          [{ key: part, name: part, type: GraphQLString, arguments: constant({}), selection: null }],
        ],
      ]),
    },
  };
  const lessons = openLessons({});
  const self = variable('self');
  const from = { self: type.name === 'Query' ? null : self, label: null };
  const start =
    type.label === null ? cypher`UNWIND [{}] AS ${self}` : cypher`MATCH (${self}:${identifier(type.label)})`;
  const { clauses, value } = projectThings(
    { model, scopes: new Set(), lessons, isAnswer: true, things: projectThings },
    field,
    asked,
    from,
  );
  const parts = clauses.flatMap((clause) => [clause, '\n']);
  const statement = compile(cypher`${start}\n${{ kind: 'cypher', parts }}RETURN ${value} AS answer`);
  const parameters = Object.fromEntries(
    Object.entries(statement.parameters).map(([name, value]) => [
      name,
      value instanceof Binding ? value.of([]) : value,
    ]),
  );
  await graph.read({ text: `EXPLAIN ${statement.text}`, parameters });
}

describe('every order of every connection', () => {
  test('there are some', () => expect(connections.length).toBeGreaterThan(30));

  test.each(connections)('$place', async (connection) => {
    const values = orderFields(model.types.get(connection.field.target)!).map(({ value }) => value);
    for (let i = 0; i < (isFirst(connection) ? values.length : 1); i += 8) {
      const orderBy = values
        .slice(i, isFirst(connection) ? i + 8 : 1)
        .map((field) => ({ field, direction: 'DESC' }));
      await explain(connection, { orderBy }, 'pageInfo');
    }
  });
});

describe('every filter through two fields that the mapping derives, perhaps with a stored one between', () => {
  /** The filters that lead from a type through `derived` derived fields. */
  const filtersOf = (type: ObjectModel, derived: number, stored: number): readonly object[] => {
    if (derived === 0) return [{}];
    return thingsOf(type)
      .filter((field) => isFilterPath(model, field))
      .flatMap((field) => {
        const target = model.types.get(field.target)!;
        const isDerived = field.origin.kind === 'match';
        if (!isDerived && stored === 0) return [];
        const inner = isDerived ? filtersOf(target, derived - 1, 1) : filtersOf(target, derived, stored - 1);
        return inner.map((rest) => ({ [field.name]: field.shape === 'one' ? rest : { some: rest } }));
      });
  };

  // A derived connection is itself the first of the two.
  const filtered = connections
    .filter(isFirst)
    .map((one) => {
      const type = model.types.get(one.field.target)!;
      return { ...one, filters: isDerived(one) ? filtersOf(type, 1, 0) : filtersOf(type, 2, 0) };
    })
    .filter(({ filters }) => filters.length > 0);

  test('there are some', () =>
    expect(filtered.reduce((sum, { filters }) => sum + filters.length, 0)).toBeGreaterThan(50));

  test.each(filtered)(
    '$place',
    async ({ filters, ...connection }) => {
      for (const filter of filters) await explain(connection, { filter }, 'totalCount');
    },
    60_000,
  );
});
