import { type Cypher, cypher, type Variable } from '../cypher/cypher.ts';
import type { Model, ThingsField } from '../model/model.ts';
import { find } from './origin.ts';

/** How many things a field of `self` leads to, as an expression. */
export function countOf(model: Model, field: ThingsField, self: Variable): Cypher {
  const asked = { key: field.name, name: field.name, arguments: {}, selection: null };
  return cypher`COUNT { ${find(model, field, asked, { self, label: null }).match} }`;
}
