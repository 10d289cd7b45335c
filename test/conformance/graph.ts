import { type GraphQLObjectType, isNonNullType } from 'graphql';
import type { ObjectModel, ValueField } from '../../src/model/model.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { emptyGraph } from '../neo4j/graph.ts';
import { api, model } from './api.ts';
import { type Dice, diceOf } from './dice.ts';
import { poolOf } from './pools.ts';

export type Value = string | number | boolean | readonly string[] | null;
export type Values = Readonly<Record<string, Value>>;

export interface Thing {
  readonly id: string;
  readonly label: string;
  /** By the property's name in the graph. */
  readonly values: Values;
}

export interface Link {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly values: Values;
  /** The database's own id, which tells parallel relationships apart where all else is equal; known once it is loaded. */
  elementId: string;
}

/** A graph small enough to think through, with every type and relationship that the API maps. */
export interface SmallGraph {
  readonly seed: number;
  readonly things: ReadonlyMap<string, Thing>;
  readonly links: readonly Link[];
}

interface LinkKind {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly edge: ObjectModel | null;
}

const nodeTypes = [...model.types.values()].filter(({ label }) => label !== null);

/** Relationships that only the mapping's Cypher knows of. */
const unnamed: readonly LinkKind[] = [
  ...['Project', 'Call'].flatMap((from) =>
    ['ProgrammeArea', 'Programme', 'Fund'].map((to) => ({ type: 'FUNDED_UNDER', from, to, edge: null })),
  ),
  { type: 'IN_COUNTRY', from: 'NutsRegion', to: 'Country', edge: null },
  { type: 'SEATED_IN', from: 'Project', to: 'Municipality', edge: null },
];

const relationships = nodeTypes.flatMap((type) =>
  [...type.fields.values()].flatMap((field) =>
    field.kind === 'things' && field.origin.kind === 'relationship'
      ? [{ type, field, origin: field.origin }]
      : [],
  ),
);

const kinds: readonly LinkKind[] = [
  ...new Map(
    [
      ...unnamed,
      ...relationships.flatMap(({ type, field, origin }) =>
        (model.abstractTypes.get(field.target) ?? [field.target]).map((target) => {
          const [from, to] = origin.direction === 'OUT' ? [type.name, target] : [target, type.name];
          return { type: origin.type, from, to, edge: field.edge?.name ? field.edge : null };
        }),
      ),
    ].map((kind) => [`${kind.from} ${kind.type} ${kind.to}`, kind] as const),
  ).values(),
];

/** Which end of a relationship has one at most, for a field that promises one thing. */
const single = new Set(
  relationships.flatMap(({ type, field, origin }) =>
    field.shape === 'one' ? [`${origin.direction} ${origin.type} ${type.name}`] : [],
  ),
);

/** The same graph for the same seed, with at least so many things of each type. */
export function smallGraph(seed: number, least = 0): SmallGraph {
  const dice = diceOf(seed);
  const things = new Map<string, Thing>();
  for (const type of nodeTypes) {
    const count = { Project: 4 + dice.below(4), Organization: 3 + dice.below(3) }[type.name] ?? dice.below(4);
    for (let i = 0; i < Math.max(count, least); i++) {
      const id = `${type.name.toLowerCase()}:${i}`;
      things.set(id, {
        id,
        label: type.name,
        values: { ...valuesOf(dice, type), ...keysOf(dice, type, i), id },
      });
    }
  }
  const graph = { seed, things, links: linksBetween(dice, things) };
  for (const [id, thing] of things) {
    if (thing.label === 'Evidence')
      things.set(id, { ...thing, values: { ...thing.values, ...aboutLink(dice, graph) } });
  }
  return graph;
}

/** What a type's constraints want different in each thing. */
function keysOf(dice: Dice, type: ObjectModel, i: number): Values {
  if (type.name === 'Sdg') return { number: i + 1 };
  if (type.name === 'Judgement') {
    const [one, other] = ['organization:0', `organization:${1 + dice.below(3)}`];
    return { one, other, decision: dice.chance(0.5) ? 'decision:0' : null };
  }
  if (type.name === 'Decision') return { things: [`organization:${dice.below(4)}`, 'project:0'] };
  const key = ['number', 'code'].find((name) => type.fields.has(name));
  if (key === undefined) return {};
  return { [key]: key === 'number' && dice.chance(0.3) ? null : `k${i}` };
}

export function valueFields(type: ObjectModel): readonly ValueField[] {
  return [...type.fields.values()].flatMap((field): readonly ValueField[] => {
    if (field.kind === 'embedded') return valueFields(model.types.get(field.type)!);
    return field.kind === 'value' && field.expression === null ? [field] : [];
  });
}

