import { describe, expect, test } from '@jest/globals';
import { packParts } from '../../../../web/explorer/network/pack.ts';
import { mergeNetworks } from '../../../../web/explorer/network/picture.ts';
import { visibleOf } from '../../../../web/explorer/network/visible.ts';
import { addWay } from '../../../../web/explorer/network/way.ts';
import { initial } from '../../../../web/explorer/state/state.ts';
import { link, network, node } from './networks.ts';

const square = [node('a', { x: 0 }), node('b', { x: 10 }), node('c', { x: 10, y: 10 })];
const base = network(square, [link('a b'), link('b c', 3)]);

describe('networks put together', () => {
  test('what was there stays where it was; what an expansion brings stands around the expanded node', () => {
    const further = network([node('b', { x: 100 }), node('d', { x: 110 })], [link('b d')]);
    const picture = mergeNetworks(base, [further], ['b'], 1);
    expect(picture.nodes.slice(0, 3).map(({ id, x, y }) => [id, x, y])).toEqual([
      ['a', 0, 0],
      ['b', 10, 0],
      ['c', 10, 10],
    ]);
    const added = picture.nodes[3];
    expect(added?.id).toBe('d');
    expect(added?.x).toBeGreaterThan(10);
    expect(added?.y).toBe(0);
    expect(picture.links).toHaveLength(3);
    expect([...(picture.near ?? [])]).toEqual(['b', 'd']);
    expect(picture.exhausted).toBeNull();
  });

  test('an expansion that brings neither node nor link tells that all was there', () => {
    const known = network([node('a'), node('b')], [link('b a')]);
    expect(mergeNetworks(base, [known], ['b'], 1).exhausted).toBe('b');
    const linked = network([node('a'), node('c')], [link('a c')]);
    expect(mergeNetworks(base, [known, linked], ['b', 'a'], 1).exhausted).toBeNull();
  });

  test('a link is one, whichever end comes first', () => {
    const picture = mergeNetworks(base, [network(square, [link('b a')])], ['a'], 1);
    expect(picture.links).toHaveLength(2);
  });

  test('nodes without places begin on a spiral, each in a place of its own', () => {
    const nowhere = ['a', 'b', 'c', 'd'].map((id) => {
      const { x: _x, y: _y, ...rest } = node(id);
      return rest;
    });
    const picture = mergeNetworks(network(nowhere, []), [], [], 1);
    expect(picture.isLaidOut).toBe(false);
    expect(new Set(picture.nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
    expect(mergeNetworks(network(nowhere, []), [], [], 1)).toEqual(picture);
  });
});

describe('parts of a network', () => {
  const far = [
    ...square,
    node('e', { x: 5_000, y: 40 }),
    node('f', { x: 5_010, y: 40 }),
    node('g', { x: -9_000, y: 7 }),
  ];
  const links = [...base.links, link('e f')];

  test('move close to each other, and stay what they are within', () => {
    const packed = packParts(far, links, 1);
    const at = new Map(packed.map((one) => [one.id, one]));
    const distance = (one: string, other: string) => {
      const [a, b] = [at.get(one), at.get(other)];
      return Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));
    };
    expect(distance('a', 'b')).toBeCloseTo(10);
    expect(distance('e', 'f')).toBeCloseTo(10);
    expect(distance('a', 'e')).toBeLessThan(60);
    expect(distance('a', 'g')).toBeLessThan(60);
    expect(packed.map(({ id }) => id)).toEqual(far.map(({ id }) => id));
  });

  test('do not lie on each other', () => {
    const places = packParts(far, links, 1);
    const inSquare = places.slice(0, 3);
    const [left, right] = [Math.min, Math.max].map((f) => f(...inSquare.map(({ x }) => x)));
    const [low, high] = [Math.min, Math.max].map((f) => f(...inSquare.map(({ y }) => y)));
    for (const { x, y } of places.slice(3)) {
      const isWithin = x > (left ?? 0) && x < (right ?? 0) && y > (low ?? 0) && y < (high ?? 0);
      expect(isWithin).toBe(false);
    }
  });

  test('of which there is one are left alone', () => {
    expect(packParts(square, base.links, 1)).toBe(square);
  });
});

describe('what is to be seen', () => {
  const picture = mergeNetworks(base, [], [], 1);
  const ids = (change: object) => [...visibleOf(picture, { ...initial, ...change }).nodeIds];

  test('is all, at first', () => expect(ids({})).toEqual(['a', 'b', 'c']));
  test('is not what is hidden, nor what the legend has switched off', () => {
    expect(ids({ hidden: ['b'] })).toEqual(['a', 'c']);
    expect(ids({ off: ['AGENCY'] })).toEqual([]);
    expect(ids({ off: ['community:0'], colouring: 'community' })).toEqual([]);
  });
  test('is not what has only lighter links than the least weight, unless it is chosen', () => {
    expect(ids({ leastWeight: 2 })).toEqual(['b', 'c']);
    expect(ids({ leastWeight: 2, selected: 'a' })).toEqual(['a', 'b', 'c']);
  });
});

test('a way adds what the picture does not have of it, which is drawn and counts for nothing; it skips what is no node', () => {
  const thing = (id: string, __typename = 'Organization') => ({ __typename, id, name: id });
  const path = { nodes: [thing('a'), thing('p', 'Project'), thing('z')], relationships: [] };
  const { picture, ids } = addWay(mergeNetworks(base, [], [], 1), path);
  expect(ids).toEqual(['a', 'z']);
  expect(picture.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'z']);
  expect(picture.links.at(-1)).toMatchObject({ source: 'a', target: 'z' });

  const seen = visibleOf(picture, { ...initial, leastWeight: 2 });
  expect(seen.nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(seen.links).toHaveLength(1);
  expect([...seen.nodeIds]).toEqual(['a', 'b', 'c', 'z']);
  expect(seen.linkKeys.has('a\nz')).toBe(true);
});
