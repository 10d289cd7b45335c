import { expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { apiSchema } from '../../../../src/resolvers/schema.ts';
import { limitsRule } from '../../../../src/server/limits.ts';
import { apartDocument } from '../../../../web/explorer/api/apart.ts';
import { choicesDocument } from '../../../../web/explorer/api/choices.ts';
import { comparisonDocument } from '../../../../web/explorer/api/comparison.ts';
import {
  evidenceDocument,
  factsDocument,
  laterFactsDocument,
  typesById,
} from '../../../../web/explorer/api/facts.ts';
import { linkQuestion, networkOfLink } from '../../../../web/explorer/api/link.ts';
import { membersDocument } from '../../../../web/explorer/api/members.ts';
import { networkDocument, networkFilter, networkRequests } from '../../../../web/explorer/api/network.ts';
import { pathDocument } from '../../../../web/explorer/api/path.ts';
import { searchDocument } from '../../../../web/explorer/api/search.ts';
import { recordQuery } from '../../../../web/explorer/panel/record-link.ts';
import { initial, noFilters } from '../../../../web/explorer/state/state.ts';

const { schema } = apiSchema();
const requests = [
  ...networkRequests(initial),
  ...networkRequests({ ...initial, most: 5_000, measure: 'pageRank', center: 'x', expanded: ['y'] }),
];

const ends = [
  'organization:a',
  'municipality:1',
  'county:1',
  'nuts:SE2',
  'nuts:SE23',
  'target-group:a',
  'project:a',
];
const pairs = ends
  .flatMap((from) => ends.map((to) => ({ from, to: from === to ? `${to}1` : to })))
  .filter((pair) => networkOfLink(pair) !== null);

test.each([
  ...requests.map(networkDocument),
  ...Object.values(typesById).map(factsDocument),
  ...Object.values(typesById).flatMap((type) => laterFactsDocument(type) ?? []),
  searchDocument,
  apartDocument,
  choicesDocument,
  pathDocument,
  ...['Project', 'Organization'].map(evidenceDocument),
  comparisonDocument,
  membersDocument,
  ...pairs.map((pair) => linkQuestion(pair, initial.filters).document),
  ...[...Object.values(typesById), 'SourceDocument'].map((type) => recordQuery(type, 'x')),
])('the API answers what the page asks: %s', (document) => {
  expect(validate(schema, parse(document))).toEqual([]);
  expect(validate(schema, parse(document), [limitsRule])).toEqual([]);
});

test('filters become what the API filters by', () => {
  expect(networkFilter(noFilters)).toBeNull();
  expect(networkFilter({ ...noFilters, from: 2016, counties: ['14'], kinds: ['AGENCY'] })).toEqual({
    period: { from: '2016-01-01' },
    counties: ['14'],
    coveredAreas: true,
    organizationKinds: ['AGENCY'],
  });
});

test('measures that cost time are asked of small networks, or where they are shown', () => {
  const documentOf = (change: object) =>
    networkDocument(networkRequests({ ...initial, ...change })[0] ?? requests[0]!);
  expect(documentOf({})).toMatch(/betweenness pageRank x y/);
  expect(documentOf({ most: 5_000 })).not.toMatch(/betweenness|pageRank| x y/);
  expect(documentOf({ most: 5_000, measure: 'betweenness' })).toMatch(/betweenness/);
});
