import { type DocumentNode, Kind, type ObjectTypeDefinitionNode } from 'graphql';
import { directive, namedType, objectTypes } from './sdl.ts';

// What the SDL's definitions say beside the mapping of fields.

/** What things can be grouped by: for each enum value, a Cypher expression over `this`. */
export function dimensionsOf(sdl: DocumentNode): ReadonlyMap<string, string> {
  const values = sdl.definitions.flatMap((d) =>
    d.kind === Kind.ENUM_TYPE_DEFINITION ? (d.values ?? []) : [],
  );
  return new Map(
    values.flatMap((value) => {
      const dimension = directive(value, 'dimension');
      return dimension === null ? [] : [[value.name.value, dimension.values as string]];
    }),
  );
}

/** Input types of a first and a last. */
export function spansIn(sdl: DocumentNode): ReadonlySet<string> {
  return new Set(
    sdl.definitions.flatMap((d) =>
      d.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && directive(d, 'span') !== null ? [d.name.value] : [],
    ),
  );
}

/** The fields of each input type that are spans. */
export function spansWithin(sdl: DocumentNode): ReadonlyMap<string, readonly string[]> {
  const spans = spansIn(sdl);
  const inputs = sdl.definitions.filter((d) => d.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION);
  return new Map(
    inputs.map(({ name, fields = [] }) => [
      name.value,
      fields.filter(({ type }) => spans.has(namedType(type))).map((field) => field.name.value),
    ]),
  );
}

/** Interfaces as far as their own fields go: enough to filter and order things of several types. */
export function interfacesOf(sdl: DocumentNode): readonly [string, ObjectTypeDefinitionNode][] {
  return sdl.definitions.flatMap((definition) =>
    definition.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? [
          [
            definition.name.value,
            { ...definition, kind: Kind.OBJECT_TYPE_DEFINITION } as ObjectTypeDefinitionNode,
          ],
        ]
      : [],
  );
}

/** The object types that each interface and union can be. */
export function abstractTypesOf(sdl: DocumentNode): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const definition of sdl.definitions) {
    const name = 'name' in definition ? definition.name?.value : undefined;
    if (name === undefined) continue;
    if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
      found.set(
        name,
        (definition.types ?? []).map((type) => type.name.value),
      );
    }
    if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      const implementers = objectTypes(sdl).filter((type) =>
        type.interfaces?.some((i) => i.name.value === name),
      );
      found.set(
        name,
        implementers.map((type) => type.name.value),
      );
    }
  }
  return found;
}
