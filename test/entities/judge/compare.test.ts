import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { blockKeys, seekingKeys } from '../../../src/entities/judge/block-keys.ts';
import { type Compared, compare } from '../../../src/entities/judge/compare.ts';
import { judgementOfPair } from '../../../src/entities/judge/judgement.ts';
import { nothingKnown } from '../../../src/entities/known.ts';
import { lookupKey } from '../../../src/entities/name.ts';
import { referenceOrganizations } from '../../../src/entities/organizations/reference-organizations.ts';
import { resolveEntities } from '../../../src/entities/resolve.ts';
import type { OrganizationKind } from '../../../src/facts/mention.ts';
import { page } from '../page.ts';
import { reference } from '../reference.ts';

const { takeApart } = referenceOrganizations(reference);

interface Told {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly number?: string;
  readonly kind?: OrganizationKind;
  readonly wholes?: readonly string[];
}

function organization(
  { name, aliases = [], number, kind, wholes = [] }: Told,
  id = 'organization:x',
): Compared {
  const names = [name, ...aliases].map(takeApart);
  return { id, name, names, number: number ?? null, kind: kind ?? null, wholes };
}

const judged = (one: Told, other: Told) =>
  compare(organization(one, 'organization:a'), organization(other, 'organization:b'));

describe('two organisations', () => {
  test.each<[string, Told, Told, string, readonly string[]]>([
    [
      'one name in two spellings',
      { name: 'Nya Vägar AB' },
      { name: 'NYA VÄGARS' },
      'POSITIVE',
      ['SAME_NAME'],
    ],
    [
      'one number',
      { name: 'Lyktan', number: '5560360793' },
      { name: 'Lyktan AB', number: '5560360793' },
      'POSITIVE',
      ['SAME_NAME', 'SAME_NUMBER'],
    ],
    [
      'one number, nothing else',
      { name: 'Lyktan', number: '5560360793' },
      { name: 'Mötet', number: '5560360793' },
      'UNSURE',
      ['OTHER_WORDS', 'SAME_NUMBER'],
    ],
    [
      'namesakes with numbers',
      { name: 'Lyktan', number: '5560360793', kind: 'SCHOOL' },
      { name: 'Lyktan', number: '5565475489', kind: 'SCHOOL' },
      'NEGATIVE',
      ['OTHER_NUMBER', 'SAME_KIND', 'SAME_NAME'],
    ],
    [
      'namesakes of two kinds',
      { name: 'Lyktan', kind: 'SCHOOL' },
      { name: 'Lyktan', kind: 'COMPANY' },
      'NEGATIVE',
      ['OTHER_KIND', 'SAME_NAME'],
    ],
    [
      'a letter that differs',
      { name: 'Framtidsporten' },
      { name: 'Framtidporten' },
      'UNSURE',
      ['SIMILAR_NAME'],
    ],
    [
      'a letter that differs, and all else the same',
      { name: 'Framtidsporten i Ale', kind: 'SCHOOL' },
      { name: 'Framtidporten i Ale', kind: 'SCHOOL' },
      'UNSURE',
      ['SAME_KIND', 'SAME_PLACE', 'SIMILAR_NAME'],
    ],
    [
      'a letter doubled in what sort it is',
      { name: 'Lyktans komun' },
      { name: 'Lyktans kommun' },
      'UNSURE',
      ['SIMILAR_NAME'],
    ],
    [
      'a letter doubled in a place',
      { name: 'Folkhögskolan i Varra' },
      { name: 'Folkhögskolan i Vara' },
      'UNSURE',
      ['SIMILAR_NAME'],
    ],
    ['a digit doubled', { name: 'Framtidsporten 1' }, { name: 'Framtidsporten 11' }, 'NEGATIVE', []],
    ['a number that differs', { name: 'Framtidsporten 2' }, { name: 'Framtidsporten 3' }, 'NEGATIVE', []],
    [
      'the same words, and what sort it is',
      { name: 'Lyktan' },
      { name: 'Föreningen Lyktan' },
      'UNSURE',
      ['SHARED_WORDS'],
    ],
    ['the same words, and where', { name: 'Lyktan' }, { name: 'Lyktan i Ale' }, 'UNSURE', ['SHARED_WORDS']],
    [
      'the same words in two places',
      { name: 'Lyktan i Lerum' },
      { name: 'Lyktan i Ale' },
      'NEGATIVE',
      ['OTHER_PLACE'],
    ],
    [
      'points of the compass',
      { name: 'Samordningsförbundet Norra Lyktan' },
      { name: 'Samordningsförbundet Södra Lyktan' },
      'NEGATIVE',
      ['OTHER_PLACE'],
    ],
    [
      'letters for words',
      { name: 'SNA' },
      { name: 'Studieförbundet Nya Alfa' },
      'UNSURE',
      ['ABBREVIATION_OF'],
    ],
    [
      'a part and its whole',
      { name: 'Lyktan' },
      { name: 'Lyktan i Ale', wholes: ['organization:a'] },
      'NEGATIVE',
      ['PART_OF', 'SHARED_WORDS'],
    ],
    [
      'letters of two that are spelled out',
      { name: 'Studieförbundet Annat', aliases: ['SXA'] },
      { name: 'Samordningsförbundet Alfa', aliases: ['SXA'] },
      'NEGATIVE',
      [],
    ],
  ])('%s', (_, one, other, kind, features) => {
    const comparison = judged(one, other);
    expect([comparison.kind, comparison.features]).toEqual([kind, features]);
  });

  test('the score is the sum of what counts', () => {
    expect(judged({ name: 'Lyktan', kind: 'SCHOOL' }, { name: 'Lyktans', kind: 'SCHOOL' }).score).toBe(0.7);
  });
});

