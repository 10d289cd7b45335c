import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Graph } from '../../src/neo4j/graph.ts';
import { testGraph } from '../neo4j/graph.ts';
import { withSeeds } from '../write/with-seeds.ts';
import { answerTo, ask } from './ask.ts';

// What people ask, each as one request over the seed projects. The numbers are those of the list of questions.

const statements: string[] = [];
let graph: Graph;

beforeAll(async () => {
  graph = testGraph({ onStatement: ({ text }) => statements.push(text) });
  await withSeeds(graph);
}, 180_000);

afterAll(() => graph.close());

interface Named {
  readonly name: string;
}

const names = (things: readonly Named[]) =>
  things.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'sv'));

const sixMunicipalities = ['Ale', 'Härryda', 'Lerum', 'Mölndal', 'Partille', 'Stenungsund'];

describe('a project and its sources', () => {
  test('1: everything every source says of a project', async () => {
    const { project } = await answerTo(graph, '01-everything-of-a-project');
    expect(project).toMatchObject({
      number: '2019/00120',
      name: 'InVux',
      status: 'COMPLETED',
      startDate: '2019-09-01',
      endDate: '2022-09-30',
      durationMonths: 37,
      plannedParticipants: 240,
      totalBudget: 24051665,
      grantedSupport: 11300449,
      cofinancingRate: 0.5,
      region: 'Västsverige',
      beneficiaryAddress: { street: null, postalCode: '40222' },
      fund: { code: 'ESF' },
      programme: { code: '2014SE05M9OP001', period: '2014-2020' },
      programmeArea: { code: '2' },
      specificObjective: { code: '2.2' },
      interventionField: { code: '103', period: '2014-2020' },
    });
    expect(project.summary).not.toBe('');
    expect(project.owners.edges).toEqual([
      { unit: 'GR Utbildning', node: { name: 'Göteborgsregionens kommunalförbund' } },
    ]);
    expect(names(project.municipalities.edges.map((edge: { node: Named }) => edge.node))).toEqual(
      sixMunicipalities,
    );
    expect(project.objectives).toHaveLength(4);
    for (const { sources } of project.objectives) expect(sources.nodes).toHaveLength(1);
    expect(project.subprojects.nodes).toHaveLength(6);
  });

  test('2: what each document adds', async () => {
    const { project } = await answerTo(graph, '02-what-each-document-adds');
    expect(project.sources.totalCount).toBe(1);
    const [{ facts, work }] = project.sources.nodes;
    expect(facts.nodes).toContainEqual({ field: 'totalBudget', value: '24051665' });
    expect(work.nodes).toContainEqual({ field: 'activities', value: 'Truckutbildning' });
    // All of it came: nothing was left for another page.
    for (const { nodes, totalCount } of [facts, work]) expect(nodes).toHaveLength(totalCount);
    expect(project.conflicts).toEqual([]);
  });

  test('25: where each value comes from', async () => {
    const { projects, conflicts } = await answerTo(graph, '25-where-each-value-comes-from');
    expect(projects.nodes).toHaveLength(4);
    for (const project of projects.nodes) {
      expect(project.unsourcedFields).toEqual([]);
      const budget = project.evidence.find((evidence: { field: string }) => evidence.field === 'name');
      expect(budget).toMatchObject({ method: 'CURATED', confidence: 1, value: project.name });
      expect(budget.excerpt).toContain(project.name);
      expect(budget.source.title).not.toBe('');
    }
    expect(conflicts.totalCount).toBe(0);
  });

  test('25: what nobody has said is told apart, values and relationships alike', async () => {
    const add = `MATCH (project:Project {number: '2019/00120'}), (municipality:Municipality {name: 'Ystad'})
CREATE (project)-[:INVOLVES {role: 'PARTICIPANT'}]->(municipality) SET project.webAddress = 'https://example.org/'`;
    await graph.write((run) => run({ text: add, parameters: {} }));
    const { projects } = await answerTo(graph, '25-where-each-value-comes-from');
    const remove = `MATCH (project:Project {number: '2019/00120'})-[link:INVOLVES]->(:Municipality {name: 'Ystad'})
DELETE link REMOVE project.webAddress`;
    await graph.write((run) => run({ text: remove, parameters: {} }));
    const unsourced = (named: string) =>
      projects.nodes.find(({ name }: Named) => name === named).unsourcedFields;
    expect(unsourced('InVux')).toEqual(['webAddress', 'municipalities']);
    expect(unsourced('InVäst')).toEqual([]);
  });
});

