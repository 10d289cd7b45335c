import { describe, expect, test } from '@jest/globals';
import type { Network, NetworkNode } from '../../../../web/explorer/api/network.ts';
import { mergeNetworks } from '../../../../web/explorer/network/picture.ts';
import { visibleOf } from '../../../../web/explorer/network/visible.ts';
import { figureOf } from '../../../../web/explorer/picture/figure-of.ts';
import { tableOf } from '../../../../web/explorer/picture/table-of.ts';
import { extentOf, titleOf, wordsOf } from '../../../../web/explorer/picture/words.ts';
import { initial, noFilters, type State } from '../../../../web/explorer/state/state.ts';
import { texts } from '../../../../web/explorer/texts/texts.ts';

const node = (id: string, kind: string, projectCount: number, firstYear: number | null): NetworkNode => ({
  ...{ id, name: `Exempel ${id}`, type: 'ORGANIZATION', kind, projectCount, firstYear, lastYear: firstYear },
  ...{ distance: null, degree: 1, weightedDegree: 1, community: 0, x: projectCount, y: 0 },
});
const link = (source: string, target: string, weight: number, firstYear: number | null) => ({
  ...{ source, target, weight, sharedCount: weight, firstYear, lastYear: firstYear },
});
const network: Network = {
  ...{ projection: 'ORGANIZATION', level: 'MUNICIPALITY', slices: [] },
  nodes: [
    node('a', 'MUNICIPAL_AUTHORITY', 9, 2015),
    node('b', 'MUNICIPAL_FEDERATION', 4, 2016),
    node('c', 'COMPANY', 1, 2019),
    node('d', 'COMPANY', 1, null),
  ],
  links: [link('a', 'b', 3, 2016), link('b', 'c', 1, 2019), link('a', 'd', 1, null)],
  statistics: { density: 0.5, components: 1, communities: 1, modularity: null },
  whole: { nodeCount: 4, projectCount: 9 },
};
const picture = mergeNetworks(network, [], []);
const text = texts.sv;
const stateWith = (changes: Partial<State>): State => ({ ...initial, measure: 'projectCount', ...changes });
const figure = (state: State, shown = picture) => {
  const visible = visibleOf(shown, state);
  const now = new Date('2024-03-05T12:00:00Z');
  const words = wordsOf({
    state,
    text,
    choices: null,
    picture: shown,
    visible,
    now,
    address: 'http://example.org/',
  });
  return figureOf({ state, text, isDark: false, ...words, visible, placeOf: () => null });
};

describe('a figure of what the page draws', () => {
  test('has its nodes with their kinds, and a legend of what is there', () => {
    const { nodes, links, legend } = figure(stateWith({}));
    expect(nodes.map(({ name, shape }) => `${name} ${shape}`)).toEqual([
      'Exempel a square',
      'Exempel b diamond',
      'Exempel c circle',
      'Exempel d circle',
    ]);
    expect(nodes[0]!.size).toBeGreaterThan(nodes[1]!.size);
    expect(links.map(({ source, target }) => [source, target])).toEqual([
      [0, 1],
      [1, 2],
      [0, 3],
    ]);
    expect(legend[0]?.entries.map(({ name }) => name)).toEqual([
      'Kommun som organisation',
      'Kommunalförbund',
      'Företag',
    ]);
    expect(legend[1]).toMatchObject({
      title: 'Storlek: antal projekt',
      entries: [{ name: '1' }, { name: '3' }, { name: '9' }],
    });
  });

  test('tells of budgets in millions', () => {
    const picture = mergeNetworks(
      {
        ...network,
        nodes: network.nodes.map((node, i) => ({ ...node, totalBudget: [32e6, 24e6, null, 1e6][i]! })),
      },
      [],
      [],
      1.4,
    );
    const state = stateWith({ measure: 'totalBudget' });
    const { nodes, legend } = figure(state, picture);
    expect(nodes.map(({ size }) => Math.round(size))).toEqual([20, 17, 6, 6]);
    expect(legend[1]?.title).toBe('Storlek: projektens budget');
    expect(legend[1]?.entries.map(({ name }) => name.replace(/\s/g, ' '))).toEqual([
      '2 mn kr',
      '8 mn kr',
      '32 mn kr',
    ]);
    const { rows } = tableOf(visibleOf(picture, state), state, text);
    expect(rows.map(({ cells }) => cells.at(-1)?.replace(/\s/g, ' '))).toEqual([
      '32 000 000 kr',
      '24 000 000 kr',
      '1 000 000 kr',
      '–',
    ]);
  });

  test('is of what is to be seen: up to a year, without what is hidden, in lines of some weight', () => {
    expect(figure(stateWith({ until: 2016 })).nodes.map(({ name }) => name)).toEqual([
      'Exempel a',
      'Exempel b',
      'Exempel d',
    ]);
    expect(figure(stateWith({ hidden: ['a'] })).links).toHaveLength(1);
    expect(figure(stateWith({ leastWeight: 2 })).links).toHaveLength(1);
  });

  test('says in words what was asked, when, and where it is', () => {
    const filters = { ...noFilters, from: 2014, to: 2020, funds: ['ESF'], roles: ['OWNER'] };
    const { title, asked, source } = figure(stateWith({ filters, until: 2016, leastWeight: 1 }));
    expect(title).toBe('Vem samarbetar med vem: organisationer');
    expect(asked[1]).toBe(
      'År 2014–2020 · som det hade vuxit fram till 2016 · Fond: ESF · Roll i projektet: Äger · samband med vikten 1 eller mer',
    );
    expect(asked[2]).toBe('3 organisationer, 2 samband');
    expect(source).toEqual([
      '5 mars 2024. Källa: Samverkan, ur offentliga handlingar om projekten.',
      'http://example.org/',
    ]);
  });

  test('tells what it is around', () => {
    expect(titleOf(stateWith({ center: 'a' }), picture, text)).toBe(
      'Vem samarbetar med vem: organisationer runt Exempel a',
    );
  });

  test('is told in a line, with what it is cut to', () => {
    const told = { state: stateWith({}), text, choices: null, visible: visibleOf(picture, initial) };
    const cut = { ...picture, base: { ...picture.base, whole: { nodeCount: 1_000, projectCount: 30 } } };
    expect(extentOf({ ...told, picture: cut })).toMatch(
      /^4 organisationer · .* 30 projekt · De 4 .* av 1\s000\.$/,
    );
    expect(extentOf({ ...told, picture })).not.toContain(' av ');
  });

  test('has a table for paper, those first that are drawn largest', () => {
    const { columns, rows } = tableOf(
      visibleOf(picture, initial),
      { ...initial, measure: 'projectCount' },
      text,
    );
    expect(columns).toEqual(['Namn', 'Typ', 'Antal projekt', 'Antal samband']);
    const ofProjects = { ...initial, projection: 'PROJECT', measure: 'projectCount' } as const;
    expect(tableOf(visibleOf(picture, initial), ofProjects, text).columns[2]).toBe('Antal organisationer');
    expect(rows.map(({ cells }) => cells.join(', '))).toEqual([
      'Exempel a, Kommun som organisation, 9, 1',
      'Exempel b, Kommunalförbund, 4, 1',
      'Exempel c, Företag, 1, 1',
      'Exempel d, Företag, 1, 1',
    ]);
  });
});