const word = fc.constantFrom(
  'Lyktan',
  'Lyktans',
  'Vägen',
  'Vägarna',
  'Nya',
  'Framtidsporten',
  'Framtidporten',
  'Ale',
  'Lerum',
  'AB',
  'Stiftelsen',
  'kommun',
  'SXA',
  '2',
  '3',
);
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const numbers = ['5560360793', '5565475489', '2120001355'];
const kinds: readonly OrganizationKind[] = ['SCHOOL', 'COMPANY', 'UNIVERSITY'];
const told = fc.record(
  {
    name,
    aliases: fc.array(name, { maxLength: 2 }),
    number: fc.constantFrom(...numbers),
    kind: fc.constantFrom(...kinds),
  },
  { requiredKeys: ['name'] },
);

test('whichever comes first, and whatever order its other names have', () => {
  fc.assert(
    fc.property(told, told, (one, other) => {
      const there = judged(one, other);
      const back = judged({ ...other, aliases: other.aliases?.toReversed() ?? [] }, one);
      expect(back).toEqual(there);
    }),
  );
});

test('what may be one is found by a key in common', () => {
  const keys = (one: Compared) => new Set(one.names.flatMap(blockKeys).concat(one.number ?? []));
  const sought = (one: Compared) => one.names.flatMap(seekingKeys).concat(one.number ?? []);
  fc.assert(
    fc.property(told, told, (one, other) => {
      const [a, b] = [organization(one), organization(other)];
      fc.pre(
        compare(a, b).kind !== 'NEGATIVE' &&
          compare(a, b).features.every((feature) => feature !== 'SIMILAR_NAME'),
      );
      expect([sought(a).some((key) => keys(b).has(key)), sought(b).some((key) => keys(a).has(key))]).toEqual([
        true,
        true,
      ]);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['Göteborgs komun', 'Göteborgs kommun'],
  ['Folkhögskolan i Varra', 'Folkhögskolan i Vara'],
  ['Studieförbundet Vuxenskolann', 'Studieförbundet Vuxenskolan'],
])('%s looks for %s, and is found by it', (one, other) => {
  const [a, b] = [takeApart(one), takeApart(other)];
  expect(blockKeys(b).some((key) => seekingKeys(a).includes(key))).toBe(true);
  expect(blockKeys(a).some((key) => seekingKeys(b).includes(key))).toBe(true);
});

test('of two that stand apart, nobody is told that they are one', () => {
  fc.assert(
    fc.property(told, told, (one, other) => {
      const judgement = judgementOfPair(
        organization(one, 'organization:a'),
        organization(other, 'organization:b'),
      );
      expect(judgement?.kind).not.toBe('POSITIVE');
      expect(judgement).toEqual(
        judgementOfPair(organization(other, 'organization:b'), organization(one, 'organization:a')),
      );
    }),
  );
});

test('the import makes nothing one that the comparison takes for two, and leaves nothing apart that it takes for one', () => {
  const mention = fc.record({ name, kind: fc.constantFrom(...kinds) }, { requiredKeys: ['name'] });
  fc.assert(
    fc.property(mention, mention, (one, other) => {
      const partners = [one, other];
      const document = page({ id: 'a', properties: { number: '2030/00001', name: 'Provet' }, partners });
      const { nodes } = resolveEntities(document, nothingKnown, reference);
      const found = nodes.filter(({ label }) => label === 'Organization');
      // Departments are told apart by whose they are; what reference data knows is known by more than its name.
      fc.pre(
        found.every(
          ({ id }) => !id.includes('@') && referenceOrganizations(reference).byId(id) === undefined,
        ),
      );
      fc.pre(lookupKey(one.name) !== lookupKey(other.name) || one.kind === other.kind);
      const { kind } = judged(
        ...((found.length === 1
          ? [one, other]
          : found.map(({ properties }) => properties as unknown as Told)) as [Told, Told]),
      );
      expect(kind).not.toBe(found.length === 1 ? 'NEGATIVE' : 'POSITIVE');
    }),
    { numRuns: 300 },
  );
});
