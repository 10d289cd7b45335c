import { describe, expect, test } from '@jest/globals';
import type { Evidence } from '../../../../web/explorer/api/facts.ts';
import { byDocument, countDocuments } from '../../../../web/explorer/panel/by-document.ts';
import { texts } from '../../../../web/explorer/texts/texts.ts';

const page = {
  id: 'document:page',
  title: 'A page',
  publisher: null,
  kind: 'OWNER_PAGE',
  url: 'https://example.org/page',
  retrievedAt: null,
};
const seed = { ...page, id: 'document:seed', title: 'A file of ours', kind: 'SEED', url: null };

let last = 0;
const evidence = (given: Partial<Evidence>): Evidence => ({
  id: String(last++),
  field: 'partners',
  value: null,
  excerpt: null,
  method: 'TEXT_RULE',
  confidence: 1,
  isChosen: null,
  source: page,
  ...given,
});
const wordsOf = (all: readonly Evidence[]) =>
  byDocument(all, texts.sv).map(({ source, statements }) => [
    source?.title,
    statements.map(({ words }) => words),
  ]);

describe('what sources say of a fact', () => {
  test('stands under its document, each words once', () => {
    const all = [
      evidence({ excerpt: 'with Ale' }),
      evidence({ excerpt: 'and Lerum', source: seed, value: 'Lerum' }),
      evidence({ excerpt: 'with Ale' }),
      evidence({ excerpt: 'Partille too' }),
    ];
    expect(wordsOf(all)).toEqual([
      ['A page', ['with Ale', 'Partille too']],
      ['A file of ours', ['Lerum']],
    ]);
    expect(countDocuments(all)).toBe(2);
  });

  test('of a file of ours is what was read, in the reader’s language, and no quote', () => {
    const says = (field: string, value: string, kind = 'SEED') =>
      byDocument(
        [evidence({ field, value, excerpt: `{ ${value} }`, source: { ...seed, kind } })],
        texts.sv,
      )[0]?.statements[0];
    expect(says('partners', 'Ale')).toMatchObject({ words: 'Ale', isQuote: false });
    expect(says('totalBudget', '1500000')?.words).toMatch(/^1\s500\s000\skr$/);
    expect(says('startDate', '2019-09-01')?.words).toBe('1 sep. 2019');
    expect(says('partners', 'Ale', 'ESF_PROJECT_PAGE')).toMatchObject({ words: '{ Ale }', isQuote: true });
  });

  test('of a page that quotes nothing is its value', () => {
    expect(wordsOf([evidence({ value: 'Ale' }), evidence({})])).toEqual([['A page', ['Ale']]]);
  });
});
