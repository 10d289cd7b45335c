import { expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { openApi } from '../../../../src/resolvers/execute.ts';
import { projectsOf } from '../../../../web/explorer/map/around.ts';
import { placesDocument } from '../../../../web/explorer/map/places.ts';

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
