import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Graph } from '../../src/neo4j/graph.ts';
import { migrate } from '../../src/write/migrations.ts';
import { emptyGraph, testGraph } from '../neo4j/graph.ts';
import { ask } from '../questions/ask.ts';

const things = `
CREATE (:Project {id: 'project:1', number: '2030/00001', name: 'Vägen vidare', summary: 'Unga vuxna får stöd till arbete.'})
CREATE (:Project {id: 'project:2', number: '2030/00002', name: 'Hamn', summary: 'Kommunerna samverkar om arbetslösa på arbetsmarknaden.'})
CREATE (:Organization:Owner {id: 'organization:1', name: 'Samordningsförbundet Ön', aliases: ['SÖN']})
CREATE (:Call {id: 'call:1', number: '2031/00001', name: 'Fler in i arbete', summary: 'Utlysningen riktar sig till folkbildningen.'})
CREATE (:Municipality {id: 'municipality:1', code: '9991', name: 'Öby'})
CREATE (:Municipality {id: 'municipality:2', code: '9992', name: 'Oby'})`;

let graph: Graph;

beforeAll(async () => {
  graph = testGraph();
  await emptyGraph(graph);
  await migrate(graph);
  await graph.write((run) => run({ text: things, parameters: {} }));
  await graph.execute({
    text: 'CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()',
    parameters: {},
  });
});

afterAll(() => graph.close());

interface Edge {
  readonly node: { readonly id: string };
  readonly score: number;
  readonly nearness: number;
  readonly highlights: readonly {
    readonly field: string;
    readonly matched: string;
    readonly fragment: string;
  }[];
}

async function found(query: string, types = ''): Promise<readonly Edge[]> {
  const { data, errors } = await ask(
    graph,
    `{ search(query: ${JSON.stringify(query)}${types}) { edges { score nearness highlights { field matched fragment } node {
      ... on Node { id } } } } }`,
  );
  if (errors !== undefined) throw errors[0]!;
  return JSON.parse(JSON.stringify(data)).search.edges;
}

const ids = (edges: readonly Edge[]) => edges.map(({ node }) => node.id).sort();

