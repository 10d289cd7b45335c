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
