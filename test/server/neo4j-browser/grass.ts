/** One rule of a style of Neo4j Browser. */
export interface Rule {
  readonly tag: 'node' | 'relationship';
  /** A label or a type; null for the rule of all. */
  readonly name: string | null;
  readonly values: Readonly<Record<string, string>>;
}

/** The rules of a style in their order. Throws where something in it is none: Neo4j Browser knows no comments. */
export function rulesOf(text: string): readonly Rule[] {
  return text
    .trim()
    .split('\n\n')
    .map((block) => {
      const [, tag, name, lines] =
        /^(node|relationship)(?:\.(\w+))? \{\n((?: {2}[\w-]+: [^:;\n]+;\n)+)\}$/.exec(block) ?? [];
      if (tag === undefined || lines === undefined) throw new Error(`No rule: ${block}`);
      const values = [...lines.matchAll(/([\w-]+): (.+);/g)].map(([, key = '', value = '']) => [key, value]);
      return { tag: tag as Rule['tag'], name: name ?? null, values: Object.fromEntries(values) };
    });
}
