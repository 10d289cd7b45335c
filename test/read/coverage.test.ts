import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Graph } from '../../src/neo4j/graph.ts';
import { migrate } from '../../src/write/migrations.ts';
import { emptyGraph, testGraph } from '../neo4j/graph.ts';
import { ask } from '../questions/ask.ts';

const things = `
CREATE (county:County {id: 'county:99', code: '99', name: 'Testlän'})
CREATE (sub:Subregion {id: 'subregion:s', code: 's', name: 'Delen'}), (other:Subregion {id: 'subregion:t', code: 't', name: 'Annan'})
CREATE (a:Municipality {id: 'municipality:1', code: '1', name: 'A'})-[:IN_COUNTY]->(county)
CREATE (b:Municipality {id: 'municipality:2', code: '2', name: 'B'})-[:IN_COUNTY]->(county)
CREATE (c:Municipality {id: 'municipality:3', code: '3', name: 'C'})
CREATE (a)-[:IN_SUBREGION]->(sub)
CREATE (young:TargetGroup {id: 'target-group:1', name: 'Unga'}), (:TargetGroup {id: 'target-group:2', name: 'Ingen'})
CREATE (x:Organization:Owner {id: 'organization:x', name: 'X'}), (y:Organization:Partner {id: 'organization:y', name: 'Y'})
CREATE (z:Organization:Partner {id: 'organization:z', name: 'Z'}), (:Organization {id: 'organization:alone', name: 'Ensam'})
CREATE (p:Project {id: 'project:p', number: 'p', name: 'P', startDate: date('2020-03-01'), endDate: date('2021-06-30')})
CREATE (q:Project {id: 'project:q', number: 'q', name: 'Q', startDate: date('2021-01-01'), endDate: date('2023-01-31')})
CREATE (r:Project {id: 'project:r', number: 'r', name: 'R', startDate: date('2021-01-01')})
CREATE (x)-[:OWNS]->(p), (y)-[:PARTNERS_IN {role: 'PARTNER'}]->(p), (x)-[:OWNS]->(q), (x)-[:PARTNERS_IN {role: 'FINANCIER'}]->(q)
CREATE (y)-[:PARTNERS_IN {role: 'PARTNER'}]->(q), (z)-[:PARTNERS_IN {role: 'SUPPORT'}]->(q)
CREATE (p)-[:INVOLVES {role: 'PARTICIPANT'}]->(a), (q)-[:INVOLVES {role: 'PARTICIPANT'}]->(a)
CREATE (q)-[:INVOLVES {role: 'REPRESENTATIVE'}]->(c), (q)-[:COVERS {role: 'COVERED'}]->(county), (p)-[:TARGETS]->(young)
CREATE (r)-[:COVERS {role: 'FOLLOWER'}]->(other), (c)-[:IN_SUBREGION]->(other)`;

let graph: Graph;

beforeAll(async () => {
  graph = testGraph();
  await emptyGraph(graph);
  await migrate(graph);
  await graph.write((run) => run({ text: things, parameters: {} }));
});

afterAll(() => graph.close());

// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is its request's.
async function answer(source: string): Promise<any> {
  const { data, errors } = await ask(graph, source);
  if (errors !== undefined) throw errors[0]!;
  return JSON.parse(JSON.stringify(data));
}

const names = ({ nodes }: { nodes: readonly { name: string }[] }) => nodes.map(({ name }) => name);

