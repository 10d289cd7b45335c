import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { parseAddress, printAddress } from '../../../../web/explorer/state/address.ts';
import { countFilters, initial, noFilters, type State } from '../../../../web/explorer/state/state.ts';

describe('an address', () => {
  test('that says nothing is the first look, in the reader’s language', () => {
    expect(parseAddress('', 'en')).toEqual({ ...initial, language: 'en' });
    expect(printAddress(initial)).toBe('?lang=sv');
  });

  test('can be read', () => {
    const state: State = {
      ...initial,
      view: 'table',
      filters: { ...noFilters, from: 2016, to: 2020, counties: ['14'], funds: ['ESF+'] },
      center: 'organization:göteborgs-stad',
      pins: [{ id: 'organization:a,b', x: 1.234, y: -5 }],
      path: { from: 'project:2019/00120', to: 'municipality:1441' },
      through: 'projects',
      link: { from: 'municipality:1441', to: 'municipality:1440' },
      sorting: { column: 'degree', descending: true },
      mapArea: '14',
      mapCamera: { x: 0.25, y: 0.875_01, ratio: 0.1 },
    };
    expect(decodeURIComponent(printAddress(state))).toBe(
      '?lang=sv&view=table&from=2016&to=2020&fund=ESF+&county=14&around=organization:göteborgs-stad' +
        '&pin=1.23,-5,organization:a,b&path=project:2019/00120&path=municipality:1441&through=projects&link=municipality:1441&link=municipality:1440&sort=-degree&map=14&mapat=0.25,0.87501,0.1',
    );
    expect(parseAddress(printAddress(state), 'en')).toEqual({
      ...state,
      pins: [{ id: 'organization:a,b', x: 1.23, y: -5 }],
    });
  });

  test('whose years stand the wrong way round means those between them', () => {
    expect(parseAddress('?from=2020&to=2016', 'sv').filters).toMatchObject({ from: 2016, to: 2020 });
  });

  test.each([
    '?view=nowhere',
    '?of=PEOPLE',
    '?from=abc',
    '?most=many',
    '?pin=1,organization:x',
    '?pin=a,b,organization:x',
    '?path=only-one',
    '?link=only-one',
    '?through=walls',
    '?sort=<script>',
    '?lang=de',
    '?map=Sverige',
    '?mapat=0.5,0.5,0',
    '?at=999,999,1',
    '?link=organization:a&link=organization:a',
  ])('that says what cannot be is as one that does not say it: %s', (query) => {
    expect(parseAddress(query, 'sv')).toEqual(initial);
  });

  test('never asks for more nodes than can be drawn, nor for none', () => {
    expect(parseAddress('?most=999999', 'sv').most).toBe(5_000);
    expect(parseAddress('?most=0', 'sv').most).toBe(1);
  });

  test('of any texts gives them back', () => {
    const texts = fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 4 });
    fc.assert(
      fc.property(texts, texts, texts, (hidden, municipalities, expanded) => {
        const state: State = { ...initial, hidden, expanded, filters: { ...noFilters, municipalities } };
        expect(parseAddress(printAddress(state), 'sv')).toEqual(state);
      }),
      { numRuns: 200 },
    );
  });
});

test('a period counts as one filter, each value of a list as one', () => {
  expect(countFilters(noFilters)).toBe(0);
  expect(countFilters({ ...noFilters, from: 2015, to: 2020, counties: ['14', '13'] })).toBe(3);
});
