import { compile, cypher, identifier, join, parameter } from '../cypher/cypher.ts';
import type { Graph, Run } from '../neo4j/graph.ts';
import {
  type Entity,
  type Held,
  type HeldProperties,
  type NodeEntity,
  type RelationshipEntity,
  ROLES,
} from './entities.ts';
import { RefusedDump } from './refused.ts';

const BATCH = 2_000;

/** The graph's note, while a dump is being put into it, of which one that is. */
const NOTE = "MERGE (loaded:Loaded {name: 'dump'}) SET loaded.hash = $dump, loaded.at = datetime()";

/**
 * Puts the entities of a dump into a graph that has nothing but reference data; those that are there become what the dump says. Cut off at
 * any moment, it is done when it has been run again with the same dump. So it can be until `endRestore`, which comes last of all that is to be done.
 *
 * @param dump tells this dump from others.
 * @returns how many entities were written.
 * @throws RefusedDump when the graph has projects or other documents' facts already, or an end of a relationship is missing.
 */
export async function restoreEntities(
  graph: Graph,
  entities: AsyncIterable<Entity>,
  dump: string,
  tell: (entities: number) => void = () => {},
): Promise<number> {
  await graph.write(async (run) => {
    await expectRoom(run, dump);
    await run({ text: NOTE, parameters: { dump } });
  });
  let batch: Entity[] = [];
  let count = 0;
  const flush = async () => {
    const all = batch;
    batch = [];
    if (all.length === 0) return;
    await graph.write((run) => write(run, all));
    count += all.length;
    tell(count);
  };
  for await (const entity of entities) {
    batch.push(entity);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  return count;
}

/** From now on the graph is not one into which a dump is being put. */
export async function endRestore(graph: Graph): Promise<void> {
  await graph.execute({ text: "MATCH (loaded:Loaded {name: 'dump'}) DELETE loaded", parameters: {} });
}

/** Throws RefusedDump unless the graph is as one without documents is, or as this dump left it when it was cut off. */
async function expectRoom(run: Run, dump: string): Promise<void> {
  const [row] = await run({
    text: `OPTIONAL MATCH (loaded:Loaded {name: 'dump'})
RETURN loaded.hash AS unfinished, COUNT { MATCH (project:Project) } AS projects`,
    parameters: {},
  });
  const unfinished = row?.unfinished ?? null;
  if (unfinished === dump) return;
  if (unfinished !== null) {
    throw new RefusedDump(
      'A graph without projects was expected; another dump has been put into this one in part: import that one again.',
    );
  }
  if (Number(row?.projects) === 0) return;
  throw new RefusedDump(
    `A graph without projects was expected; this one has ${row?.projects}: a dump is no document to be added.`,
  );
}

async function write(run: Run, entities: readonly Entity[]): Promise<void> {
  const groups = new Map<string, Entity[]>();
  for (const entity of entities) {
    const shape = shapeOf(entity);
    const group = groups.get(shape);
    if (group === undefined) groups.set(shape, [entity]);
    else group.push(entity);
  }
  for (const group of groups.values()) {
    if ('labels' in group[0]!) await writeNodes(run, group as NodeEntity[]);
    else await writeRelationships(run, group as RelationshipEntity[]);
  }
}

function shapeOf(entity: Entity): string {
  if ('labels' in entity) return entity.labels.join(':');
  return [entity.start.label, entity.type, entity.end.label, keyOf(entity)].join(' ');
}

/** The property that tells apart relationships of one type between the same two nodes. */
function keyOf({ properties }: RelationshipEntity): 'role' | 'kind' | null {
  return 'role' in properties ? 'role' : 'kind' in properties ? 'kind' : null;
}

async function writeNodes(run: Run, nodes: readonly NodeEntity[]): Promise<void> {
  const { labels } = nodes[0]!;
  const own = labels.find((label) => !ROLES.has(label)) ?? '';
  const set = join(
    labels.map((label) => cypher` SET node:${identifier(label)}`),
    '',
  );
  const rows = nodes.map(({ id, properties }) => ({ id, properties: stored(properties) }));
  await run(
    compile(cypher`UNWIND ${parameter(rows)} AS row
MERGE (node:${identifier(own)} {id: row.id}) SET node = row.properties${set}`),
  );
}

async function writeRelationships(run: Run, relationships: readonly RelationshipEntity[]): Promise<void> {
  const { type, start, end } = relationships[0]!;
  const key = keyOf(relationships[0]!);
  const identity = key === null ? cypher`` : cypher` {${identifier(key)}: row.properties.${identifier(key)}}`;
  const rows = relationships.map((one) => ({
    start: one.start.id,
    end: one.end.id,
    properties: stored(one.properties),
  }));
  const made = await run(
    compile(cypher`UNWIND ${parameter(rows)} AS row
MATCH (start:${identifier(start.label)} {id: row.start})
MATCH (end:${identifier(end.label)} {id: row.end})
MERGE (start)-[link:${identifier(type)}${identity}]->(end) SET link = row.properties
RETURN count(link) AS count`),
  );
  if (Number(made[0]?.count) === rows.length) return;
  throw new RefusedDump(
    `${type}: both ends of ${rows.length} relationships were expected; ${made[0]?.count} have them: the dump is not whole.`,
  );
}

/** As the graph holds them. */
function stored(properties: HeldProperties): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      isDay(value) ? { isoDate: value.date } : isMoment(value) ? { isoMoment: value.moment } : value,
    ]),
  );
}

function isDay(value: Held): value is { readonly date: string } {
  return typeof value === 'object' && value !== null && 'date' in value;
}

function isMoment(value: Held): value is { readonly moment: string } {
  return typeof value === 'object' && value !== null && 'moment' in value;
}
