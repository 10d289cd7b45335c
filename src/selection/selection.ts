import {
  BREAK,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql';
import { constant, type Given, type Lessons } from './given.ts';

/** What a request asks of one composite value: the fields for each object type that the value can be. */
export interface Selection {
  readonly types: ReadonlyMap<string, readonly Field[]>;
}

/** One field of an answer, with fragments, `@skip` and `@include` applied. */
export interface Field {
  /** The name in the answer: the alias, or the field's own name. */
  readonly key: string;
  readonly name: string;
  readonly type: GraphQLOutputType;
  /** By name, with the schema's defaults. */
  readonly arguments: Given;
  /** Null for a field with a plain value. */
  readonly selection: Selection | null;
}

/** The operation that a root field stands in. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/**
 * A root field, which may stand in several places of its operation, with everything below it.
 *
 * @throws GraphQLError of an argument or directive that cannot be understood, unless mistakes are left.
 */
export function selectionFrom(
  source: Reading,
  parent: GraphQLObjectType,
  nodes: readonly FieldNode[],
): Field {
  return fieldOf(source, parent, nodes);
}

/** The fields asked of a value that has one type only: a connection, an edge, a group of figures. */
export function fieldsOf(asked: Field): readonly Field[] {
  return [...(asked.selection?.types.values() ?? [])].flat();
}

/** An operation, and what is learned of a request that asks for it. */
export interface Source extends Operation {
  readonly lessons: Lessons;
}

/** How the fields of an operation are read. */
interface Reading extends Source {
  /** Whether what cannot be understood is left out: graphql-js, where it answers, says itself what is wrong, and where. */
  readonly leavesMistakes: boolean;
}

/** A selected field's definition: also `__typename`, which every type has. */
function definitionOf(parent: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> {
  return name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : parent.getFields()[name]!;
}

function fieldOf(source: Reading, parent: GraphQLObjectType, nodes: readonly FieldNode[]): Field {
  const node = nodes[0]!;
  const definition = definitionOf(parent, node.name.value);
  return {
    key: (node.alias ?? node.name).value,
    name: node.name.value,
    type: definition.type,
    arguments: argumentsOf(source, definition, node),
    selection: selectionOf(source, definition.type, nodes),
  };
}

function argumentsOf(source: Reading, definition: GraphQLField<unknown, unknown>, node: FieldNode): Given {
  return usesVariables(node)
    ? source.lessons.arguments((variables) => getArgumentValues(definition, node, variables))
    : constant(getArgumentValues(definition, node));
}

function usesVariables(node: FieldNode): boolean {
  let found = false;
  for (const argument of node.arguments ?? []) {
    visit(argument, {
      enter({ kind }) {
        if (kind !== Kind.VARIABLE) return undefined;
        found = true;
        return BREAK;
      },
    });
  }
  return found;
}

function selectionOf(
  source: Reading,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): Selection | null {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return null;
  const sets = nodes.flatMap((node) => (node.selectionSet === undefined ? [] : [node.selectionSet]));
  return {
    types: new Map(
      objectTypesOf(source.schema, named).map((object) => [
        object.name,
        understood(source, () => collectFields(source, object, sets)).flatMap((nodes) =>
          understood(source, () => [fieldOf(source, object, nodes)]),
        ),
      ]),
    ),
  };
}

function understood<T>(source: Reading, read: () => readonly T[]): readonly T[] {
  try {
    return read();
  } catch (error) {
    if (source.leavesMistakes && error instanceof GraphQLError) return [];
    throw error;
  }
}

function objectTypesOf(schema: GraphQLSchema, type: GraphQLCompositeType): readonly GraphQLObjectType[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
}

/**
 * The fields that selection sets ask of an object, those with the same key in the answer together: CollectFields of
 * the GraphQL specification, section 6.3.2.
 */
export function collectFields(
  source: Source,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): readonly (readonly FieldNode[])[] {
  const grouped = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  for (const set of sets) collect(source, type, set, grouped, seen);
  return [...grouped.values()];
}

function collect(
  source: Source,
  type: GraphQLObjectType,
  set: SelectionSetNode,
  grouped: Map<string, FieldNode[]>,
  seen: Set<string>,
): void {
  for (const item of set.selections) {
    if (isLeftOut(source, item)) continue;
    if (item.kind === Kind.FIELD) {
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

/** Whether `@skip` or `@include` takes a selection away. */
function isLeftOut({ lessons }: Source, item: SelectionNode): boolean {
  if (item.directives === undefined || item.directives.length === 0) return false;
  return lessons.learn(lessons.variables, (variables) => {
    const given = variables as Readonly<Record<string, unknown>>;
    return (
      getDirectiveValues(GraphQLSkipDirective, item, given)?.if === true ||
      getDirectiveValues(GraphQLIncludeDirective, item, given)?.if === false
    );
  });
}

function applies(schema: GraphQLSchema, condition: string, type: GraphQLObjectType): boolean {
  const conditional = schema.getType(condition);
  if (isObjectType(conditional)) return conditional === type;
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}
