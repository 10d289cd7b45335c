import { type Entity, entitiesOf } from '../../src/dump/entities.ts';
import { graphHash } from '../../src/dump/graph-hash.ts';
import { endRestore, restoreEntities } from '../../src/dump/restore.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { referenceAlone } from '../write/reference-alone.ts';

/** Makes a graph one that has the reference data alone; quicker each time after the first, because most of it is as it was. */
export function referenceOnly(graph: Graph): () => Promise<void> {
  let first: { readonly entities: ReadonlyMap<string, Entity>; readonly hash: string } | null = null;
  return async () => {
    if (first !== null) {
      await putBack(graph, first.entities);
      if ((await graphHash(graph)).hash === first.hash) return;
      throw new Error('The reference data alone was expected; something else is left.');
    }
    await referenceAlone(graph);
    first = { entities: await all(graph), hash: (await graphHash(graph)).hash };
  };
}

async function putBack(graph: Graph, first: ReadonlyMap<string, Entity>): Promise<void> {
  const said = (entity: Entity | undefined) =>
    JSON.stringify(entity, (key, value) => (key === 'importedAt' ? undefined : value));
  const now = await all(graph);
  await remove(
    graph,
    [...now].flatMap(([key, entity]) => (first.has(key) ? [] : [entity])),
  );
  const changed = [...first].flatMap(([key, entity]) =>
    said(now.get(key)) === said(entity) ? [] : [entity],
  );
  await restoreEntities(
    graph,
    (async function* () {
      yield* changed.filter((entity) => 'labels' in entity);
      yield* changed.filter((entity) => !('labels' in entity));
    })(),
    'reference',
  );
  await endRestore(graph);
}

async function remove(graph: Graph, entities: readonly Entity[]): Promise<void> {
  const ids = entities.flatMap((entity) => ('labels' in entity ? [entity.id] : []));
  const links = entities.flatMap((entity) => {
    if ('labels' in entity) return [];
    const { type, start, end, properties } = entity;
    return [{ type, start: start.id, end: end.id, key: properties.role ?? properties.kind ?? '' }];
  });
  for (const [text, parameters] of [
    ['MATCH (node) WHERE node.id IN $ids DETACH DELETE node', { ids }],
    [
      `UNWIND $links AS row MATCH (start)-[link]->(end) WHERE start.id = row.start AND end.id = row.end AND type(link) = row.type
AND coalesce(link.role, link.kind, '') = row.key DELETE link`,
      { links },
    ],
    ['MATCH (node:ImportRun|Judgement|Lease) DETACH DELETE node', {}],
    ['MATCH (node:Organization) REMOVE node:Owner:Partner', {}],
  ] as const) {
    await graph.execute({ text, parameters });
  }
}

async function all(graph: Graph): Promise<ReadonlyMap<string, Entity>> {
  const found = new Map<string, Entity>();
  for await (const entity of entitiesOf(graph)) {
    const key =
      'labels' in entity
        ? entity.id
        : [
            entity.start.id,
            entity.type,
            entity.end.id,
            entity.properties.role ?? entity.properties.kind ?? '',
          ].join(' ');
    found.set(key, entity);
  }
  return found;
}
