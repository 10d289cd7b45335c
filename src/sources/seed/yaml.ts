import { type Document, isAlias, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Problem } from '../../facts/fact.ts';

/** Longest seed in characters: a hundred times what a full project takes. */
export const LONGEST = 500_000;

/** What a value in quotation marks can spell though no text has it. */
const NO_CHARACTER = /[\0\p{Surrogate}]/u;

/** A seed's syntax tree; `place` gives line and column, from 1, of a character offset. */
export interface SeedYaml {
  readonly document: Document;
  readonly place: (offset: number) => { readonly line: number; readonly column: number };
}

/**
 * Reads YAML 1.2. Refused with a problem: what is no YAML, more than one document, keys given twice, anything
 * but a mapping at the top, and aliases, which can make a small file unfold into a huge one.
 */
export function readYaml(text: string): SeedYaml | { readonly problems: readonly Problem[] } {
  if (text.length > LONGEST) {
    const message = `A seed of at most ${LONGEST} characters expected, ${text.length} came.`;
    return { problems: [{ code: 'TOO_LARGE', message, line: null, column: null }] };
  }
  const lines = new LineCounter();
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  let document: Document;
  try {
    document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  } catch {
    // The parser goes down one call for each level.
    const message = 'YAML nested less deeply expected.';
    return { problems: [{ code: 'INVALID_YAML', message, line: null, column: null }] };
  }
  const problems = oneForEach(
    [...document.errors, ...document.warnings].map((error) => ({
      code: 'INVALID_YAML',
      message: `YAML expected: ${SYNTAX[error.code] ?? 'this cannot be read'}.`,
      // A key over several lines is noticed at its last: what stands before is the value of the key above.
      ...place(error.code === 'MULTILINE_IMPLICIT_KEY' ? error.pos[1] - 1 : error.pos[0]),
    })),
  );
  visit(document, {
    Node(_, node) {
      if (isScalar(node) && typeof node.value === 'string' && NO_CHARACTER.test(node.value)) {
        problems.push({
          code: 'INVALID_YAML',
          message: 'Characters expected; a NUL, or half of one, stands in this value.',
          ...place(node.range?.[0] ?? 0),
        });
      }
      if (!isAlias(node)) return undefined;
      problems.push({
        code: 'YAML_ALIAS',
        message: 'The value itself expected instead of an alias (*).',
        ...place(node.range?.[0] ?? 0),
      });
      return undefined;
    },
  });
  return problems.length > 0 ? { problems } : { document, place };
}

/** One mistake makes the parser stumble several times, from where it began to read a value up to the mistake: that place is kept. */
function oneForEach(stumbles: readonly (Problem & { readonly line: number })[]): Problem[] {
  return stumbles.filter((one, at) => {
    const next = stumbles[at + 1];
    return next === undefined || next.message !== one.message || Math.abs(next.line - one.line) > 1;
  });
}

const COLON = 'a value cannot hold ": " without quotation marks, nor go deeper where one stands already';

/** The parser's own messages quote the text, which may hold personal data. */
const SYNTAX: Readonly<Record<string, string>> = {
  BAD_INDENT: 'the indentation is wrong',
  TAB_AS_INDENT: 'spaces, not tabs, make the indentation',
  DUPLICATE_KEY: 'a key stands here for the second time',
  BLOCK_AS_IMPLICIT_KEY: COLON,
  MULTILINE_IMPLICIT_KEY: COLON,
  NON_STRING_KEY: 'a key is a word',
  MULTIPLE_DOCS: 'one document a file, so no second ---',
  MISSING_CHAR: 'a character is missing, such as a colon, a quotation mark or a bracket',
  UNEXPECTED_TOKEN: 'this stands in the wrong place',
  TAG_RESOLVE_FAILED: 'tags (!) are not used here',
};
