import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { abstractTypesOf, dimensionsOf, interfacesOf, spansIn, spansWithin } from './definitions.ts';
import { expressionsIn, type WriteOut } from './expressions.ts';
import type {
  ArgumentModel,
  CustomFilter,
  FieldModel,
  Model,
  ObjectModel,
  Origin,
  Reserved,
  ThingsField,
} from './model.ts';
import { directive, directives, isListType, namedType, objectTypes } from './sdl.ts';

/** The evidence of a relationship, which every edge over one has. `this` is the relationship. */
const edgeEvidence = (writeOut: WriteOut): ThingsField => ({
  kind: 'things',
  name: 'evidence',
  place: 'Edge.evidence',
  target: 'Evidence',
  shape: 'list',
  origin: {
    kind: 'match',
    text: writeOut(`WITH startNode(this) AS first, endNode(this) AS last, type(this) AS relationship,
  CASE WHEN this.role IS NOT NULL THEN '"role":"' + this.role + '"' WHEN this.kind IS NOT NULL THEN '"kind":"' + this.kind + '"' ELSE '' END AS key
CALL (first, last, relationship, key) {
  MATCH (evidence:Evidence)-[:ABOUT]->(first)
  UNWIND @{statements(evidence)} AS node
  WITH node, relationship, key, last WHERE node.relationship = relationship AND node.otherEnd IN coalesce(last.records, [last.id]) AND coalesce(node.qualifiers, '') CONTAINS key RETURN node
  UNION
  MATCH (evidence:Evidence)-[:ABOUT]->(last)
  UNWIND @{statements(evidence)} AS node
  WITH node, relationship, key, first WHERE node.relationship = relationship AND node.otherEnd IN coalesce(first.records, [first.id]) AND coalesce(node.qualifiers, '') CONTAINS key RETURN node
}
RETURN node ORDER BY node.confidence DESC, node.id`),
    back: null,
  },
  of: null,
  required: true,
  edge: null,
  order: null,
  arguments: [],
  exactlyOneArgument: false,
  scope: null,
});

/** The argument that a mutation's field is read with: what its function gave. */
export const mutationResult = 'result';

/**
 * Reads the model out of the SDL.
 *
 * @throws Error naming the type and field when the mapping cannot be understood.
 */
