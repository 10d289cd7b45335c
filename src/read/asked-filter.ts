import { publicError } from '../errors.ts';
import type { Given, Lessons } from '../selection/given.ts';
import type { Field } from '../selection/selection.ts';

/** What a caller asks of rows, as the API's filter inputs have it. */
type Filter = Readonly<Record<string, unknown>>;

/** The most names in one filter, at all depths together: each is a condition or leads to one. */
const maximumNames = 500;

/** The most inputs inside each other in one filter. */
const maximumDepth = 20;

/**
 * The argument `filter`; null where none came.
 *
 * @throws GraphQLError BAD_USER_INPUT when it is larger than a statement should be.
 */
export function filterOf(asked: Pick<Field, 'arguments'>, { learn }: Lessons): Given | null {
  const filter = asked.arguments.at('filter');
  const isThere = learn(filter, (value) => {
    if (value == null) return false;
    check(value as Filter);
    return true;
  });
  return isThere ? filter : null;
}

function check(filter: Filter): void {
  let names = 0;
  const look = (value: unknown, depth: number): void => {
    if (Array.isArray(value)) {
      for (const item of value) look(item, depth);
      return;
    }
    // Of the values in a filter, dates are objects, too.
    if (typeof value !== 'object' || value === null || value instanceof Date) return;
    const inner = Object.values(value);
    // An empty input is a condition too, of an `or` for one.
    names += Math.max(1, inner.length);
    if (depth > maximumDepth) {
      throw publicError(
        'BAD_USER_INPUT',
        `filter: at most ${maximumDepth} inputs inside each other are expected; more came.`,
      );
    }
    if (names > maximumNames) {
      throw publicError(
        'BAD_USER_INPUT',
        `filter: at most ${maximumNames} names of fields and conditions are expected; more came.`,
      );
    }
    for (const item of inner) look(item, depth + 1);
  };
  look(filter, 1);
}