function valuesOf(dice: Dice, type: ObjectModel): Values {
  return Object.fromEntries(
    valueFields(type).map((field) => {
      const declared = (api.getType(type.name) as GraphQLObjectType | undefined)?.getFields()[field.name];
      const promised = declared !== undefined && isNonNullType(declared.type) && !field.list;
      const pool = poolOf(field.type);
      if (!promised && dice.chance(0.3)) return [field.property!, null];
      if (!field.list) return [field.property!, dice.pick(pool)];
      return [field.property!, Array.from({ length: dice.below(4) }, () => String(dice.pick(pool)))];
    }),
  );
}

function edgeValues(dice: Dice, edge: ObjectModel): Values {
  return Object.fromEntries(
    valueFields(edge).map((field) => {
      const missing = field.name !== 'role' && field.name !== 'kind' && dice.chance(0.3);
      return [field.property!, missing ? null : dice.pick(poolOf(field.type))];
    }),
  );
}

function linksBetween(dice: Dice, things: ReadonlyMap<string, Thing>): readonly Link[] {
  const links: Link[] = [];
  const taken = new Set<string>();
  const labelled = (label: string) => [...things.values()].filter((thing) => thing.label === label);
  const mixed = kinds
    .map((kind) => ({ kind, place: dice.below(1000) }))
    .sort((one, other) => one.place - other.place);
  for (const { kind } of mixed) {
    for (const from of labelled(kind.from)) {
      for (const to of labelled(kind.to)) {
        for (let again = true; again; again = kind.edge !== null && dice.chance(0.4)) {
          if (!dice.chance(0.35)) break;
          const ends = [`OUT ${kind.type} ${from.label}`, `IN ${kind.type} ${to.label}`];
          const keys = ends.flatMap((end, i) => (single.has(end) ? [`${end} ${[from, to][i]!.id}`] : []));
          if (keys.some((key) => taken.has(key))) break;
          for (const key of keys) taken.add(key);
          const values = kind.edge === null ? {} : edgeValues(dice, kind.edge);
          links.push({ from: from.id, type: kind.type, to: to.id, values, elementId: '' });
        }
      }
    }
  }
  return links;
}

/** Half of the evidence supports a relationship. */
function aboutLink(dice: Dice, graph: SmallGraph): Values {
  if (graph.links.length === 0 || dice.chance(0.5)) return {};
  const wanted = graph.links.filter(({ type }) => type === 'AIMS_AT' || type === 'ACHIEVED');
  const link = dice.pick(wanted.length > 0 ? wanted : graph.links);
  return { relationship: link.type, otherEnd: link.to };
}

/** Puts the graph where nothing else is left, as the import would. */
export async function load(database: Graph, graph: SmallGraph): Promise<void> {
  await emptyGraph(database);
  await database.write(async (run) => {
    for (const type of nodeTypes) {
      const rows = [...graph.things.values()].filter(({ label }) => label === type.name);
      await run({
        text: `UNWIND $rows AS row CREATE (thing:\`${type.name}\`) SET thing = row`,
        parameters: { rows: rows.map(({ values }) => toStored(type, values)) },
      });
    }
    for (const type of new Set(graph.links.map((link) => link.type))) {
      const links = graph.links.filter((link) => link.type === type);
      const rows = await run({
        text: `UNWIND range(0, size($rows) - 1) AS place WITH place, $rows[place] AS row
MATCH (from {id: row.from}), (to {id: row.to}) CREATE (from)-[link:\`${type}\`]->(to) SET link = row.values
RETURN place, elementId(link) AS elementId`,
        parameters: { rows: links.map(({ from, to, values }) => ({ from, to, values })) },
      });
      for (const { place, elementId } of rows) links[place as number]!.elementId = elementId as string;
    }
    await run({ text: 'MATCH (o:Organization) WHERE (o)-[:OWNS]->() SET o:Owner', parameters: {} });
    await run({
      text: 'MATCH (o:Organization) WHERE (o)-[:PARTNERS_IN]->() SET o:Partner',
      parameters: {},
    });
  });
}

export function toStored(type: ObjectModel, values: Values): Readonly<Record<string, unknown>> {
  const types = new Map(valueFields(type).map((field) => [field.property, field.type]));
  return Object.fromEntries(
    Object.entries(values).map(([property, value]) => {
      if (value === null) return [property, value];
      if (types.get(property) === 'Date') return [property, { isoDate: value }];
      return [property, types.get(property) === 'DateTime' ? { isoMoment: value } : value];
    }),
  );
}
