import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Graph } from '../../src/neo4j/graph.ts';
import type { Projection, Weighting } from '../../src/network/question.ts';
import { takeLock } from '../../src/write/lock.ts';
import { migrate } from '../../src/write/migrations.ts';
import { testGraph } from '../neo4j/graph.ts';
import { apiOver, dataOf, workHere } from './api.ts';
import { countyOf, loadWorld, type WorldProject, worldOf } from './world.ts';

// Networks as the API answers them, beside the same told by plain code over what was put into the graph.

let graph: Graph;
let api: ReturnType<typeof apiOver>;
let statements: string[] = [];

beforeAll(async () => {
  graph = testGraph({ onStatement: ({ text }) => statements.push(text) });
  await migrate(graph);
});
afterAll(() => graph.close());

/** The network around a thing, read at once and not step by step, as it is around hubs. */
async function atOnce(
  id: string,
  { depth = 1, projection = 'ORGANIZATION', weighting = 'FULL', maxNodes = 200 },
) {
  const api = apiOver(graph, async (job, signal) => {
    const isAround = job.kind === 'read' && job.middle !== null;
    return await workHere(graph)(isAround ? { ...job, middle: { ...job.middle!, most: -1 } } : job, signal);
  });
  const { egoNetwork } = await dataOf(
    api,
    graph,
    `query ($id: ID!) { egoNetwork(id: $id, depth: ${depth}, projection: ${projection}, weighting: ${weighting}, maxNodes: ${maxNodes}) {
      nodes { id distance } links { source target weight } } }`,
    { id },
  );
  return egoNetwork;
}

interface Link {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly sharedCount: number;
}

/** Who is in which group: the ids of each project's members, or of each organisation's projects. */
type Groups = ReadonlyMap<string, ReadonlySet<string>>;

function groupsOf(projects: readonly WorldProject[], projection: Projection): Groups {
  const organizations = ({ owners, partners }: WorldProject) => [...owners, ...partners.map(([id]) => id)];
  if (projection === 'PROJECT') {
    const all = new Set(projects.flatMap(organizations));
    return new Map(
      [...all].map((id) => [
        id,
        new Set(projects.flatMap((project) => (organizations(project).includes(id) ? [project.id] : []))),
      ]),
    );
  }
  const membersOf = (project: WorldProject): readonly string[] => {
    if (projection === 'MUNICIPALITY') return project.municipalities;
    if (projection === 'TARGET_GROUP') return project.targetGroups;
    return projection === 'ORGANIZATION'
      ? organizations(project)
      : [...organizations(project), ...project.municipalities];
  };
  return new Map(projects.map((project) => [project.id, new Set(membersOf(project))]));
}

const isPlace = (id: string) => id.startsWith('municipality:');

function linksOf(groups: Groups, projection: Projection, weighting: Weighting): readonly Link[] {
  const nodes = [...new Set([...groups.values()].flatMap((members) => [...members]))].sort();
  const isBipartite = projection === 'ORGANIZATION_MUNICIPALITY';
  return nodes.flatMap((source, i) =>
    nodes.slice(i + 1).flatMap((target) => {
      if (isBipartite && isPlace(source) === isPlace(target)) return [];
      const shared = [...groups.values()].filter((members) => members.has(source) && members.has(target));
      if (shared.length === 0) return [];
      const weightOf = (members: ReadonlySet<string>) => {
        if (weighting === 'FULL') return 1;
        return isBipartite ? 1 / [...members].filter(isPlace).length : 1 / (members.size - 1);
      };
      const weight = shared.reduce((sum, members) => sum + weightOf(members), 0);
      return [{ source, target, weight: Math.round(weight * 1e9) / 1e9, sharedCount: shared.length }];
    }),
  );
}

const inOrder = (links: readonly Link[]): readonly Link[] =>
  links
    .map((link) => ({ ...link, weight: Math.round(link.weight * 1e9) / 1e9 }))
    .sort((one, other) => (`${one.source} ${one.target}` < `${other.source} ${other.target}` ? -1 : 1));

const projections = [
  'ORGANIZATION',
  'MUNICIPALITY',
  'ORGANIZATION_MUNICIPALITY',
  'TARGET_GROUP',
  'PROJECT',
] as const;