describe('owners and partners', () => {
  test('3: what an organisation owns, under every spelling', async () => {
    const { organization } = await answerTo(graph, '03-what-an-organisation-owns');
    expect(organization.name).toBe('Göteborgsregionens kommunalförbund');
    expect(organization.owns.nodes.map(({ name }: Named) => name)).toEqual(['InVäst', 'InVux']);
  });

  test('4: which unit runs a project', async () => {
    const { projects } = await answerTo(graph, '04-which-unit-runs-it');
    const units = projects.nodes.map(
      (project: { name: string; owners: { edges: { unit: string | null }[] } }) => [
        project.name,
        project.owners.edges[0]!.unit,
      ],
    );
    expect(Object.fromEntries(units)).toEqual({
      'LEVEL UP Västra Skaraborg': null,
      InVäst: 'GR Utbildning',
      InVux: 'GR Utbildning',
      Egenmakt: null,
    });
    const egenmakt = projects.nodes.find(({ name }: Named) => name === 'Egenmakt');
    expect(egenmakt.partners.nodes).toHaveLength(2);
    for (const department of egenmakt.partners.nodes)
      expect(department.partOf).toEqual({ name: 'Göteborgs Stad' });
  });

  test('13: in what role authorities appear', async () => {
    const answer = await answerTo(graph, '13-roles-of-authorities');
    expect(answer.employmentService.partnersIn.edges).toEqual([
      { role: 'REFERENCE_GROUP', node: { name: 'InVux' } },
    ]);
    expect(answer.socialInsurance.memberOf.nodes).toEqual([
      {
        name: 'Samordningsförbundet Västra Skaraborg',
        owns: { nodes: [{ name: 'LEVEL UP Västra Skaraborg' }] },
      },
    ]);
    expect(answer.region).toMatchObject({ name: 'Västra Götalandsregionen', kind: 'REGION' });
    expect(answer.universities.nodes[0].partnersIn.edges).toEqual([
      { role: 'REFERENCE_GROUP', node: { name: 'InVux' } },
    ]);
  });

  test('14: who follows, who represents a wider area', async () => {
    const { project } = await answerTo(graph, '14-followers-and-representatives');
    expect(project.followers.nodes).toEqual([{ name: 'Fyrbodal' }]);
    expect(project.representatives.nodes).toEqual([{ name: 'Halmstad', county: { name: 'Hallands län' } }]);
  });
});

