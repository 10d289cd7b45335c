import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { undoDecision } from '../../src/curation/undo.ts';
import { withdrawSource } from '../../src/curation/withdraw-source.ts';
import type { Fact, ParsedDocument } from '../../src/facts/fact.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { importFacts } from '../../src/write/import.ts';
import { day, type Organization, page } from '../entities/page.ts';
import { reference } from '../entities/reference.ts';
import { testGraph } from '../neo4j/graph.ts';
import { differences, dump } from '../write/dump.ts';
import { forgetDocuments } from '../write/forget.ts';
import { referenceAlone } from '../write/reference-alone.ts';

jest.setTimeout(400_000);

let graph: Graph;

beforeAll(async () => {
  graph = testGraph();
  await referenceAlone(graph);
});

afterAll(() => graph.close());

interface Told {
  readonly number: string | null;
  readonly name: string;
  readonly hasPeriod: boolean;
  readonly owners: readonly string[];
  readonly partners: readonly Organization[];
  readonly subproject: string | null;
  readonly objective: string | null;
  readonly budget: number | null;
  readonly continued: string | null;
}

/** What pages say of one project or of several, as far as they let themselves be recognised: by a number, or by what they have in common with others. */
const told: fc.Arbitrary<Told> = fc.record({
  number: fc.constantFrom(null, null, '2030/00001'),
  name: fc.constantFrom('Kompassen', 'KOMPASSEN', 'Kompassen II'),
  hasPeriod: fc.boolean(),
  owners: fc.subarray(['Ale kommun', 'Lerums kommun', 'Nya Vägar AB'], { minLength: 1 }),
  partners: fc.subarray<Organization>([
    { name: 'näringslivet', kind: 'GROUP' },
    { name: 'Socialförvaltningen' },
    { name: 'Tredje Vägen' },
  ]),
  subproject: fc.constantFrom(null, 'delprojekt Ale', 'Delprojekt Ale', 'Delprojekt Lerum'),
  objective: fc.constantFrom(null, 'Fler hittar hem.', 'Fler arbetar.'),
  budget: fc.constantFrom(null, 500, 450),
  continued: fc.constantFrom(null, '2029/00009'),
});

function documentOf(told: Told, at: number): ParsedDocument {
  const { number, name, hasPeriod, owners, partners, subproject, objective, budget, continued } = told;
  const document = page({
    id: `tied-${at}`,
    kind: number === null ? 'OWNER_PAGE' : 'ESF_PROJECT_PAGE',
    properties: {
      name,
      ...(number === null ? {} : { number }),
      ...(hasPeriod || number === null ? { startDate: day('2031-01-01'), endDate: day('2032-12-31') } : {}),
      ...(budget === null ? {} : { totalBudget: budget }),
    },
    owners: owners.map((owner) => ({ name: owner, unit: `Enhet ${at}` })),
    partners,
    relations: [
      ...(subproject === null
        ? []
        : [['HAS_SUBPROJECT', { label: 'Subproject', text: subproject }] as const]),
      ...(objective === null ? [] : [['AIMS_AT', { label: 'Objective', text: objective }] as const]),
    ],
  });
  const evidence = { ...(document.facts[0] as Fact).evidence, start: 9_000, end: 9_001 };
  const within = { label: 'Project', ref: 'p' } as const;
  const part = { label: 'Subproject', text: subproject ?? '' } as const;
  const earlier = { label: 'Project', ref: 'earlier' } as const;
  const more: readonly Fact[] = [
    ...(subproject === null
      ? []
      : (
          [
            [part, 'IN_MUNICIPALITY', { label: 'Municipality', code: at % 2 === 0 ? '1440' : '1441' }],
            [part, 'RUNS', { label: 'Activity', text: 'mentorskap' }],
            [part, 'ACHIEVED', { label: 'Result', text: 'Tio hittade hem.' }],
          ] as const
        ).map(([subject, relationship, object]) => ({
          ...{ subject, relationship, object, within, evidence },
        }))),
    ...(continued === null
      ? []
      : ([
          { subject: earlier, property: 'number', value: continued, evidence },
          { subject: within, relationship: 'CONTINUES', object: earlier, evidence },
        ] as const)),
  ];
  return { ...document, facts: [...document.facts, ...more] };
}

/** One that others continue. */
const earlier = page({
  id: 'earlier',
  properties: { number: '2029/00009', name: 'Gryningen' },
  owners: [{ name: 'Ale kommun' }],
});

const tied = fc
  .array(told, { minLength: 2, maxLength: 5 })
  .map((all) => [...all.map(documentOf), earlier])
  .chain((all) => fc.shuffledSubarray(all, { minLength: 2 }));

test('pages are of one project as far as what is still said makes them so', async () => {
  await fc.assert(
    fc.asyncProperty(tied, fc.nat(), async (documents, drawn) => {
      const gone = documents[drawn % documents.length] as ParsedDocument;
      const kept = documents.filter((document) => document !== gone);
      await forgetDocuments(graph);
      for (const document of kept) await importFacts(graph, reference, document);
      const without = await dump(graph);

      await forgetDocuments(graph);
      for (const document of documents) await importFacts(graph, reference, document);
      const decision = await withdrawSource(graph, reference, { id: gone.source.id, by: 'ebba@example.org' });
      const withdrawn = await dump(graph);
      await undoDecision(graph, reference, { id: decision, by: 'ebba@example.org' });
      expect(differences(without, withdrawn)).toEqual([]);
    }),
    { numRuns: 8, endOnFailure: true },
  );
});