describe('projects by the municipalities that they cover', () => {
  const found = async (filter: string) =>
    names((await answer(`{ projects(filter: ${filter}) { nodes { name } } }`)).projects);

  test('are those whose areas have it in them, without those that only follow', async () => {
    for (const name of ['A', 'B']) {
      const code = name === 'A' ? '1' : '2';
      expect(await found(`{ coveredMunicipalities: { some: { code: { eq: "${code}" } } } }`)).toEqual(['Q']);
      expect(await found(`{ coveredMunicipalities: { some: { name: { contains: "${name}" } } } }`)).toEqual([
        'Q',
      ]);
    }
    expect(await found('{ coveredMunicipalities: { some: { code: { eq: "3" } } } }')).toEqual([]);
    expect(
      await found('{ coveredMunicipalities: { some: { county: { code: { in: ["99", "98"] } } } } }'),
    ).toEqual(['Q']);
  });

  test('go together with every other condition', async () => {
    const covered = 'coveredMunicipalities: { some: { code: { in: ["1", "2"] } } }';
    const county = '{ some: { county: { code: { eq: "99" } } } }';
    expect(await found(`{ ${covered}, name: { eq: "P" } }`)).toEqual([]);
    expect(await found(`{ ${covered}, partners: { some: { id: { eq: "organization:z" } } } }`)).toEqual([
      'Q',
    ]);
    expect(await found(`{ and: [{ ${covered} }, { ${covered} }] }`)).toEqual(['Q']);
    expect(
      await found(`{ or: [{ municipalities: ${county} }, { coveredMunicipalities: ${county} }] }`),
    ).toEqual(['P', 'Q']);
    expect(await found(`{ not: { ${covered} } }`)).toEqual(['P', 'R']);
    expect(await found(`{ coveredMunicipalities: { none: { code: { eq: "1" } } } }`)).toEqual(['P', 'R']);
    expect(await found(`{ or: [{ ${covered} }, { name: { eq: "R" } }] }`)).toEqual(['Q', 'R']);
  });
});

describe('coverage', () => {
  const fields =
    '{ covered { edges { projectCount node { name } } } gaps { totalCount nodes { name } } missing }';

  test('tells the municipalities that take part, and the gaps', async () => {
    const { municipalities } = (await answer(`{ coverage { municipalities ${fields} } }`)).coverage;
    expect(municipalities.covered.edges).toEqual([{ projectCount: 2, node: { name: 'A' } }]);
    expect(names(municipalities.gaps)).toEqual(['B', 'C']);
    expect(municipalities.gaps.totalCount).toBe(2);
    expect(municipalities.missing).toBe(1);
  });

  test('counts a project once where it takes part and covers', async () => {
    const request = `{ coverage { municipalities(coveredAreas: true) ${fields} } }`;
    const { municipalities } = (await answer(request)).coverage;
    expect(municipalities.covered.edges).toEqual([
      { projectCount: 2, node: { name: 'A' } },
      { projectCount: 1, node: { name: 'B' } },
    ]);
    expect(names(municipalities.gaps)).toEqual(['C']);
    expect(municipalities.missing).toBe(1);
  });

  test('tells subregions and target groups, of the projects that a filter chooses', async () => {
    const request = `{ coverage(filter: { number: { eq: "q" } }) { subregions ${fields} targetGroups ${fields} } }`;
    const { subregions, targetGroups } = (await answer(request)).coverage;
    expect(subregions.covered.edges).toEqual([{ projectCount: 1, node: { name: 'Delen' } }]);
    expect(names(subregions.gaps)).toEqual(['Annan']);
    expect(subregions.missing).toBe(0);
    expect(targetGroups.covered.edges).toEqual([]);
    expect(names(targetGroups.gaps)).toEqual(['Ingen', 'Unga']);
    expect(targetGroups.missing).toBe(1);
  });

  test('of no project at all is all gaps', async () => {
    const request = `{ coverage(filter: { number: { eq: "none" } }) { municipalities ${fields} } }`;
    const { municipalities } = (await answer(request)).coverage;
    expect(municipalities.covered.edges).toEqual([]);
    expect(names(municipalities.gaps)).toEqual(['A', 'B', 'C']);
    expect(municipalities.missing).toBe(0);
  });
});

