import { compile, cypher } from '../cypher/cypher.ts';
import type { Statement } from '../cypher/statement.ts';
import type { Model, StatisticsField, ThingsField } from '../model/model.ts';
import type { Field } from '../selection/selection.ts';
import type { Planner } from './projection.ts';
import { projectStatistics } from './statistics.ts';
import { lines, projectThings } from './things.ts';

/** One root field as one statement, and how its one row becomes the answer. */
export interface ReadPlan {
  readonly statement: Statement;
  /** From the value of the column `answer` to the response's shape. */
  readonly read: (answer: unknown) => unknown;
}

/**
 * Plans a root field with everything that is asked below it.
 *
 * @throws GraphQLError BAD_USER_INPUT when an argument cannot be used.
 */
export function planRead(
  model: Model,
  root: ThingsField | StatisticsField,
  asked: Field,
  scopes: ReadonlySet<string>,
): ReadPlan {
  const planner: Planner = { model, scopes, things: projectThings };
  const projection =
    root.kind === 'statistics'
      ? projectStatistics(planner, root, asked)
      : projectThings(planner, root, asked, { self: null, label: null });
  return {
    statement: compile(cypher`${lines(projection.clauses)}RETURN ${projection.value} AS answer`),
    read: projection.read,
  };
}
