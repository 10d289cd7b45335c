import type { Model, ObjectModel, ThingsField } from './model.ts';

/** What the types are called that a field's connection, edge and filter have: `OrganizationOwnership…`. */
export function connectionName(field: ThingsField): string {
  if (field.edge === null) return field.target;
  return field.edge.name === '' ? `Related${field.target}` : `${field.target}${field.edge.name}`;
}

/** The filter type for a field's things: with the edge's facts where it has any of its own. */
export function filterName(field: ThingsField): string {
  return field.edge === null || field.edge.name === ''
    ? `${field.target}Filter`
    : `${connectionName(field)}Filter`;
}

/** Whether things of a type can be filtered and ordered: nodes of one type, or of an interface, but not of a union. */
export function isFilterable(model: Model, type: string): boolean {
  return model.types.has(type);
}

function isNode(model: Model, type: string): boolean {
  const isInterface = model.types.has(type) && model.abstractTypes.has(type);
  return isInterface || (model.types.get(type)?.label ?? null) !== null;
}

/** Whether a filter may ask through a field: what is stored, and what is derived without arguments or edges. */
export function isFilterPath(model: Model, field: ThingsField): boolean {
  if (field.scope !== null || field.arguments.length > 0 || !isNode(model, field.target)) return false;
  return field.origin.kind === 'relationship' || (field.origin.kind === 'match' && field.edge === null);
}

/** An order field of a type: what its enum value sorts by. */
export interface OrderField {
  readonly value: string;
  readonly field: string;
  /** Whether it counts the things of the field, instead of reading its value. */
  readonly count: boolean;
}

/** Everything a type can be ordered by: its single values and how many things its lists have. */
export function orderFields(type: ObjectModel): readonly OrderField[] {
  return [...type.fields.values()].flatMap((field): OrderField[] => {
    const value = field.name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
    if (field.scope !== null) return [];
    if (field.kind === 'value') return field.list ? [] : [{ value, field: field.name, count: false }];
    const counted = field.kind === 'things' && isCounted(field);
    return counted ? [{ value: `${value}_COUNT`, field: field.name, count: true }] : [];
  });
}

/** Neo4j sorts by what is stored, and by what is derived as long as that groups nothing, as edges do. */
function isCounted({ origin, shape, edge }: ThingsField): boolean {
  if (origin.kind === 'relationship') return shape !== 'one';
  return shape === 'connection' && edge === null;
}

/** The filter input for one value of a scalar or enum type. */
export function valueFilterName(model: Model, type: string, list: boolean): string {
  const base = model.enums.has(type) ? type : (sharedFilters[type] ?? 'String');
  return `${base}${list ? 'ListFilter' : 'Filter'}`;
}

const sharedFilters: Readonly<Record<string, string>> = {
  ID: 'ID',
  Int: 'Int',
  NonNegativeInt: 'Int',
  SafeInt: 'SafeInt',
  Float: 'Float',
  Boolean: 'Boolean',
  Date: 'Date',
  DateTime: 'DateTime',
};