export function modelOf(sdl: DocumentNode): Model {
  const definitions = new Map(objectTypes(sdl).map((type) => [type.name.value, type]));
  const abstractTypes = abstractTypesOf(sdl);
  const enums = new Set(
    sdl.definitions.flatMap((d) => (d.kind === Kind.ENUM_TYPE_DEFINITION ? [d.name.value] : [])),
  );

  const writeOut = expressionsIn(sdl);
  const ofEdges = edgeEvidence(writeOut);

  const isObject = (name: string) => definitions.has(name) || abstractTypes.has(name);

  const propertiesOf = (name: string, where: string): ObjectModel => {
    const definition = definitions.get(name);
    if (definition === undefined) throw new Error(`${where}: there is no type ${name}`);
    return objectOf(definition);
  };

  const fieldOf = (type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): FieldModel => {
    const name = field.name.value;
    const where = `${type.name.value}.${name}`;
    const target = namedType(field.type);
    const scope = (directive(field, 'requiresScope')?.scope as string | undefined) ?? null;
    const relationship = directive(field, 'relationship');
    const cypher = directive(field, 'cypher');
    const nodes = directive(field, 'nodes');
    const ids = directive(field, 'nodesById');

    if (!isObject(target)) {
      const expression = typeof cypher?.expression === 'string' ? writeOut(cypher.expression) : null;
      const property = (directive(field, 'property')?.name as string | undefined) ?? name;
      return {
        kind: 'value',
        name,
        property: expression === null ? property : null,
        expression,
        type: target,
        list: isListType(field.type),
        required: field.type.kind === Kind.NON_NULL_TYPE,
        scope,
      };
    }
    const statistics = directive(field, 'statistics');
    if (statistics !== null) return { kind: 'statistics', name, of: statistics.of as string, scope: null };
    if (directive(field, 'mutation') !== null) return mutationOf(where, name, target);
    if (directive(field, 'computed') !== null) {
      return {
        kind: 'computed',
        name,
        target,
        arguments: (field.arguments ?? []).map(argumentOf),
        scope: null,
      };
    }
    const many = isListType(field.type);
    const mapping = relationship ?? cypher ?? nodes ?? ids;
    if (mapping === null) {
      return directive(type, 'computed') === null
        ? { kind: 'embedded', name, type: target, scope }
        : { kind: 'part', name, type: target, list: many, scope: null };
    }

    const properties = mapping.properties as string | undefined;
    const declared = properties === undefined ? null : propertiesOf(properties, where);
    return {
      kind: 'things',
      name,
      place: where,
      target,
      shape: !many ? 'one' : mapping.list === true || ids !== null ? 'list' : 'connection',
      origin: originOf(where, target, { relationship, cypher, nodes }, writeOut),
      of: (cypher?.of as string | undefined) ?? null,
      required: field.type.kind === Kind.NON_NULL_TYPE,
      edge: relationship === null ? declared : withEvidence(declared, ofEdges),
      order: (cypher?.order as readonly string[] | undefined) ?? null,
      arguments: (field.arguments ?? []).map(argumentOf),
      exactlyOneArgument: directive(field, 'exactlyOneArgument') !== null,
      scope,
    };
  };

  const objectOf = (type: ObjectTypeDefinitionNode): ObjectModel => {
    const node = directive(type, 'node');
    return {
      name: type.name.value,
      label: node === null ? null : ((node.label as string | undefined) ?? type.name.value),
      ids: (node?.ids as string | undefined) ?? null,
      parts: typeof node?.parts === 'string' ? writeOut(node.parts) : null,
      fields: new Map((type.fields ?? []).map((field) => [field.name.value, fieldOf(type, field)])),
      filters: directives(type, 'filterBy') as unknown as readonly CustomFilter[],
      reserved: directives(type, 'requiresScope') as unknown as readonly Reserved[],
    };
  };

  return {
    types: new Map([...definitions, ...interfacesOf(sdl)].map(([name, type]) => [name, objectOf(type)])),
    abstractTypes,
    enums,
    dimensions: dimensionsOf(sdl),
    spans: spansIn(sdl),
    spansWithin: spansWithin(sdl),
  };
}

/** What a mutation answers is read as a map, which comes as a parameter. */
function mutationOf(place: string, name: string, target: string): ThingsField {
  return {
    kind: 'things',
    ...{ name, place, target, shape: 'one', required: false },
    origin: { kind: 'match', text: `UNWIND [$${mutationResult}] AS node RETURN node`, back: null },
    ...{ of: null, edge: null, order: null, scope: null },
    arguments: [{ name: mutationResult, type: '', range: null }],
    exactlyOneArgument: false,
  };
}

function argumentOf(argument: InputValueDefinitionNode): ArgumentModel {
  const range = directive(argument, 'range') as ArgumentModel['range'];
  return { name: argument.name.value, type: namedType(argument.type), range };
}

function originOf(
  where: string,
  target: string,
  { relationship, cypher, nodes }: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>,
  writeOut: WriteOut,
): Origin {
  if (relationship) {
    return {
      kind: 'relationship',
      type: relationship.type as string,
      direction: relationship.direction as 'IN' | 'OUT',
    };
  }
  if (nodes) return { kind: 'label', label: (nodes.label as string | undefined) ?? target };
  if (!cypher) return { kind: 'ids' };
  if (typeof cypher.match !== 'string')
    throw new Error(`${where}: @cypher needs \`match\` to lead to ${target}`);
  const back = typeof cypher.back === 'string' ? writeOut(cypher.back) : null;
  return { kind: 'match', text: writeOut(cypher.match), back };
}

/** An undeclared edge has no name of its own. */
function withEvidence(declared: ObjectModel | null, evidence: ThingsField): ObjectModel {
  const fields = new Map(declared?.fields ?? []).set('evidence', evidence);
  return {
    name: declared?.name ?? '',
    label: null,
    ids: null,
    parts: null,
    fields,
    filters: [],
    reserved: [],
  };
}
