import { expect, test } from '@jest/globals';
import { cutTo } from '../../src/network/cut.ts';
import { fold } from '../../src/network/fold.ts';
import type { Memberships } from '../../src/network/memberships.ts';
import { activityOf, extentOf, slicesOf } from '../../src/network/years.ts';
import { made } from './made.ts';

function networkOf(memberships: Memberships) {
  const staying = cutTo(memberships, { weighting: 'FULL', maxNodes: 100, isEgo: false }, null);
  const links = fold(memberships, staying, 'FULL', null);
  const activity = activityOf(memberships, staying, links);
  return { activity, slices: slicesOf(activity, staying.length, links.source.length) };
}

test('nodes and links are active while their projects run, and new once', () => {
  const memberships = made(
    [
      { id: 'a', groups: ['p', 'q'] },
      { id: 'b', groups: ['p', 'q'] },
      { id: 'c', groups: ['q'] },
      { id: 'd', groups: ['undated'] },
    ],
    { p: [2018, 2019], q: [2021, 2021] },
  );
  const { activity, slices } = networkOf(memberships);
  expect(extentOf(activity.ofNode(0))).toEqual([2018, 2021]);
  expect(extentOf(activity.ofNode(3))).toBeNull();
  expect(extentOf(activity.ofLink(0))).toEqual([2018, 2021]);
  const slice = (
    year: number,
    ...[projectCount, nodeCount, newNodeCount, linkCount, newLinkCount]: number[]
  ) => ({
    ...{ year, projectCount, nodeCount, newNodeCount, linkCount, newLinkCount },
  });
  // Nothing runs in 2020: that year is left out, and what was there before it is not new after it.
  expect(slices).toEqual([
    slice(2018, 1, 2, 2, 1, 1),
    slice(2019, 1, 2, 0, 1, 0),
    slice(2021, 1, 3, 1, 3, 2),
  ]);
});

test('projects are linked in the years in which both run', () => {
  const memberships = made(
    [
      { id: 'one', type: 'PROJECT', groups: ['x'] },
      { id: 'other', type: 'PROJECT', groups: ['x'] },
    ],
    { one: [2014, 2016], other: [2016, 2017] },
  );
  const { slices } = networkOf(memberships);
  expect(slices.map(({ year, nodeCount, linkCount }) => [year, nodeCount, linkCount])).toEqual([
    [2014, 1, 0],
    [2015, 1, 0],
    [2016, 2, 1],
    [2017, 1, 0],
  ]);
});

test('a project that ends before it begins is in no year', () => {
  const { slices } = networkOf(made([{ id: 'a', groups: ['p'] }], { p: [2020, 2019] }));
  expect(slices).toEqual([]);
});
