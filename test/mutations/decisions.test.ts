import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { parse } from 'graphql';
import { schemaFolder } from '../../src/folders.ts';
import { mutationsOf } from '../../src/mutations/mutations.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { openApi } from '../../src/resolvers/execute.ts';
import { apiSchema } from '../../src/resolvers/schema.ts';
import { importDocument } from '../../src/write/import.ts';
import { reference } from '../entities/reference.ts';
import { testGraph } from '../neo4j/graph.ts';
import { referenceAlone } from '../write/reference-alone.ts';

jest.setTimeout(400_000);

// What persons decide by the API, seen by what is asked after it.

let graph: Graph;
const mutations = mutationsOf(
  () => reference,
  () => true,
);
const api = openApi(apiSchema(schemaFolder, mutations));

const page = (number: string, owner: string) =>
  new TextEncoder().encode(
    `Projektnummer:\n${number}\nNamn:\nProvet ${number}\nProjektägare:\n${owner}\nProjektperiod:\n2030-01-01 - 2031-12-31\n`,
  );

beforeAll(async () => {
  graph = testGraph();
  await referenceAlone(graph);
  await importDocument(graph, reference, page('30-001-S01', 'Provbolaget AB'), 'one.txt');
  await importDocument(graph, reference, page('30-002-S01', 'Vägvisarna Prov AB'), 'other.txt');
});

afterAll(() => graph.close());

async function ask(query: string) {
  const context = { graph, scopes: new Set(['graph:write' as const]), caller: 'admin token' };
  const { data, errors } = await api.execute({ document: parse(query), context });
  return JSON.parse(JSON.stringify({ data, errors: errors ?? [] }));
}

const owners = async (): Promise<readonly { readonly id: string; readonly name: string }[]> =>
  (await ask('{ owners(orderBy: [{ field: NAME }]) { nodes { id name } } }')).data.owners.nodes;

test('organisations are merged, renamed, kept apart, and all of it is undone', async () => {
  const [one, other] = await owners();
  const merged =
    await ask(`mutation { mergeOrganizations(keep: "${one!.id}", absorb: "${other!.id}", reason: "Samma") {
    decision { id kind by reason things } organization { id owns { totalCount } } } }`);
  expect(merged).toMatchObject({
    errors: [],
    data: {
      mergeOrganizations: {
        decision: { kind: 'MERGE', by: 'admin token', reason: 'Samma', things: [one!.id, other!.id] },
        organization: { id: one!.id, owns: { totalCount: 2 } },
      },
    },
  });
  const renamed = await ask(`mutation {
    again: mergeOrganizations(keep: "${one!.id}", absorb: "${other!.id}") { decision { id } }
    renameOrganization(id: "${one!.id}", name: "Provets egna bolag") { decision { id } organization { name } }
  }`);
  expect(renamed.data.renameOrganization.organization).toEqual({ name: 'Provets egna bolag' });
  expect(renamed.data.again).toBeNull();
  expect(renamed.errors).toMatchObject([{ path: ['again'], extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(await owners()).toHaveLength(1);

  const undo = (id: string) => `undoDecision(id: "${id}") { decision { id undoneAt undoneBy } }`;
  const { decision } = merged.data.mergeOrganizations;
  const undone = await ask(
    `mutation { one: ${undo(decision.id)} two: ${undo(renamed.data.renameOrganization.decision.id)} }`,
  );
  expect(undone.errors).toEqual([]);
  expect(undone.data.one.decision).toMatchObject({ undoneAt: expect.any(String), undoneBy: 'admin token' });
  expect(await owners()).toEqual([one, other]);

  const apart =
    await ask(`mutation { keepApart(one: "${one!.id}", other: "${other!.id}") { decision { id kind } }
    mergeOrganizations(keep: "${one!.id}", absorb: "${other!.id}") { decision { id } } }`);
  expect(apart.data).toMatchObject({
    keepApart: { decision: { kind: 'KEEP_APART' } },
    mergeOrganizations: null,
  });
  expect(apart.errors[0].message).toContain('undo');
});

test('what is not there is not found', async () => {
  const { data, errors } =
    await ask(`mutation { keepApart(one: "organization:none", other: "organization:no") { decision { id } }
    undoDecision(id: "decision:none") { decision { id } } }`);
  expect(data).toEqual({ keepApart: null, undoDecision: null });
  expect(errors).toMatchObject([
    { extensions: { code: 'NOT_FOUND' } },
    { extensions: { code: 'NOT_FOUND' } },
  ]);
});
