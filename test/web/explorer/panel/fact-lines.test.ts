import { describe, expect, test } from '@jest/globals';
import type { Facts } from '../../../../web/explorer/api/facts.ts';
import { factLines } from '../../../../web/explorer/panel/fact-lines.ts';
import { texts } from '../../../../web/explorer/texts/texts.ts';

const organization = (id: string) => ({ __typename: 'Organization', id, name: id });
const project = (partners: Facts['partners']): Facts => ({
  __typename: 'Project',
  id: 'project:1',
  name: 'A project',
  ...(partners && { partners }),
});
const partnersOf = (partners: Facts['partners']) =>
  factLines(project(partners), texts.en).map(({ label, count, entries }) => ({
    label,
    count,
    entries: entries.map(({ thing, note }) => [thing.id, note]),
  }));

describe('partners', () => {
  test('in two roles stand once, with both', () => {
    const [ale, lerum] = [organization('ale'), organization('lerum')];
    expect(
      partnersOf({
        totalCount: 30,
        edges: [
          { role: 'REFERENCE_GROUP', node: ale },
          { role: 'PARTNER', node: ale },
          { role: 'PARTNER', node: lerum },
        ],
      }),
    ).toEqual([
      {
        label: 'Takes part',
        count: 29,
        entries: [
          ['ale', 'Reference group, Takes part'],
          ['lerum', null],
        ],
      },
    ]);
  });

  test('of which there are none have no line', () => {
    expect(partnersOf({ totalCount: 0, edges: [] })).toEqual([]);
  });
});

test('a municipality’s projects tell how each involves it; only those that name it have sources of that', () => {
  const node = (id: string) => ({ __typename: 'Project', id, name: id });
  const facts: Facts = {
    ...{ __typename: 'Municipality', id: 'municipality:0001', name: 'Somewhere' },
    involvements: {
      totalCount: 5,
      edges: [
        { kind: 'PARTICIPANT', via: null, node: node('named') },
        { kind: 'COVERED', via: { name: 'the county' }, node: node('named') },
        { kind: 'MEMBER_OF_OWNER', via: { name: 'the association' }, node: node('member') },
        { kind: 'COVERED', role: 'FOLLOWER', via: { name: 'the subregion' }, node: node('followed') },
        { kind: 'PARTICIPANT', role: 'PARTICIPANT', via: null, node: node('plain') },
      ],
    },
  };
  const [line] = factLines(facts, texts.en);
  expect(line?.entries.map(({ thing, note, field }) => [thing.id, note, field])).toEqual([
    ['named', 'Takes part, lies in the county', 'municipalities'],
    ['member', 'member of the owner the association', null],
    ['followed', 'lies in the subregion (follows)', null],
    ['plain', null, 'municipalities'],
  ]);
});
