import { describe, expect, test } from '@jest/globals';
import { projectFilterOf } from '../../src/network/filter.ts';

describe('the projects that a filter of networks chooses', () => {
  test('are all where it says nothing of projects', () => {
    expect(projectFilterOf(null)).toBeNull();
    expect(
      projectFilterOf({ coveredAreas: false, roles: ['OWNER'], organizationKinds: ['AGENCY'] }),
    ).toBeNull();
  });

  test('fulfil all that it says', () => {
    const filter = projectFilterOf({
      coveredAreas: false,
      projects: { name: { eq: 'InVux' } },
      period: { from: new Date('2020-01-01') },
      funds: ['ESF'],
      counties: ['14'],
    });
    expect(filter).toEqual({
      and: [
        { name: { eq: 'InVux' } },
        { activeBetween: { from: new Date('2020-01-01') } },
        { fund: { code: { in: ['ESF'] } } },
        { municipalities: { some: { county: { code: { in: ['14'] } } } } },
      ],
    });
  });

  test('are where they are named, and where they only cover an area if that counts', () => {
    const place = { code: { in: ['1441'] } };
    expect(projectFilterOf({ coveredAreas: false, municipalities: ['1441'] })).toEqual({
      and: [{ municipalities: { some: place } }],
    });
    expect(projectFilterOf({ coveredAreas: true, municipalities: ['1441'] })).toEqual({
      and: [{ or: [{ municipalities: { some: place } }, { coveredMunicipalities: { some: place } }] }],
    });
  });

  test('are in a region of whatever level', () => {
    const codes = { code: { in: ['SE23'] } };
    const regions = [codes, { partOf: codes }, { partOf: { partOf: codes } }];
    expect(projectFilterOf({ coveredAreas: false, nutsRegions: ['SE23'] })).toEqual({
      and: [{ municipalities: { some: { or: regions.map((nutsRegion) => ({ county: { nutsRegion } })) } } }],
    });
  });
});