describe('places', () => {
  test('5: municipalities that take part, as stated', async () => {
    const { project } = await answerTo(graph, '05-municipalities-that-take-part');
    expect(project.municipalities.totalCount).toBe(6);
    for (const { evidence } of project.municipalities.edges) expect(evidence[0].excerpt).not.toBe('');
  });

  test('6: how a municipality is involved, kinds kept apart', async () => {
    const { lerum, vara } = await answerTo(graph, '06-how-a-municipality-is-involved');
    type Edge = { kind: string; via: { name: string } | null; node: Named };
    const told = (edges: readonly Edge[]) =>
      edges.map((edge) => [edge.node.name, edge.kind, edge.via?.name ?? null]);
    const gr = 'Göteborgsregionens kommunalförbund';
    expect(told(lerum.involvements.edges)).toEqual(
      expect.arrayContaining([
        ['InVux', 'PARTICIPANT', null],
        ['InVux', 'MEMBER_OF_OWNER', gr],
        ['InVäst', 'MEMBER_OF_OWNER', gr],
        ['InVäst', 'COVERED', 'Västsverige'],
      ]),
    );
    expect(told(vara.involvements.edges)).toEqual(
      expect.arrayContaining([
        ['LEVEL UP Västra Skaraborg', 'MEMBER_OF_OWNER', 'Samordningsförbundet Västra Skaraborg'],
        ['InVäst', 'COVERED', 'Skaraborg'],
      ]),
    );
    const stated = [...lerum.involvements.edges, ...vara.involvements.edges].filter(
      (edge) => edge.kind === 'PARTICIPANT',
    );
    expect(stated).toHaveLength(1);
  });

  test('24: where it acts, and where its owner sits', async () => {
    const { egenmakt, invast, goteborg } = await answerTo(graph, '24-where-it-acts-and-where-its-owner-sits');
    expect(egenmakt).toMatchObject({
      region: 'ESF Nationellt',
      nutsCode: 'SE0',
      beneficiaryAddress: { postalCode: '40482' },
      owners: { nodes: [{ name: 'Göteborgs Stad', governs: { name: 'Göteborg' } }] },
      municipalities: { totalCount: 0 },
    });
    expect(
      [invast.all, invast.inVastraGotaland, invast.inHalland].map(({ totalCount }) => totalCount),
    ).toEqual([55, 49, 6]);
    expect(invast.coveredAreas.edges).toContainEqual({
      role: 'COVERED',
      statedCount: 55,
      node: { name: 'Västsverige' },
    });
    expect(goteborg.involvements.edges).toContainEqual({ kind: 'OWNER_SEAT', node: { name: 'Egenmakt' } });
  });
});

describe('who works with whom', () => {
  test('7: who has worked with whom, in which projects, roles and years', async () => {
    const { collaborators, before2019 } = await answerTo(graph, '07-who-has-worked-with-whom');
    expect(collaborators.totalCount).toBe(8);
    const halmstad = collaborators.edges.find(
      ({ node }: { node: Named }) => node.name === 'Halmstads kommun',
    );
    expect(halmstad).toMatchObject({
      weight: 1,
      node: { partnersIn: { edges: [{ role: 'PARTNER', node: { name: 'InVäst' } }] } },
      sharedProjects: { nodes: [{ name: 'InVäst', startDate: '2016-09-01', endDate: '2019-08-31' }] },
    });
    expect(before2019.nodes).toEqual([{ name: 'Halmstads kommun' }]);
  });

  test('8: the shortest chain between two organisations with the projects on the way, and none', async () => {
    const { shortestPath, paths, noneByProjectsAlone } = await answerTo(graph, '08-shortest-chain');
    expect(shortestPath.nodes[0].name).toBe('Studieförbundet Vuxenskolan');
    expect(shortestPath.nodes.at(-1).name).toBe('Göteborgs Stad');
    const onTheWay = shortestPath.relationships.flatMap(({ project }: { project: Named | null }) =>
      project === null ? [] : [project.name],
    );
    expect([...new Set(onTheWay)]).toEqual(['LEVEL UP Västra Skaraborg', 'InVux']);
    expect(paths.map(({ length }: { length: number }) => length)).toEqual([7, 7]);
    expect(paths).toContainEqual(shortestPath);
    expect(noneByProjectsAlone).toEqual([]);
  });

  test('9: who bridges groups that are otherwise apart', async () => {
    const { collaborationNetwork } = await answerTo(graph, '09-who-bridges');
    const { nodes, statistics } = collaborationNetwork;
    const bridging = nodes.filter(({ betweenness }: { betweenness: number }) => betweenness > 0);
    // Its two projects share nobody else; the other two projects stand apart.
    expect(bridging.map(({ name }: Named) => name)).toEqual(['Göteborgsregionens kommunalförbund']);
    const constraints = nodes.flatMap(({ constraint }: { constraint: number | null }) => constraint ?? []);
    expect(Math.min(...constraints)).toBe(bridging[0].constraint);
    expect(statistics.components).toBe(3);
  });

  test('27: projects like this one, and why', async () => {
    const { similarProjects, byWhomTheyAreFor } = await answerTo(graph, '27-projects-like-this-one');
    const [levelUp, ...others] = similarProjects.edges;
    expect(levelUp.node.name).toBe('LEVEL UP Västra Skaraborg');
    expect(others.map(({ node }: { node: Named }) => node.name)).toEqual(['InVäst', 'Egenmakt']);
    const shared = (basis: string) =>
      levelUp.reasons.find((reason: { basis: string }) => reason.basis === basis).shared;
    expect(shared('TARGET_GROUPS')).toContainEqual({ __typename: 'TargetGroup', ageFrom: 16, ageTo: 29 });
    expect(shared('OBJECTIVES')).toContainEqual({ __typename: 'Fund', code: 'ESF' });
    expect(shared('COUNTIES')).toEqual([{ __typename: 'County', name: 'Västra Götalands län' }]);
    expect(byWhomTheyAreFor.nodes).toEqual([{ name: 'LEVEL UP Västra Skaraborg' }]);
  });

  test('28: how the network has grown year by year', async () => {
    const { timeline } = await answerTo(graph, '28-growth-by-year');
    type Period = { start: string; active: number; new: number };
    const told = (periods: readonly Period[]) =>
      periods.map((period) => [Number(period.start.slice(0, 4)), period.active, period.new]);
    const years = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2024, 2025, 2026, 2027];
    expect(told(timeline.projects).map(([year]) => year)).toEqual(years);
    expect(told(timeline.projects)).toContainEqual([2019, 3, 1]);
    expect(told(timeline.organizations)).toContainEqual([2016, 5, 2]);
    // The owner of InVux and seven partners are eight, each linked to each: 28.
    expect(told(timeline.links)).toContainEqual([2020, 28, 0]);
    expect(timeline.missing).toBe(0);
  });
});

