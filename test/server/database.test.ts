import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readOverview } from '../../src/server/about/overview.ts';
import { emptyGraph, testGraph } from '../neo4j/graph.ts';
import { type TestApp, testApp } from './app.ts';

let isMigrated = true;
let server: TestApp;

beforeAll(async () => {
  const graph = testGraph();
  await emptyGraph(graph);
  await graph.execute({
    text: `CREATE (bro:Project {id: 'project:2020/00001', number: '2020/00001', name: 'Bro & stig', startDate: date('2020-01-01')})
           CREATE (:Organization:Owner {id: 'organization:norra', name: 'Norra förbundet'})-[:OWNS]->(bro)
           CREATE (:Organization:Partner {id: 'organization:sodra', name: 'Södra skolan'})-[:PARTNERS_IN {role: 'PARTNER'}]->(bro)
           CREATE (:Organization {id: 'organization:ingen', name: 'Utan projekt'})
           CREATE (bro)-[:INVOLVES {role: 'PARTICIPANT'}]->(:Municipality {id: 'municipality:1441', code: '1441', name: 'Lerum'})
           CREATE (:Municipality {id: 'municipality:1440', code: '1440', name: 'Ale'})
           CREATE (:Project {id: 'project:utan', name: 'Utan nummer'})`,
    parameters: {},
  });
  // A database that has just started plans the first statement for longer than the page about the graph waits.
  await readOverview(graph);
  server = await testApp({ graph, ready: async () => isMigrated });
}, 60_000);
afterAll(async () => {
  await server.close();
  const graph = testGraph();
  await emptyGraph(graph);
  await graph.close();
});

describe('/health/ready with a database', () => {
  test('is ready when the graph answers and is migrated', async () => {
    const { status, body } = await server.ask('/health/ready');
    expect({ status, body }).toEqual({ status: 200, body: { status: 'ready' } });
  });

  test('is not while migrations are missing', async () => {
    isMigrated = false;
    const { status, body } = await server.ask('/health/ready');
    expect({ status, body }).toEqual({ status: 503, body: { status: 'unready', reason: 'not-migrated' } });
    isMigrated = true;
  });
});

describe('answers from the database', () => {
  test('reach the client', async () => {
    const { status, body } = await server.post('{ stored }');
    expect({ status, body }).toEqual({ status: 200, body: { data: { stored: 1 } } });
  });

  test('that take too long are stopped there, and are 504 TIMEOUT', async () => {
    const impatient = await testApp({ graph: testGraph({ readTimeout: 300 }) });
    const { status, body } = await impatient.post('{ slow }');
    await impatient.close();
    expect(status).toBe(504);
    expect(body.errors[0].extensions.code).toBe('TIMEOUT');
    expect(JSON.stringify(body)).not.toMatch(/UNWIND|Neo\./);
  });
});

describe('the page about the graph', () => {
  test('tells whether there are samples only', async () => {
    const graph = testGraph();
    const isSample = async () => (await readOverview(graph)).isSample;
    const add = (kind: string, publisher: string) =>
      graph.execute({
        text: 'CREATE (:SourceDocument {id: randomUUID(), kind: $kind, publisher: $publisher})',
        parameters: { kind, publisher },
      });
    expect(await isSample()).toBe(false);
    await add('SEED', 'Samverkan');
    await add('REFERENCE', 'Boråsregionen');
    expect(await isSample()).toBe(true);
    const { text } = await server.ask('/about?lang=sv');
    expect(text).toContain('bara de exempelprojekt som följer med');
    expect(text).toContain('href="https://kohesio.ec.europa.eu"');
    await add('SEED', 'Kompassen');
    expect(await isSample()).toBe(false);
    await graph.execute({ text: 'MATCH (document:SourceDocument) DELETE document', parameters: {} });
    await graph.close();
  });

  test('counts what has to do with projects, and draws it', async () => {
    const { text } = await server.ask('/about?lang=sv');
    const counts = [...text.matchAll(/<dt>([^<]+)<\/dt><dd>([^<]+)<\/dd>/g)].map(([, name, count]) => [
      name,
      count,
    ]);
    expect(counts).toEqual([
      ['projekt', '2'],
      ['organisationer som äger eller medverkar', '2'],
      ['kommuner som nämns av projekt', '1'],
      ['kopplingar mellan projekt och organisation eller kommun', '3'],
    ]);
    for (const name of ['Bro &amp; stig', 'Utan nummer', 'Norra förbundet', 'Södra skolan', 'Lerum']) {
      expect(text).toContain(`<title>${name}</title>`);
    }
    expect(text).not.toContain('Utan projekt');
  });
});
