import { type Cypher, cypher, fromMapping, identifier, type Variable } from '../cypher/cypher.ts';
import { type Planner, typeOf } from './projection.ts';

/** Conditions under which the caller may not see a thing of type `target`; none where everything may be seen. */
export function hiddenFrom(planner: Planner, target: string, self: Variable): readonly Cypher[] {
  const branches = planner.model.abstractTypes.get(target);
  return (branches ?? [target]).flatMap((name) => {
    const type = typeOf(planner.model, name);
    return type.reserved
      .filter(({ scope }) => !planner.scopes.has(scope))
      .map(({ where }) => {
        const condition = cypher`coalesce(${fromMapping(where, { this: self }, {})}, false)`;
        return branches === undefined
          ? condition
          : cypher`(${self}:${identifier(type.label ?? name)} AND ${condition})`;
      });
  });
}
