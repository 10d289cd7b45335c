import { expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { openApi } from '../../../../src/resolvers/execute.ts';
import { isCounted, mapFilter, projectsOf } from '../../../../web/explorer/map/around.ts';
import { placesDocument } from '../../../../web/explorer/map/places.ts';
import { initial, noFilters } from '../../../../web/explorer/state/state.ts';

const { schema } = openApi();

test('the map asks what the API answers', () => {
  expect(validate(schema, parse(placesDocument))).toEqual([]);
});

test.each(['ORGANIZATION', 'MUNICIPALITY', 'COUNTY', 'TARGET_GROUP', 'PROJECT'])(
  'the projects of a thing of the type %s are a filter that the API takes',
  (type) => {
    const filter = JSON.stringify(projectsOf({ id: 'the:id', type })).replace(/"(\w+)":/g, '$1:');
    const document = parse(`{ projects(filter: ${filter}) { totalCount } }`);
    expect(validate(schema, document)).toEqual([]);
  },
);

test('of a thing that no project is filtered by, there is no filter', () => {
  expect(projectsOf({ id: 'nuts:SE23', type: 'NUTS_REGION' })).toBeNull();
});

test('the year that is drawn and hidden projects are a filter that the API takes', () => {
  const state = {
    ...initial,
    filters: { ...noFilters, from: 2019 },
    until: 2020,
    hidden: ['project:2019/00120', 'organization:provet'],
  };
  const filter = mapFilter(state, { id: 'organization:kompassen', type: 'ORGANIZATION' });
  expect(filter).toMatchObject({ period: { from: '2019-01-01' } });
  expect(JSON.stringify(filter)).not.toContain('organization:provet');
  const written = JSON.stringify(filter).replace(/"(\w+)":/g, '$1:');
  const document = parse(`{ collaborationNetwork(filter: ${written}) { nodes { id } } }`);
  expect(validate(schema, document)).toEqual([]);
  expect(mapFilter(initial, null)).toBeNull();
});

test.each([
  [{ hidden: ['project:2019/00120', 'municipality:1441'] }, false],
  [{ hidden: ['organization:provet'] }, true],
  [{ off: ['GROUP'] }, true],
  [{ leastWeight: 2 }, true],
])('what the map cannot leave out is told: %j', (change, expected) => {
  expect(isCounted({ ...initial, ...change })).toBe(expected);
});
