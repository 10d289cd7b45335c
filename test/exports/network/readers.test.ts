import { describe, expect, test } from '@jest/globals';
import { parse as parseCsv } from 'csv-parse/sync';
import { UndirectedGraph } from 'graphology';
import gexfReader from 'graphology-gexf';
import graphmlReader from 'graphology-graphml';
import { cytoscape } from '../../../src/exports/network/cytoscape.ts';
import { gexf } from '../../../src/exports/network/gexf.ts';
import { graphml } from '../../../src/exports/network/graphml.ts';
import { sigma } from '../../../src/exports/network/sigma.ts';
import { linkTable, nodeTable } from '../../../src/exports/network/tables.ts';
import { documentOf, hostileNames, lonely, networkOf, textOf } from './sample.ts';

// What other programs' readers make of the files.

const network = { ...networkOf(hostileNames), nodes: [...networkOf(hostileNames).nodes, lonely] };
const document = documentOf(network);

/** Text of which XML can hold all. */
const heldByXml = (text: string) =>
  text.replace(/[\p{Cc}\p{Surrogate}]/gu, (sign) => ('\t\r\n'.includes(sign) ? sign : '\ufffd'));

const told = {
  ...{ entityType: 'ORGANIZATION', kind: 'COMPANY', projectCount: 2, firstYear: 2015, lastYear: 2018 },
  ...{ degree: 2, weightedDegree: 3.5, betweenness: 0.5, closeness: 1, pageRank: 0.25 },
  ...{ constraint: 0.75, coreness: 2, community: 0, totalBudget: 24_051_665_000 },
};

describe('GEXF', () => {
  const graph = gexfReader.parse(UndirectedGraph, textOf(gexf(document)));

  test('has every node with its typed measures and its place', () => {
    expect(graph.order).toBe(hostileNames.length + 1);
    const labels = graph.mapNodes((_, { label }) => label);
    expect(labels.slice(0, -1)).toEqual(hostileNames.map(heldByXml));
    expect(graph.getNodeAttributes('organization:0')).toMatchObject({ ...told, x: -1.5, y: 2.25 });
  });

  test('leaves out what is not known', () => {
    const attributes = graph.getNodeAttributes(lonely.id);
    expect(attributes).toMatchObject({ entityType: 'MUNICIPALITY', degree: 0 });
    expect(Object.keys(attributes)).not.toContain('constraint');
    expect(Object.keys(attributes)).not.toContain('totalBudget');
  });

  test('has undirected links with weight and years', () => {
    expect([graph.size, graph.undirectedSize]).toEqual([5, 5]);
    expect(graph.getEdgeAttributes('organization:0', 'organization:1')).toMatchObject({
      weight: 0.5,
      sharedCount: 1,
      firstYear: 2015,
      lastYear: 2018,
    });
  });

  test('says what it is, where it comes from, and when what is there', () => {
    const text = textOf(gexf(document));
    expect(graph.getAttributes()).toMatchObject({ creator: 'Samverkan', lastModifiedDate: '2024-03-05' });
    expect(graph.getAttribute('description')).toContain('{"filter":{"counties":["14"]},"projection"');
    expect(text).toContain('version="1.3"');
    expect(text).toContain(' start="2015-01-01" end="2018-12-31"><attvalues>');
    expect(text).toContain('<node id="municipality:0114" label="Upplands Väsby"><attvalues>');
  });

  test('has no places where none were asked for', () => {
    expect(textOf(gexf(documentOf(network, ['degree'])))).not.toContain('viz:position');
  });
});

