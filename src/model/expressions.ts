import type { DocumentNode } from 'graphql';
import { directives, objectTypes } from './sdl.ts';

/** Writes out the named expressions of the SDL where Cypher of a mapping, or another of them, uses them: `@{statements(evidence)}`. */
export type WriteOut = (cypher: string) => string;

/** The expressions that types declare with `@expression`. */
export function expressionsIn(sdl: DocumentNode): WriteOut {
  const named = new Map(
    objectTypes(sdl)
      .flatMap((type) => directives(type, 'expression'))
      .map(({ name, cypher }) => [name as string, (cypher as string).trim()]),
  );
  const writeOut: WriteOut = (cypher) =>
    cypher.replace(/@\{(\w+)\((\w+)\)\}/g, (_, name: string, variable: string) => {
      const expression = named.get(name);
      if (expression === undefined) throw new Error(`There is no @expression named ${name}`);
      return writeOut(expression.replace(/\bit\b/g, variable));
    });
  return writeOut;
}
