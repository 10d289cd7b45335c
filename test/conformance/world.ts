import type { ThingsField } from '../../src/model/model.ts';
import type { Scope } from '../../src/resolvers/context.ts';
import { model } from './api.ts';
import { derivedThings } from './derived.ts';
import type { Link, SmallGraph, Thing } from './graph.ts';

/** A graph as one caller sees it. */
export interface World {
  readonly graph: SmallGraph;
  readonly scopes: readonly Scope[];
}

/** A thing that a field leads to, by way of a relationship where there is one. */
export interface Row {
  readonly thing: Thing;
  readonly link: Link | null;
}

/** What a field leads to from a thing, or from nowhere for a root field, as far as the caller may see it. */
export function rowsOf(world: World, field: ThingsField, from: Thing | null): readonly Row[] {
  return everyRow(world, field, from).filter(({ thing }) => isVisible(world, thing));
}

/** Evidence of a contact is personal data. */
export function isVisible(world: World, thing: Thing): boolean {
  const isContact = thing.label === 'Evidence' && thing.values.field === 'contact';
  return !isContact || world.scopes.includes('contacts:read');
}

function everyRow({ graph }: World, field: ThingsField, from: Thing | null): readonly Row[] {
  const { origin } = field;
  const labels = model.abstractTypes.get(field.target) ?? [field.target];
  if (origin.kind === 'relationship') {
    const [near, far] = origin.direction === 'OUT' ? (['from', 'to'] as const) : (['to', 'from'] as const);
    return graph.links
      .filter((link) => link.type === origin.type && link[near] === from!.id)
      .map((link) => ({ thing: graph.things.get(link[far])!, link }))
      .filter(({ thing }) => labels.includes(thing.label));
  }
  if (origin.kind === 'label') {
    const links = { Owner: 'OWNS', Partner: 'PARTNERS_IN' }[origin.label];
    const label = links === undefined ? origin.label : 'Organization';
    return [...graph.things.values()]
      .filter((thing) => thing.label === label)
      .filter(
        ({ id }) =>
          links === undefined || graph.links.some((link) => link.type === links && link.from === id),
      )
      .map((thing) => ({ thing, link: null }));
  }
  const derived = derivedThings[field.place];
  if (derived === undefined)
    throw new Error(`test/conformance/derived.ts does not say what ${field.place} is`);
  return derived(graph, from!).map((thing) => ({ thing, link: null }));
}
