import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cutTo } from '../../src/network/cut.ts';
import { fold } from '../../src/network/fold.ts';
import { secondSideOf } from '../../src/network/group-sizes.ts';
import type { Memberships } from '../../src/network/memberships.ts';
import type { Weighting } from '../../src/network/question.ts';
import { anyMembers, type MadeMember, made } from './made.ts';

interface Link {
  readonly ends: string;
  readonly weight: number;
  readonly shared: readonly string[];
}

/** Two sides where there are members of two types. */
function sidesOf(members: readonly MadeMember[], memberships: Memberships): Uint8Array | null {
  return new Set(members.map(({ type }) => type)).size === 2 ? secondSideOf(memberships) : null;
}

/** The links of a network with at most `maxNodes` nodes, in words. */
function linksOf(members: readonly MadeMember[], weighting: Weighting, maxNodes = 1_000): readonly Link[] {
  const memberships = made(members);
  const secondSide = sidesOf(members, memberships);
  const staying = cutTo(memberships, { weighting, maxNodes, isEgo: false }, secondSide);
  const nameOf = (node: number) => memberships.members[staying[node]!]!.id;
  const links = fold(memberships, staying, weighting, secondSide);
  return Array.from(links.weight, (weight, i) => ({
    ends: `${nameOf(links.source[i]!)} ${nameOf(links.target[i]!)}`,
    weight,
    shared: Array.from(
      links.shared.subarray(links.sharedStarts[i]!, links.sharedStarts[i + 1]!),
      (group) => memberships.groupIds[group]!,
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
  test('members are linked wherever they share a group, organisations and places only to each other', () => {
    fc.assert(
      fc.property(anyMembers, (members) => {
        expect(rounded(linksOf(members, weighting))).toEqual(rounded(byEveryPair(members, weighting)));
      }),
    );
  });

  test('a cut keeps those with the greatest weighted degree, of equals the first', () => {
    fc.assert(
      fc.property(anyMembers, fc.integer({ min: 1, max: 6 }), (members, maxNodes) => {
        const all = byEveryPair(members, weighting);
        const degreeOf = (id: string) =>
          all.reduce((sum, { ends, weight }) => sum + (ends.split(' ').includes(id) ? weight : 0), 0);
        const expected = members
          .map(({ id }) => ({ id, degree: Math.round(degreeOf(id) * 1e9) }))
          .sort((one, other) => other.degree - one.degree || (one.id < other.id ? -1 : 1))
          .slice(0, maxNodes);
        const memberships = made(members);
        const staying = cutTo(
          memberships,
          { weighting, maxNodes, isEgo: false },
          sidesOf(members, memberships),
        );
        const degrees = Array.from(staying, (i) => Math.round(degreeOf(memberships.members[i]!.id) * 1e9));
        expect([...degrees].sort((a, b) => b - a)).toEqual(expected.map(({ degree }) => degree));
      }),
    );
  });
});

test('a large consortium weighs no more than a small one where shared projects count in fractions', () => {
  const pair = ['a', 'b'].map((id) => ({ id, groups: ['small'] }));
  const crowd = ['c', 'd', 'e', 'f'].map((id) => ({ id, groups: ['large'] }));
  const weights = linksOf([...pair, ...crowd], 'FRACTIONAL').map(({ ends, weight }) => [ends, weight]);
  expect(weights).toContainEqual(['a b', 1]);
  expect(weights).toContainEqual(['c d', 1 / 3]);
});

test('how much a project counts does not change where some of its organisations are cut away', () => {
  const members = ['a', 'b', 'c', 'd'].map((id) => ({ id, groups: ['p'] }));
  expect(linksOf(members, 'FRACTIONAL', 2)).toEqual([{ ends: 'a b', weight: 1 / 3, shared: ['p'] }]);
});

test('around a thing the nearest stay', () => {
  const members = [
    { id: 'a', groups: ['p', 'q', 'r'], distance: 2 },
    { id: 'b', groups: ['p', 'q', 'r'], distance: 2 },
    { id: 'c', groups: ['p'], distance: 1 },
    { id: 'd', groups: [], distance: 0 },
  ];
  const memberships = made(members);
  const staying = cutTo(memberships, { weighting: 'FULL', maxNodes: 3, isEgo: true }, null);
  expect(Array.from(staying, (i) => memberships.members[i]!.id)).toEqual(['a', 'c', 'd']);
});

test('more pairs than can be put together are refused, with their number', () => {
  const crowd = made(Array.from({ length: 6_400 }, (_, i) => ({ id: `m${i}`, groups: ['p'] })));
  const everybody = Uint32Array.from(crowd.members, (_, i) => i);
  expect(() => fold(crowd, everybody, 'FULL', null)).toThrow('20476800 pairs');
});
