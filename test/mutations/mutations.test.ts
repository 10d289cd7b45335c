import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { parse } from 'graphql';
import { schemaFolder } from '../../src/folders.ts';
import { mutationsOf } from '../../src/mutations/mutations.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import type { Scope } from '../../src/resolvers/context.ts';
import { openApi } from '../../src/resolvers/execute.ts';
import { apiSchema } from '../../src/resolvers/schema.ts';
import { reference } from '../entities/reference.ts';
import { testGraph } from '../neo4j/graph.ts';
import { adminToken, type TestApp, testApp } from '../server/app.ts';
import { csv } from '../sources/table/csv.ts';
import { forgetDocuments } from '../write/forget.ts';
import { referenceAlone } from '../write/reference-alone.ts';

jest.setTimeout(240_000);

let graph: Graph;
let isReady = true;
const mutations = mutationsOf(
  () => reference,
  () => isReady,
);
const api = openApi(apiSchema(schemaFolder, mutations));

beforeAll(async () => {
  graph = testGraph();
  await referenceAlone(graph);
});

beforeEach(() => forgetDocuments(graph));

afterAll(() => graph.close());

type Variables = Readonly<Record<string, unknown>>;

async function ask(query: string, variables: Variables = {}, scopes: readonly Scope[] = ['graph:write']) {
  const context = { graph, scopes: new Set(scopes), caller: 'admin token' };
  const { data, errors } = await api.execute({ document: parse(query), variables, context });
  return JSON.parse(JSON.stringify({ data, errors: errors ?? [] }));
}

const page = (number: string, more = '') => `${number} - Provet ${number}

Projektnummer:
${number}
Namn:
Provet ${number}
Projektägare:
Ale kommun
Projektperiod:
2030-01-01 - 2031-12-31
${more}`;

const importing = `mutation ($content: String!, $name: String = "page.txt", $kind: SourceKind, $retrievedAt: Date, $dryRun: Boolean = false) {
  importDocument(content: $content, name: $name, kind: $kind, retrievedAt: $retrievedAt, dryRun: $dryRun) {
    read run { state startedBy document { title } } document { title retrievedAt projects { nodes { number } } }
    nodes { name new } relationships { name new } problems { code line }
  }
}`;

const numbers = async () =>
  (await ask('{ projects { nodes { number } } }')).data.projects.nodes.map(
    ({ number }: { readonly number: string }) => number,
  );

describe('importDocument', () => {
  test('puts a page into the graph, and shows what came of it', async () => {
    const content = page('30-001-S01', 'Total projektbudget:\nmycket\n');
    const { data, errors } = await ask(importing, { content, retrievedAt: '2031-02-03' });
    expect(errors).toEqual([]);
    expect(data.importDocument).toMatchObject({
      read: true,
      run: { state: 'FINISHED', startedBy: 'API', document: { title: data.importDocument.document.title } },
      document: { projects: { nodes: [{ number: '30-001-S01' }] } },
      problems: [{ code: 'INVALID_VALUE', line: 12 }],
    });
    expect(data.importDocument.document.retrievedAt).toMatch(/^2031-02-03/);
    expect(data.importDocument.nodes).toContainEqual({ name: 'Project', new: 1 });
    expect(await numbers()).toEqual(['30-001-S01']);
  });

  test('shows those whom a page lists as taking part', async () => {
    const lists = 'Medverkande:\nVägvisarna, Kompassen\nSamarbetspartners:\nOrdkraft\n';
    await ask(importing, { content: page('30-001-S01', lists) });
    const { data } = await ask('{ project(number: "30-001-S01") { partners { nodes { name } } } }');
    const names = data.project.partners.nodes.map(({ name }: { readonly name: string }) => name);
    expect(names.sort()).toEqual(['Kompassen', 'Ordkraft', 'Vägvisarna']);
  });

  test('tries a page without changing anything', async () => {
    const { data } = await ask(importing, { content: page('30-001-S01'), dryRun: true });
    expect(data.importDocument).toMatchObject({ read: true, run: null, document: null });
    expect(data.importDocument.nodes).toContainEqual({ name: 'Project', new: 1 });
    expect(await numbers()).toEqual([]);
  });

  test('takes a table, too, under the name that it is given', async () => {
    const rows = [1, 2].map((n) => ({
      Operation_Local_Identifier: `2021SE05SFPR001_30-00${n}-S01`,
      Operation_Name_Programme_Language: `Prov ${n}`,
      CountryCode: 'SE',
      Operation_Start_Date: '2030-01-01',
      Beneficiary_Name: 'Ale kommun',
      Fund_Code: 'ESF+',
    }));
    const content = csv(rows, ';');
    const tried = await ask(importing, { content, name: 'list.csv', dryRun: true });
    expect(tried.data.importDocument).toMatchObject({ read: true, run: null });
    const { data } = await ask(importing, { content, name: 'list.csv' });
    expect(data.importDocument).toMatchObject({
      run: { state: 'FINISHED', startedBy: 'API', document: { title: 'list.csv' } },
    });
    expect(await numbers()).toEqual(['30-001-S01', '30-002-S01']);
  });

  test('tells what is wrong in what cannot be read', async () => {
    for (const [content, code] of [
      ['', 'EMPTY'],
      ['Ärtsoppa och pannkakor.', 'UNKNOWN_LAYOUT'],
    ]) {
      const { data } = await ask(importing, { content });
      expect(data.importDocument).toMatchObject({
        read: false,
        run: null,
        document: null,
        problems: [{ code }],
      });
    }
  });

  test.each([
    [
      'a name with a folder',
      { name: '../page.txt' },
      /^name: a file's name .* was expected; "\.\.\/page\.txt" came\.$/,
    ],
    ['an empty name', { name: '' }, /^name: /],
    [
      'a kind that is not imported',
      { kind: 'REFERENCE' },
      /^kind: one of CALL_PAGE, ESF_PROJECT_PAGE, .* was expected; REFERENCE came\.$/,
    ],
    ['a kind that there is not', { kind: 'LETTER' }, /LETTER/],
    ['a day that is none', { retrievedAt: '2031-02-30' }, /Date/],
    ['no content', { content: null }, /content/],
  ])('refuses %s, and changes nothing', async (_, wrong, message) => {
    const { errors } = await ask(importing, { content: page('30-001-S01'), ...wrong });
    expect(errors).toHaveLength(1);
    expect(errors[0].message).toMatch(message);
    expect(await numbers()).toEqual([]);
  });
});

