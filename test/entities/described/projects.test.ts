import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { resolveEntities } from '../../../src/entities/resolve.ts';
import type { ParsedDocument } from '../../../src/facts/fact.ts';
import { knownAfter, projectOf, resolveInOrder } from '../graph.ts';
import { day, page } from '../page.ts';
import { reference } from '../reference.ts';

const period = { startDate: day('2031-01-01'), endDate: day('2032-12-31') };
const owners = [{ name: 'Ale kommun' }];

const numbered = page({
  id: 'n',
  properties: { number: '2030/00001', name: 'Kompassen', ...period },
  owners,
});
const nameless = page({
  id: 'o',
  kind: 'OWNER_PAGE',
  properties: { name: 'KOMPASSEN', ...period, summary: 'Om oss.' },
  owners,
});

describe('which project a document speaks of', () => {
  test('the number tells, however it is spelled', () => {
    const again = page({ id: 'm', properties: { number: ' 2030/00001', name: 'Något annat' } });
    expect(projectOf(resolveInOrder([numbered, again]))?.id).toBe('project:2030/00001');
  });

  test('without a number, name, period and owner together do', () => {
    const resolution = resolveInOrder([numbered, nameless]);
    expect(projectOf(resolution)?.id).toBe('project:2030/00001');
    expect(resolution.judgements).toEqual([expect.objectContaining({ kind: 'POSITIVE' })]);
  });

  test('the number takes over what came without', () => {
    const before = projectOf(resolveInOrder([nameless]))?.id as string;
    expect(before).toMatch(/^project:kompassen:2031-01-01:/);
    const resolution = resolveInOrder([nameless, numbered]);
    expect(resolution.renames).toEqual([{ label: 'Project', from: before, to: 'project:2030/00001' }]);
    expect(projectOf(resolution)?.properties.summary).toBe('Om oss.');
  });

  test.each([
    ['another owner', { properties: { name: 'Kompassen', ...period }, owners: [{ name: 'Lerums kommun' }] }],
    ['another period', { properties: { name: 'Kompassen', ...period, endDate: day('2033-12-31') }, owners }],
    ['no period', { properties: { name: 'Kompassen' }, owners }],
    ['no owner', { properties: { name: 'Kompassen', ...period } }],
    ['another number', { properties: { number: '2030/00002', name: 'Kompassen', ...period }, owners }],
  ])('a name alone never does: %s', (_, told) => {
    const resolution = resolveInOrder([numbered, page({ id: 'x', ...told })]);
    expect(projectOf(resolution)?.id).not.toBe('project:2030/00001');
    expect(resolution.renames).toEqual([]);
  });

  test('two pages that can never be told to be one are two', () => {
    const bare = (id: string) =>
      projectOf(resolveInOrder([page({ id, properties: { name: 'Kompassen' } })]))?.id;
    expect(bare('x')).not.toBe(bare('y'));
    expect(bare('x')).toBe(bare('x'));
  });

  test('a project with neither number nor name is a problem, not a project', () => {
    const resolution = resolveInOrder([page({ id: 'x', properties: { totalBudget: 1 }, owners })]);
    expect(projectOf(resolution)).toBeUndefined();
    expect(resolution.problems.map(({ code }) => code)).toEqual(['NO_PROJECT', 'NO_PROJECT']);
  });
});

describe('the value that counts', () => {
  const said = (
    id: string,
    kind: ParsedDocument['source']['kind'],
    retrievedAt: string | undefined,
    planned: number,
  ) =>
    page({
      id,
      kind,
      ...(retrievedAt === undefined ? {} : { retrievedAt }),
      properties: { number: '2030/00001', name: `Namn ${id}`, plannedParticipants: planned },
    });
  const all = [
    said('a', 'SEED', '2033-01-01', 1),
    said('b', 'OWNER_PAGE', undefined, 2),
    said('c', 'ESF_PROJECT_PAGE', '2031-05-01', 500),
    said('d', 'ESF_PROJECT_PAGE', '2031-06-01T10:00:00+02:00', 450),
    said('e', 'ESF_PROJECT_PAGE', undefined, 7),
  ];

  test('is the fund’s page’s, the later one’s', () => {
    expect(projectOf(resolveInOrder(all))?.properties).toMatchObject({
      plannedParticipants: 450,
      name: 'Namn d',
      aliases: ['Namn a', 'Namn b', 'Namn c', 'Namn e'],
    });
  });

  test('is the same in every order of documents', () => {
    const expected = projectOf(resolveInOrder(all))?.properties;
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (documents) => {
        expect(projectOf(resolveInOrder(documents))?.properties).toEqual(expected);
      }),
    );
  });

  test('an imported document replaces only its own statements', () => {
    const known = knownAfter(...all);
    const without = {
      ...known,
      projects: known.projects.map((project) => ({
        ...project,
        statements: project.statements.filter(({ source }) => source.id !== 'document:d'),
      })),
    };
    const silent = page({ id: 'd', properties: { number: '2030/00001', name: 'Namn d' } });
    expect(projectOf(resolveEntities(silent, without, reference))?.properties.plannedParticipants).toBe(500);
  });

  test('what no source states is null', () => {
    const properties = projectOf(
      resolveInOrder([page({ id: 'a', properties: { number: '2030/00001' } })]),
    )?.properties;
    expect(properties).toMatchObject({
      name: '2030/00001',
      aliases: [],
      themes: [],
      totalBudget: null,
      startDate: null,
    });
  });

  test('texts become numbers, dates, truth values again', () => {
    const properties = {
      number: '2030/00001',
      name: 'K',
      totalBudget: 24_000_000_000,
      cofinancingRate: 0.5,
      strategicImportance: false,
      startDate: day('2031-02-28'),
      themes: 'Tema',
    };
    expect(projectOf(resolveInOrder([page({ id: 'a', properties })]))?.properties).toMatchObject({
      ...properties,
      themes: ['Tema'],
    });
  });
});

test('personal data is in the contact alone', () => {
  const contact = { label: 'Contact', name: 'Ebba Påhittad', email: 'ebba@example.org' } as const;
  const resolution = resolveInOrder([
    page({ id: 'a', properties: { number: '2030/00001', name: 'K' }, relations: [['HAS_CONTACT', contact]] }),
  ]);
  const { nodes, ...rest } = resolution;
  const others = nodes.filter(({ label }) => label !== 'Contact');
  expect(JSON.stringify([others, rest])).not.toMatch(/ebba/i);
  expect(nodes.find(({ label }) => label === 'Contact')?.properties).toEqual({
    name: 'Ebba Påhittad',
    email: 'ebba@example.org',
  });
});
