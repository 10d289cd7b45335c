import { expect, test } from '@jest/globals';
import type { NetworkRequest } from '../../../../web/explorer/api/network.ts';
import {
  exportAddress,
  hasMoreProjects,
  projectsAddress,
} from '../../../../web/explorer/export/addresses.ts';

const request: NetworkRequest = {
  id: null,
  depth: 1,
  projection: 'ORGANIZATION',
  weighting: 'FULL',
  level: 'MUNICIPALITY',
  maxNodes: 150,
  filter: { counties: ['14'], period: { from: '2015-01-01' } },
  measure: 'degree',
};
const asked = (address: string) => Object.fromEntries(new URL(address, 'http://example.org').searchParams);

test('a file is asked for with what the picture was asked for with', () => {
  const address = exportAddress('gexf', request);
  expect(address).toMatch(/^\/export\/network\.gexf\?/);
  expect(asked(address)).toEqual({
    projection: 'ORGANIZATION',
    weighting: 'FULL',
    level: 'MUNICIPALITY',
    maxNodes: '150',
    filter: '{"counties":["14"],"period":{"from":"2015-01-01"}}',
  });
});

test('around a thing its id and the depth are told, and nothing that is not set', () => {
  const around = {
    ...request,
    id: 'organization:å & ä',
    depth: 2,
    projection: null,
    level: null,
    filter: null,
  };
  expect(asked(exportAddress('nodes', around, true))).toEqual({
    id: 'organization:å & ä',
    depth: '2',
    weighting: 'FULL',
    maxNodes: '150',
    excel: 'true',
  });
});

test('projects are asked for as the filter of the network chooses them', () => {
  expect(asked(projectsAddress(request, true))).toEqual({
    filter:
      '{"and":[{"activeBetween":{"from":"2015-01-01"}},{"municipalities":{"some":{"county":{"code":{"in":["14"]}}}}}]}',
    excel: 'true',
  });
  expect(projectsAddress({ ...request, filter: null })).toBe('/export/projects.csv');
});

test('roles and kinds of organisations, which choose no projects, are told of', () => {
  expect(hasMoreProjects(request)).toBe(false);
  expect(hasMoreProjects({ ...request, filter: null })).toBe(false);
  for (const filter of [{ roles: ['OWNER'] }, { organizationKinds: ['COMPANY'] }])
    expect(hasMoreProjects({ ...request, filter })).toBe(true);
});
