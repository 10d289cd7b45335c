import type { Statement } from './statement.ts';

/** All statements on one thing. */
export interface Statements {
  readonly all: readonly Statement[];
  /** Those on one field, in their order. */
  on(field: string): readonly Statement[];
}

export function statementsOn(all: readonly Statement[]): Statements {
  const byField = new Map<string, Statement[]>();
  for (const statement of all) {
    const same = byField.get(statement.field);
    if (same === undefined) byField.set(statement.field, [statement]);
    else same.push(statement);
  }
  return { all, on: (field) => byField.get(field) ?? [] };
}
