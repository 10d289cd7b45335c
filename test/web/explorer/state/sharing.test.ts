import { expect, test } from '@jest/globals';
import { parseAddress } from '../../../../web/explorer/state/address.ts';
import { sharing } from '../../../../web/explorer/state/sharing.ts';

const address = '?county=14&county=01&hide=organization%3Aa&pin=organization%3Ab,1,2&from=2014';

test('what an address says as before is the same as before, and what it says anew is new', () => {
  const before = parseAddress(address, 'en');
  const next = parseAddress(`${address}&at=0.5,0.5,0.2`, 'en');
  const state = sharing(before, next);
  expect(state).toEqual(next);
  expect(state.camera).not.toEqual(before.camera);
  for (const name of ['filters', 'hidden', 'pins', 'expanded', 'off'] as const)
    expect(state[name]).toBe(before[name]);
  const other = sharing(before, parseAddress(`${address}&county=12`, 'en'));
  expect(other.filters.counties).toEqual(['14', '01', '12']);
  expect(other.hidden).toBe(before.hidden);
});
