import { expect, test } from '@jest/globals';
import { steer } from '../../../../web/explorer/map/steer.ts';

const place = (name: string, x: number, y: number) => ({ name, centre: [x, y] as const });
const here = place('here', 0, 0);
const places = [
  here,
  place('east', 10, 2),
  place('further east', 30, 0),
  place('north', -1, -20),
  place('south-west', -8, 9),
];

test.each([
  ['ArrowRight', 'east'],
  ['ArrowUp', 'north'],
  ['ArrowDown', 'south-west'],
  ['ArrowLeft', undefined],
  ['Enter', undefined],
])('%s leads to what is nearest in that direction: %s', (key, name) => {
  expect(steer(key, here, places)?.name).toBe(name);
});

test('never stays where it is', () => {
  expect(steer('ArrowRight', here, [here, place('at the same point', 0, 0)])).toBeNull();
});
