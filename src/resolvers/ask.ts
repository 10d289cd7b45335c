import type { DocumentNode } from 'graphql';
import type { RequestContext } from './context.ts';
import type { Api } from './execute.ts';

/**
 * The API as a function for a client within the program: resolves with `data`.
 *
 * @param context of whoever the client works for.
 * @returns what rejects with the first error of an answer that has one, even where there is data beside it.
 */
export function asking(api: Api, context: RequestContext) {
  return async (document: DocumentNode, variables: Readonly<Record<string, unknown>>) => {
    const { data, errors } = await api.execute({ document, variables, context });
    if (errors?.[0] !== undefined) throw errors[0];
    return data;
  };
}
