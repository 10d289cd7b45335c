import type { Model, ObjectModel, ThingsField } from './model.ts';
import { filterName, isFilterPath, orderFields, valueFilterName } from './names.ts';

/** SDL of the inputs with which things of a type are filtered. */
export function filterInputs(model: Model, type: ObjectModel): string {
  return [
    filterInput(
      model,
      type,
      `${type.name}Filter`,
      `Which ${type.name} to take: all conditions must hold.`,
      [],
    ),
    ...[...type.fields.values()].flatMap((field) =>
      field.kind === 'things' && field.shape !== 'one' && isFilterPath(model, field)
        ? [relationFilter(field)]
        : [],
    ),
  ].join('\n');
}

/** SDL of the filter over things together with the facts of the edges that lead to them. */
export function edgeFilterFor(model: Model, field: ThingsField): string {
  const target = model.types.get(field.target);
  const edge = field.edge;
  if (target === undefined || edge === null || edge.name === '') return '';
  const own = `"Conditions on the relationship itself." edge: ${edge.name}Filter`;
  return filterInput(
    model,
    target,
    filterName(field),
    `Which ${target.name} to take, by its own facts and the relationship's.`,
    [own],
  );
}

/** SDL of the filter over the facts of an edge. */
export function edgeInput(model: Model, edge: ObjectModel): string {
  const values = new Map([...edge.fields].filter(([, field]) => field.kind === 'value'));
  return filterInput(
    model,
    { ...edge, fields: values },
    `${edge.name}Filter`,
    'Conditions on the facts of a relationship.',
    [],
  );
}

function filterInput(
  model: Model,
  type: ObjectModel,
  name: string,
  description: string,
  more: readonly string[],
): string {
  const fields = [...type.fields.values()].flatMap((field): string[] => {
    if (field.scope !== null) return [];
    if (field.kind === 'value') {
      return [`"By \`${field.name}\`." ${field.name}: ${valueFilterName(model, field.type, field.list)}`];
    }
    if (field.kind === 'embedded') return [`"By \`${field.name}\`." ${field.name}: ${field.type}Filter`];
    if (field.kind !== 'things' || !isFilterPath(model, field)) return [];
    if (field.shape === 'one')
      return [`"Has a \`${field.name}\` for which this holds." ${field.name}: ${field.target}Filter`];
    return [`"By its \`${field.name}\`." ${field.name}: ${relationFilterName(field)}`];
  });
  const custom = type.filters.map(
    (filter) => `${JSON.stringify(filter.description)} ${filter.name}: ${filter.type}`,
  );
  return `"${description}"
input ${name} {
  "All of these hold."
  and: [${name}!]
  "At least one of these holds."
  or: [${name}!]
  "This does not hold; what is unknown counts as not holding."
  not: ${name}
  ${[...fields, ...custom, ...more].join('\n  ')}
}`;
}

/** One for each kind of filter, whichever fields lead there. */
function relationFilterName(field: ThingsField): string {
  return filterName(field).replace(/Filter$/, 'RelationFilter');
}

function relationFilter(field: ThingsField): string {
  const inner = filterName(field);
  return `"Asks about the things that a relationship leads to; an empty condition holds for every one of them."
input ${relationFilterName(field)} {
  "At least one is like this."
  some: ${inner}
  "Every one is like this; also when there is none."
  every: ${inner}
  "None is like this."
  none: ${inner}
}`;
}

/** SDL of the inputs with which a connection's things are ordered; empty where they cannot be. */
export function orderInputs(model: Model, field: ThingsField): string {
  const type = model.types.get(field.target);
  if (type === undefined) return '';
  const values = orderFields(type).map(
    ({ value, field, count }) => `"${count ? 'The number of its' : 'Its'} \`${field}\`." ${value}`,
  );
  if (values.length === 0) return '';
  return `"What ${type.name} can be sorted by." enum ${type.name}OrderField { ${values.join(' ')} }

"One key to sort by; rows that are equal in it are sorted by the next."
input ${type.name}Order {
  "What to sort by."
  field: ${type.name}OrderField!
  "Which way."
  direction: OrderDirection! = ASC
}`;
}

/** SDL of the filters for single values, and for lists of values, of each type that the model's fields have. */
export function valueFilters(model: Model): string {
  const scalars = ['ID', 'String', 'Int', 'SafeInt', 'Float', 'Date', 'DateTime', 'Boolean'];
  const fields = [...model.types.values()].flatMap((type) => [
    ...type.fields.values(),
    ...[...type.fields.values()].flatMap((field) =>
      field.kind === 'things' ? [...(field.edge?.fields.values() ?? [])] : [],
    ),
  ]);
  const enums = (list: boolean) => [
    ...new Set(
      fields.flatMap((field) =>
        field.kind === 'value' && field.list === list && model.enums.has(field.type) ? [field.type] : [],
      ),
    ),
  ];
  return [
    ...scalars.map((type) => valueFilter(type, false)),
    ...enums(false).map((type) => valueFilter(type, true)),
    ...['String', ...enums(true)].map(listFilter),
  ].join('\n');
}

function valueFilter(type: string, isEnum: boolean): string {
  const ordered = !isEnum && type !== 'Boolean' && type !== 'ID';
  const comparisons = `
  "Less than."
  lt: ${type}
  "Less than or equal to."
  lte: ${type}
  "Greater than."
  gt: ${type}
  "Greater than or equal to."
  gte: ${type}`;
  const texts = `
  "Has this text in it, in this case."
  contains: String
  "Begins with this text, in this case."
  startsWith: String`;
  return `"Conditions on one value: all of those given must hold."
input ${type}Filter {
  "Is this."
  eq: ${type}
  "Is not this; a missing value is not this either."
  ne: ${type}
  "Is one of these."
  in: [${type}!]${ordered ? comparisons : ''}${type === 'String' ? texts : ''}
  "Is missing (true), or is there (false)."
  isNull: Boolean
}`;
}

function listFilter(type: string): string {
  return `"Conditions on a list of values: all of those given must hold."
input ${type}ListFilter {
  "Has this value."
  includes: ${type}
  "Has at least one of these."
  includesAny: [${type}!]
  "Has all of these."
  includesAll: [${type}!]
  "Has no value at all (true), or at least one (false)."
  isEmpty: Boolean
}`;
}
