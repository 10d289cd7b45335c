import { isEnumType } from 'graphql';
import { api } from './api.ts';

/** Few values for each scalar, in graphs and in filters alike, so that they meet; those at the edges are among them. */
const pools: Readonly<Record<string, readonly (string | number | boolean)[]>> = {
  String: [
    '',
    'a',
    'å',
    'Ä',
    'ö',
    'Alfa',
    'alfa',
    'Alfa "citat"',
    "d'Arc \\ $this {x}",
    'Åre\nnya rad',
    'Zeta',
    'SE',
    'contact',
    'name',
    'totalBudget',
    'owners',
    '%',
    '.*',
    'k1',
    'k2',
  ],
  ID: ['project:0', 'project:1', 'organization:0', 'municipality:0', 'evidence:0', 'targetgroup:0', 'none'],
  CountryCode: ['SE', 'FI'],
  EmailAddress: ['ada@example.org'],
  URL: ['https://example.org/'],
  Int: [0, 1, 2, 11, 12, 25, -1, 2_147_483_647],
  NonNegativeInt: [0, 1, 2, 11, 12, 25, 2_147_483_647],
  SafeInt: [0, 1, 2_147_483_647, 2_147_483_648, 3_000_000_000, 9_007_199_254_740_991],
  Float: [0, 0.5, 1, 0.1, 1e9, 1500000000],
  Boolean: [true, false],
  Date: ['1999-12-31', '2018-01-31', '2018-02-28', '2018-03-01', '2020-02-29', '2999-01-01', '2999-12-31'],
  DateTime: [
    '2020-01-01T00:00:00Z',
    '2020-01-01T00:00:01Z',
    '2021-06-01T12:30:00.500Z',
    '2022-02-28T23:59:59Z',
  ],
};

/** The values of a scalar or enum that tests use; an enum's are all it has. */
export function poolOf(type: string): readonly (string | number | boolean)[] {
  const named = api.getType(type);
  if (isEnumType(named)) return named.getValues().map(({ name }) => name);
  const pool = pools[type];
  if (pool === undefined) throw new Error(`test/conformance/pools.ts has no values of ${type}`);
  return pool;
}
