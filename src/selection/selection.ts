import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** What a request asks of one composite value: the fields for each object type that the value can be. */
export interface Selection {
  readonly types: ReadonlyMap<string, readonly Field[]>;
}

/** One field of an answer, with fragments, `@skip`, `@include`, variables and argument defaults already applied. */
export interface Field {
  /** The name in the answer: the alias, or the field's own name. */
  readonly key: string;
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Null for a field with a plain value. */
  readonly selection: Selection | null;
}

/** The root field that is being resolved, with everything below it. */
export function selectionFrom(info: GraphQLResolveInfo): Field {
  const source = { schema: info.schema, fragments: info.fragments, variables: info.variableValues };
  return fieldOf(source, info.parentType, info.fieldNodes);
}

/** The fields asked of a value that has one type only: a connection, an edge, a group of figures. */
export function fieldsOf(asked: Field): readonly Field[] {
  return [...(asked.selection?.types.values() ?? [])].flat();
}

interface Source {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

function fieldOf(source: Source, parent: GraphQLObjectType, nodes: readonly FieldNode[]): Field {
  const node = nodes[0]!;
  const definition = parent.getFields()[node.name.value]!;
  return {
    key: (node.alias ?? node.name).value,
    name: node.name.value,
    arguments: getArgumentValues(definition, node, source.variables),
    selection: selectionOf(source, definition.type, nodes),
  };
}

function selectionOf(source: Source, type: GraphQLOutputType, nodes: readonly FieldNode[]): Selection | null {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return null;
  const sets = nodes.flatMap((node) => (node.selectionSet === undefined ? [] : [node.selectionSet]));
  return {
    types: new Map(
      objectTypesOf(source.schema, named).map((object) => [object.name, collectFields(source, object, sets)]),
    ),
  };
}

function objectTypesOf(schema: GraphQLSchema, type: GraphQLCompositeType): readonly GraphQLObjectType[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
}

function collectFields(
  source: Source,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): readonly Field[] {
  const grouped = new Map<string, FieldNode[]>();
  for (const set of sets) collect(source, type, set, grouped, new Set());
  return [...grouped.values()].map((nodes) => fieldOf(source, type, nodes));
}

function collect(
  source: Source,
  type: GraphQLObjectType,
  set: SelectionSetNode,
  grouped: Map<string, FieldNode[]>,
  seen: Set<string>,
): void {
  for (const item of set.selections) {
    if (getDirectiveValues(GraphQLSkipDirective, item, source.variables)?.if === true) continue;
    if (getDirectiveValues(GraphQLIncludeDirective, item, source.variables)?.if === false) continue;
    if (item.kind === Kind.FIELD) {
      // graphql-js answers `__typename` itself.
      if (item.name.value === '__typename') continue;
      const key = (item.alias ?? item.name).value;
      grouped.set(key, [...(grouped.get(key) ?? []), item]);
      continue;
    }
    if (item.kind === Kind.FRAGMENT_SPREAD) {
      if (seen.has(item.name.value)) continue;
      seen.add(item.name.value);
    }
    const fragment = item.kind === Kind.FRAGMENT_SPREAD ? source.fragments[item.name.value] : item;
    const condition = fragment?.typeCondition?.name.value;
    if (fragment !== undefined && (condition === undefined || applies(source.schema, condition, type))) {
      collect(source, type, fragment.selectionSet, grouped, seen);
    }
  }
}

function applies(schema: GraphQLSchema, condition: string, type: GraphQLObjectType): boolean {
  const conditional = schema.getType(condition);
  if (isObjectType(conditional)) return conditional === type;
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}
