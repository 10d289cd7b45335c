import { expect, test } from '@jest/globals';
import { readReference } from '../../src/reference/read.ts';
import { labelledTexts } from './labelled.ts';
import { KINDS, type Kind, measure } from './measure.ts';

const reference = readReference('seeds/reference');
const texts = labelledTexts(reference);
const measured = measure(texts, reference);

/** F1 that a change of the rules must not go below, with the latest batch of texts as it was read at first sight. `npm run quality` tells what is wrong. */
const FLOORS: Readonly<Record<Kind, number>> = {
  municipalities: 0.98,
  organizations: 0.96,
  roles: 0.97,
  ages: 0.98,
  characteristics: 0.965,
  fields: 0.995,
};

test('there are enough texts for the numbers to mean something', () => {
  expect(texts.length).toBeGreaterThanOrEqual(150);
  for (const kind of KINDS) expect(measured.scores[kind].right).toBeGreaterThan(30);
});

test.each(KINDS)('%s are read at least as well as the floor', (kind) => {
  const { f1 } = measured.scores[kind];
  const wrong = measured.differences
    .filter((one) => one.kind === kind)
    .map(({ text, what, fact }) => `${text}: ${what} ${fact}`);
  // The list, so that a failure names what is wrong.
  expect(f1 >= FLOORS[kind] ? [] : wrong).toEqual([]);
});

test('no municipality is made up', () => {
  expect(measured.scores.municipalities.precision).toBeGreaterThanOrEqual(0.98);
});

test('a fact that is not there and one that is missed both count', () => {
  const [one] = texts;
  if (one === undefined) throw new Error('no texts');
  const right = { ...one.right, municipalities: new Set(['Kiruna']), ages: new Set<string>() };
  const { scores, differences } = measure([{ ...one, right }], reference);
  expect(scores.municipalities).toMatchObject({ right: 0, missed: 1, recall: 0, f1: 0 });
  expect(scores.ages).toMatchObject({ right: 0, extra: one.right.ages.size, missed: 0 });
  expect(differences).toContainEqual({
    text: one.name,
    kind: 'municipalities',
    what: 'missed',
    fact: 'Kiruna',
  });
});
