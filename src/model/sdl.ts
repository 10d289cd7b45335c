import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  Source,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';

/**
 * Reads the API's SDL: every `.graphql` file of the folder as one document, with `extend type` folded into the type.
 *
 * @throws GraphQLError with file and line when a file cannot be parsed.
 */
export function readSdl(folder: string): DocumentNode {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort();
  const definitions = files.flatMap(
    (file) => parse(new Source(readFileSync(join(folder, file), 'utf8'), `schema/${file}`)).definitions,
  );
  const extensions = definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_EXTENSION);
  return {
    kind: Kind.DOCUMENT,
    definitions: definitions
      .filter((definition) => definition.kind !== Kind.OBJECT_TYPE_EXTENSION)
      .map((definition) =>
        definition.kind === Kind.OBJECT_TYPE_DEFINITION
          ? {
              ...definition,
              fields: [
                definition,
                ...extensions.filter((e) => e.name.value === definition.name.value),
              ].flatMap((part) => part.fields ?? []),
            }
          : definition,
      ),
  };
}

/** The object types of a document. */
export function objectTypes(document: DocumentNode): readonly ObjectTypeDefinitionNode[] {
  return document.definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);
}

/** The arguments of a directive, by name; null when the directive is not there. */
export function directive(
  node: { readonly directives?: readonly DirectiveNode[] },
  name: string,
): Readonly<Record<string, unknown>> | null {
  return directives(node, name)[0] ?? null;
}

/** The arguments of each use of a repeatable directive. */
export function directives(
  node: { readonly directives?: readonly DirectiveNode[] },
  name: string,
): readonly Readonly<Record<string, unknown>>[] {
  return (node.directives ?? [])
    .filter((used) => used.name.value === name)
    .map((used) =>
      Object.fromEntries((used.arguments ?? []).map((a) => [a.name.value, valueFromASTUntyped(a.value)])),
    );
}

/** The name at the heart of a type: `Project` for `[Project!]!`. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** Whether a type is a list, whatever may be null in it. */
export function isListType(type: TypeNode): boolean {
  return type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isListType(type.type));
}

/** The names of definitions that only the mapping uses, and that the API does not show. */
export function isMapping(definition: DefinitionNode): boolean {
  return (
    definition.kind === Kind.DIRECTIVE_DEFINITION ||
    ('name' in definition && definition.name?.value === 'RelationshipDirection')
  );
}
