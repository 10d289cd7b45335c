import { publicError } from '../errors.ts';

/** What an export is asked for with: texts under their names, as an address or a command line has them. */
export type Given = Readonly<Record<string, string | undefined>>;

/**
 * Refuses names that mean nothing: a filter that is mistyped must not give a file of everything.
 *
 * @throws GraphQLError BAD_USER_INPUT.
 */
export function onlyKnown(given: Given, known: readonly string[]): void {
  const unknown = Object.keys(given).find((name) => given[name] !== undefined && !known.includes(name));
  if (unknown === undefined) return;
  throw publicError('BAD_USER_INPUT', `${unknown}: one of ${known.join(', ')} was expected.`);
}

/** A value in JSON. @throws GraphQLError BAD_USER_INPUT for what is no JSON. */
export function jsonGiven(given: Given, name: string): unknown {
  const text = given[name];
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw publicError('BAD_USER_INPUT', `${name}: a value in JSON was expected, as GraphQL takes it.`);
  }
}

/** A whole number; its bounds are the API's. @throws GraphQLError BAD_USER_INPUT. */
export function numberGiven(given: Given, name: string): number | undefined {
  const text = given[name];
  if (text === undefined) return undefined;
  if (!/^-?\d{1,9}$/.test(text)) throw publicError('BAD_USER_INPUT', `${name}: a whole number was expected.`);
  return Number(text);
}

/** Yes or no. @throws GraphQLError BAD_USER_INPUT. */
export function flagGiven(given: Given, name: string): boolean {
  const text = given[name] ?? 'false';
  if (text !== 'true' && text !== 'false')
    throw publicError('BAD_USER_INPUT', `${name}: true or false was expected.`);
  return text === 'true';
}

/** Without what was not given: the API's own defaults hold then. */
export function said(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
