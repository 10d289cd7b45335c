import { rmSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { Graph } from '../../../src/neo4j/graph.ts';
import type { Table } from '../../../src/sources/table/read-table.ts';
import { total } from '../../../src/write/changes/written.ts';
import { importDocument } from '../../../src/write/import.ts';
import { importTable as importWhole, type TableOutcome } from '../../../src/write/table/table.ts';
import { reference } from '../../entities/reference.ts';
import { testGraph } from '../../neo4j/graph.ts';
import { ask } from '../../questions/ask.ts';
import { csv } from '../../sources/table/csv.ts';
import { folder, tableOf } from '../../sources/table/table.ts';
import { differences, dump } from '../dump.ts';
import { forgetDocuments } from '../forget.ts';
import { referenceAlone } from '../reference-alone.ts';

// Neo4j plans each statement once, which takes its time on a machine that does much else.
jest.setTimeout(240_000);

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

function operation(i: number, more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return {
    Operation_Local_Identifier: `2021SE05SFPR001_30-${String(i).padStart(3, '0')}-S01`,
    Operation_Name_Programme_Language: `Provet ${i}`,
    Operation_Summary_Programme_Language: 'Målgruppen är unga 16–24 år.',
    CountryCode: 'SE',
    Operation_Start_Date: '2030-01-01',
    Operation_End_Date: '2031-12-31',
    Total_Eligible_Expenditure_amount: `${1_000_000 + i}.00`,
    Total_Eligible_Expenditure_Currency: 'SEK',
    Beneficiary_Name: i % 3 === 0 ? 'Ale kommun' : `Provbolaget ${i % 7} AB`,
    Fund_Code: 'ESF+',
    Programme_Code: '2021SE05SFPR001',
    Samverkan_Partners: `Nya Vägar ${i % 5} AB;SUPPORT|Lerums kommun`,
    Samverkan_Municipalities: '1441',
    ...more,
  };
}

const rows = (count: number) => Array.from({ length: count }, (_, i) => operation(i));

const page = `30-001-S01 - Provet 1

Projektnummer:
30-001-S01
Namn:
Provet 1
Projektägare:
Provbolaget 1 AB
Total projektbudget:
2 000 000 kr
Projektperiod:
2030-01-01 - 2031-12-31
`;

async function importPage() {
  await importDocument(graph, reference, new TextEncoder().encode(page), 'page.txt');
}

async function value(text: string): Promise<unknown> {
  const [row] = await graph.read({ text, parameters: {} });
  return row === undefined ? undefined : Object.values(row)[0];
}

/** The number of the last transaction that wrote something. */
async function lastTransaction(): Promise<number> {
  const [row] = await graph.read({
    text: 'SHOW DATABASE neo4j YIELD lastCommittedTxn AS last',
    parameters: {},
  });
  return Number(row?.last);
}

/** In small batches: a table of many is one of few rows. */
function importTable(graph: Graph, by: typeof reference, table: Table): Promise<TableOutcome> {
  return importWhole(graph, by, table, { batchSize: 10 });
}

/** A table that breaks off after so many rows, as a process that is killed does. */
function brokenAfter(table: Table, count: number): Table {
  return {
    ...table,
    rows: async function* () {
      let at = 0;
      for await (const row of table.rows()) {
        if (at === count) throw new Error('broken off');
        at += 1;
        yield row;
      }
    },
  };
}

describe('a table', () => {
  test('makes a project of each row, with what it states of it', async () => {
    const outcome = await importTable(graph, reference, await tableOf(csv(rows(12), ',')));
    expect(outcome).toMatchObject({
      rows: 12,
      rowsBefore: 0,
      nodes: { Project: { new: 12, changed: 0, unchanged: 0 } },
      problems: [],
    });
    expect(await value('MATCH (p:Project {number: "30-004-S01"}) RETURN p.totalBudget')).toBe(1_000_004);
    expect(
      await value('MATCH (:Project {number: "30-004-S01"})<-[:OWNS]-(o:Owner) RETURN collect(o.name)'),
    ).toEqual(['Provbolaget 4 AB']);
    expect(
      await value('MATCH (o:Organization)-[:OWNS]->(:Project {number: "30-003-S01"}) RETURN collect(o.id)'),
    ).toEqual(['organization:ale-kommun']);
    expect(
      await value(
        'MATCH (:Project {number: "30-004-S01"})<-[r:PARTNERS_IN]-(o:Partner) WITH o, r ORDER BY o.name RETURN collect(o.name + " " + r.role)',
      ),
    ).toEqual(['Lerums kommun PARTNER', 'Nya Vägar 4 AB SUPPORT']);
  });

  test('imported again writes nothing and reads nothing', async () => {
    const table = await tableOf(csv(rows(12), ','));
    await importTable(graph, reference, table);
    const before = await dump(graph);
    const transactions = await lastTransaction();
    const again = await importTable(graph, reference, brokenAfter(table, 0));
    expect(again).toMatchObject({ rows: 0, rowsBefore: 12, nodes: {}, relationships: {} });
    expect(await lastTransaction()).toBe(transactions);
    expect(differences(before, await dump(graph))).toEqual([]);
  });

  test('that breaks off goes on where it stopped, and then says the same', async () => {
    const table = await tableOf(csv(rows(33), ','));
    await importTable(graph, reference, table);
    const whole = await dump(graph);
    await forgetDocuments(graph);
    await expect(importTable(graph, reference, brokenAfter(table, 25))).rejects.toThrow('broken off');
    const outcome = await importTable(graph, reference, table);
    expect(outcome).toMatchObject({ rowsBefore: 20, rows: 13 });
    expect(differences(whole, await dump(graph))).toEqual([]);
  });

  test('with two rows on one project: one project, with what both say', async () => {
    const twice = [
      operation(1),
      operation(2),
      operation(1, { Samverkan_Partners: 'Tredje Vägen AB', Beneficiary_Name: 'Provbolaget 1 AB' }),
    ];
    const outcome = await importTable(graph, reference, await tableOf(csv(twice, ',')));
    expect(outcome.nodes.Project).toMatchObject({ new: 2 });
    expect(await value('MATCH (:Project {number: "30-001-S01"})<-[:PARTNERS_IN]-(o) RETURN count(o)')).toBe(
      3,
    );
    expect(
      await value('MATCH (:Project {number: "30-001-S01"})<-[:ABOUT]-(e:Evidence) RETURN collect(e.row)'),
    ).toEqual(expect.arrayContaining([2, 4]));
  });

  test('and a page on one of its projects make one graph, whichever comes first', async () => {
    const table = await tableOf(csv(rows(5), ','));
    await importTable(graph, reference, table);
    await importPage();
    const tableFirst = await dump(graph);
    expect(await value('MATCH (p:Project {number: "30-001-S01"}) RETURN p.totalBudget')).toBe(2_000_000);
    expect(await value('MATCH (p:Project {number: "30-001-S01"})-[:DESCRIBED_IN]->(d) RETURN count(d)')).toBe(
      2,
    );
    await forgetDocuments(graph);
    await importPage();
    await importTable(graph, reference, table);
    expect(differences(tableFirst, await dump(graph))).toEqual([]);
  });

  test('whose organisations get a number by a later row: one organisation, and the rows before mean it', async () => {
    const numbered = operation(40, {
      Beneficiary_Name: 'Provbolaget 1 AB',
      Beneficiary_Local_Identifier: '5560360793',
    });
    const table = await tableOf(csv([...rows(31), numbered], ','));
    await importTable(graph, reference, table);
    expect(await value('MATCH (o:Organization {name: "Provbolaget 1 AB"}) RETURN collect(o.id)')).toEqual([
      'organization:5560360793',
    ]);
    expect(
      await value(
        'MATCH (e:Evidence) WHERE any(said IN e.statements WHERE said CONTAINS "organization:provbolaget-1\\t") RETURN count(e)',
      ),
    ).toBe(0);
    expect(total((await importTable(graph, reference, table)).nodes)).toEqual({
      new: 0,
      changed: 0,
      unchanged: 0,
    });
  });

  test('is the same graph in whatever batches', async () => {
    const numbers: Readonly<Record<string, string>> = {
      'Nya Vägar AB': '5560360793',
      'NYA VÄGAR AB': '5560360793',
      'Tredje Vägen': '5565475489',
    };
    const name = fc.constantFrom(...Object.keys(numbers), 'Provbolaget', 'Provbolaget AB', 'Ale kommun');
    const isPrinted = fc.boolean();
    const row = fc.record({
      project: fc.integer({ min: 1, max: 9 }),
      nameless: fc.integer({ min: 0, max: 7 }).map((drawn) => drawn === 0),
      owner: name,
      isPrinted,
      partners: fc.array(fc.tuple(name, fc.constantFrom('PARTNER', 'SUPPORT'), isPrinted), { maxLength: 3 }),
      does: fc.constantFrom('Deltagarna får studiebesök och coachning.', 'Deltagarna får praktik.', ''),
    });
    const numberOf = (organization: string, isPrinted: boolean) =>
      isPrinted ? (numbers[organization] ?? '') : '';
    const tables = fc.array(row, { minLength: 2, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(tables, fc.integer({ min: 1, max: 4 }), async (drawn, batchSize) => {
        const operations = drawn.map(({ project, nameless, owner, isPrinted, partners, does }) =>
          operation(project, {
            ...(nameless ? { Operation_Local_Identifier: '' } : {}),
            Operation_Summary_Programme_Language: does,
            Beneficiary_Name: owner,
            Beneficiary_Local_Identifier: numberOf(owner, isPrinted),
            Samverkan_Partners: partners
              .map(([partner, role, isPrinted]) => [partner, role, numberOf(partner, isPrinted)].join(';'))
              .join('|'),
          }),
        );
        const table = await tableOf(csv(operations, ','));
        await forgetDocuments(graph);
        await importWhole(graph, reference, table);
        const whole = await dump(graph);
        await forgetDocuments(graph);
        await importWhole(graph, reference, table, { batchSize });
        expect(differences(whole, await dump(graph))).toEqual([]);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  test('with many mistakes of one sort: the first are told, and how many there are', async () => {
    const bad = rows(60).map((row) => ({ ...row, Operation_Start_Date: 'i våras' }));
    const outcome = await importTable(graph, reference, await tableOf(csv(bad, ',')));
    expect(outcome.problems).toHaveLength(20);
    expect(outcome.problems[0]).toMatchObject({ code: 'INVALID_VALUE', line: 2 });
    expect(outcome.problemCounts).toEqual({ INVALID_VALUE: 60 });
  });

  test('of two at once: nothing is lost, and nothing is there twice', async () => {
    const [one, other] = [
      await tableOf(csv(rows(42), ','), 'one.csv'),
      await tableOf(csv(rows(72).slice(30), ','), 'other.csv'),
    ];
    await Promise.all([importTable(graph, reference, one), importTable(graph, reference, other)]);
    const together = await dump(graph);
    await forgetDocuments(graph);
    await importTable(graph, reference, one);
    await importTable(graph, reference, other);
    expect(differences(together, await dump(graph))).toEqual([]);
  });

  test('answers where each value comes from, by cell', async () => {
    const text = csv(rows(2), ',');
    await importTable(graph, reference, await tableOf(text));
    const { data, errors } = await ask(
      graph,
      `{ project(number: "30-001-S01") {
        evidence(for: "totalBudget") { id value excerpt start end row method confidence source { title kind } subject { id } }
        owners { edges { evidence { field value excerpt } } }
        partners { edges { role evidence { excerpt } } }
        history(for: "startDate") { value }
        conflicts { field }
        unsourcedFields
      } sourceDocuments(filter: { kind: { eq: KOHESIO_OPERATIONS } }) { nodes { evidence { totalCount } } } }`,
    );
    expect(errors).toBeUndefined();
    const { project, sourceDocuments } = JSON.parse(JSON.stringify(data));
    const [budget] = project.evidence;
    expect(budget).toMatchObject({
      value: '1000001',
      excerpt: '1000001.00',
      row: 3,
      method: 'STRUCTURED_FIELD',
      confidence: 1,
      source: { title: 'table.csv', kind: 'KOHESIO_OPERATIONS' },
      subject: { id: 'project:30-001-S01' },
    });
    expect(text.slice(budget.start, budget.end)).toBe('1000001.00');
    const byId = await ask(
      graph,
      `{ node(id: "${budget.id}") { __typename id ... on Evidence { field value row source { title } isChosen } }
        nodes(ids: ["${budget.id.split('#')[0]}#999", "${budget.id}", "project:30-001-S01"]) { id } }`,
    );
    expect(JSON.parse(JSON.stringify(byId))).toEqual({
      data: {
        node: {
          __typename: 'Evidence',
          id: budget.id,
          field: 'totalBudget',
          value: '1000001',
          row: 3,
          source: { title: 'table.csv' },
          isChosen: true,
        },
        nodes: [null, { id: budget.id }, { id: 'project:30-001-S01' }],
      },
    });
    expect(project.owners.edges).toEqual([
      {
        evidence: [{ field: 'owners', value: 'Provbolaget 1 AB', excerpt: 'Provbolaget 1 AB' }],
      },
    ]);
    expect(project.partners.edges.map(({ role }: { role: string }) => role).sort()).toEqual([
      'PARTNER',
      'SUPPORT',
    ]);
    expect(project.history).toEqual([{ value: '2030-01-01' }]);
    expect(project.conflicts).toEqual([]);
    expect(project.unsourcedFields).toEqual([]);
    expect(sourceDocuments.nodes[0].evidence.totalCount).toBeGreaterThan(20);
  });

  test('that says another sum than the page: both are told, and the page counts', async () => {
    await importTable(graph, reference, await tableOf(csv(rows(2), ',')));
    await importPage();
    const { data } = await ask(
      graph,
      '{ project(number: "30-001-S01") { totalBudget conflicts { field statements { value source { kind } } } } }',
    );
    expect(JSON.parse(JSON.stringify(data)).project).toMatchObject({
      totalBudget: 2_000_000,
      conflicts: [
        {
          field: 'totalBudget',
          statements: expect.arrayContaining([
            { value: '1000001', source: { kind: 'KOHESIO_OPERATIONS' } },
            { value: '2000000', source: { kind: 'ESF_PROJECT_PAGE' } },
          ]),
        },
      ],
    });
  });
});
