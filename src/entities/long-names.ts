import type { Fact, ParsedDocument } from '../facts/fact.ts';
import type { Mention } from '../facts/mention.ts';
import type { ResolutionProblem } from './thing.ts';

/** In UTF-16 code units. No name is longer, and the database's indexes take texts of 8 kB. */
const LONGEST_NAME = 1_000;

/** Leaves out what a document says of things whose names nobody could have given them. */
export function withoutLongNames<Part extends ParsedDocument>(
  part: Part,
): { readonly part: Part; readonly problems: readonly ResolutionProblem[] } {
  const long = part.facts.filter((fact) => longest(fact) > LONGEST_NAME);
  if (long.length === 0) return { part, problems: [] };
  const left = new Set(long);
  return {
    part: { ...part, facts: part.facts.filter((fact) => !left.has(fact)) },
    problems: long.map((fact): ResolutionProblem => {
      const { start, row } = fact.evidence;
      return {
        code: 'TOO_LONG',
        message: `A name of at most ${LONGEST_NAME} characters was expected; one of ${longest(fact)} came. It is left out.`,
        start,
        ...(row === undefined ? {} : { row }),
      };
    }),
  };
}

function longest(fact: Fact): number {
  if ('relationship' in fact) return Math.max(lengthOf(fact.subject), lengthOf(fact.object));
  const isName = fact.property === 'name' || fact.property === 'aliases';
  return isName && typeof fact.value === 'string' ? fact.value.length : 0;
}

function lengthOf(mention: Mention): number {
  switch (mention.label) {
    case 'Organization':
      return Math.max(...[mention.name, ...(mention.aliases ?? [])].map(({ length }) => length));
    case 'Activity':
    case 'Subproject':
      return mention.text.length;
    default:
      return 0;
  }
}