test('26: municipalities, subregions and target groups without projects', async () => {
  const { coverage, completed } = await answerTo(graph, '26-gaps');
  expect(names(coverage.municipalities.covered.nodes)).toEqual(sixMunicipalities);
  expect(coverage.municipalities.gaps.totalCount).toBe(290 - 6);
  expect(coverage.withCoveredAreas).toEqual({ covered: { totalCount: 55 }, gaps: { totalCount: 290 - 55 } });
  expect(names(coverage.subregions.gaps.nodes)).toEqual(['Fyrbodal']);
  expect(coverage.targetGroups.gaps.nodes).toEqual([]);
  const onlyOthers = completed.targetGroups.gaps.nodes.flatMap(
    ({ projects }: { projects: { nodes: Named[] } }) => names(projects.nodes),
  );
  expect(new Set(onlyOthers)).toEqual(new Set(['Egenmakt']));
});

test('a municipality whose own authority takes part is involved through it, beside what is said of the place', async () => {
  const { data } = await ask(
    graph,
    `{ municipality(name: "Halmstad") { involvements { edges { kind role via { ... on Organization { name } } node { name } } } }
      decomposed: municipality(name: "A\u030Amål") { code }
      projectStatistics(groupBy: [MUNICIPALITY]) { groups { keys { value } } } }`,
  );
  const { municipality, decomposed, projectStatistics } = JSON.parse(JSON.stringify(data));
  expect(municipality.involvements.edges).toEqual(
    expect.arrayContaining([
      { kind: 'AUTHORITY', role: 'PARTNER', via: { name: 'Halmstads kommun' }, node: { name: 'InVäst' } },
      { kind: 'REPRESENTATIVE', role: 'REPRESENTATIVE', via: null, node: { name: 'InVäst' } },
    ]),
  );
  expect(decomposed.code).toBe('1492');
  const grouped = projectStatistics.groups.map(({ keys }: { keys: { value: string }[] }) => keys[0]?.value);
  expect(grouped).toContain('Lerum');
  expect(grouped).not.toContain('Halmstad');
});

