import { referenceClaims } from '../../entities/reference/reference-claims.ts';
import { referenceThings } from '../../entities/reference/reference-things.ts';
import type { Claim, Relationship, Resolution, Thing } from '../../entities/thing.ts';
import type { Reference } from '../../reference/reference.ts';
import { type Counts, noCounts, sumCounts } from '../changes/counts.ts';
import type { Written } from '../changes/written.ts';
import { passagesOf } from '../known/passages.ts';
import { ownLabels } from '../table/memory.ts';
import type { ImportTables } from './tables.ts';

/**
 * What resolutions make of a graph that has nothing but the reference data, on its way into tables: what one project alone speaks of is
 * written at once; what several speak of is kept, and changed, until all is read.
 */
export interface Gathered {
  add(resolution: Pick<Resolution, 'nodes' | 'relationships' | 'claims'>): void;
  /** Writes what was kept. @returns what there is beside the reference data. */
  close(): Written;
}

/** A node that several projects speak of. There is one for each organisation of the table: as text, its properties take a third of the room. */
interface Kept {
  readonly label: string;
  /** Its properties as JSON. */
  readonly said: string;
  /** With spaces between. */
  readonly roles: string;
}

/** Begins with the reference data. */
export function openGathered(tables: ImportTables, reference: Reference): Gathered {
  const nodes = new Map<string, Kept>();
  const relationships = new Map<string, Relationship>();
  const counts = { nodes: {}, relationships: {} } as {
    readonly nodes: Record<string, Counts>;
    readonly relationships: Record<string, Counts>;
  };
  const count = (of: Record<string, Counts>, name: string, by = 1) => {
    of[name] = sumCounts([of[name] ?? noCounts, { ...noCounts, new: by }]);
  };

  const keep = ({ label, id, properties, roles = [] }: Thing) => {
    const earlier = nodes.get(id);
    const said = earlier === undefined ? properties : { ...JSON.parse(earlier.said), ...properties };
    const played = new Set([...(earlier?.roles.split(' ') ?? []), ...roles].filter((role) => role !== ''));
    nodes.set(id, { label, said: JSON.stringify(said), roles: [...played].sort().join(' ') });
  };
  const writeNode = ({ label, id, properties, roles = [] }: Thing) =>
    tables.node([label, ...roles.toSorted()], id, properties);
  const writeRelationship = ({ type, start, end, key, properties }: Relationship) =>
    tables.relationship(type, start.id, end.id, {
      ...properties,
      ...(key === null ? {} : { [key.name]: key.value }),
    });
  const keepRelationship = (one: Relationship) => {
    const { type, start, end, key, only = false } = one;
    const identity = [type, start.id, only ? '' : end.id, key?.value].join(' ');
    const earlier = relationships.get(identity);
    relationships.set(identity, { ...one, properties: { ...earlier?.properties, ...one.properties } });
  };
  const writeClaims = (claims: readonly Claim[]) => {
    const passages = passagesOf(claims);
    for (const { id, about, source, properties } of passages) {
      tables.node(['Evidence'], id, properties);
      tables.relationship('ABOUT', id, about.id, {});
      tables.relationship('FROM', id, source, {});
    }
    return passages.length;
  };

  const { nodes: given, relationships: among } = referenceThings(reference);
  const { sources, claims } = referenceClaims(reference);
  for (const thing of [...given, ...sources]) keep(thing);
  for (const one of among) keepRelationship(one);
  writeClaims(claims);
  const known = { nodes: new Set(nodes.keys()), relationships: new Set(relationships.keys()) };

  return {
    add(resolution) {
      for (const thing of resolution.nodes) {
        if (!ownLabels.has(thing.label)) keep(thing);
        else {
          writeNode(thing);
          count(counts.nodes, thing.label);
        }
      }
      for (const one of resolution.relationships) {
        if (!ownLabels.has(one.start.label) && !ownLabels.has(one.end.label)) keepRelationship(one);
        else {
          writeRelationship(one);
          count(counts.relationships, one.type);
        }
      }
      count(counts.nodes, 'Evidence', writeClaims(resolution.claims));
    },
    close() {
      for (const [id, { label, said, roles }] of nodes) {
        writeNode({ label, id, properties: JSON.parse(said), roles: roles === '' ? [] : roles.split(' ') });
        if (!known.nodes.has(id)) count(counts.nodes, label);
      }
      for (const [identity, one] of relationships) {
        writeRelationship(one);
        if (!known.relationships.has(identity)) count(counts.relationships, one.type);
      }
      return counts;
    },
  };
}
