import { expect, test } from '@jest/globals';
import { nothingKnown } from '../../src/entities/known.ts';
import { resolveEntities } from '../../src/entities/resolve.ts';
import { page } from './page.ts';
import { reference } from './reference.ts';

const long = 'Ö'.repeat(20_000);

test('a name that is longer than any is left out and told; all else is kept', () => {
  const { nodes, relationships, problems } = resolveEntities(
    page({
      id: 'long',
      properties: { number: '2030/00001', name: 'Kompassen', aliases: long },
      owners: [{ name: long }, { name: 'Ale kommun' }],
      partners: [{ name: 'Nya Vägar AB', aliases: [long] }],
      relations: [
        ['RUNS', { label: 'Activity', text: long }],
        ['AIMS_AT', { label: 'Objective', text: long }],
      ],
    }),
    nothingKnown,
    reference,
  );
  expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual(
    Array.from({ length: 4 }, () => expect.stringMatching(/^TOO_LONG .* 1000 characters .* 20000 came/)),
  );
  expect(new Set(problems.map(({ start }) => start)).size).toBe(4);
  expect(relationships.map(({ type }) => type).toSorted()).toEqual(['AIMS_AT', 'DESCRIBED_IN', 'OWNS']);
  for (const { id, properties } of nodes) {
    expect(id.length).toBeLessThan(2_000);
    expect(String(properties.name ?? '').length).toBeLessThan(2_000);
  }
});
