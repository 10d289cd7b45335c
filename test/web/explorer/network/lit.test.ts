import { expect, test } from '@jest/globals';
import { lightInks } from '../../../../web/explorer/network/colours.ts';
import { drawNode } from '../../../../web/explorer/network/drawing/nodes/draw-node.ts';
import type { Emphasis } from '../../../../web/explorer/network/emphasis.ts';
import { cutOf } from '../../../../web/explorer/network/lit.ts';
import { linkKey, mergeNetworks } from '../../../../web/explorer/network/picture.ts';
import { link, network, node } from './networks.ts';

const nodes = ['a', 'b', 'c', 'd'].map((id) => node(id));
const picture = mergeNetworks(
  network(
    nodes,
    ['a b', 'b c', 'a c', 'c d'].map((ends) => link(ends)),
  ),
  [],
  [],
  1,
);
const links = (...ends: readonly string[]) =>
  new Set(ends.map((pair) => linkKey({ source: pair.charAt(0), target: pair.charAt(1) })));

/** How a node looks where something is emphasised. */
function look(id: string, emphasis: Emphasis) {
  const data = { label: id.toUpperCase(), color: '#000000' };
  const sight = {
    ...cutOf(picture, null, null, emphasis),
    ...{ selected: null, cursor: null, pinned: new Set<string>(), inks: lightInks },
    ...{ shown: new Set(nodes.map((one) => one.id)), shownLinks: new Set<string>() },
  };
  const { label, rim } = drawNode(id, data, sight, 1, 1);
  return [label, rim];
}

test('a way lights its links only, and its nodes are numbered and have a rim', () => {
  const way: Emphasis = { ids: ['c', 'b', 'a'], of: 'way' };
  const { lit, litLinks, isWay } = cutOf(picture, null, 'd', way);
  expect([lit, litLinks, isWay]).toEqual([new Set(['a', 'b', 'c']), links('ab', 'bc'), true]);
  expect(look('c', way)).toEqual(['1.\u00a0C', lightInks.accent]);
  expect(look('a', way)).toEqual(['3.\u00a0A', lightInks.accent]);
  expect(look('d', way)).toEqual(['', lightInks.paper]);
});

test('a link is lit as a way is, and its ends have no numbers', () => {
  const one: Emphasis = { ids: ['a', 'c'], of: 'link' };
  expect(cutOf(picture, null, 'd', one).litLinks).toEqual(links('ac'));
  expect(look('a', one)).toEqual(['A', lightInks.accent]);
});

test('what is pointed at goes before all else', () => {
  const { lit } = cutOf(picture, 'd', 'a', { ids: ['a', 'b'], of: 'link' });
  expect(lit).toEqual(new Set(['c', 'd']));
});
