import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Graph } from '../../src/neo4j/graph.ts';
import { importDocument } from '../../src/write/import.ts';
import { reference } from '../entities/reference.ts';
import { testGraph } from '../neo4j/graph.ts';
import { dump } from './dump.ts';
import { forgetDocuments } from './forget.ts';
import { referenceAlone } from './reference-alone.ts';

const graph: Graph = testGraph();

beforeEach(async () => {
  await referenceAlone(graph);
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
Zoltan von Påhitt

Målet är att Zdenka Prövning och fler unga får jobb. Påhitt leder arbetet.`;
  const owners = `Projekt pågår

Kompassen

Zoltan von Påhitts team hjälper unga.

Resultat

Zdenka Prövning och von Påhitt är nöjda.

Kontakt

Projektledare Zdenka Prövning

I korthet

Diarienummer

2030/00001

Kommunens roll

Partner
`;
  const later = bank
    .replace('Zoltan von Påhitt', 'Zlatka Fiktiv')
    .replace('Målet', 'Zoltan von Påhitt började. Målet')
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
    expect(shown).not.toMatch(/Påhitt|Prövning|Fiktiv|Zdenka|Zoltan|Zlatka/);
    expect(shown).toContain('[…] började. Målet är att […] och fler unga får jobb. […] leder arbetet.');
    expect(shown).toContain('[…] team hjälper unga.');
    expect(shown).toContain('[…] och […] är nöjda.');
    expect(await read(pages)).toEqual(once);

    await forgetDocuments(graph);
    expect(await read(pages.toReversed())).toEqual(once);
  });

  test('is masked when two projects turn out to be one', async () => {
    const page = (fields: string, prose: string) =>
      `Projektägare:\nAle kommun\nNamn:\nKompassen\n${fields}\n\n${prose}`;
    const owned = `Projekt pågår

Kompassen

Ett prov.

Kontakt

Zdenka Prövning

I korthet

Pågår

2031-01-01 till 2032-12-31

Projektägare

Ale kommun
`;
    await read([
      { text: owned, retrievedAt: '2030-01-01' },
      { text: page('Projektnummer:\n2030/00001', 'Zdenka Prövning började.'), retrievedAt: '2031-01-01' },
    ]);
    const count = { text: 'MATCH (project:Project) RETURN count(*) AS projects', parameters: {} };
    expect(await graph.read(count)).toEqual([{ projects: 2 }]);
    const period = 'Projektnummer:\n2030/00001\nProjektperiod:\n2031-01-01 - 2032-12-31';
    const all = await read([{ text: page(period, 'Zdenka Prövning slutade.'), retrievedAt: '2032-01-01' }]);
    expect(await graph.read(count)).toEqual([{ projects: 1 }]);
    expect(all.filter((line) => !line.startsWith('[["Contact"]') && /Zdenka|Prövning/.test(line))).toEqual(
      [],
    );
  });
});