describe('a search', () => {
  test.each([
    ['a name', 'vägen', ['project:1']],
    ['another form of the word', 'kommuner', ['project:2']],
    ['a number', '2030/00002', ['project:2']],
    ['an alias, in another case', 'sön', ['organization:1']],
    ['a call for proposals by its words', 'folkbildning', ['call:1']],
    ['all of several words', 'unga arbete', ['project:1']],
    ['words apart by other spaces', 'unga\u00a0vuxna\tstöd', ['project:1']],
    ['not some of several words', 'unga hamn', []],
    ['letters written as two characters', 'Va\u0308gen', ['project:1']],
    ['å, ä and ö as letters of their own', 'oby', ['municipality:2']],
    ['folded letters when nothing else matches', 'vagen', ['project:1']],
    ['the beginning of a word, longer than its stem', 'arbetsmarknade', ['project:2']],
    ['the beginning of a number', '2030/0000', ['project:1', 'project:2']],
    ['a beginning with the letters as written only', 'öb', ['municipality:1']],
    ['a word whose stem is another than its forms have', 'arbetsmarknad', ['project:2']],
    ['the beginning of words when nothing else matches', 'samordningsforb', ['organization:1']],
    ['words of which the last is not finished yet', 'vägen u', ['project:1']],
    ['a number that is not finished yet', '2030/0', ['project:1', 'project:2']],
    ['words that a query language has for itself', 'NOT hamn', []],
  ])('finds %s: %s', async (_what, query, expected) => {
    expect(ids(await found(query))).toEqual(expected);
  });

  test.each(['', '   ', '"', '\\', '+"', 'a AND (', '*', '?', '~', 'name:', '\u0000', '/(/', '[1 TO'])(
    'takes signs of a query language for what they are: %j',
    async (query) => {
      expect(await found(query)).toEqual([]);
    },
  );

  test('is narrowed to types', async () => {
    expect(ids(await found('vidare'))).toEqual(['project:1']);
    expect(ids(await found('vidare', ', types: [ORGANIZATION]'))).toEqual([]);
    expect(ids(await found('förbundet ön', ', types: [ORGANIZATION]'))).toEqual([]);
    expect(ids(await found('samordningsförbundet ön', ', types: [ORGANIZATION, PROJECT]'))).toEqual([
      'organization:1',
    ]);
  });

  test('tells where the word stands, and how well it matches', async () => {
    const [edge] = await found('samverkar');
    expect(edge?.score).toBeGreaterThan(0);
    expect(edge?.highlights).toEqual([
      {
        field: 'summary',
        matched: 'samverkar',
        fragment: 'Kommunerna samverkar om arbetslösa på arbetsmarknaden.',
      },
    ]);
  });

  test('puts a whole name before words of a name, and those before the beginnings of words', async () => {
    await graph.write((run) =>
      run({
        text: `CREATE (:Municipality {id: 'municipality:ale', code: '9993', name: 'Ale'})
CREATE (:Project {id: 'project:ale', number: '2030/00003', name: 'Ale Ale', summary: 'Ale'})
CREATE (:Project {id: 'project:alert', number: '2030/00004', name: 'Alert'})`,
        parameters: {},
      }),
    );
    await graph.execute({
      text: 'CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()',
      parameters: {},
    });
    const edges = await found('ale');
    expect(edges.map(({ node, nearness }) => [node.id, nearness])).toEqual([
      ['municipality:ale', 3],
      ['project:ale', 2],
      ['project:alert', 1],
    ]);
  });

  test('shows inflected matches, too', async () => {
    const [edge] = await found('kommuner');
    expect(edge?.highlights.map(({ matched }) => matched)).toEqual(['Kommunerna']);
  });

  test('marks a number beside a dash, and no punctuation', async () => {
    await graph.write((run) =>
      run({
        text: `CREATE (:TargetGroup {id: 'target-group:1', name: 'Lärlingar 15–24 år'})
CREATE (:Municipality {id: 'municipality:torsö', code: '9994', name: 'Torsö'})
CREATE (:Organization {id: 'organization:torsö', name: 'Torsö hamn, Torsö'})`,
        parameters: {},
      }),
    );
    await graph.execute({
      text: 'CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()',
      parameters: {},
    });
    const marked = (edges: readonly Edge[]) =>
      edges.map(({ highlights }) => highlights.map(({ matched }) => matched));
    expect(marked(await found('24'))).toEqual([['24']]);
    expect(marked(await found('hamn', ', types: [ORGANIZATION]'))).toEqual([['hamn']]);
  });

  test('puts a whole name first where å, ä and ö are typed as a and o, too', async () => {
    const edges = await found('torso');
    expect(edges.map(({ node, nearness }) => [node.id, nearness])).toEqual([
      ['municipality:torsö', 3],
      ['organization:torsö', 0],
    ]);
    expect(edges[0]?.highlights.map(({ matched }) => matched)).toEqual(['Torsö']);
  });

  test('of whatever text never fails', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'aö"\\+-!(){}[]^~*?:/&| 😀'), maxLength: 60 }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (query) => {
        await found(query);
      }),
      { numRuns: 60, examples: ['a ', 'x', 'ä', '🌱', '('].map((part) => [part.repeat(1000 / part.length)]) },
    );
  }, 120_000);

  test('for a whole name finds what has it first', async () => {
    const named = await graph.read({
      text: 'MATCH (n) WHERE n.name IS NOT NULL AND n.id IS NOT NULL RETURN n.id AS id, n.name AS name',
      parameters: {},
    });
    for (const { id, name } of named) {
      const edges = await found(name as string);
      expect(edges.filter(({ nearness }) => nearness === 3).map(({ node }) => node.id)).toContain(id);
    }
  });
});
