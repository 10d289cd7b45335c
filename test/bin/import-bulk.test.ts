import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultCacheFolder } from '../../src/config.ts';
import { graphHash } from '../../src/dump/graph-hash.ts';
import { type Graph, openGraph } from '../../src/neo4j/graph.ts';
import { startLocalNeo4j } from '../../src/neo4j/local/start.ts';
import { openTable, type Table } from '../../src/sources/table/read-table.ts';
import { importTable } from '../../src/write/table/table.ts';
import { reference } from '../entities/reference.ts';
import { testGraph } from '../neo4j/graph.ts';
import { csv } from '../sources/table/csv.ts';
import { differences, dump } from '../write/dump.ts';
import { referenceAlone } from '../write/reference-alone.ts';
import { build, samverkan } from './command.ts';

/** Longest for what starts databases, in milliseconds. */
const long = 1_800_000;

const folder = mkdtempSync(join(tmpdir(), 'samverkan-bulk-'));
const file = join(folder, 'operations.csv');

let graph: Graph;

beforeAll(async () => {
  await build();
  writeFileSync(file, csv(rows(), ','));
  graph = testGraph();
}, long);

afterAll(async () => {
  await graph.close();
  rmSync(folder, { recursive: true, force: true });
});

const env = (name: string) => ({
  SAMVERKAN_DATA_DIR: join(folder, name),
  NEO4J_BOLT_PORT: '0',
  NEO4J_HTTP_PORT: '0',
  JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1',
});

type Row = Readonly<Record<string, string>>;

function operation(i: number, more: Row = {}): Row {
  return {
    Operation_Local_Identifier: `2021SE05SFPR001_30-${String(i).padStart(4, '0')}-S01`,
    Operation_Name_Programme_Language: `Provet ${i}`,
    Operation_Summary_Programme_Language: 'Målgruppen är unga 16–24 år.',
    CountryCode: 'SE',
    Postal_Code: '44330',
    Operation_Start_Date: '2030-01-01',
    Operation_End_Date: '2031-12-31',
    Cofinancing_Rate: i % 5 === 0 ? '100.0' : '40.0',
    Total_Eligible_Expenditure_amount: `${1_000_000 + i}.00`,
    Total_Eligible_Expenditure_Currency: 'SEK',
    Beneficiary_Name: i % 3 === 0 ? 'Ale kommun' : `Provbolaget ${i % 70} AB`,
    Beneficiary_Local_Identifier: '',
    Category_Of_Intervention: '136.0',
    Fund_Code: 'ESF+',
    Programme_Code: '2021SE05SFPR001',
    Samverkan_Partners: `Nya Vägar ${i % 50} AB;SUPPORT|Lerums kommun`,
    Samverkan_Municipalities: i % 2 === 0 ? '1441' : 'Lerum;REPRESENTATIVE|1480',
    Samverkan_Target_Groups: i % 4 === 0 ? '16-24;UNEMPLOYED' : '',
    ...more,
  };
}

/** More than are resolved together, and among them what an importer that cannot ask the graph gets wrong. */
function rows(): readonly Row[] {
  const odd = new Map<number, Row>([
    // A number that comes late, one of two numbers for one name, and a name that turns out to be another's.
    [300, { Beneficiary_Name: 'Provbolaget 1 AB', Beneficiary_Local_Identifier: '5560000001' }],
    [301, { Beneficiary_Name: 'Provbolaget 2 AB', Beneficiary_Local_Identifier: '5560000019' }],
    [302, { Beneficiary_Name: 'Provbolaget 2 AB', Beneficiary_Local_Identifier: '5560000027' }],
    [30, { Beneficiary_Name: 'Provets Stads' }],
    [280, { Beneficiary_Name: 'Provet Stad' }],
    // Namesakes of different kinds, and a department.
    [40, { Samverkan_Partners: 'Framtiden folkhögskola|Framtiden|Socialförvaltningen' }],
    [260, { Samverkan_Partners: 'Framtiden AB|Framtiden;FINANCIER|Socialförvaltningen;SUPPORT' }],
    // Another row of a project, one that goes on from another, and one without a number.
    [252, { ...operation(7), Total_Eligible_Expenditure_amount: '7.00', Samverkan_Partners: 'Sent AB' }],
    [270, { Operation_Summary_Programme_Language: 'Projektet bygger vidare på förstudien 30-0005-S01.' }],
    [271, { Operation_Local_Identifier: '' }],
    // What a row that is left says first of somebody, and another says again.
    [3, { Operation_Local_Identifier: '', Samverkan_Partners: 'Tidig AB' }],
    [60, { Samverkan_Partners: 'Tidig AB;SUPPORT' }],
    // Texts that a table of cells is broken by.
    [50, { Operation_Name_Programme_Language: 'Säg "Hej",\nsa\\ hon; \'nu\'' }],
    [
      51,
      { Operation_Summary_Programme_Language: '<p>Kontakta projektledare Ada Exempel.</p><p>Och "så".</p>' },
    ],
  ]);
  return Array.from({ length: 340 }, (_, i) => operation(i, odd.get(i)));
}

