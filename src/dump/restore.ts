import { compile, cypher, identifier, join, parameter } from '../cypher/cypher.ts';
import type { Graph, Run } from '../neo4j/graph.ts';
import type { Entity, Held, HeldProperties, NodeEntity, RelationshipEntity } from './entities.ts';

/** A dump that does not fit the graph it shall go into, in one sentence. */
export class RefusedDump extends Error {
  override readonly name = 'RefusedDump';
}

const BATCH = 2_000;

/**
 * Puts the entities of a dump into a graph that has nothing but reference data; those that are there become what the dump says.
 *
 * @returns how many entities were written.
 * @throws RefusedDump when the graph has projects or other documents' facts already, or an end of a relationship is missing.
 */
export async function restoreEntities(
  graph: Graph,
  entities: AsyncIterable<Entity>,
  tell: (entities: number) => void = () => {},
): Promise<number> {
  const [row] = await graph.read({
    text: 'MATCH (project:Project) RETURN count(project) AS projects',
    parameters: {},
  });
  if (Number(row?.projects) > 0) {
    throw new RefusedDump(
      `A graph without projects was expected; this one has ${row?.projects}: a dump is no document to be added.`,
    );
  }
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
  const own = labels.find((label) => label !== 'Owner' && label !== 'Partner') ?? '';
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
