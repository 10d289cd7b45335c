import { describe, expect, test } from '@jest/globals';
import { cueOf, oneOf, sourceOf } from '../../../src/sources/text/phrase.ts';

const matches = (phrase: string, text: string) => new RegExp(`^(?:${sourceOf(phrase)})$`, 'iu').test(text);

describe('signs of phrases', () => {
  test.each([
    ['grupp~', ['grupp', 'gruppens'], ['gruppens möte', 'arbetsgrupp']],
    ['~medel', ['medel', 'projektmedel'], ['projekt medel']],
    ['ger <0-2> råd', ['ger råd', 'ger bra råd', 'Ger 2,5 råd'], ['gerråd', 'ger a b c råd', 'ger bra, råd']],
    ['ger <1-2> råd', ['ger bra råd'], ['ger råd']],
    ['besök hos <0-1>', ['besök hos', 'besök hos våra'], ['besök hosvåra', 'besök hos ']],
    ['grupp <0-2,> där', ['grupp där', 'grupp, där', 'grupp, ledd av, där'], ['gruppdär', 'grupp; där']],
    ['<också> är', ['är', 'också är', 'dessutom är'], ['inte är']],
    ['är <också> i', ['är i', 'är även i'], ['är inte i', 'är även också i']],
    ['består <bland annat> av', ['består av', 'består bl.a. av', 'består bl a av'], ['består annat av']],
    [
      'partner <i projektet>',
      ['partner', 'partner i projektet', 'partner i arbetet'],
      ['partner i ett annat'],
    ],
    ['(tar|tog)( nu)? emot', ['tar emot', 'tog nu emot'], ['emot', 'tar (nu) emot']],
    ['råd(?! och stöd)~', ['råden'], []],
    ['(?<!mål)grupp', ['grupp'], ['målgrupp']],
    ['grupp \\(A\\)', ['grupp (A)'], ['grupp A']],
    [oneOf('ger råd', 'är (a|b)'), ['ger råd', 'är b'], ['ger', 'är']],
  ])('%s', (phrase, right, wrong) => {
    expect(right.filter((text) => !matches(phrase, text))).toEqual([]);
    expect(wrong.filter((text) => matches(phrase, text))).toEqual([]);
  });

  test('nothing captures', () =>
    expect(new RegExp(sourceOf('(a|b) <0-1> (c)~'), 'u').exec('a c')).toHaveLength(1));

  test.each(['ger <ocksa> råd', 'ger <2> råd'])('%s means nothing', (phrase) =>
    expect(() => sourceOf(phrase)).toThrow(phrase),
  );
});

test('phrases are found next to names only, and as a second role', () => {
  const { before, after, joined } = cueOf({
    role: 'FINANCIER',
    called: 'finansiär~',
    before: ['betalas av'],
    after: ['betalar <0-1> lokal~', 'är finansiär'],
  });
  expect(before.test('Lokalerna betalas av bland annat ')).toBe(true);
  expect(before.test('Lokalerna betalas av andra än ')).toBe(false);
  expect(after.test(' kommun betalar lokalerna')).toBe(true);
  expect(after.test(' ser gärna att vi betalar lokalerna')).toBe(false);
  expect(joined?.test(' och ensam finansiär')).toBe(true);
});
