import type { Statement } from '../cypher/statement.ts';
import type { PlanStep, Profile } from '../neo4j/graph.ts';

/** How one root field was read, for developers: an entry of `extensions.explain`. */
export interface Explanation {
  /** The root field's key in the answer. */
  readonly field: string;
  readonly cypher: string;
  readonly parameters: Statement['parameters'];
  /** What the database did. */
  readonly plan: PlanStep | null;
  /** Of all steps together. */
  readonly databaseHits: number;
  /** Milliseconds in the database until the first row was there, and until the last was taken. */
  readonly milliseconds: { readonly available: number; readonly consumed: number };
}

/** Tells how a root field was read. */
export function explained(
  field: string,
  { text, parameters }: Statement,
  { plan, milliseconds }: Profile,
): Explanation {
  return {
    field,
    cypher: text,
    parameters,
    plan,
    databaseHits: plan === null ? 0 : hitsOf(plan),
    milliseconds,
  };
}

function hitsOf({ databaseHits, children }: PlanStep): number {
  return children.reduce((sum, child) => sum + hitsOf(child), databaseHits);
}