test('without dimensions there is one group, of nothing too', async () => {
  const { data } = await ask(
    graph,
    '{ all: projectStatistics { groups { count keys { value } } } none: projectStatistics(filter: { number: { eq: "0" } }) { groups { count totalBudget { sum missing } } } }',
  );
  expect(JSON.parse(JSON.stringify(data))).toEqual({
    all: { groups: [{ count: 4, keys: [] }] },
    none: { groups: [{ count: 0, totalBudget: { sum: null, missing: 0 } }] },
  });
});

test('the evidence of a programme area is that of the objective within it, too', async () => {
  const { data } = await ask(
    graph,
    '{ project(number: "2015/00220") { area: evidence(for: "programmeArea") { field value } fund: evidence(for: "fund") { field } } }',
  );
  const { project } = JSON.parse(JSON.stringify(data));
  expect(project.area).toEqual([{ field: 'specificObjective', value: '2.1' }]);
  expect(new Set(project.fund.map(({ field }: { field: string }) => field))).toEqual(
    new Set(['fund', 'programme', 'specificObjective']),
  );
});

describe('whom projects are for', () => {
  test('10: ages that overlap, and no stated age', async () => {
    const { overlap, noAge } = await answerTo(graph, '10-ages-that-overlap');
    expect(names(overlap.nodes)).toEqual(['Egenmakt', 'InVux', 'LEVEL UP Västra Skaraborg']);
    expect(names(noAge.nodes)).toEqual(['InVäst']);
  });

  test('11: NPF, mental ill-health, newly arrived', async () => {
    const { npf, illHealth, newlyArrived } = await answerTo(graph, '11-npf-ill-health-newly-arrived');
    expect(names(npf.nodes)).toEqual(['Egenmakt']);
    expect(names(illHealth.nodes)).toEqual(['LEVEL UP Västra Skaraborg']);
    expect(names(newlyArrived.nodes)).toEqual(['InVux', 'InVäst']);
  });

  test('12: participants or staff', async () => {
    const { staff, participants } = await answerTo(graph, '12-participants-or-staff');
    expect(names(staff.nodes)).toEqual(['InVäst']);
    expect(names(participants.nodes)).toEqual(['Egenmakt', 'InVux', 'LEVEL UP Västra Skaraborg']);
  });
});

describe('money, people and time', () => {
  test('15: by owner, area, objective, region and year, with what is missing', async () => {
    const { byOwner, byArea, byObjective, byRegion, byYear } = await answerTo(graph, '15-money-by-dimension');
    const of = (groups: readonly { keys: { value: string }[] }[], value: string) =>
      groups.find(({ keys }) => keys[0]!.value === value);
    expect(of(byOwner.groups, 'Göteborgsregionens kommunalförbund')).toMatchObject({
      count: 2,
      grantedSupport: { sum: 11300449 + 13516136, missing: 0 },
      totalBudget: { sum: 24051665 + 18040496, missing: 0 },
    });
    expect(of(byOwner.groups, 'Göteborgs Stad')).toMatchObject({
      count: 1,
      grantedSupport: { sum: null, missing: 1 },
    });
    expect(of(byArea.groups, 'C')).toMatchObject({ count: 1, totalBudget: { missing: 1 } });
    expect(
      byObjective.groups.map(({ keys }: { keys: { value: string }[] }) => keys[0]!.value).sort(),
    ).toEqual(['1.1', '2.1', '2.2', 'C1']);
    expect(of(byRegion.groups, 'Västsverige')).toMatchObject({ count: 3 });
    expect(of(byYear.groups, '2016')).toMatchObject({ count: 1, grantedSupport: { sum: 13516136 } });
  });

  test('16: the share beside the stated rate', async () => {
    const { projects } = await answerTo(graph, '16-share-beside-rate');
    type Share = { name: string; supportShare: number | null; cofinancingRate: number | null };
    const told = projects.nodes.map(({ name, supportShare, cofinancingRate }: Share) => [
      name,
      supportShare?.toFixed(4) ?? null,
      cofinancingRate,
    ]);
    expect(told).toEqual([
      ['LEVEL UP Västra Skaraborg', '0.4700', null],
      ['InVäst', '0.7492', 0.5],
      ['InVux', '0.4698', 0.5],
      ['Egenmakt', null, 0.9],
    ]);
  });

  test('17: planned participants, and support for each', async () => {
    const { projects } = await answerTo(graph, '17-planned-participants');
    expect(
      projects.nodes.map((project: { plannedParticipants: number }) => project.plannedParticipants),
    ).toEqual([190, 1200, 240, 200]);
    expect(projects.nodes[1].supportPerParticipant).toBeCloseTo(13516136 / 1200, 6);
    expect(projects.nodes[3].supportPerParticipant).toBeNull();
  });

  test('18: on a date, and at the same time in one place', async () => {
    const { onDate, inVara } = await answerTo(graph, '18-on-a-date');
    expect(names(onDate.nodes)).toEqual(['InVäst', 'LEVEL UP Västra Skaraborg']);
    expect(new Set(inVara.involvements.edges.map((edge: { node: Named }) => edge.node.name))).toEqual(
      new Set(['InVäst', 'LEVEL UP Västra Skaraborg']),
    );
  });
});

