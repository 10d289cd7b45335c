import { cypher, variable } from '../cypher/cypher.ts';
import type { Statement } from '../cypher/statement.ts';
import type { Model, StatisticsField, ThingsField } from '../model/model.ts';
import type { Values } from '../selection/given.ts';
import type { Field } from '../selection/selection.ts';
import { allOf, where } from './anchor.ts';
import type { Planner, Projection } from './projection.ts';
import { projectStatistics } from './statistics.ts';
import { lines, projectThings } from './things.ts';
import { bindable } from './values.ts';

/** One root field as one statement, and how its one row becomes the answer. */
export interface ReadPlan {
  /** The statement's text. */
  readonly text: string;
  /** The statement for a request that brings these values. */
  readonly statement: (values: Values) => Statement;
  /** From the value of the column `answer` to the response's shape. */
  readonly read: (answer: unknown, values: Values) => unknown;
}

/** For whom, and to what end a field is planned. */
export type Purpose = Pick<Planner, 'scopes' | 'lessons' | 'isAnswer'>;

/**
 * Plans a root field with everything that is asked below it.
 *
 * @throws GraphQLError BAD_USER_INPUT when an argument cannot be used.
 * @throws NeedsGraphql when the plan is to bring the answer itself, and what is asked is more than the graph knows.
 */
export function planRead(
  model: Model,
  root: ThingsField | StatisticsField,
  asked: Field,
  purpose: Purpose,
): ReadPlan {
  const planner: Planner = { ...purpose, model, things: projectThings };
  const { clauses, value, read } = projectRoot(planner, root, asked);
  return { ...bindable(cypher`${lines(clauses)}RETURN ${value} AS answer`), read };
}

function projectRoot(planner: Planner, root: ThingsField | StatisticsField, asked: Field): Projection {
  if (root.kind === 'statistics') return projectStatistics(planner, root, asked);
  if (root.of === null) return projectThings(planner, root, asked, { self: null, label: null });
  const chosen = variable('chosen');
  const projection = projectThings(planner, root, asked, { self: chosen, label: null });
  const { match, conditions, node } = allOf(planner, root.of, asked);
  const choose = cypher`CALL () {
${match}${where(conditions)}
RETURN collect(${node}) AS ${chosen}
}`;
  return { ...projection, clauses: [choose, ...projection.clauses] };
}
