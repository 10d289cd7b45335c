import { type Cypher, cypher, type Variable } from '../cypher/cypher.ts';
import type { Model } from '../model/model.ts';
import { constant } from '../selection/given.ts';
import { allOf, where } from './anchor.ts';
import { filterOf } from './asked-filter.ts';
import { conditionOn } from './filter.ts';
import type { Purpose } from './plan.ts';
import { projectThings } from './things.ts';

/** The things of a type for which a filter holds, for statements that are made elsewhere. */
export interface Choice {
  /** Clauses that bind each of them once, as `node`. */
  readonly match: Cypher;
  readonly node: Variable;
  /** The same as a condition on a thing that is bound already; null where there is none. */
  readonly holds: ((node: Variable) => Cypher) | null;
}

/**
 * What a filter of the API chooses.
 *
 * @param name the type of the things: "Project".
 * @param filter as its filter input has it; null for everything.
 * @throws GraphQLError BAD_USER_INPUT when the filter cannot be used.
 */
export function choiceOf(
  model: Model,
  purpose: Purpose,
  name: string,
  filter: Readonly<Record<string, unknown>> | null,
): Choice {
  const planner = { ...purpose, model, things: projectThings };
  const given = { arguments: constant({ filter }) };
  const { match, conditions, node } = allOf(planner, name, given);
  const asked = filterOf(given, purpose.lessons);
  return {
    match: cypher`${match}${where(conditions)}`,
    node,
    holds: asked === null ? null : (self) => conditionOn(planner, asked, name, self),
  };
}
