import type { FieldNode, GraphQLObjectType } from 'graphql';
import { LRUCache } from 'lru-cache';
import { mutationResult } from '../model/mapping.ts';
import type { Model, StatisticsField, ThingsField } from '../model/model.ts';
import { planRead, type ReadPlan } from '../read/plan.ts';
import { constant, type Lessons, openLessons, type Values } from '../selection/given.ts';
import { type Operation, selectionFrom } from '../selection/selection.ts';
import type { Scope } from './context.ts';

/** A root field of a request. */
export interface Root {
  readonly operation: Operation;
  readonly parent: GraphQLObjectType;
  readonly field: ThingsField | StatisticsField;
  /** Wherever it stands in the document. */
  readonly nodes: readonly FieldNode[];
  readonly variables: Readonly<Record<string, unknown>>;
  readonly scopes: ReadonlySet<Scope>;
}

/** A plan, and the values that this request brings to it. */
export interface Planned {
  readonly plan: ReadPlan;
  readonly values: Values;
}

/**
 * Plans a root field for graphql-js, which makes the answer of what the plan brings and tells of mistakes below the field.
 *
 * @throws what `planRead` does.
 */
export function planForGraphql(model: Model, root: Root): Planned {
  const { plan, lessons } = planFor(model, root, false);
  return { plan, values: lessons.valuesIfSame(root.variables)! };
}

function planFor(
  model: Model,
  { operation, parent, field, nodes, variables, scopes }: Root,
  isAnswer: boolean,
) {
  const lessons = openLessons(variables);
  const asked = selectionFrom({ ...operation, lessons, leavesMistakes: !isAnswer }, parent, nodes);
  return { plan: planRead(model, field, asked, { scopes, lessons, isAnswer }), lessons };
}

/** Plans, for graphql-js, how the answer to a mutation is read that has given `result`. */
export function planForMutation(
  model: Model,
  { operation, parent, field, nodes, variables, scopes }: Root & { readonly field: ThingsField },
  result: Readonly<Record<string, unknown>>,
): Planned {
  const lessons = openLessons(variables);
  const asked = selectionFrom({ ...operation, lessons, leavesMistakes: true }, parent, nodes);
  const given = { ...asked, arguments: constant({ [mutationResult]: result }) };
  const plan = planRead(model, field, given, { scopes, lessons, isAnswer: false });
  return { plan, values: lessons.valuesIfSame(variables)! };
}

/** A plan that was made, and for which requests it is good. */
interface Kept {
  readonly nodes: readonly FieldNode[];
  readonly scopes: string;
  readonly lessons: Lessons;
  readonly plan: ReadPlan;
}

/** The most plans of one field: a filter in a variable may take any shape. */
const maximumKept = 16;

/**
 * The most that all plans that are kept may weigh, in characters of their statements; each takes about 35 bytes. A plan keeps its
 * document too, of which a character takes three times as much.
 */
const maximumWeight = 1_000_000;

function weightOf(plans: readonly Kept[], { loc }: FieldNode): number {
  return plans.reduce((sum, { plan }) => sum + plan.text.length, 3 * (loc?.source.body.length ?? 0));
}

/**
 * Plans root fields to bring the answer itself, each once for all requests that differ in values only. Those that were not
 * used for longest go first.
 *
 * @returns a function that throws what `planRead` does, and the GraphQLError of an argument or directive that cannot be
 *   understood, wherever it stands below the field.
 */
export function keepPlans(model: Model): (root: Root) => Planned {
  const kept = new LRUCache<FieldNode, readonly Kept[]>({
    maxSize: maximumWeight,
    sizeCalculation: weightOf,
  });
  return (root) => {
    const scopes = [...root.scopes].join(' ');
    const plans = kept.get(root.nodes[0]!) ?? [];
    for (const known of plans) {
      if (known.scopes !== scopes || !isSame(known.nodes, root.nodes)) continue;
      const values = known.lessons.valuesIfSame(root.variables);
      if (values !== null) return { plan: known.plan, values };
    }
    const { plan, lessons } = planFor(model, root, true);
    kept.set(root.nodes[0]!, [{ nodes: root.nodes, scopes, lessons, plan }, ...plans].slice(0, maximumKept));
    const values = lessons.valuesIfSame(root.variables)!;
    lessons.close();
    return { plan, values };
  };
}

function isSame(left: readonly FieldNode[], right: readonly FieldNode[]): boolean {
  return left.length === right.length && left.every((node, i) => node === right[i]);
}