describe.each([1, 2, 3])('a world made of the seed %i', (seed) => {
  const projects = worldOf(seed);
  beforeAll(async () => {
    await loadWorld(graph, projects);
    api = apiOver(graph);
  });

  test.each(projections)('%s: nodes and links are those that share something', async (projection) => {
    for (const weighting of ['FULL', 'FRACTIONAL'] as const) {
      const { collaborationNetwork } = await dataOf(
        api,
        graph,
        `{ collaborationNetwork(projection: ${projection}, weighting: ${weighting}) {
          nodes { id degree weightedDegree projectCount } links { source target weight sharedCount } statistics { nodeCount linkCount } } }`,
      );
      const groups = groupsOf(projects, projection);
      const expected = linksOf(groups, projection, weighting);
      expect(inOrder(collaborationNetwork.links)).toEqual(inOrder(expected));
      // Projects without organisations are nodes, too.
      const nodes = new Set(
        projection === 'PROJECT'
          ? projects.map(({ id }) => id)
          : [...groups.values()].flatMap((members) => [...members]),
      );
      expect(collaborationNetwork.statistics).toEqual({ nodeCount: nodes.size, linkCount: expected.length });
      for (const { id, degree, projectCount } of collaborationNetwork.nodes) {
        expect([id, degree]).toEqual([
          id,
          expected.filter(({ source, target }) => source === id || target === id).length,
        ]);
        expect([id, projectCount]).toEqual([
          id,
          [...groups.values()].filter((members) => members.has(id)).length,
        ]);
      }
    }
  });

  test.each(projections)(
    '%s: around each node, what can be reached in one and in two steps',
    async (projection) => {
      const links = linksOf(groupsOf(projects, projection), projection, 'FULL');
      const near = (ids: ReadonlySet<string>) =>
        new Set([
          ...ids,
          ...links.flatMap(({ source, target }) =>
            ids.has(source) ? [target] : ids.has(target) ? [source] : [],
          ),
        ]);
      const nodes = [
        ...new Set([...groupsOf(projects, projection).values()].flatMap((members) => [...members])),
      ];
      for (const id of nodes) {
        const first = near(new Set([id]));
        for (const [depth, reached] of [first, near(first)].entries()) {
          const { egoNetwork } = await dataOf(
            api,
            graph,
            `query ($id: ID!, $depth: Int!) { egoNetwork(id: $id, depth: $depth, projection: ${projection}, weighting: FRACTIONAL) {
            nodes { id distance } links { source target weight } } }`,
            { id, depth: depth + 1 },
          );
          expect(egoNetwork.nodes[0]).toEqual({ id, distance: 0 });
          if (depth === 1) {
            const { nodes, links } = await atOnce(id, { depth: 2, projection, weighting: 'FRACTIONAL' });
            // What weighs the same may come in another order, by the last digit of a sum of fractions.
            expect(new Set(nodes)).toEqual(new Set(egoNetwork.nodes));
            expect(inOrder(links)).toEqual(inOrder(egoNetwork.links));
          }
          expect(new Set(egoNetwork.nodes.map((node: { id: string }) => node.id))).toEqual(reached);
          const within = linksOf(groupsOf(projects, projection), projection, 'FRACTIONAL').filter(
            ({ source, target }) => reached.has(source) && reached.has(target),
          );
          expect(inOrder(egoNetwork.links)).toEqual(inOrder(within).map(({ sharedCount, ...link }) => link));
        }
      }
    },
  );

  test.each(projections)(
    '%s: a cut keeps what shares most with the thing in the middle',
    async (projection) => {
      const links = linksOf(groupsOf(projects, projection), projection, 'FULL');
      for (const id of new Set(links.map(({ source }) => source))) {
        const around = links.flatMap(({ source, target, sharedCount }) => {
          if (source !== id && target !== id) return [];
          return [{ id: source === id ? target : source, sharedCount }];
        });
        around.sort((one, other) => other.sharedCount - one.sharedCount || (one.id < other.id ? -1 : 1));
        const { egoNetwork } = await dataOf(
          api,
          graph,
          `query ($id: ID!) { egoNetwork(id: $id, projection: ${projection}, maxNodes: 3) { nodes { id distance } links { source target weight } } }`,
          { id },
        );
        expect(await atOnce(id, { projection, maxNodes: 3 })).toEqual(egoNetwork);
        const ids = egoNetwork.nodes.map((node: { id: string }) => node.id);
        expect(ids.sort()).toEqual([id, ...around.slice(0, 2).map((one) => one.id)].sort());
      }
    },
  );

  test('places are rolled up to their counties, each project counted once', async () => {
    const { collaborationNetwork } = await dataOf(
      api,
      graph,
      '{ collaborationNetwork(projection: MUNICIPALITY, level: COUNTY) { nodes { id type entity { __typename id } } links { source target weight } } }',
    );
    const both = projects.filter(({ municipalities }) => new Set(municipalities.map(countyOf)).size === 2);
    expect(collaborationNetwork.links).toEqual(
      both.length === 0 ? [] : [{ source: 'county:13', target: 'county:14', weight: both.length }],
    );
    for (const node of collaborationNetwork.nodes) {
      expect(node).toEqual({ id: node.id, type: 'COUNTY', entity: { __typename: 'County', id: node.id } });
    }
  });

  test.each(projections)(
    '%s: the budgets of a node are those of its projects, each once',
    async (projection) => {
      const request = (root: string) =>
        `query ($filter: NetworkFilter, $id: ID = "") { network: ${root} { nodes { id totalBudget } } }`;
      const filter = { period: { from: '2015-01-01', to: '2018-12-31' } };
      const chosen = projects.filter(({ from, to }) => from <= '2018-12-31' && to >= '2015-01-01');
      const budgetOf = (id: string): number | null => {
        const groups = groupsOf(chosen, projection);
        const own =
          projection === 'PROJECT' ? [id] : [...groups.keys()].filter((of) => groups.get(of)!.has(id));
        const known = chosen.flatMap((project) =>
          own.includes(project.id) && project.budget !== null ? [project.budget] : [],
        );
        return known.length === 0 ? null : known.reduce((sum, budget) => sum + budget, 0);
      };
      const whole = await dataOf(
        api,
        graph,
        request(`collaborationNetwork(projection: ${projection}, filter: $filter)`),
        { filter },
      );
      const ids: string[] = whole.network.nodes.map((node: { id: string }) => node.id);
      expect(whole.network.nodes).toEqual(ids.map((id) => ({ id, totalBudget: budgetOf(id) })));
      for (const id of ids.slice(0, 5)) {
        const { network } = await dataOf(
          api,
          graph,
          request(`egoNetwork(projection: ${projection}, filter: $filter, id: $id, depth: 2)`),
          { filter, id },
        );
        for (const node of network.nodes)
          expect(node).toEqual({ id: node.id, totalBudget: budgetOf(node.id) });
      }
    },
  );

  test('filters choose the projects and the organisations in them', async () => {
    const { collaborationNetwork } = await dataOf(
      api,
      graph,
      `{ collaborationNetwork(filter: { period: { from: "2016-01-01", to: "2018-12-31" }, counties: ["14"], roles: [OWNER, PARTNER] }) {
        links { source target weight sharedCount } } }`,
    );
    const chosen = projects
      .filter(({ from, to }) => from <= '2018-12-31' && to >= '2016-01-01')
      .filter(({ municipalities }) => municipalities.some((id) => countyOf(id) === 'county:14'))
      .map((project) => ({
        ...project,
        partners: project.partners.filter(([, role]) => role === 'PARTNER'),
      }));
    expect(inOrder(collaborationNetwork.links)).toEqual(
      inOrder(linksOf(groupsOf(chosen, 'ORGANIZATION'), 'ORGANIZATION', 'FULL')),
    );
  });

  test('what links two is named, and can be asked about', async () => {
    const { collaborationNetwork } = await dataOf(
      api,
      graph,
      '{ collaborationNetwork { links { source target projects { id owners { nodes { id } } } } } }',
    );
    const groups = groupsOf(projects, 'ORGANIZATION');
    for (const link of collaborationNetwork.links) {
      const shared = [...groups].filter(
        ([, members]) => members.has(link.source) && members.has(link.target),
      );
      expect(link.projects.map(({ id }: { id: string }) => id).sort()).toEqual(
        shared.map(([id]) => id).sort(),
      );
      for (const { id, owners } of link.projects) {
        const owning = projects.find((project) => project.id === id)!.owners;
        expect(owners.nodes.map((node: { id: string }) => node.id).sort()).toEqual([...owning].sort());
      }
    }
  });
});

