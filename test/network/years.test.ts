import { expect, test } from '@jest/globals';
import { fold } from '../../src/network/fold.ts';
import { activityOf, extentOf, slicesOf, yearsOf } from '../../src/network/years.ts';
import { type MadeMember, made, stayingOf, yearsIn } from './made.ts';

async function networkOf(
  members: readonly MadeMember[],
  years: Readonly<Record<string, readonly [number, number]>>,
) {
  const world = made(members);
  const { members: staying } = await stayingOf(world, 'FULL', 100);
  const links = fold(world.memberships, staying, 'FULL', null);
  const areProjects = members[0]!.type === 'PROJECT';
  const activity = activityOf(world.memberships, staying, links, yearsIn(world, years), areProjects);
  return { activity, slices: slicesOf(activity, staying.length, links.source.length) };
}

test('nodes and links are active while their projects run, and new once', async () => {
  const { activity, slices } = await networkOf(
    [
      { id: 'a', groups: ['p', 'q'] },
      { id: 'b', groups: ['p', 'q'] },
      { id: 'c', groups: ['q'] },
      { id: 'd', groups: ['undated'] },
    ],
    { p: [2018, 2019], q: [2021, 2021] },
  );
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

test('projects are linked in the years in which both run', async () => {
  const { slices } = await networkOf(
    [
      { id: 'one', type: 'PROJECT', groups: ['x'] },
      { id: 'other', type: 'PROJECT', groups: ['x'] },
    ],
    { one: [2014, 2016], other: [2016, 2017] },
  );

  expect(slices.map(({ year, nodeCount, linkCount }) => [year, nodeCount, linkCount])).toEqual([
    [2014, 1, 0],
    [2015, 1, 0],
    [2016, 2, 1],
    [2017, 1, 0],
  ]);
});

test('a project that ends before it begins, or has no first or last day, is in no year', () => {
  const things = new Map([
    [1, [2020, 2019]],
    [2, [2020, null]],
    [3, [null, 2020]],
    [4, [2020, 2020]],
  ]);
  expect([...yearsOf(things)]).toEqual([[4, [2020, 2020]]]);
});