describe('funding', () => {
  test('19: intervention fields within their period', async () => {
    const { projects } = await answerTo(graph, '19-intervention-fields');
    const fields = projects.nodes.map(
      ({ interventionField }: { interventionField: { code: string; period: string } | null }) =>
        interventionField === null ? null : [interventionField.code, interventionField.period],
    );
    expect(fields).toEqual([null, ['117', '2014-2020'], ['103', '2014-2020'], ['163', '2021-2027']]);
  });

  test('20: by fund, programme, area and objective', async () => {
    const { programmes } = await answerTo(graph, '20-by-fund-and-objective');
    const found = programmes.flatMap(
      (programme: {
        fund: { code: string };
        programmeAreas: { specificObjectives: { code: string; projects: { nodes: Named[] } }[] }[];
      }) =>
        programme.programmeAreas.flatMap((area) =>
          area.specificObjectives.flatMap((objective) =>
            objective.projects.nodes.map(({ name }) => `${programme.fund.code} ${objective.code} ${name}`),
          ),
        ),
    );
    expect(found.sort()).toEqual([
      'ESF 1.1 InVäst',
      'ESF 2.1 LEVEL UP Västra Skaraborg',
      'ESF 2.2 InVux',
      'ESF+ C1 Egenmakt',
    ]);
  });
});

describe('what was done and reached', () => {
  test('21: methods and activities, and where', async () => {
    const { project, levelUp } = await answerTo(graph, '21-methods-and-where');
    type Part = { municipalities: { nodes: Named[] }; activities: { nodes: Named[] } };
    const truck = project.subprojects.nodes.filter((part: Part) =>
      part.activities.nodes.some(({ name }) => name === 'Truckutbildning'),
    );
    expect(names(truck.flatMap((part: Part) => part.municipalities.nodes))).toEqual([
      'Partille',
      'Stenungsund',
    ]);
    expect(levelUp.activities.nodes).toContainEqual({ name: 'Mentorskap' });
  });

  test('22: results by municipality and source', async () => {
    const { project } = await answerTo(graph, '22-results');
    type Result = { municipalities: { nodes: Named[] }; sources: unknown[] };
    const places = new Set(project.results.flatMap((result: Result) => names(result.municipalities.nodes)));
    expect([...places].sort((a, b) => String(a).localeCompare(String(b), 'sv'))).toEqual(sixMunicipalities);
    for (const result of project.results)
      expect((result as { sources: { nodes: unknown[] } }).sources.nodes).not.toHaveLength(0);
  });

  test('23: sustainable development goals, and who says so', async () => {
    const { project } = await answerTo(graph, '23-sustainable-development-goals');
    expect(project.sdgs.map(({ number }: { number: number }) => number)).toEqual([4, 10]);
    expect(project.evidence).toHaveLength(2);
    expect(project.evidence[0].source.title).not.toBe('');
  });
});

test('each root field was one statement', () => {
  statements.length = 0;
  return answerTo(graph, '06-how-a-municipality-is-involved').then(() => expect(statements).toHaveLength(2));
});