describe('a request', () => {
  beforeAll(async () => {
    await loadWorld(graph, worldOf(4));
    api = apiOver(graph);
  });

  const request = '{ collaborationNetwork { nodes { id entity { id ... on Organization { name } } } } }';

  test('needs four statements the first time, and two while the graph does not change', async () => {
    const count = async () => {
      statements = [];
      await dataOf(api, graph, request);
      return statements.length;
    };
    expect([await count(), await count()]).toEqual([4, 2]);
    await graph.write((run) => takeLock(run));
    expect(await count()).toBe(4);
  });

  test('reads budgets only where they are asked for, and no second time for other measures', async () => {
    const ask = async (fields: string) => {
      statements = [];
      await dataOf(api, graph, `{ collaborationNetwork { nodes { id ${fields} } } }`);
      return statements.filter((text) => text.includes('totalBudget')).length;
    };
    expect([await ask('degree'), await ask('totalBudget'), await ask('totalBudget pageRank')]).toEqual([
      0, 1, 0,
    ]);
  });

  test('sees what anybody has written, by this program or not', async () => {
    const nodes = async () => (await dataOf(api, graph, request)).collaborationNetwork.nodes.length;
    const before = await nodes();
    const text =
      "MERGE (o:Organization {id: 'organization:new', name: 'New'}) CREATE (o)-[:OWNS]->(:Project {id: 'project:new', name: 'New'})";
    await graph.write((run) => run({ text, parameters: {} }));
    expect(await nodes()).toBe(before + 1);
  });

  test('sees all of what was written before it, though others ask while it is written', async () => {
    const countOf = async () =>
      (await dataOf(api, graph, '{ collaborationNetwork { whole { projectCount } } }')).collaborationNetwork
        .whole.projectCount;
    const before = await countOf();
    let isWriting = true;
    const askers = [0, 1, 2].map(async () => {
      while (isWriting) await countOf();
    });
    const counts: number[] = [];
    const text = `UNWIND range(1, 40) AS i CREATE (p:Project {id: 'project:' + $batch + '-' + i, name: 'Many'})
      CREATE (:Organization {id: 'organization:' + $batch + '-' + i, name: 'Many'})-[:OWNS]->(p)`;
    for (let batch = 1; batch <= 30; batch++) {
      await graph.write(async (run) => {
        await takeLock(run);
        await run({ text, parameters: { batch: String(batch) } });
      });
      counts.push(await countOf());
    }
    isWriting = false;
    await Promise.all(askers);
    expect(counts).toEqual(counts.map((_, i) => before + 40 * (i + 1)));
  });

  test('for organisations and places is answered with links between the two kinds only, also where one kind is missing', async () => {
    for (const filter of ['organizationKinds: []', 'projects: { municipalities: { none: {} } }']) {
      const { collaborationNetwork } = await dataOf(
        api,
        graph,
        `{ collaborationNetwork(projection: ORGANIZATION_MUNICIPALITY, filter: { ${filter} }) { nodes { type } links { source } } }`,
      );
      expect(new Set(collaborationNetwork.nodes.map(({ type }: { type: string }) => type)).size).toBe(1);
      expect(collaborationNetwork.links).toEqual([]);
    }
  });

  test('around a project that may have one node only counts one project', async () => {
    const [id] = worldOf(4).map(({ id }) => id);
    const { egoNetwork } = await dataOf(
      api,
      graph,
      'query ($id: ID!) { egoNetwork(id: $id, depth: 4, maxNodes: 1) { nodes { id } whole { projectCount } } }',
      { id },
    );
    expect(egoNetwork).toEqual({ nodes: [{ id }], whole: { projectCount: 1 } });
  });

  test('may name and repeat fields as it likes', async () => {
    const { network } = await dataOf(
      api,
      graph,
      `{ network: collaborationNetwork(maxNodes: 1) { __typename first: nodes { ...node } second: nodes { ...node more: degree } statistics { size: nodeCount } } }
       fragment node on NetworkNode { key: id thing: entity { __typename ... on Organization { title: name } } }`,
    );
    const [node] = network.first;
    expect(network).toEqual({
      __typename: 'CollaborationNetwork',
      first: [{ key: node.key, thing: { __typename: 'Organization', title: node.key } }],
      second: [{ ...node, more: 0 }],
      statistics: { size: 1 },
    });
  });

  test('for many networks gets one after the other, and leaves others their turn', async () => {
    let [atOnce, most] = [0, 0];
    const counting = apiOver(graph, async (job, signal) => {
      most = Math.max(most, ++atOnce);
      return await workHere(graph)(job, signal).finally(() => atOnce--);
    });
    const many = Array.from(
      { length: 30 },
      (_, i) => `n${i}: collaborationNetwork(maxNodes: ${i + 1}) { statistics { nodeCount } }`,
    );
    const answer = await dataOf(counting, graph, `{ ${many.join('\n')} }`);
    expect(Object.values(answer)).toEqual(many.map((_, i) => ({ statistics: { nodeCount: i + 1 } })));
    expect(most).toBe(1);
  });

  test('that asks below a network for what it may not read is told where, and gets the rest', async () => {
    const { parse } = await import('graphql');
    const document = parse(
      '{ collaborationNetwork(maxNodes: 1) { nodes { id entity { ... on Organization { owns { nodes { number contact { name } } } } } } } }',
    );
    const answer = await api.execute({ document, context: { graph, scopes: new Set() } });
    expect(answer.errors!.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
    expect(answer.errors![0]!.path!.slice(0, 3)).toEqual(['collaborationNetwork', 'nodes', 0]);
    expect(answer.data!.collaborationNetwork).not.toBeNull();
  });

  test.each([
    ['{ collaborationNetwork(maxNodes: 0) { whole { nodeCount } } }', 'maxNodes'],
    ['{ egoNetwork(id: "organization:o01", depth: 5) { whole { nodeCount } } }', 'depth'],
    ['{ egoNetwork(id: "nuts:SE23", level: NUTS3) { whole { nodeCount } } }', 'at the level NUTS2'],
    ['{ egoNetwork(id: "organization:o01", projection: PROJECT) { whole { nodeCount } } }', 'ORGANIZATION'],
    [
      '{ collaborationNetwork(filter: { period: { from: "2020-01-01", to: "2019-01-01" } }) { whole { nodeCount } } }',
      'collaborationNetwork: `filter.period`: `from` is expected not to come after `to`; 2020-01-01 and 2019-01-01 came.',
    ],
    [
      '{ egoNetwork(id: "organization:o01", filter: { ages: { from: 30, to: 20 } }) { whole { nodeCount } } }',
      'egoNetwork: `filter.ages`: `from`',
    ],
  ])('that cannot be answered is told what was expected: %s', async (query, word) => {
    await expect(dataOf(api, graph, query)).rejects.toMatchObject({
      message: expect.stringContaining(word),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  test.each(['organization:nobody', 'nuts:XX9', 'nonsense', ''])(
    'around what is not there gets null: %s',
    async (id) => {
      expect(
        await dataOf(api, graph, 'query ($id: ID!) { egoNetwork(id: $id) { whole { nodeCount } } }', { id }),
      ).toEqual({
        egoNetwork: null,
      });
    },
  );

  test('around what is in none of the projects gets it alone', async () => {
    for (const id of ['organization:o01', 'municipality:1441', 'target-group:young', 'project:p01']) {
      const { egoNetwork } = await dataOf(
        api,
        graph,
        'query ($id: ID!) { egoNetwork(id: $id, filter: { counties: ["99"] }) { nodes { id projectCount } links { source } whole { nodeCount projectCount } } }',
        { id },
      );
      const projectCount = id.startsWith('project:') ? 1 : 0;
      expect(egoNetwork).toEqual({
        nodes: [{ id, projectCount: 0 }],
        links: [],
        whole: { nodeCount: 1, projectCount },
      });
    }
  });

  test('around a thing counts projects only, and tells how many were near before the cut', async () => {
    await graph.execute({
      text: "MATCH (g:TargetGroup) MERGE (c:Call {id: 'call:all'}) CREATE (c)-[:TARGETS]->(g)",
      parameters: {},
    });
    const { whole, egoNetwork } = await dataOf(
      api,
      graph,
      `{ whole: collaborationNetwork(projection: TARGET_GROUP) { nodes { id projectCount } whole { nodeCount } }
         egoNetwork(id: "target-group:young", maxNodes: 1) { nodes { id projectCount } whole { nodeCount } } }`,
    );
    expect(whole.nodes).toContainEqual(egoNetwork.nodes[0]);
    expect(egoNetwork.whole).toEqual(whole.whole);
  });

  test('over no project at all gets an empty network', async () => {
    const { collaborationNetwork } = await dataOf(
      api,
      graph,
      `{ collaborationNetwork(filter: { counties: ["99"] }) { nodes { id } links { source } slices { year } whole { nodeCount linkCount projectCount }
        statistics { nodeCount linkCount density components largestComponent averagePathLength clustering modularity communities communityStability } } }`,
    );
    expect(collaborationNetwork).toEqual({
      ...{ nodes: [], links: [], slices: [], whole: { nodeCount: 0, linkCount: 0, projectCount: 0 } },
      statistics: {
        ...{
          nodeCount: 0,
          linkCount: 0,
          density: 0,
          components: 0,
          largestComponent: 0,
          averagePathLength: null,
        },
        ...{ clustering: 0, modularity: null, communities: 0, communityStability: null },
      },
    });
  });
});
