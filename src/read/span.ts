import { publicError } from '../errors.ts';

export interface Span {
  readonly from?: number | Date | null;
  readonly to?: number | Date | null;
}

/**
 * What ends before it begins would quietly hold for things that it has nothing to do with.
 *
 * @throws GraphQLError BAD_USER_INPUT naming what was given.
 */
export function checkSpan(name: string, { from, to }: Span): null {
  if (from == null || to == null || from <= to) return null;
  const [first, last] = [from, to].map((end) => (end instanceof Date ? end.toISOString().slice(0, 10) : end));
  throw publicError(
    'BAD_USER_INPUT',
    `${name}: \`from\` is expected not to come after \`to\`; ${first} and ${last} came.`,
  );
}
