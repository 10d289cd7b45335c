import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Fact, ParsedDocument } from '../../../src/facts/fact.ts';
import { readReference } from '../../../src/reference/read.ts';
import { parseSeed, recogniseSeed } from '../../../src/sources/seed/parse.ts';

const reference = readReference('seeds/reference');
const files = readdirSync('seeds').filter((file) => file.endsWith('.yaml'));

function seed(file: string): ParsedDocument & { text: string } {
  const text = readFileSync(`seeds/${file}`, 'utf8');
  return { text, ...parseSeed(text, 'document:1', reference) };
}

/** The facts of one relationship as [other end, properties]. */
function related(facts: readonly Fact[], relationship: string) {
  return facts.flatMap((fact) =>
    'relationship' in fact && fact.relationship === relationship ? [fact] : [],
  );
}

function value(facts: readonly Fact[], property: string) {
  return facts.flatMap((fact) => ('property' in fact && fact.property === property ? [fact.value] : []));
}

function partners(facts: readonly Fact[], role: string): string[] {
  return related(facts, 'PARTNERS_IN').flatMap((fact) =>
    fact.properties?.role === role && fact.subject.label === 'Organization' ? [fact.subject.name] : [],
  );
}

const code = (name: string) => reference.municipalities.find((it) => it.name === name)?.code;

test('there are four, and each is recognised', () => {
  expect(files).toEqual([
    '2015-00220-level-up.yaml',
    '2016-00240-invast.yaml',
    '2019-00120-invux.yaml',
    '24-011-s02-egenmakt.yaml',
  ]);
  expect(files.map((file) => recogniseSeed(file, ''))).toEqual([true, true, true, true]);
  expect(recogniseSeed('unnamed', seed('2016-00240-invast.yaml').text)).toBe(true);
});

describe.each(files)('%s', (file) => {
  const { text, facts, problems, source } = seed(file);

  test('has no problems, a title and a publisher', () => {
    expect(problems).toEqual([]);
    expect(source).toMatchObject({
      kind: 'SEED',
      publisher: 'Samverkan',
      title: expect.stringContaining('sammanställt'),
    });
  });

  test('holds no e-mail address', () => {
    expect(text).not.toMatch(/\S@\S/);
  });

  test('gives every fact the characters it was read from', () => {
    expect(facts.length).toBeGreaterThan(30);
    for (const { evidence } of facts) {
      expect(evidence.excerpt).toBe(text.slice(evidence.start, evidence.end));
      expect(evidence.excerpt).not.toBe('');
    }
  });
});

test('InVux: figures, owner, reference groups, six municipalities, results where they were reached', () => {
  const { facts } = seed('2019-00120-invux.yaml');
  expect(
    ['plannedParticipants', 'totalBudget', 'grantedSupport', 'cofinancingRate'].map(
      (it) => value(facts, it)[0],
    ),
  ).toEqual([240, 24051665, 11300449, 0.5]);
  expect(related(facts, 'OWNS')).toMatchObject([
    {
      subject: { id: 'organization:goteborgsregionens-kommunalforbund' },
      properties: { unit: 'GR Utbildning' },
    },
  ]);
  expect(partners(facts, 'REFERENCE_GROUP')).toEqual(
    expect.arrayContaining([
      'Utbildningschefsnätverket',
      'Kompetensrådet',
      'Arbetsförmedlingen',
      'Näringslivet',
    ]),
  );
  expect(related(facts, 'PART_OF').map(({ object }) => object)).toMatchObject([
    { id: 'organization:goteborgsregionens-kommunalforbund' },
    { id: 'organization:goteborgsregionens-kommunalforbund' },
  ]);
  const six = ['Ale', 'Härryda', 'Lerum', 'Mölndal', 'Partille', 'Stenungsund'].map(code);
  expect(related(facts, 'INVOLVES').map(({ object }) => object)).toMatchObject(
    six.map((it) => ({ code: it })),
  );
  expect(related(facts, 'CONTRIBUTES_TO').map(({ object }) => object)).toMatchObject([
    { code: '4' },
    { code: '10' },
  ]);
  expect(related(facts, 'TARGETS')[0]?.object).toMatchObject({ ageFrom: 15, ageTo: 24 });
  const truck = related(facts, 'RUNS').filter(
    ({ object }) => 'text' in object && object.text === 'Truckutbildning',
  );
  expect(truck.map(({ subject }) => 'text' in subject && subject.text)).toEqual([
    'InVux: Partille',
    'InVux: Stenungsund',
  ]);
  const places = related(facts, 'IN_MUNICIPALITY').flatMap(({ subject, object }) =>
    subject.label === 'Result' && 'code' in object ? [object.code] : [],
  );
  expect([...new Set(places)].sort()).toEqual([...six].sort());
  expect(related(facts, 'CLASSIFIED_AS')[0]?.object).toMatchObject({ code: '103', within: '2014-2020' });
});