describe('GraphML', () => {
  const graph = graphmlReader.parse(UndirectedGraph, textOf(graphml(document)));

  test('has every node with its typed measures', () => {
    expect(graph.mapNodes((_, { label }) => label).slice(0, -1)).toEqual(hostileNames.map(heldByXml));
    expect(graph.getNodeAttributes('organization:0')).toMatchObject({ ...told, x: -1.5, y: 2.25 });
    expect(graph.getNodeAttributes(lonely.id)).not.toHaveProperty('kind');
  });

  test('has undirected links with weight and years', () => {
    expect([graph.size, graph.undirectedSize]).toEqual([5, 5]);
    expect(graph.getEdgeAttributes('organization:0', 'organization:2')).toMatchObject({
      weight: 1.5,
      sharedCount: 2,
      lastYear: 2018,
    });
  });

  test('says what it is', () => {
    expect(graph.getAttributes()).toMatchObject({
      title: 'Organisations that own or take part in the same projects',
      description:
        '7 of 13 nodes and 5 links, made of 5 projects. Links have no direction; weights are FRACTIONAL.',
      creator: 'Samverkan',
      date: '2024-03-05T14:15:00.000Z',
      source: expect.stringContaining('public'),
      license: expect.stringContaining('CC0'),
    });
  });
});

test('sigma and graphology take the JSON', () => {
  const graph = UndirectedGraph.from(JSON.parse(textOf(sigma(document))));
  expect(graph.mapNodes((_, { label }) => label)).toEqual([...hostileNames, 'Upplands Väsby']);
  expect(graph.getNodeAttributes('organization:0')).toMatchObject({ ...told, x: -1.5, y: 2.25 });
  expect(graph.getEdgeAttributes('organization:0', 'organization:1')).toMatchObject({ weight: 0.5 });
  expect(graph.getAttribute('question')).toMatchObject({ weighting: 'FRACTIONAL' });
  // Sigma takes it for how a node is drawn.
  expect(graph.getNodeAttributes('organization:0')).not.toHaveProperty('type');
});

test('Cytoscape’s elements name their ends, and places that point downwards', () => {
  const { data, elements } = JSON.parse(textOf(cytoscape(document)));
  expect(data).toMatchObject({ name: document.about.title, creator: 'Samverkan' });
  expect(elements.nodes[0]).toEqual({
    data: { id: 'organization:0', name: hostileNames[0], ...told },
    position: { x: -1.5, y: -2.25 },
  });
  expect(elements.edges[0].data).toMatchObject({
    source: 'organization:0',
    target: 'organization:1',
    weight: 0.5,
  });
});

describe('tables', () => {
  test('of nodes and of links have Gephi’s columns first, and cells that no spreadsheet runs', () => {
    const nodes = parseCsv(textOf(nodeTable(document, 'standard')), { columns: true }) as Record<
      string,
      string
    >[];
    expect(Object.keys(nodes[0]!).slice(0, 3)).toEqual(['id', 'label', 'entityType']);
    expect(nodes[1]).toMatchObject({
      label: `'${hostileNames[1]}`,
      ...{ weightedDegree: '3.5', x: '-1.5' },
    });
    expect(nodes.at(-1)).toMatchObject({ id: lonely.id, kind: '', constraint: '', totalBudget: '' });
    const links = parseCsv(textOf(linkTable(document, 'standard')), { columns: true }) as Record<
      string,
      string
    >[];
    expect(links[0]).toMatchObject({
      ...{ source: 'organization:0', target: 'organization:1', type: 'Undirected', weight: '0.5' },
      ...{ sourceLabel: hostileNames[0], targetLabel: `'${hostileNames[1]}` },
    });
  });

  test('for Excel have its mark, semicolons and decimal commas', () => {
    const [header, first] = textOf(linkTable(document, 'excel')).split('\r\n');
    expect(header).toBe(
      '\ufeffsource;target;type;weight;sharedCount;firstYear;lastYear;sourceLabel;targetLabel',
    );
    expect(first).toContain(';0,5;1;2015;2018;');
  });
});

test('a network of nothing is a file of nothing', () => {
  const nothing = documentOf({ ...network, nodes: [], links: [] });
  expect(textOf(gexf(nothing))).toContain('<nodes count="0">\n</nodes>\n<edges count="0">\n</edges>');
  expect(textOf(graphml(nothing))).not.toContain('<node');
  expect(JSON.parse(textOf(sigma(nothing))).nodes).toEqual([]);
  expect(textOf(nodeTable(nothing, 'standard')).split('\r\n')).toHaveLength(2);
});
