import { describe, expect, test } from '@jest/globals';
import { drawNetwork } from '../../src/server/about/drawing.ts';
import { placeNetwork } from '../../src/server/about/network.ts';
import type { ProjectSketch } from '../../src/server/about/overview.ts';

const bro: ProjectSketch = {
  number: '2020/00001',
  name: 'Bro',
  owners: ['Norra förbundet'],
  partners: [
    { name: 'Södra skolan', role: 'PARTNER', isArea: false },
    { name: 'Norra förbundet', role: 'REFERENCE_GROUP', isArea: false },
    { name: 'Skaraborg', role: 'PARTNER', isArea: true },
  ],
  municipalities: ['Lerum', 'Ale'],
  members: [],
};
const stig: ProjectSketch = {
  number: null,
  name: '<img src=x onerror=alert(1)>',
  owners: ['Norra förbundet'],
  partners: [],
  municipalities: ['Ale'],
  members: [],
};

describe('placeNetwork', () => {
  test('one thing is one node, linked once to each of its projects', () => {
    const { nodes, links } = placeNetwork([bro, stig]);
    expect(nodes.map((node) => node.name).sort()).toEqual(
      ['Bro', stig.name, 'Norra förbundet', 'Södra skolan', 'Lerum', 'Ale'].sort(),
    );
    expect(links).toHaveLength(6);
  });

  test('no two nodes stand in the same place', () => {
    const { nodes } = placeNetwork([bro, stig]);
    expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length);
  });

  test('a project without neighbours, and no project at all', () => {
    expect(placeNetwork([{ ...bro, owners: [], partners: [], municipalities: [] }]).nodes).toHaveLength(1);
    expect(placeNetwork([])).toEqual({ nodes: [], links: [] });
  });
});

describe('drawNetwork', () => {
  test('a name from the graph is text, never markup', () => {
    const { markup } = drawNetwork([bro, stig], 'sv');
    expect(markup).not.toContain('<img');
    expect(markup).toContain('&lt;img');
  });

  test('a project with a number leads to a question about it', () => {
    const { markup } = drawNetwork([bro, stig], 'sv');
    const href = /href="([^"]+)"/.exec(markup)?.[1] ?? '';
    const query = new URL(href.replaceAll('&amp;', '&'), 'http://localhost').searchParams.get('query');
    expect(query).toContain('project(number: "2020/00001")');
  });
});
