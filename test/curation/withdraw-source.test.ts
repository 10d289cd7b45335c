import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { undoDecision } from '../../src/curation/undo.ts';
import { withdrawSource } from '../../src/curation/withdraw-source.ts';
import type { ParsedDocument } from '../../src/facts/fact.ts';
import { seedsFolder } from '../../src/folders.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { readDocument } from '../../src/sources/read.ts';
import type { Table } from '../../src/sources/table/read-table.ts';
import { importFacts } from '../../src/write/import.ts';
import { importTable } from '../../src/write/table/table.ts';
import { page } from '../entities/page.ts';
import { reference } from '../entities/reference.ts';
import { testGraph } from '../neo4j/graph.ts';
import { csv } from '../sources/table/csv.ts';
import { folder, tableOf } from '../sources/table/table.ts';
import { documents } from '../write/documents.ts';
import { differences, dump } from '../write/dump.ts';
import { forgetDocuments } from '../write/forget.ts';
import { referenceAlone } from '../write/reference-alone.ts';

// Neo4j plans each statement once, which takes its time on a machine that does much else.
jest.setTimeout(400_000);

let graph: Graph;

beforeAll(async () => {
  graph = testGraph();
  await referenceAlone(graph);
});

beforeEach(() => forgetDocuments(graph));

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await graph.close();
});

const by = 'ebba@example.org';
const withdraw = (id: string) => withdrawSource(graph, reference, { id, by });

async function values(text: string) {
  return (await graph.read({ text, parameters: {} })).map((row) => Object.values(row)[0]);
}

const seeds = readdirSync(seedsFolder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => readDocument(readFileSync(join(seedsFolder, file)), file, reference));

function text(name: string, words: string): ParsedDocument {
  return readDocument(new TextEncoder().encode(words), name, reference);
}

const pages = [
  text(
    'bank.txt',
    `Projektnummer:\n30-001-S01\nNamn:\nProvet 1\nProjektägare:\nNya Vägar AB\nTotal projektbudget:\n2 000 000 kr\nProjektperiod:\n2030-01-01 - 2031-12-31\nKontaktperson:\nZoltan von Påhitt\n\nDeltagarna får mentorskap och coachning i Ale och Lerum.`,
  ),
  text(
    'later.txt',
    `Projektnummer:\n30-001-S01\nNamn:\nPROVET 1\nProjektägare:\nNya Vägar AB, Utbildning\nProjektägare organisationsnummer:\n556036-0793\nTotal projektbudget:\n2 500 000 kr\nProjektperiod:\n2030-01-01 - 2032-06-30\nPlanerat antal deltagare:\n450\n`,
  ),
];

/** Departments are named after whose they are: their ids depend on which document told it. */
const told = documents.map((document) => ({
  ...document,
  facts: document.facts.filter(
    (fact) => !('object' in fact) || !('name' in fact.subject) || fact.subject.name !== 'Socialförvaltningen',
  ),
}));

function row(project: number, more: Readonly<Record<string, string>> = {}) {
  return {
    Operation_Local_Identifier: `2021SE05SFPR001_30-00${project}-S01`,
    Operation_Name_Programme_Language: `Provet ${project}`,
    Operation_Summary_Programme_Language: 'Målgruppen är unga 16–24 år. Deltagarna får studiebesök.',
    CountryCode: 'SE',
    Operation_Start_Date: '2030-01-01',
    Operation_End_Date: '2031-12-31',
    Total_Eligible_Expenditure_amount: `${1_000_000 + project}.00`,
    Total_Eligible_Expenditure_Currency: 'SEK',
    Beneficiary_Name: 'Nya Vägar AB',
    Fund_Code: 'ESF+',
    Programme_Code: '2021SE05SFPR001',
    Samverkan_Partners: 'Tredje Vägen;SUPPORT|Lerums kommun',
    Samverkan_Municipalities: '1441',
    ...more,
  };
}

interface Source {
  readonly id: string;
  readonly import: () => Promise<unknown>;
}

const ofTable = (table: Table): Source => ({
  id: table.source.id,
  import: () => importTable(graph, reference, table, { batchSize: 2 }),
});
const ofPage = (document: ParsedDocument): Source => ({
  id: document.source.id,
  import: () => importFacts(graph, reference, document),
});

async function sources(): Promise<readonly Source[]> {
  const tables = [
    await tableOf(
      csv([row(1), row(2), row(3, { Operation_Name_Programme_Language: 'Ett annat' })], ','),
      'one.csv',
    ),
    await tableOf(
      csv(
        [
          row(2, { Beneficiary_Name: 'NYA VÄGAR AB', Samverkan_Municipalities: '1440' }),
          row(1, { Samverkan_Partners: 'Tredje Vägen;PARTNER;5565475489' }),
        ],
        ',',
      ),
      'other.csv',
    ),
  ];
  return [...[...seeds, ...pages, ...told].map(ofPage), ...tables.map(ofTable)];
}

/** Contacts are not kept while they do not count. */
const shown = async () => (await dump(graph)).filter((line) => !/"(?:Contact|HAS_CONTACT)"/.test(line));