test('InVäst: 55 municipalities are covered, not said to take part; Halmstad represents; staff are the target', () => {
  const { facts } = seed('2016-00240-invast.yaml');
  expect(related(facts, 'INVOLVES')).toMatchObject([
    { object: { code: code('Halmstad') }, properties: { role: 'REPRESENTATIVE' } },
  ]);
  expect(related(facts, 'COVERS').map(({ object, properties }) => ({ ...object, ...properties }))).toEqual([
    { label: 'NutsRegion', code: 'SE23', role: 'COVERED', statedCount: 55 },
    { label: 'County', code: '14', role: 'COVERED' },
    { label: 'County', code: '13', role: 'COVERED' },
    { label: 'Subregion', code: 'skaraborg', role: 'PARTNER' },
    { label: 'Subregion', code: 'borasregionen', role: 'PARTNER' },
    { label: 'Subregion', code: 'fyrbodal', role: 'FOLLOWER' },
  ]);
  expect(related(facts, 'TARGETS')).toMatchObject([
    {
      properties: { kind: 'STAFF' },
      object: { characteristics: expect.arrayContaining(['STAFF', 'NEWLY_ARRIVED']) },
    },
  ]);
  expect(related(facts, 'SEATED_IN')).toMatchObject([
    { object: { code: '1480' }, evidence: { method: 'REFERENCE_DATA' } },
  ]);
});

test('LEVEL UP: who the owner consists of, two partners, 16 to 29, no rate', () => {
  const { facts } = seed('2015-00220-level-up.yaml');
  const members = related(facts, 'MEMBER_OF').map(({ subject }) =>
    'name' in subject ? subject.name : 'code' in subject && subject.code,
  );
  expect(members).toEqual([
    'Försäkringskassan',
    'Arbetsförmedlingen',
    'Västra Götalandsregionen',
    ...['Essunga', 'Götene', 'Lidköping', 'Skara', 'Vara'].map(code),
  ]);
  expect(partners(facts, 'PARTNER')).toEqual(['Studieförbundet Vuxenskolan', 'Folkhögskolan i Vara']);
  expect(related(facts, 'TARGETS')[0]?.object).toMatchObject({ ageFrom: 16, ageTo: 29 });
  expect(value(facts, 'cofinancingRate')).toEqual([]);
});

test('Egenmakt: no amounts, the city owns it under its everyday name, departments are main actors', () => {
  const { facts } = seed('24-011-s02-egenmakt.yaml');
  expect([...value(facts, 'totalBudget'), ...value(facts, 'grantedSupport')]).toEqual([]);
  expect(value(facts, 'nutsCode')).toEqual(['SE0']);
  expect(value(facts, 'cofinancingRate')).toEqual([0.9]);
  expect(related(facts, 'OWNS')[0]?.subject).toMatchObject({
    id: 'organization:goteborgs-kommun',
    name: 'Göteborgs Stad',
    organizationNumber: '2120001355',
  });
  expect(partners(facts, 'MAIN_ACTOR')).toHaveLength(2);
  expect(partners(facts, 'SUPPORT')).toEqual(['Framtidshubbarna', 'Lokala civilsamhällesorganisationer']);
  expect(partners(facts, 'PARTNER')).toEqual(['UngdomsPorten']);
  expect(related(facts, 'TARGETS').map(({ object }) => object)).toMatchObject([
    { ageFrom: 18, ageTo: 29 },
    { characteristics: expect.arrayContaining(['NPF']) },
  ]);
});
