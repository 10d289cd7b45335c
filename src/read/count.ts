import { type Cypher, cypher, type Variable } from '../cypher/cypher.ts';
import type { ThingsField } from '../model/model.ts';
import { findAll } from './origin.ts';
import type { Planner } from './projection.ts';

/** How many things a field of `self` leads to, as an expression. */
export function countOf(planner: Planner, field: ThingsField, self: Variable): Cypher {
  return cypher`COUNT { ${findAll(planner, field, { self, label: null }).match} }`;
}
