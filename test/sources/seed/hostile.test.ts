import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readReference } from '../../../src/reference/read.ts';
import { parseSeed } from '../../../src/sources/seed/parse.ts';

const reference = readReference('seeds/reference');
const parse = (text: string) => parseSeed(text, 'document:1', reference);
const names = (text: string) =>
  parse(text).facts.flatMap((fact) => ('property' in fact && fact.property === 'name' ? [fact.value] : []));

describe('one bad value costs no other, and is told with its place', () => {
  test.each([
    ['a key that is no key', 'colour: red', 'UNKNOWN_KEY', 2, 1],
    ['money with spaces', 'totalBudget: 24 051 665', 'INVALID_VALUE', 2, 1],
    ['a day that is not in the calendar', 'startDate: 2019-02-30', 'INVALID_VALUE', 2, 1],
    ['a rate in per cent', 'cofinancingRate: 50', 'INVALID_VALUE', 2, 1],
    ['a number for a code', 'objective: 2.2', 'INVALID_VALUE', 2, 1],
    ['an unknown municipality', 'municipalities: [Ale, Atlantis]', 'UNKNOWN_CODE', 2, 23],
    [
      'an unknown municipality with a role',
      'municipalities: [{ municipality: Atlantis }]',
      'UNKNOWN_CODE',
      2,
      20,
    ],
    ['an unknown characteristic', 'targetGroups: [{ characteristics: [TALL] }]', 'UNKNOWN_CODE', 2, 36],
    ['an unknown kind', 'owners: [{ name: Exempelbolaget, kind: BAND }]', 'UNKNOWN_CODE', 2, 34],
    ['an unknown role', 'partners: [{ name: Exempelbolaget, role: BOSS }]', 'UNKNOWN_CODE', 2, 36],
    ['an owner without a name', 'owners: [{ unit: Enheten }]', 'INVALID_VALUE', 2, 10],
    ['ages the wrong way round', 'targetGroups: [{ ageFrom: 30, ageTo: 20 }]', 'INVALID_VALUE', 2, 16],
    ['two areas in one', 'coveredAreas: [{ county: Halland, nutsRegion: SE23 }]', 'INVALID_VALUE', 2, 16],
    ['an objective of another programme', 'programme: 2021SE05SFPR\nobjective: "2.2"', 'UNKNOWN_CODE', 3, 1],
    ['an end before the beginning', 'startDate: 2020-01-01\nendDate: 2019-01-01', 'INVALID_VALUE', 3, 1],
    ['an e-mail address', 'summary: Skriv till anna@example.org', 'INVALID_VALUE', 2, 1],
    ['a number for a key', '1: x', 'UNKNOWN_KEY', 2, 1],
    ['an empty key', '? \n: x', 'UNKNOWN_KEY', 2, 3],
    ['a contact person', 'contact: Anna Exempel', 'UNKNOWN_KEY', 2, 1],
  ])('%s', (_, line, code, atLine, atColumn) => {
    const { facts, problems } = parse(`name: Provprojektet\n${line}\n`);
    expect(problems).toMatchObject([{ code, line: atLine, column: atColumn }]);
    expect(facts).toContainEqual(expect.objectContaining({ property: 'name', value: 'Provprojektet' }));
  });
});

test.each([
  ['a role', 'partners: [{ name: Exempelbolaget, role: FOLLOWR }, { name: Provbolaget }]', 'PARTNERS_IN', 1],
  ['a role of a municipality', 'municipalities: [{ municipality: Ale, role: REPRESENTATIV }]', 'INVOLVES', 0],
  ['a role of an area', 'coveredAreas: [{ county: Halland, role: FOLLOWR }]', 'COVERS', 0],
  ['a kind of a target group', 'targetGroups: [{ ageFrom: 16, kind: STAF }]', 'TARGETS', 0],
])('%s that is mistyped does not become the usual one', (_, line, relationship, left) => {
  const { facts, problems } = parse(`name: Provprojektet\n${line}\n`);
  expect(problems).toMatchObject([{ code: 'UNKNOWN_CODE', line: 2 }]);
  expect(facts.filter((fact) => 'relationship' in fact && fact.relationship === relationship)).toHaveLength(
    left,
  );
});

test('several problems are told in the order of the file, and the good entries are read', () => {
  const { facts, problems } = parse(
    'name: Provprojektet\nowners:\n  - kind: COMPANY\n  - name: Exempelbolaget\n    shoe: 42\nsdgs: [4, 99, 10]\n',
  );
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ['INVALID_VALUE', 3],
    ['UNKNOWN_KEY', 5],
    ['INVALID_VALUE', 6],
  ]);
  const goals = facts.filter((fact) => 'relationship' in fact && fact.relationship === 'CONTRIBUTES_TO');
  expect(goals.map(({ evidence }) => evidence.excerpt)).toEqual(['4', '10']);
  expect(facts).toContainEqual(expect.objectContaining({ relationship: 'OWNS' }));
});

test('a personal identity number is refused and not repeated', () => {
  const { facts, problems } = parse(
    'name: Provprojektet\nowners: [{ name: Exempelfirman, organizationNumber: 811228-9874 }]\n',
  );
  expect(problems).toMatchObject([{ code: 'INVALID_VALUE', line: 2 }]);
  expect(JSON.stringify(problems)).not.toContain('9874');
  expect(JSON.stringify(facts.map(({ evidence: _, ...fact }) => fact))).not.toContain('9874');
});