describe('a document that is withdrawn', () => {
  test('leaves the graph as if it had never been read', async () => {
    const all = await sources();
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...all.keys()], { minLength: 2, maxLength: 5 }),
        fc.nat(),
        fc.nat(),
        async (order, drawn, moment) => {
          const [gone, ...rest] = [order[drawn % order.length] as number].concat(order) as [number];
          const kept = (rest as number[]).filter((at) => at !== gone).map((at) => all[at] as Source);
          const { id, import: read } = all[gone] as Source;
          const at = moment % (kept.length + 1);
          await forgetDocuments(graph);
          for (const source of kept) await source.import();
          const without = await shown();

          await forgetDocuments(graph);
          await read();
          for (const source of kept.slice(0, at)) await source.import();
          const decision = await withdraw(id);
          for (const source of kept.slice(at)) await source.import();
          const withdrawn = await shown();
          await undoDecision(graph, reference, { id: decision, by });
          expect(differences(without, withdrawn)).toEqual([]);
        },
      ),
      { numRuns: 4, endOnFailure: true },
    );
  });

  test('leaves no pages together that only it tied together', async () => {
    const [fund, later, owner] = ['fund', 'later', 'owner'].map((id) =>
      told.find(({ source }) => source.id === `document:${id}`),
    ) as ParsedDocument[] as [ParsedDocument, ParsedDocument, ParsedDocument];
    await importFacts(graph, reference, later);
    await importFacts(graph, reference, owner);
    const without = await shown();
    await forgetDocuments(graph);
    for (const document of [fund, later, owner]) await importFacts(graph, reference, document);
    const decision = await withdraw('document:fund');
    expect(differences(without, await shown())).toEqual([]);
    expect(await values('MATCH (p:Project) RETURN p.id ORDER BY p.id')).toEqual([
      'project:2030/00001',
      expect.stringMatching(/^project:kompassen:2031-01-01:/),
    ]);
    await undoDecision(graph, reference, { id: decision, by });
  });

  test('is not imported again, until that is undone', async () => {
    const [first] = pages as [ParsedDocument];
    await importFacts(graph, reference, first);
    const before = await dump(graph);
    const decision = await withdrawSource(graph, reference, {
      id: first.source.id,
      by,
      reason: 'Utkast',
    });
    expect(await values('MATCH (p:Project) RETURN p.id')).toEqual([]);
    const refused = await importFacts(graph, reference, first);
    expect(refused).toMatchObject({ read: false, problems: [{ code: 'WITHDRAWN' }] });
    expect(refused.problems[0]?.message).toMatch(
      /^ebba@example\.org withdrew .* on \d{4}-\d\d-\d\d \(Utkast\)/,
    );
    await expect(withdraw(first.source.id)).rejects.toMatchObject({ code: 'ALREADY_WITHDRAWN' });
    await undoDecision(graph, reference, { id: decision, by });
    await importFacts(graph, reference, first);
    expect(differences(before, await dump(graph))).toEqual([]);
  });

  test('as a table goes a part at a time, goes on after a break, and is refused meanwhile', async () => {
    const table = await tableOf(csv([row(1), row(2), row(3)], ','));
    await importTable(graph, reference, table);
    let transactions = 0;
    const breaking: Graph = {
      ...graph,
      write: (work) => {
        transactions += 1;
        return transactions === 2 ? Promise.reject(new Error('broken off')) : graph.write(work);
      },
    };
    await expect(withdrawSource(breaking, reference, { id: table.source.id, by })).rejects.toThrow(
      'broken off',
    );
    await expect(importTable(graph, reference, table)).rejects.toMatchObject({ code: 'WITHDRAWN' });
    const decision = await withdraw(table.source.id);
    expect(await values('MATCH (d:Decision) WHERE d.undoneAt IS NULL RETURN d.id')).toEqual([decision]);
    expect(await values('MATCH (n:Project|Activity|TargetGroup) RETURN n.id')).toEqual([]);
    expect(await values('MATCH (o:Owner|Partner) RETURN o.id')).toEqual([]);
    await undoDecision(graph, reference, { id: decision, by });
    expect(await importTable(graph, reference, table)).toMatchObject({ rows: 3, rowsBefore: 0 });
  });

  test('must be one that was imported', async () => {
    await expect(withdraw('document:none')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const [given] = await values("MATCH (d:SourceDocument {kind: 'REFERENCE'}) RETURN d.id LIMIT 1");
    await expect(withdraw(given as string)).rejects.toMatchObject({ code: 'NOT_SUPPORTED' });
  });
});

test('the value that another document states counts again, and its unit', async () => {
  const budget = (id: string, totalBudget: number, unit: string, kind: 'ESF_PROJECT_PAGE' | 'OWNER_PAGE') =>
    page({
      id,
      kind,
      properties: { number: '2030/00001', name: 'Kompassen', totalBudget },
      owners: [{ name: 'Ale kommun', unit }],
    });
  await importFacts(graph, reference, budget('a', 500, 'Ett', 'OWNER_PAGE'));
  await importFacts(graph, reference, budget('b', 450, 'Två', 'ESF_PROJECT_PAGE'));
  const state = 'MATCH (p:Project)<-[o:OWNS]-() RETURN [p.totalBudget, o.unit]';
  expect(await values(state)).toEqual([[450, 'Två']]);
  await withdraw('document:b');
  expect(await values(state)).toEqual([[500, 'Ett']]);
});
