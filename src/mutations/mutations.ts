import { CurationProblem } from '../curation/problem.ts';
import { isErrorCode, publicError } from '../errors.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { Reference } from '../reference/reference.ts';
import { LeaseHeld } from '../write/table/lease.ts';
import { decisions } from './decisions.ts';
import { importDocument } from './import-document.ts';

/** Who asks for a mutation, and where it happens. */
interface Asked {
  readonly graph: Graph;
  readonly by: string;
}

type Given = Readonly<Record<string, unknown>>;

/**
 * What each mutation of the API does, by its name. The arguments are as the SDL says; what comes back is what the answer's fields are read from.
 *
 * @param reference called when it is needed.
 * @param isReady whether the graph is migrated and has the reference data: before that, nothing is changed.
 */
export function mutationsOf(reference: () => Reference, isReady: () => boolean) {
  const mutations: Readonly<Record<string, (asked: Asked, given: Given) => Promise<Given>>> = {
    importDocument: async ({ graph }, given) => await importDocument(graph, reference(), given as never),
    ...Object.fromEntries(
      Object.entries(decisions).map(([name, decide]) => [
        name,
        async ({ graph, by }: Asked, given: Given) => ({
          decision: await decide(graph, reference(), { reason: null, ...given, by } as never),
        }),
      ]),
    ),
  };
  return Object.fromEntries(
    Object.entries(mutations).map(([name, mutate]) => [
      name,
      async (asked: Asked, given: Given) => {
        if (!isReady()) throw publicError('DATABASE_UNAVAILABLE');
        try {
          return await mutate(asked, given);
        } catch (error) {
          throw asPublic(error);
        }
      },
    ]),
  );
}

/** Problems that say what was expected are for whoever asked. */
function asPublic(error: unknown): unknown {
  if (error instanceof LeaseHeld) return publicError('BUSY', `${error.message} Try again later.`);
  if (!(error instanceof CurationProblem)) return error;
  return publicError(isErrorCode(error.code) ? error.code : 'BAD_USER_INPUT', error.message);
}
