import { expect, test } from '@jest/globals';
import { cutTo } from '../../src/network/cut.ts';

const strengths = Float64Array.of(3, 1, 1, -1, 1, 2);

/** Names for members, of which some have gone; tells of whom they were asked. */
function namesWithout(...gone: readonly number[]) {
  const asked: number[] = [];
  return {
    asked,
    namesOf: async (members: Uint32Array) => {
      asked.push(...members);
      const there = [...members].filter((member) => !gone.includes(member));
      // The greater the number, the earlier the id.
      return new Map(there.map((member) => [member, { id: `id-${9 - member}`, name: 'One', kind: null }]));
    },
  };
}

test('names are read of those who may stay: the strongest, and all that are as strong as the last of them', async () => {
  for (const [most, candidates, staying] of [
    [1, [0], [0]],
    [2, [0, 5], [5, 0]],
    [3, [0, 1, 2, 4, 5], [5, 4, 0]],
    [10, [0, 1, 2, 4, 5], [5, 4, 2, 1, 0]],
  ] as const) {
    const { asked, namesOf } = namesWithout();
    expect([...(await cutTo(strengths, most, namesOf)).members]).toEqual(staying);
    expect(asked).toEqual(candidates);
  }
});

test('who has gone since memberships were read is no node', async () => {
  const { members, named } = await cutTo(strengths, 10, namesWithout(4, 0).namesOf);
  expect([...members]).toEqual([5, 2, 1]);
  expect(named.map(({ id }) => id)).toEqual(['id-4', 'id-7', 'id-8']);
});
