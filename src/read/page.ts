import { publicError } from '../errors.ts';
import type { Given, Lessons, Values } from '../selection/given.ts';
import type { Field } from '../selection/selection.ts';

/** Which rows of an ordered list to answer with. */
export interface Page {
  readonly size: (values: Values) => number;
  /** Read from the end, in reverse. */
  readonly backwards: boolean;
  readonly after: Given | null;
  readonly before: Given | null;
}

interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
}

/** The most rows that one page of a connection has, and what it has where nobody says. */
export const maximumPage = 100;

/**
 * The page that a connection's arguments ask for.
 *
 * @throws GraphQLError BAD_USER_INPUT when they contradict each other or ask for too much.
 */
export function pageOf(asked: Field, { learn }: Lessons): Page {
  const given = asked.arguments;
  const cursor = (name: string) => (learn(given.at(name), (text) => text == null) ? null : given.at(name));
  return {
    backwards: learn(given, (page) => isBackwards(asked.name, page as PageArguments)),
    size: (values) => sizeOf(given.of(values) as PageArguments),
    after: cursor('after'),
    before: cursor('before'),
  };
}

function sizeOf({ first, last }: PageArguments): number {
  return first ?? last ?? maximumPage;
}

function isBackwards(field: string, page: PageArguments): boolean {
  if (page.first != null && page.last != null) {
    throw publicError('BAD_USER_INPUT', `${field}: \`first\` or \`last\` is expected; both were given.`);
  }
  const size = sizeOf(page);
  if (size < 0 || size > maximumPage) {
    const [argument, cursor] = page.first == null ? ['last', 'before'] : ['first', 'after'];
    throw publicError(
      'BAD_USER_INPUT',
      `${field}: \`${argument}\` from 0 to ${maximumPage} is expected; ${size} was given. Page with \`${cursor}\`.`,
    );
  }
  return page.last != null;
}
