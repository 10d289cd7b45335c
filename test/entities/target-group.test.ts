import { expect, test } from '@jest/globals';
import { targetGroup } from '../../src/entities/target-group.ts';
import { readReference } from '../../src/reference/read.ts';

const reference = readReference('seeds/reference');

test.each([
  [{ ageFrom: 16, ageTo: 24, characteristics: [] }, 'Unga 16–24 år'],
  [{ ageFrom: 30, characteristics: ['SICK_LISTED'] }, 'Personer från 30 år: sjukskrivna'],
  [{ characteristics: ['NEWLY_ARRIVED'] }, 'Nyanlända'],
  [{ characteristics: ['WOMEN', 'NEWLY_ARRIVED'] }, 'Nyanlända och/eller kvinnor'],
  [
    { ageTo: 29, characteristics: ['SICK_LISTED', 'NPF', 'DISABILITY'] },
    'Unga till 29 år: personer med funktionsnedsättning, neuropsykiatrisk funktionsnedsättning och/eller sjukskrivna',
  ],
  [{ characteristics: ['STAFF', 'NEWLY_ARRIVED'] }, 'Personal i berörda verksamheter (nyanlända)'],
  [{ ageFrom: 50, characteristics: ['STAFF'] }, 'Personal i berörda verksamheter från 50 år'],
  [
    { characteristics: ['STAFF', 'YOUNG', 'NPF'] },
    'Personal i berörda verksamheter (neuropsykiatrisk funktionsnedsättning och/eller unga)',
  ],
] as const)('%j is called %j', (group, name) => {
  expect(targetGroup({ label: 'TargetGroup', ...group }, reference).properties.name).toBe(name);
});

test.each([
  [
    ['NPF', 'WOMEN'],
    ['DISABILITY', 'NPF', 'WOMEN'],
  ],
  [['NEWLY_ARRIVED'], ['FOREIGN_BORN', 'NEWLY_ARRIVED']],
  [['UNEMPLOYED'], ['UNEMPLOYED']],
])('%j is found by what is broader, too', (characteristics, all) => {
  const group = targetGroup({ label: 'TargetGroup', characteristics }, reference);
  expect(group.properties).toMatchObject({ characteristicsAndBroader: all });
  expect(group.id).toBe(
    targetGroup({ label: 'TargetGroup', characteristics: [...characteristics].reverse() }, reference).id,
  );
});
