import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ExecutionResult, parse, validate } from 'graphql';
import type { Graph } from '../../src/neo4j/graph.ts';
import type { Scope } from '../../src/resolvers/context.ts';
import { migrate } from '../../src/write/migrations.ts';
import { testGraph } from '../neo4j/graph.ts';
import { documentOf, respond } from './answers.ts';
import { api } from './api.ts';
import { load, smallGraph } from './graph.ts';
import { anyCursor, referenceAnswer } from './reference.ts';
import { documents, variables } from './selection-inputs.ts';

// Generated selections are answered field for field, in the order asked for, as graphql-js answers them in memory.

let database: Graph;
beforeAll(async () => {
  database = testGraph();
  await migrate(database);
});
afterAll(() => database.close());

/** An answer as text, so that the order of keys counts; cursors, which only the database knows, are all alike. */
function shown({ data, errors }: ExecutionResult): string {
  const places = (errors ?? []).map(({ path }) => (path ?? []).join('.')).sort();
  const text = JSON.stringify(data, (key, value) =>
    /^(cursor|startCursor|endCursor)/.test(key) && typeof value === 'string' ? anyCursor : value,
  );
  // Where a mistake loses everything, the first error to come is told, and which that is depends on the database.
  return `${text}\n${data === null && places.length > 0 ? 'an error' : places.join('\n')}`;
}

const valid = documents.filter((source) => validate(api, parse(source)).length === 0);

describe('generated selections', () => {
  test.each([31, 32])(
    'are answered over graph %i as by graphql-js over the same graph',
    async (seed) => {
      const graph = smallGraph(seed);
      await load(database, graph);
      const rounds = fc.array(fc.tuple(variables, fc.boolean()), { minLength: 3, maxLength: 3 });
      await fc.assert(
        fc.asyncProperty(valid, rounds, async (source, given) => {
          for (const [values, mayReadContacts] of given) {
            const scopes: readonly Scope[] = mayReadContacts ? ['contacts:read'] : [];
            const wanted = await referenceAnswer(graph, documentOf(source), values, scopes);
            const actual = await respond(database, source, values, scopes);
            expect(shown(actual)).toBe(shown(wanted));
          }
        }),
        { numRuns: 6, seed, interruptAfterTimeLimit: 60_000 },
      );
    },
    120_000,
  );
});
