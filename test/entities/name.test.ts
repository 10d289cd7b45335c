import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nameKey, organizationPart, rankNames, shareAWord } from '../../src/entities/name.ts';

describe('spellings of one name', () => {
  test.each([
    ['Göteborgs kommun', 'GÖTEBORGS KOMMUN'],
    ['Göteborgs Stad', 'Göteborgs kommun'],
    ['Lerum kommun', 'Lerums  kommun'],
    ['Skaraborgs kommunalförbund', 'Kommunalförbundet Skaraborg'],
    ['Samordningsförbundet Åttan', 'Åttans samordningsförbund'],
    ['Nya Vägar AB', 'nya vägar aktiebolag'],
    ['AB Nya Vägar', 'Nya Vägar AB (publ)'],
    ['Verkstan ekonomisk förening', 'Verkstan'],
    [
      'Arbetsmarknads- och vuxenutbildningsförvaltningen',
      'Arbetsmarknads och vuxenutbildningsförvaltningens',
    ],
  ])('%s is %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test.each([
    ['Habo kommun', 'Håbo kommun'],
    ['Åsa AB', 'Asa AB'],
    ['Region Halland', 'Region Skåne'],
    ['Stadsmissionen', 'Missionen'],
  ])('%s is not %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
    expect(organizationPart(one)).not.toBe(organizationPart(other));
  });

  test('a name of nothing but a legal form stays a name', () => {
    expect(nameKey('AB')).toBe('ab');
    expect(organizationPart('AB')).toBe('ab');
  });

  test('case and white space never matter', () => {
    const word = fc.stringMatching(/^[a-zåäö]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.boolean(), (words, capitals) => {
        const name = words.join(' ');
        const printed = words.join(' \u00a0 ');
        expect(nameKey(capitals ? printed.toUpperCase() : printed)).toBe(nameKey(name));
      }),
    );
  });
});

describe('the best of several printed forms', () => {
  test('is not in capitals, tells most, and carries no legal form', () => {
    expect(rankNames(['NYA VÄGAR', 'Nya Vägar AB', 'NV', 'Nya Vägar'])).toEqual([
      'Nya Vägar',
      'Nya Vägar AB',
      'NV',
    ]);
  });

  test('keeps its hyphen', () => {
    expect(rankNames(['Vård och omsorgsenheten', 'Vård- och omsorgsenheten'])[0]).toBe(
      'Vård- och omsorgsenheten',
    );
  });

  test('depends on the set alone', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ maxLength: 12 }), { maxLength: 6 }), (names) => {
        expect(rankNames(names.toReversed())).toEqual(rankNames(names));
      }),
    );
  });
});

test('names agree by a telling word only', () => {
  expect(shareAWord('Ale kommun', 'Ale kommun, Utbildning')).toBe(true);
  expect(shareAWord('Ale kommun', 'Lerums kommun')).toBe(false);
});
