import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ageSpansIn } from '../../src/facts/age-span.ts';

const spans = (sentence: string) => ageSpansIn(sentence).map(({ ageFrom, ageTo }) => [ageFrom, ageTo]);

test.each<[string, number | undefined, number | undefined]>([
  ['Vi möter personer i åldrarna 15–24 och deras familjer.', 15, 24],
  ['för unga vuxna mellan 16 till 29 år', 16, 29],
  ['mellan 16 och 24 år', 16, 24],
  ['vänder sig till målgruppen 18–29 år', 18, 29],
  ['för den som är 18 år och äldre', 18, undefined],
  ['personer 18 år eller äldre', 18, undefined],
  ['unga under 25 år', undefined, 24],
  ['unga kvinnor och män upp till 30 år', undefined, 30],
  ['arbetslösa personer över 55 år', 55, undefined],
  ['16-24 år', 16, 24],
  ['unga (16–24 år)', 16, 24],
  ['unga 15-24', 15, 24],
  ['i åldern 20 till och med 29', 20, 29],
  ['20\u00a0–\u00a064\u00a0år', 20, 64],
  ['16–24-åringar', 16, 24],
  ['i åldersgruppen 16–20', 16, 20],
  ['Är du arbetslös, är mellan 22 och 60 och bor i länet?', 22, 60],
  ['för dig som är mellan 22 och 60.', 22, 60],
  ['stöd till dömda från 18 år', 18, undefined],
  ['Alla som kommer hit har fyllt 20 år.', 20, undefined],
])('%j', (sentence, from, to) => expect(spans(sentence)).toEqual([[from, to]]));

test.each([
  'Projektet pågår i 3 år.',
  'under 3 år',
  'Arbetet fortsätter under 2–3 år.',
  'Vi utbildar 20 lärare.',
  'personer i 20–30 kommuner',
  'unga får 10–15 procent mer',
  '2019-09-01 - 2022-09-30',
  'kl. 10–12',
  'elever i 5–6 veckor',
  'sänkte gränsen till 18 år',
  'efter att en fyllt 20',
  'telefon 031-33 50',
  'steg 2 till 3',
  'Antalet deltagare är mellan 20 och 30.',
  'för dig som är mellan 20 och 30 procent sjukskriven',
  'Föreningen har fyllt 50 år.',
])('%j has none', (sentence) => expect(spans(sentence)).toEqual([]));

test('two spans in one sentence', () => {
  expect(spans('Unga i åldern 16–19 år och unga vuxna 20–24 år')).toEqual([
    [16, 19],
    [20, 24],
  ]);
});

test('any text gives spans that lie within it', () => {
  const words = fc.constantFrom(
    'unga',
    'mellan',
    '16',
    '24',
    'år',
    '–',
    '-',
    'till',
    'och',
    'äldre',
    'under',
    '\u00a0',
    'åldern',
    '(',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const sentence = parts.join(' ');
      for (const { start, end, ageFrom, ageTo } of ageSpansIn(sentence)) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(sentence.length);
        expect(ageFrom ?? ageTo).toBeDefined();
      }
    }),
  );
});
