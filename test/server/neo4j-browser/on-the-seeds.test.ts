import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { neo4jBrowserFolder } from '../../../src/folders.ts';
import type { Graph } from '../../../src/neo4j/graph.ts';
import { readSavedQueries } from '../../../src/server/neo4j-browser/saved-queries.ts';
import { testGraph } from '../../neo4j/graph.ts';
import { withSeeds } from '../../write/with-seeds.ts';
import { rulesOf } from './grass.ts';

let graph: Graph;

beforeAll(async () => {
  graph = testGraph();
  await withSeeds(graph);
}, 180_000);
afterAll(() => graph.close());

describe('the saved queries', () => {
  const queries = readSavedQueries(join(neo4jBrowserFolder, 'queries'));
  test.each(queries.map(({ title, text }) => [title, text] as const))('%s', async (_, text) => {
    expect((await graph.read({ text, parameters: {} })).length).toBeGreaterThan(0);
  });

  test('tell who is behind the answers that the seeds are known for', async () => {
    const answer = async (file: string) => {
      const { text } = queries.find((query) => query.file === `${file}.cypher`)!;
      return await graph.read({ text, parameters: {} });
    };
    expect(await answer('who-bridges')).toEqual([
      { organisation: 'Göteborgsregionens kommunalförbund', projects: 2, partners: 8, pairsLinked: 7 },
    ]);
    expect(await answer('support-by-owner')).toContainEqual({
      ...{ owner: 'Göteborgs Stad', year: 2024, projects: 1 },
      ...{ support: null, withoutSupport: 1, budget: null, withoutBudget: 1 },
    });
    const shares = (await answer('share-and-rate')).map(({ project, sharePercent }) => [
      project,
      sharePercent,
    ]);
    expect(shares).toEqual([
      ['InVäst', 74.92],
      ['LEVEL UP Västra Skaraborg', 47],
      ['InVux', 46.98],
    ]);
  });
});

describe('the style', () => {
  const rules = rulesOf(readFileSync(join(neo4jBrowserFolder, 'style.grass'), 'utf8'));
  /** What Samverkan keeps for itself. */
  const own = ['Migration', 'Loaded', 'Lock'];

  test('has a colour for every label that people meet', async () => {
    const rows = await graph.read({
      text: 'MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label',
      parameters: {},
    });
    const styled = rules
      .filter(({ tag, values }) => tag === 'node' && 'color' in values)
      .map(({ name }) => name);
    for (const { label } of rows) if (!own.includes(String(label))) expect(styled).toContain(label);
  });

  test('lets the role of an organisation win over its being one', () => {
    const names = rules.map(({ name }) => name);
    const [any, partner, owner] = ['Organization', 'Partner', 'Owner'].map((name) => names.indexOf(name));
    expect(any).toBeLessThan(partner ?? -1);
    expect(partner).toBeLessThan(owner ?? -1);
  });

  const named = rules.flatMap(({ tag, name, values }) =>
    name === null
      ? []
      : [...(values.caption ?? '').matchAll(/\{(\w+)\}/g)].map(([, key = '']) => [tag, name, key] as const),
  );
  /** The seeds have none of these. */
  const unseen = ['Call', 'Contact', 'Decision', 'Judgement'];
  test.each(named.filter(([, name]) => !unseen.includes(name)))(
    'of a %s %s shows %s, which it has',
    async (tag, name, key) => {
      const pattern = tag === 'node' ? `(it:${name})` : `()-[it:${name}]->()`;
      const text = `MATCH ${pattern} WHERE it[$key] IS NOT NULL RETURN true AS has LIMIT 1`;
      expect(await graph.read({ text, parameters: { key } })).toEqual([{ has: true }]);
    },
  );
});
