import { type Cypher, cypher, type Variable } from '../cypher/cypher.ts';
import type { ThingsField } from '../model/model.ts';
import { find } from './origin.ts';
import type { Planner } from './projection.ts';

/** How many things a field of `self` leads to, as an expression. */
export function countOf(planner: Planner, field: ThingsField, self: Variable): Cypher {
  const asked = { key: field.name, name: field.name, arguments: {}, selection: null };
  return cypher`COUNT { ${find(planner, field, asked, { self, label: null }).match} }`;
}
