import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '../../src/network/fold.ts';
import type { NodeType, Weighting } from '../../src/network/question.ts';
import { anyMembers, type MadeMember, made, stayingOf } from './made.ts';

interface Link {
  readonly ends: string;
  readonly weight: number;
  readonly shared: readonly string[];
}

/** The links of a network with at most `maxNodes` nodes, in words. */
async function linksOf(
  members: readonly MadeMember[],
  weighting: Weighting,
  maxNodes = 1_000,
): Promise<readonly Link[]> {
  const world = made(members);
  const { members: staying, named } = await stayingOf(world, weighting, maxNodes);
  const links = fold(world.memberships, staying, weighting, world.secondSide);
  return Array.from(links.weight, (weight, i) => ({
    ends: `${named[links.source[i]!]!.id} ${named[links.target[i]!]!.id}`,
    weight,
    shared: Array.from(links.shared.subarray(links.sharedStarts[i]!, links.sharedStarts[i + 1]!), (group) =>
      world.idOf(world.memberships.groupNumbers[group]!),
    ).sort(),
  }));
}

/** The same by looking at every pair. */
function byEveryPair(members: readonly MadeMember[], weighting: Weighting): readonly Link[] {
  const hasBoth = new Set(members.map(({ type }) => type)).size === 2;
  const sizeOf = (group: string) =>
    members.filter(({ groups, type }) => groups.includes(group) && (!hasBoth || type === 'MUNICIPALITY'))
      .length;
  const weightOf = (group: string) => {
    if (weighting === 'FULL') return 1;
    return 1 / (hasBoth ? sizeOf(group) : sizeOf(group) - 1);
  };
  return members.flatMap((one, i) =>
    members.slice(i + 1).flatMap((other) => {
      const shared = one.groups.filter((group) => other.groups.includes(group)).sort();
      if (shared.length === 0 || (hasBoth && one.type === other.type)) return [];
      return [
        {
          ends: `${one.id} ${other.id}`,
          weight: shared.reduce((sum, group) => sum + weightOf(group), 0),
          shared,
        },
      ];
    }),
  );
}

const rounded = (links: readonly Link[]) =>
  links.map((link) => ({ ...link, weight: Math.round(link.weight * 1e9) / 1e9 }));

describe.each(['FULL', 'FRACTIONAL'] as const)('counted %s', (weighting) => {
  test('members are linked wherever they share a group, organisations and places only to each other', async () => {
    await fc.assert(
      fc.asyncProperty(anyMembers, async (members) => {
        expect(rounded(await linksOf(members, weighting))).toEqual(rounded(byEveryPair(members, weighting)));
      }),
    );
  });

  test('a cut keeps those with the greatest weighted degree, of equals the first', async () => {
    await fc.assert(
      fc.asyncProperty(anyMembers, fc.integer({ min: 1, max: 6 }), async (members, maxNodes) => {
        const all = byEveryPair(members, weighting);
        const degreeOf = (id: string) =>
          all.reduce((sum, { ends, weight }) => sum + (ends.split(' ').includes(id) ? weight : 0), 0);
        const expected = members
          .map(({ id }) => ({ id, degree: Math.round(degreeOf(id) * 1e9) }))
          .sort((one, other) => other.degree - one.degree || (one.id < other.id ? -1 : 1))
          .slice(0, maxNodes);
        const staying = await stayingOf(made(members), weighting, maxNodes);
        expect(staying.named.map(({ id }) => id)).toEqual(expected.map(({ id }) => id).sort());
      }),
    );
  });
});

test('a large consortium weighs no more than a small one where shared projects count in fractions', async () => {
  const pair = ['a', 'b'].map((id) => ({ id, groups: ['small'] }));
  const crowd = ['c', 'd', 'e', 'f'].map((id) => ({ id, groups: ['large'] }));
  const weights = (await linksOf([...pair, ...crowd], 'FRACTIONAL')).map(({ ends, weight }) => [
    ends,
    weight,
  ]);
  expect(weights).toContainEqual(['a b', 1]);
  expect(weights).toContainEqual(['c d', 1 / 3]);
});

test('how much a project counts does not change where some of its organisations are cut away', async () => {
  const members = ['a', 'b', 'c', 'd'].map((id) => ({ id, groups: ['p'] }));
  expect(await linksOf(members, 'FRACTIONAL', 2)).toEqual([{ ends: 'a b', weight: 1 / 3, shared: ['p'] }]);
});

test('more pairs than can be put together are refused, with their number', () => {
  const refused = (members: readonly MadeMember[]) => {
    const { memberships, secondSide } = made(members);
    const everybody = Uint32Array.from(memberships.members.keys());
    return () => fold(memberships, everybody, 'FULL', secondSide);
  };
  const crowd = (size: number, type: NodeType) =>
    Array.from({ length: size }, (_, i) => ({ id: `${type}${i}`, groups: ['p'], type }));
  expect(refused(crowd(6_400, 'ORGANIZATION'))).toThrow('20476800 pairs');
  expect(refused([...crowd(5_000, 'ORGANIZATION'), ...crowd(4_001, 'MUNICIPALITY')])).toThrow(
    '20005000 pairs',
  );
  // Between those of one kind there are no links.
  expect(refused([...crowd(7_000, 'ORGANIZATION'), ...crowd(2, 'MUNICIPALITY')])).not.toThrow();
});
