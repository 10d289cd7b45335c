import { publicError } from '../errors.ts';
import type { Field } from '../selection/selection.ts';

/** Which rows of an ordered list to answer with. */
export interface Page {
  readonly size: number;
  /** Read from the end, in reverse. */
  readonly backwards: boolean;
  readonly after: string | null;
  readonly before: string | null;
}

/** The most rows that one page of a connection has, and what it has where nobody says. */
export const maximumPage = 100;

/**
 * The page that a connection's arguments ask for.
 *
 * @throws GraphQLError BAD_USER_INPUT when they contradict each other or ask for too much.
 */
export function pageOf(asked: Field): Page {
  const { first, last, after, before } = asked.arguments as Record<
    string,
    number | string | null | undefined
  >;
  if (first != null && last != null) {
    throw publicError('BAD_USER_INPUT', `${asked.name}: \`first\` or \`last\` is expected; both were given.`);
  }
  const size = (first ?? last ?? maximumPage) as number;
  if (size < 0 || size > maximumPage) {
    const [argument, cursor] = first == null ? ['last', 'before'] : ['first', 'after'];
    throw publicError(
      'BAD_USER_INPUT',
      `${asked.name}: \`${argument}\` from 0 to ${maximumPage} is expected; ${size} was given. Page with \`${cursor}\`.`,
    );
  }
  return {
    size,
    backwards: last != null,
    after: (after as string | null | undefined) ?? null,
    before: (before as string | null | undefined) ?? null,
  };
}
