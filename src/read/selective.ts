import type { ObjectModel, ThingsField } from '../model/model.ts';
import type { Given } from '../selection/given.ts';
import { type Entry, entriesOf, itemsOf } from './filter.ts';
import { type Planner, typeOf } from './projection.ts';
import { hiddenFrom } from './visibility.ts';

// What of a filter is so selective that finding things can begin with it.

/** What must hold all together: the entries of a filter, and of those in its `and`. */
export function conjuncts(planner: Planner, filter: Given): readonly Entry[] {
  return entriesOf(planner, filter).flatMap((entry) => {
    if (entry.isNull) return [];
    return entry.name === 'and'
      ? itemsOf(planner, entry.given).flatMap((one) => conjuncts(planner, one))
      : [entry];
  });
}

/** What an entry asks of the things that a relationship leads to: that one is there for which a filter holds, or none. */
interface Step {
  readonly field: ThingsField;
  readonly inner: Given;
  readonly isWanted: boolean;
}

/** The step that an entry takes along a relationship; null for what is no such thing. */
export function stepOf(planner: Planner, type: ObjectModel, { name, given }: Entry): Step | null {
  const field = type.fields.get(name);
  if (field?.kind !== 'things' || field.origin.kind !== 'relationship') return null;
  if (hiddenFrom(planner, field.target, anyone).length > 0) return null;
  if (field.shape === 'one') return { field, inner: given, isWanted: true };
  const [first, ...others] = entriesOf(planner, given).filter(({ isNull }) => !isNull);
  if (first === undefined || first.name === 'every' || others.length > 0) return null;
  return { field, inner: first.given, isWanted: first.name === 'some' };
}

/** How an entry is begun with the things that it names, where its field is a mapping that says so; null elsewhere. */
export function backOf(
  planner: Planner,
  type: ObjectModel,
  { name, given }: Entry,
): { readonly target: ObjectModel; readonly inner: Given; readonly back: string } | null {
  const field = type.fields.get(name);
  if (field?.kind !== 'things' || field.origin.kind !== 'match' || field.origin.back === null) return null;
  const [first, ...others] = entriesOf(planner, given).filter(({ isNull }) => !isNull);
  if (first?.name !== 'some' || others.length > 0) return null;
  const target = typeOf(planner.model, field.target);
  if (hiddenFrom(planner, field.target, anyone).length > 0) return null;
  return isSelective(planner, target, first.given)
    ? { target, inner: first.given, back: field.origin.back }
    : null;
}

/** Stands for whatever thing it would be. */
export const anyone = { kind: 'variable', hint: 'anyone' } as const;

/** Whether an entry names things by a key, at the end of one relationship or several. */
export function isAnchor(planner: Planner, type: ObjectModel, entry: Entry): boolean {
  return isSelectiveStep(planner, stepOf(planner, type, entry), true);
}

/** Whether an entry keeps out what has things that are named so. */
export function isExclusion(planner: Planner, type: ObjectModel, entry: Entry): boolean {
  if (entry.name === 'not') {
    return conjuncts(planner, entry.given).some((inner) => isAnchor(planner, type, inner));
  }
  return isSelectiveStep(planner, stepOf(planner, type, entry), false);
}

function isSelectiveStep(planner: Planner, step: Step | null, isWanted: boolean): boolean {
  return (
    step !== null &&
    step.isWanted === isWanted &&
    isSelective(planner, typeOf(planner.model, step.field.target), step.inner)
  );
}

function isSelective(planner: Planner, type: ObjectModel, filter: Given): boolean {
  return conjuncts(planner, filter).some(
    (entry) => isKey(planner, type, entry) || isAnchor(planner, type, entry),
  );
}

/** Whether every option of an `or` names what it wants, so that none of them needs to look at everything. */
export function isChoice(planner: Planner, type: ObjectModel, options: Given): boolean {
  const all = itemsOf(planner, options);
  return (
    all.length > 0 &&
    all.every(
      (option) =>
        isSelective(planner, type, option) ||
        conjuncts(planner, option).some((entry) => backOf(planner, type, entry) !== null),
    )
  );
}

/** Whether an entry asks for one or several texts or ids as they are. */
function isKey(planner: Planner, type: ObjectModel, { name, given }: Entry): boolean {
  const field = type.fields.get(name);
  if (field?.kind !== 'value' || field.list || field.property === null || !keyTypes.has(field.type))
    return false;
  return entriesOf(planner, given).some(({ name, isNull }) => !isNull && (name === 'eq' || name === 'in'));
}

const keyTypes: ReadonlySet<string> = new Set(['ID', 'String']);