const bulk = (name: string, ...args: readonly string[]) =>
  samverkan(['import', '--bulk', '--json', ...args], env(name));

async function opened(): Promise<Table> {
  const table = await openTable(file, null, reference);
  if (table === null) throw new Error('It was not recognised.');
  return table;
}

/** Starts the database in a data folder while `work` goes on. */
async function whileRunning<T>(name: string, work: (graph: Graph) => Promise<T>): Promise<T> {
  const database = await startLocalNeo4j({
    dataFolder: env(name).SAMVERKAN_DATA_DIR,
    cacheFolder: process.env.SAMVERKAN_CACHE_DIR ?? defaultCacheFolder(process.env),
    boltPort: 0,
    httpPort: 0,
    command: 'a test',
    flags: ['-XX:TieredStopAtLevel=1'],
  });
  const graph = openGraph(database.address);
  try {
    return await work(graph);
  } finally {
    await graph.close();
    await database.stop();
  }
}

const indexes = 'SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties RETURN * ORDER BY name';
const constraints = 'SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties RETURN * ORDER BY name';

describe('a table into an empty database by the importer of Neo4j', () => {
  test(
    'is the same graph as by an ordinary import, with all indexes, and is not read again',
    async () => {
      await referenceAlone(graph);
      await importTable(graph, reference, await opened());
      const read = (from: Graph, text: string) => from.read({ text, parameters: {} });
      const ordinary = {
        dump: await dump(graph),
        hash: await graphHash(graph),
        schema: [await read(graph, indexes), await read(graph, constraints)],
      };

      const loaded = await bulk('fresh', file);
      expect(loaded.stderr).toContain('left for afterwards');
      expect(loaded.code).toBe(0);
      const { documents } = JSON.parse(loaded.stdout);
      expect(documents).toMatchObject([{ read: true, rows: { read: 340, before: 0 } }]);
      await whileRunning('fresh', async (filled) => {
        expect(differences(ordinary.dump, await dump(filled))).toEqual([]);
        expect(await graphHash(filled)).toEqual(ordinary.hash);
        expect([await read(filled, indexes), await read(filled, constraints)]).toEqual(ordinary.schema);
        expect(await importTable(filled, reference, await opened())).toMatchObject({
          run: documents[0].run,
          rowsBefore: 340,
          rows: 0,
        });
      });
      expect(
        readdirSync(env('fresh').SAMVERKAN_DATA_DIR).filter((name) => name.startsWith('restore')),
      ).toEqual([]);
    },
    long,
  );

  test(
    'is refused where the graph has documents',
    async () => {
      const refused = await bulk('fresh', file);
      expect(refused.stderr).toContain('fills an empty database');
      expect(refused.code).toBe(1);
    },
    long,
  );

  test(
    'is refused for a database elsewhere, and for what is no table',
    async () => {
      const elsewhere = await samverkan(['import', '--bulk', file], {
        ...env('elsewhere'),
        NEO4J_URI: 'bolt://127.0.0.1:1',
        NEO4J_PASSWORD: 'x',
      });
      expect(elsewhere.stderr).toContain('NEO4J_URI');
      expect(elsewhere.code).toBe(1);
      const page = await bulk('page', 'seeds/2019-00120-invux.yaml');
      expect(page.stderr).toContain('--bulk takes one table');
      expect(page.code).toBe(1);
      expect(existsSync(join(folder, 'page', 'neo4j', 'data', 'databases', 'neo4j'))).toBe(false);
    },
    long,
  );
});
