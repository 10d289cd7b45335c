import type { Graph } from '../../src/neo4j/graph.ts';
import { emptyGraph } from '../neo4j/graph.ts';

/** A project of the world, and what it is tied to by their ids. */
export interface WorldProject {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Whole SEK; null where nobody knows. */
  readonly budget: number | null;
  readonly owners: readonly string[];
  /** Each with its role. */
  readonly partners: readonly (readonly [organization: string, role: string])[];
  readonly municipalities: readonly string[];
  readonly targetGroups: readonly string[];
}

const counties = ['county:13', 'county:14'];
const regionOf: Readonly<Record<string, string>> = { 'county:13': 'nuts:SE231', 'county:14': 'nuts:SE232' };
const municipalities = ['municipality:1380', 'municipality:1401', 'municipality:1441', 'municipality:1480'];

/** The county that a municipality of the world lies in. */
export function countyOf(municipality: string): string {
  return municipality.startsWith('municipality:13') ? counties[0]! : counties[1]!;
}

/** A series of numbers from 0 to before 1, the same for the same seed. */
function seriesOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** Twenty projects of fourteen organisations, made of a seed. */
export function worldOf(seed: number): readonly WorldProject[] {
  const next = seriesOf(seed);
  const some = (items: readonly string[], most: number): readonly string[] => {
    const count = Math.floor(next() * (most + 1));
    return [...new Set(Array.from({ length: count }, () => items[Math.floor(next() * items.length)]!))];
  };
  const organizations = Array.from({ length: 14 }, (_, i) => `organization:o${String(i).padStart(2, '0')}`);
  const groups = ['target-group:young', 'target-group:new', 'target-group:old'];
  const roles = ['PARTNER', 'SUPPORT', 'REFERENCE_GROUP'];
  return Array.from({ length: 20 }, (_, i) => {
    const from = 2014 + Math.floor(next() * 8);
    return {
      id: `project:p${String(i).padStart(2, '0')}`,
      from: `${from}-02-01`,
      to: `${from + Math.floor(next() * 4)}-11-30`,
      // More than 32 bits hold, and some without.
      budget: i % 3 === 0 ? null : 1_500_000_001 + i,
      owners: some(organizations, 1),
      partners: some(organizations, 4).map((id) => [id, roles[Math.floor(next() * roles.length)]!] as const),
      municipalities: some(municipalities, 3),
      targetGroups: some(groups, 2),
    };
  });
}

/** Puts a world into the graph, which is emptied first. */
export async function loadWorld(graph: Graph, projects: readonly WorldProject[]): Promise<void> {
  await emptyGraph(graph);
  await graph.write(async (run) => {
    await run({
      text: `UNWIND $counties AS county
MERGE (north:NutsRegion {id: 'nuts:SE2', code: 'SE2', level: 1, name: 'Södra Sverige'})
MERGE (west:NutsRegion {id: 'nuts:SE23', code: 'SE23', level: 2, name: 'Västsverige'}) MERGE (west)-[:IN_NUTS]->(north)
MERGE (region:NutsRegion {id: county.region, code: split(county.region, ':')[1], level: 3, name: county.region}) MERGE (region)-[:IN_NUTS]->(west)
MERGE (place:County {id: county.id, code: split(county.id, ':')[1], name: county.id}) MERGE (place)-[:IN_NUTS]->(region)`,
      parameters: { counties: counties.map((id) => ({ id, region: regionOf[id] })) },
    });
    await run({
      text: `UNWIND $places AS place
MATCH (county:County {id: place.county})
MERGE (m:Municipality {id: place.id, code: split(place.id, ':')[1], name: place.id}) MERGE (m)-[:IN_COUNTY]->(county)`,
      parameters: { places: municipalities.map((id) => ({ id, county: countyOf(id) })) },
    });
    await run({
      text: `UNWIND $projects AS project
CREATE (p:Project {id: project.id, number: split(project.id, ':')[1], name: project.id, startDate: date(project.from), endDate: date(project.to), totalBudget: project.budget})
FOREACH (id IN project.owners | MERGE (o:Organization {id: id}) SET o.name = id, o:Owner, o.kind = 'COMPANY' CREATE (o)-[:OWNS]->(p))
FOREACH (one IN project.partners | MERGE (o:Organization {id: one[0]}) SET o.name = one[0], o:Partner, o.kind = 'COMPANY' CREATE (o)-[:PARTNERS_IN {role: one[1]}]->(p))
FOREACH (id IN project.targetGroups | MERGE (g:TargetGroup {id: id}) SET g.name = id, g.characteristics = [] CREATE (p)-[:TARGETS {kind: 'PARTICIPANTS'}]->(g))
WITH p, project UNWIND project.municipalities AS id
MATCH (m:Municipality {id: id}) CREATE (p)-[:INVOLVES {role: 'PARTICIPANT'}]->(m)`,
      parameters: { projects },
    });
  });
}
