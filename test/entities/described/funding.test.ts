import { describe, expect, test } from '@jest/globals';
import type { RelationshipType } from '../../../src/facts/fact.ts';
import type { Mention } from '../../../src/facts/mention.ts';
import { endsOf, projectOf, resolveInOrder } from '../graph.ts';
import { day, page } from '../page.ts';

type Stated = readonly [RelationshipType, Mention];

const fund = (code: string): Stated => ['FUNDED_UNDER', { label: 'Fund', code }];
const programme = (code: string): Stated => ['FUNDED_UNDER', { label: 'Programme', code }];
const area = (code: string): Stated => ['FUNDED_UNDER', { label: 'ProgrammeArea', code }];
const objective = (code: string, within?: string): Stated => [
  'FUNDED_UNDER',
  { label: 'SpecificObjective', code, ...(within === undefined ? {} : { within }) },
];
const field = (code: string): Stated => ['CLASSIFIED_AS', { label: 'InterventionField', code }];

function funded(id: string, startDate: string | null, ...relations: readonly Stated[]) {
  return page({
    id,
    properties: {
      number: '2030/00001',
      name: 'K',
      ...(startDate === null ? {} : { startDate: day(startDate) }),
    },
    relations,
  });
}

const level = (...relations: readonly Stated[]) =>
  endsOf(resolveInOrder([funded('a', null, ...relations)]), 'FUNDED_UNDER');

describe('under what a project is funded', () => {
  test('the most specific level that is stated', () => {
    const all = [fund('ESF'), programme('2014SE05M9OP001'), area('2'), objective('2.2')];
    expect(level(...all)).toEqual(['specific-objective:2014SE05M9OP001:2.2']);
    expect(level(...all.slice(0, 3))).toEqual(['area:2014SE05M9OP001:2']);
    expect(level(...all.slice(0, 2))).toEqual(['programme:2014SE05M9OP001']);
    expect(level(...all.slice(0, 1))).toEqual(['fund:ESF']);
    expect(level()).toEqual([]);
  });

  test('another printed form of the CCI is the same programme', () => {
    expect(level(programme('2021SE05SFPR001'))).toEqual(['programme:2021SE05SFPR']);
    expect(level(objective('C1', '2021SE05SFPR001'))).toEqual(['specific-objective:2021SE05SFPR:C1']);
  });

  test('the only programme that has the code', () => {
    expect(level(objective('C1'))).toEqual(['specific-objective:2021SE05SFPR:C1']);
    expect(level(area('3'))).toEqual(['area:2014SE05M9OP001:3']);
  });

  test('a code that nobody has is kept, without a name, and is a problem', () => {
    const resolution = resolveInOrder([funded('a', null, fund('ESF'), area('7'), objective('7.2'))]);
    expect(endsOf(resolution, 'FUNDED_UNDER')).toEqual(['specific-objective:2014SE05M9OP001:7.2']);
    expect(resolution.nodes.find(({ label }) => label === 'SpecificObjective')?.properties).toMatchObject({
      code: '7.2',
      name: null,
      period: '2014-2020',
    });
    expect(endsOf(resolution, 'OF_AREA')).toEqual(['area:2014SE05M9OP001:7']);
    expect(resolution.problems).toEqual([
      expect.objectContaining({
        code: 'UNKNOWN_CODE',
        message: expect.stringContaining('7 in 2014SE05M9OP001'),
      }),
      expect.objectContaining({ code: 'UNKNOWN_CODE', message: expect.stringContaining('7.2') }),
    ]);
  });

  test('the start date tells the programme as a last resort, also when another document states it', () => {
    const coded = funded('a', null, objective('9.9'));
    const dated = funded('b', '2023-01-01');
    expect(endsOf(resolveInOrder([coded]), 'FUNDED_UNDER')).toEqual(['specific-objective:unknown:9.9']);
    const later = resolveInOrder([coded, dated]);
    expect(endsOf(later, 'FUNDED_UNDER')).toEqual(['specific-objective:2021SE05SFPR:9.9']);
    expect(later.released).toEqual([{ label: 'SpecificObjective', id: 'specific-objective:unknown:9.9' }]);
    expect(later.problems).toEqual([]);
    expect(endsOf(resolveInOrder([dated, coded]), 'FUNDED_UNDER')).toEqual([
      'specific-objective:2021SE05SFPR:9.9',
    ]);
  });

  test('an objective outside the stated area wants an eye', () => {
    const resolution = resolveInOrder([funded('a', null, area('1'), objective('2.2'))]);
    expect(resolution.judgements).toEqual([
      expect.objectContaining({ kind: 'UNSURE', about: projectOf(resolution)?.id }),
    ]);
  });

  test('every stated level has evidence under its own field', () => {
    const resolution = resolveInOrder([
      funded('a', null, fund('ESF'), area('2'), objective('2.2'), field('103')),
    ]);
    const said = resolution.claims.map(({ statement }) => [
      statement.field,
      statement.value,
      statement.otherEnd,
    ]);
    expect(said).toEqual(
      expect.arrayContaining([
        ['fund', 'ESF', 'fund:ESF'],
        ['programmeArea', '2', 'area:2014SE05M9OP001:2'],
        ['specificObjective', '2.2', 'specific-objective:2014SE05M9OP001:2.2'],
        ['interventionField', '103', 'intervention-field:2014-2020:103'],
      ]),
    );
  });
});

describe('the period of an intervention field', () => {
  test('is the programme’s', () => {
    const resolution = resolveInOrder([funded('a', null, objective('C1'), field('163'))]);
    expect(endsOf(resolution, 'CLASSIFIED_AS')).toEqual(['intervention-field:2021-2027:163']);
  });

  test('is the only one that has the code', () => {
    expect(endsOf(resolveInOrder([funded('a', null, field('103'))]), 'CLASSIFIED_AS')).toEqual([
      'intervention-field:2014-2020:103',
    ]);
  });

  test('is that of the start date', () => {
    expect(endsOf(resolveInOrder([funded('a', '2016-01-01', field('999'))]), 'CLASSIFIED_AS')).toEqual([
      'intervention-field:2014-2020:999',
    ]);
  });
});