describe('the timeline', () => {
  const fields = '{ start end active new }';

  test('tells what is active and new in each year, and how many projects have no period', async () => {
    const { timeline } = await answer(
      `{ timeline { missing projects ${fields} organizations ${fields} links ${fields} } }`,
    );
    const years = (counts: readonly (readonly [number, number])[]) =>
      counts.map(([active, fresh], i) => ({
        start: `${2020 + i}-01-01`,
        end: `${2020 + i}-12-31`,
        active,
        new: fresh,
      }));
    expect(timeline).toEqual({
      missing: 1,
      projects: years([
        [1, 1],
        [2, 1],
        [1, 0],
        [1, 0],
      ]),
      organizations: years([
        [2, 2],
        [3, 1],
        [3, 0],
        [3, 0],
      ]),
      links: years([
        [1, 1],
        [3, 2],
        [3, 0],
        [3, 0],
      ]),
    });
  });

  test('has quarters and months, those in between too', async () => {
    const { timeline } = await answer(
      '{ timeline(interval: QUARTER, filter: { number: { eq: "p" } }) { projects { start end new } } }',
    );
    expect(timeline.projects).toEqual([
      { start: '2020-01-01', end: '2020-03-31', new: 1 },
      { start: '2020-04-01', end: '2020-06-30', new: 0 },
      { start: '2020-07-01', end: '2020-09-30', new: 0 },
      { start: '2020-10-01', end: '2020-12-31', new: 0 },
      { start: '2021-01-01', end: '2021-03-31', new: 0 },
      { start: '2021-04-01', end: '2021-06-30', new: 0 },
    ]);
    const months = await answer(
      '{ timeline(interval: MONTH, filter: { number: { eq: "q" } }) { projects { start end } } }',
    );
    expect(months.timeline.projects).toHaveLength(25);
    expect(months.timeline.projects[1]).toEqual({ start: '2021-02-01', end: '2021-02-28' });
  });

  test('of no project is empty', async () => {
    const request =
      '{ timeline(filter: { number: { eq: "r" } }) { missing projects { active } links { active } } }';
    expect((await answer(request)).timeline).toEqual({ missing: 1, projects: [], links: [] });
  });
});

describe('the shortest path', () => {
  const path = (given: string) =>
    `{ shortestPath(${given}) { length nodes { __typename id } relationships { type from to role project { number } } } }`;

  test('tells things and relationships in turn, with the project on the way', async () => {
    const { shortestPath } = await answer(path('from: "organization:z", to: "organization:x"'));
    expect(shortestPath).toMatchObject({
      length: 2,
      nodes: [
        { __typename: 'Organization', id: 'organization:z' },
        { __typename: 'Project', id: 'project:q' },
        { __typename: 'Organization', id: 'organization:x' },
      ],
    });
    expect(shortestPath.relationships[0]).toEqual({
      type: 'PARTNERS_IN',
      from: 'organization:z',
      to: 'project:q',
      role: 'SUPPORT',
      project: { number: 'q' },
    });
  });

  test.each([
    ['there is none', 'from: "organization:x", to: "organization:alone"'],
    ['it is longer than allowed', 'from: "organization:z", to: "organization:x", maxLength: 1'],
    [
      'its kinds of relationships are not asked for',
      'from: "organization:z", to: "organization:x", through: [OWNS]',
    ],
    ['one of the things is not known', 'from: "organization:z", to: "organization:unknown"'],
  ])('is null where %s', async (_why, given) => {
    expect((await answer(path(given))).shortestPath).toBeNull();
  });

  test('takes the relationships that are asked for, and none from a thing to itself', async () => {
    const wide = await answer(path('from: "municipality:2", to: "organization:x", through: [COVERS, OWNS]'));
    expect(wide.shortestPath).toBeNull();
    const area = await answer(path('from: "county:99", to: "organization:x", through: [COVERS, OWNS]'));
    expect(area.shortestPath.length).toBe(2);
    const self = await answer(path('from: "organization:x", to: "organization:x"'));
    expect(self.shortestPath).toMatchObject({
      length: 0,
      nodes: [{ id: 'organization:x' }],
      relationships: [],
    });
  });

  test.each([-1, 17])('of at most %i relationships is refused with what was expected', async (most) => {
    const { errors } = await ask(graph, path(`from: "a", to: "b", maxLength: ${most}`));
    expect(errors![0]!.message).toBe(
      `shortestPath: \`maxLength\` from 0 to 16 is expected; ${most} was given.`,
    );
  });
});
