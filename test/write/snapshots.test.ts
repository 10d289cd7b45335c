import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Graph } from '../../src/neo4j/graph.ts';
import { importDocument } from '../../src/write/import.ts';
import { migrate } from '../../src/write/migrations.ts';
import { loadReference } from '../../src/write/reference.ts';
import { reference } from '../entities/reference.ts';
import { emptyGraph, testGraph } from '../neo4j/graph.ts';
import { dump } from './dump.ts';
import { forgetDocuments } from './forget.ts';

const graph: Graph = testGraph();

beforeEach(async () => {
  await emptyGraph(graph);
  await migrate(graph);
  await loadReference(graph, reference);
}, 120_000);
afterAll(() => graph.close());

const snapshots = [
  { end: '2032-12-31', retrievedAt: '2031-02-01' },
  { end: '2033-06-30', retrievedAt: '2032-11-15' },
];

async function importSnapshot({ end, retrievedAt }: (typeof snapshots)[number]): Promise<void> {
  const page = `Projektnummer:\n2030/00001\nProjektägare:\nAle kommun\nNamn:\nKompassen\nProjektperiod:\n2031-01-01 - ${end}\n`;
  await importDocument(graph, reference, new TextEncoder().encode(page), 'page.txt', { retrievedAt });
}

describe('two snapshots of one page', () => {
  test.each([
    ['the earlier first', snapshots],
    ['the later first', snapshots.toReversed()],
  ])('the one fetched later is believed, and both are kept: %s', async (_, order) => {
    for (const snapshot of order) await importSnapshot(snapshot);
    const rows = await graph.read({
      text: `MATCH (project:Project {number: '2030/00001'})
RETURN toString(project.endDate) AS end,
  COLLECT { MATCH (project)<-[:ABOUT]-(said:Evidence {field: 'endDate'}) RETURN said.value ORDER BY said.value } AS said`,
      parameters: {},
    });
    expect(rows).toEqual([{ end: '2033-06-30', said: ['2032-12-31', '2033-06-30'] }]);
  });
});

describe('a person whom one document names', () => {
  const bank = `Projektnummer:
2030/00001
Projektägare:
Ale kommun
Namn:
Kompassen
Kontaktperson:
Nils von Påhitt

Målet är att Fatima Prövning och fler unga får jobb. Påhitt leder arbetet.`;
  const owners = `Projekt pågår

Kompassen

Nils von Påhitts team hjälper unga.

Resultat

Fatima Prövning och von Påhitt är nöjda.

Kontakt

Projektledare Fatima Prövning

I korthet

Diarienummer

2030/00001

Kommunens roll

Partner
`;
  const later = bank
    .replace('Nils von Påhitt', 'Ebba Fiktiv')
    .replace('Målet', 'Nils von Påhitt började. Målet')
    .concat('\n');
  const pages = [bank, owners, later].map((text, at) => ({ text, retrievedAt: `203${at}-01-01` }));
  const read = async (order: readonly (typeof pages)[number][]) => {
    for (const { text, retrievedAt } of order) {
      await importDocument(graph, reference, new TextEncoder().encode(text), 'page.txt', { retrievedAt });
    }
    return dump(graph);
  };

  test('is masked in all documents on the project, whatever their order', async () => {
    const once = await read(pages);
    const shown = once
      .filter((line) => /^\[\["(?:Project|Evidence|Objective|Result|SourceDocument)"/.test(line))
      .join('\n');
    expect(shown).not.toMatch(/Påhitt|Prövning|Fiktiv|Fatima|Nils|Ebba/);
    expect(shown).toContain('[…] började. Målet är att […] och fler unga får jobb. […] leder arbetet.');
    expect(shown).toContain('[…] team hjälper unga.');
    expect(shown).toContain('[…] och […] är nöjda.');
    expect(await read(pages)).toEqual(once);

    await forgetDocuments(graph);
    expect(await read(pages.toReversed())).toEqual(once);
  });
});