describe('what cannot be read gives no facts and a problem', () => {
  test.each([
    ['nothing', '', 'INVALID_VALUE'],
    ['a list', '- a\n- b\n', 'INVALID_VALUE'],
    ['no name', 'number: 2019/00120\n', 'INVALID_VALUE'],
    ['a workflow', 'name: CI\non: push\njobs: { test: { steps: [] } }\n', 'UNKNOWN_LAYOUT'],
    ['containers', 'services: { db: { image: neo4j } }\nvolumes: {}\n', 'UNKNOWN_LAYOUT'],
    ['broken YAML', 'name: "Provprojektet\nnumber: [1', 'INVALID_YAML'],
    ['a key twice', 'name: Provprojektet\nname: Ett annat\n', 'INVALID_YAML'],
    ['two documents', 'name: Provprojektet\n---\nname: Ett annat\n', 'INVALID_YAML'],
    ['tabs', 'source:\n\ttitle: x\nname: Provprojektet\n', 'INVALID_YAML'],
    ['a list for a key', '? [name]\n: Provprojektet\n', 'INVALID_YAML'],
    ['a tag', 'name: !!js/function "function () {}"\n', 'INVALID_YAML'],
    ['an alias', 'name: &x Provprojektet\nregion: *x\n', 'YAML_ALIAS'],
    ['half of a character', 'name: "Prov\\ud800projektet"\n', 'INVALID_YAML'],
    ['a NUL', 'name: "Prov\\0projektet"\n', 'INVALID_YAML'],
    ['too much', `name: ${'x'.repeat(600_000)}`, 'TOO_LARGE'],
  ])('%s', (_, text, code) => {
    const { facts, problems } = parse(text);
    expect(facts).toEqual([]);
    expect(problems[0]?.code).toBe(code);
  });

  test.each([200, 50_000])('nothing but mistakes (%d), of which fifty are told', (length) => {
    const goals = Array.from({ length }, (_, index) => 100 + index);
    const { facts, problems } = parse(`name: Provprojektet\nsdgs: [${goals.join(', ')}]\n`);
    expect(facts).toEqual([]);
    expect(problems).toHaveLength(50);
  });

  test('a bomb of aliases', () => {
    const levels = Array.from(
      { length: 30 },
      (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`,
    );
    const { facts, problems } = parse(`name: &a0 lol\n${levels.join('\n')}\n`);
    expect(facts).toEqual([]);
    expect(problems.every(({ code }) => code === 'YAML_ALIAS')).toBe(true);
  });

  test.each(['['.repeat(100_000), `name: ${'{a: '.repeat(50_000)}`, `${'- '.repeat(100_000)}x`])(
    'nesting without end',
    (text) => {
      const { facts, problems } = parse(text);
      expect(facts).toEqual([]);
      expect(problems.length).toBeGreaterThan(0);
    },
  );
});

test('__proto__ is a key like any unknown one', () => {
  const { problems } = parse('name: Provprojektet\n__proto__: { polluted: true }\n');
  expect(problems).toMatchObject([{ code: 'UNKNOWN_KEY', line: 2 }]);
  expect('polluted' in {}).toBe(false);
});

test('municipalities by code, also those with a leading nought', () => {
  const { facts, problems } = parse('name: Provprojektet\nmunicipalities: ["1440", "0180", Göteborg]\n');
  expect(problems).toEqual([]);
  const codes = facts.flatMap((fact) =>
    'relationship' in fact && fact.relationship === 'INVOLVES' && 'code' in fact.object
      ? [fact.object.code]
      : [],
  );
  expect(codes).toEqual(['1440', '0180', '1480']);
});

test('a collective is never the organisation that shares its name', () => {
  const { facts } = parse('name: Provprojektet\npartners: [{ name: Skolverket, kind: GROUP }]\n');
  expect(facts[1]).toMatchObject({ subject: { kind: 'GROUP' } });
  expect(facts[1]).not.toHaveProperty('subject.id');
});

test('line ends of another system keep places and quotations right', () => {
  const text = 'name: Provprojektet\r\nregion: Västsverige\r\nnope: 1\r\n';
  expect(names(text)).toEqual(['Provprojektet']);
  expect(parse(text).problems).toMatchObject([{ line: 3, column: 1 }]);
});

test('whatever is done to a seed, its reading ends in facts or problems', () => {
  const seed = readFileSync('seeds/2019-00120-invux.yaml', 'utf8');
  const piece = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('[', '{', ': ', '- ', '"', '\n', '  ', '&a ', '*a', '|'),
  );
  fc.assert(
    fc.property(fc.nat(seed.length), fc.nat(40), piece, (start, length, inserted) => {
      const { facts, problems } = parse(seed.slice(0, start) + inserted + seed.slice(start + length));
      expect(facts.length + problems.length).toBeGreaterThan(0);
      for (const { line } of problems) expect(line).toBeGreaterThan(0);
    }),
    { numRuns: 100 },
  );
});

test('a mistake in YAML is told once, at its own line', () => {
  const { problems } = parse('name: Provprojektet\nsummary: Ett prov: och mer\nregion: Sydsverige\n');
  expect(problems).toMatchObject([{ code: 'INVALID_YAML', line: 2 }]);
  expect(problems[0]?.message).toContain('quotation marks');
  const indented = parse('name: Provprojektet\n  summary: x\n');
  expect(indented.problems).toMatchObject([{ code: 'INVALID_YAML', line: 2 }]);
});