describe('mutations', () => {
  const two = `mutation ($one: String!, $other: String!) {
    one: importDocument(content: $one, name: "one.txt") { document { projects { nodes { number } totalCount } } }
    wrong: importDocument(content: $one, name: "") { read }
    other: importDocument(content: $other, name: "other.txt") { ... on ImportDocumentPayload { __typename ...told } }
  }
  fragment told on ImportDocumentPayload { done: read nodes { __typename name unchanged } }`;

  test('are done one after the other; one that fails takes nothing back of what the others do', async () => {
    const { data, errors } = await ask(two, { one: page('30-001-S01'), other: page('30-002-S01') });
    expect(data).toMatchObject({ one: {}, wrong: null, other: { done: true } });
    expect(errors).toMatchObject([{ path: ['wrong'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(await numbers()).toEqual(['30-001-S01', '30-002-S01']);
  });

  test('see what the ones before them did', async () => {
    const { data, errors } = await ask(two.replace(/wrong: .*/, ''), {
      one: page('30-001-S01'),
      other: page('30-002-S01'),
    });
    expect(errors).toEqual([]);
    expect(data.one).toEqual({
      document: { projects: { nodes: [{ number: '30-001-S01' }], totalCount: 1 } },
    });
    expect(data.other).toMatchObject({ __typename: 'ImportDocumentPayload', done: true });
    // The owner is the same.
    const organizations = data.other.nodes.find(
      ({ name }: { readonly name: string }) => name === 'Organization',
    );
    expect(organizations).toEqual({ __typename: 'ImportCount', name: 'Organization', unchanged: 1 });
  });

  test('answer what they can where something inside is amiss', async () => {
    const query = `mutation ($content: String!) { importDocument(content: $content, name: "page.txt") {
      read document { title projects(first: 101) { totalCount } } } }`;
    const { data, errors } = await ask(query, { content: page('30-001-S01') });
    expect(data).toEqual({ importDocument: { read: true, document: null } });
    expect(errors).toMatchObject([
      { path: ['importDocument', 'document', 'projects'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(await numbers()).toEqual(['30-001-S01']);
  });

  test.each([
    ['nobody', []],
    ['who may only read contacts', ['contacts:read' as const]],
  ])('are not for %s, who learns nothing from trying', async (_, scopes) => {
    for (const variables of [
      { content: page('30-001-S01') },
      { content: 7 },
      { content: '', kind: 'LETTER' },
    ]) {
      const { data, errors } = await ask(importing, variables, scopes);
      expect({ data, errors }).toMatchObject({ data: null, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    }
    expect(await numbers()).toEqual([]);
  });

  test('wait for a graph that is ready', async () => {
    isReady = false;
    const { errors } = await ask(importing, { content: page('30-001-S01') });
    isReady = true;
    expect(errors).toMatchObject([{ extensions: { code: 'DATABASE_UNAVAILABLE' } }]);
  });

  test('have a function each', () => {
    const fields = Object.keys(api.schema.getMutationType()!.getFields());
    expect(Object.keys(mutations).sort()).toEqual(fields.sort());
  });
});

describe('over HTTP', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await testApp({ graph: testGraph(), api });
  });
  afterAll(() => server.close());

  const query = `mutation { importDocument(name: "page.txt", content: ${JSON.stringify(page('30-001-S01'))}) { read run { id } } }`;

  test('the token is asked for', async () => {
    const { body } = await server.post(query);
    expect(body).toMatchObject({ data: null, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect((await server.post(query, { authorization: 'Bearer wrong-token-of-somebody' })).status).toBe(401);
    expect(await numbers()).toEqual([]);
    const allowed = await server.post(query, { authorization: `Bearer ${adminToken}` });
    expect(allowed.body.data.importDocument).toMatchObject({ read: true, run: { id: expect.any(String) } });
    expect(await numbers()).toEqual(['30-001-S01']);
  });

  test('GET changes nothing', async () => {
    const { status } = await server.ask(`/graphql?query=${encodeURIComponent(query)}`, {
      headers: { 'apollo-require-preflight': '1', authorization: `Bearer ${adminToken}` },
    });
    expect(status).toBe(405);
    expect(await numbers()).toEqual([]);
  });

  test('the limits hold', async () => {
    const many = `mutation { ${Array.from({ length: 51 }, (_, i) => `a${i}: importDocument(name: "", content: "") { read }`).join(' ')} }`;
    const { body } = await server.post(many, { authorization: `Bearer ${adminToken}` });
    expect(body.errors).toMatchObject([{ extensions: { code: 'COST_LIMIT_EXCEEDED' } }]);
  });
});
