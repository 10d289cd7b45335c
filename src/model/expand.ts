import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  parseType,
  print,
} from 'graphql';
import { edgeFilterFor, edgeInput, filterInputs, orderInputs, valueFilters } from './inputs.ts';
import type { FieldModel, Model, ObjectModel, ThingsField } from './model.ts';
import { connectionName, filterName, isFilterable, isFilterPath, orderFields } from './names.ts';
import { directive, isMapping, objectTypes } from './sdl.ts';

/**
 * The SDL as callers see it: lists that lead to things become Relay connections with filter, order and pages, and the
 * mapping's directives are gone.
 */
export function expand(sdl: DocumentNode, model: Model): DocumentNode {
  const things = [...model.types.values()].flatMap((type) => [...type.fields.values()]).filter(isThings);
  const connections = unique(
    things.filter((field) => field.shape === 'connection'),
    connectionName,
  );
  const targets = unique(
    things.filter((field) => isFilterable(model, field.target) && takesFilter(model, field)),
    (field) => field.target,
  ).map((field) => model.types.get(field.target)!);
  const embedded = [...model.types.values()]
    .flatMap((type) => [...type.fields.values()])
    .flatMap((field) => (field.kind === 'embedded' ? [model.types.get(field.type)!] : []));
  const edges = unique(
    things.flatMap((field) => (field.edge === null || field.edge.name === '' ? [] : [field.edge])),
    (edge) => edge.name,
  );

  const generated = [
    ...connections.map((field) => connectionTypes(sdl, model, field)),
    ...unique([...targets, ...embedded], (type) => type.name).map((type) => filterInputs(model, type)),
    ...connections.map((field) => orderInputs(model, field)),
    ...unique(
      things.filter((field) => field.shape === 'connection'),
      filterName,
    ).map((field) => edgeFilterFor(model, field)),
    ...edges.map((edge) => edgeInput(model, edge)),
    valueFilters(model),
  ];

  const types = sdl.definitions
    .filter(
      (definition) =>
        !isMapping(definition) &&
        directive(definition as ObjectTypeDefinitionNode, 'relationshipProperties') === null,
    )
    .map((definition) => {
      if (definition.kind === Kind.ENUM_TYPE_DEFINITION) {
        return {
          ...definition,
          values: (definition.values ?? []).map((value) => ({ ...value, directives: [] })),
        };
      }
      if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) return { ...definition, directives: [] };
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition;
      const type = model.types.get(definition.name.value)!;
      return {
        ...definition,
        directives: [],
        fields: (definition.fields ?? []).map((field) => publicField(model, type, field)),
      };
    });

  const inputs = unique(parse(generated.join('\n')).definitions, (definition) =>
    'name' in definition ? (definition.name?.value ?? '') : '',
  );
  return { kind: Kind.DOCUMENT, definitions: [...types, ...inputs] };
}

function isThings(field: FieldModel): field is ThingsField {
  return field.kind === 'things';
}

function takesFilter(model: Model, field: ThingsField): boolean {
  return field.shape === 'connection' || field.origin.kind === 'label' || isFilterPath(model, field);
}

function publicField(model: Model, type: ObjectModel, definition: FieldDefinitionNode): FieldDefinitionNode {
  const field = type.fields.get(definition.name.value)!;
  const own = (definition.arguments ?? []).map((argument) => ({ ...argument, directives: [] }));
  const bare = { ...definition, directives: [], arguments: own };
  if ((field.kind === 'statistics' || field.kind === 'things') && field.of !== null) {
    const filter = `"Only ${field.of} things for which this holds." filter: ${field.of}Filter`;
    return { ...bare, arguments: [...argumentsOf(filter), ...own] };
  }
  if (field.kind !== 'things' || field.shape === 'one') return bare;
  if (field.shape === 'list') {
    return field.origin.kind === 'label'
      ? { ...bare, arguments: [...own, ...argumentsOf(filterArgument(field))] }
      : bare;
  }
  const filters = isFilterable(model, field.target)
    ? `${filterArgument(field)} ${orderFields(model.types.get(field.target)!).length > 0 ? orderArgument(field) : ''}`
    : '';
  return {
    ...bare,
    type: parseType(`${connectionName(field)}Connection!`),
    arguments: [...own, ...argumentsOf(`${filters} ${pageArguments}`)],
  };
}

const pageArguments = `
"How many rows to take from the beginning, at most 100; 100 where neither \`first\` nor \`last\` is given." first: Int
"Begin after the row with this cursor." after: String
"How many rows to take from the end, at most 100." last: Int
"End before the row with this cursor." before: String`;

function filterArgument(field: ThingsField): string {
  return `"Only rows for which this holds." filter: ${filterName(field)}`;
}

function orderArgument(field: ThingsField): string {
  return `"How to sort; ${field.order === null ? 'by name' : 'in the order of the list itself'} where it is not said." orderBy: [${field.target}Order!]`;
}

function argumentsOf(sdl: string): readonly InputValueDefinitionNode[] {
  const holder = parse(`type Holder { field(${sdl}): ID }`).definitions[0] as ObjectTypeDefinitionNode;
  return holder.fields?.[0]?.arguments ?? [];
}

function connectionTypes(sdl: DocumentNode, model: Model, field: ThingsField): string {
  const name = connectionName(field);
  return `"A page of ${field.target} rows."
type ${name}Connection {
  "The rows, each with its cursor and the facts of the relationship."
  edges: [${name}Edge!]!
  "The things in the rows, for when the edges do not matter."
  nodes: [${field.target}!]!
  "Where the page begins and ends."
  pageInfo: PageInfo!
  "How many rows there are on all pages; counted only when asked for."
  totalCount: NonNegativeInt!
}

"A row of the connection."
type ${name}Edge {
  "Where the row stands; for \`after\` and \`before\`."
  cursor: String!
  "The thing."
  node: ${field.target}!
  ${edgeFields(sdl, model, field)}
}`;
}

function edgeFields(sdl: DocumentNode, model: Model, field: ThingsField): string {
  const declared = objectTypes(sdl).find((type) => type.name.value === field.edge?.name);
  const fields = (declared?.fields ?? []).map((definition) =>
    print(publicField(model, field.edge!, definition)),
  );
  if (field.edge?.fields.has('evidence')) {
    fields.push('"Where it is stated that the two belong together in this way." evidence: [Evidence!]!');
  }
  return fields.join('\n  ');
}

function unique<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [key(item), item] as const)).values()];
}
