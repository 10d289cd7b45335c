import type { GraphQLInputObjectType, GraphQLObjectType } from 'graphql';
import type { ThingsField } from '../../src/model/model.ts';
import { api, model } from './api.ts';
import { derivedThings } from './derived.ts';

/** A list of the API that takes a filter: at the root, or in the things of a type. */
export interface Place {
  readonly field: ThingsField;
  /** The type that has it; null at the root. */
  readonly owner: string | null;
  readonly filter: GraphQLInputObjectType;
}

function placesOf(type: string): readonly Place[] {
  const fields = (api.getType(type) as GraphQLObjectType).getFields();
  return [...model.types.get(type)!.fields.values()].flatMap((field): readonly Place[] => {
    const filter = fields[field.name]!.args.find(({ name }) => name === 'filter');
    if (field.kind !== 'things' || filter === undefined || field.edge?.fields.has('weight')) return [];
    const isPlain = field.origin.kind !== 'match' || derivedThings[field.place] !== undefined;
    return isPlain
      ? [{ field, owner: type === 'Query' ? null : type, filter: filter.type as GraphQLInputObjectType }]
      : [];
  });
}

/** The lists where questions begin. */
export const roots = placesOf('Query');

/** The lists in things that questions begin with, where a filter may ask about the relationship itself. */
export const inside = ['Project', 'Organization', 'Municipality', 'TargetGroup'].flatMap(placesOf);

/** The root connection over things of a type. */
export function rootOf(type: string): Place {
  return roots.find(
    ({ field }) => field.target === type && field.origin.kind === 'label' && field.origin.label === type,
  )!;
}
