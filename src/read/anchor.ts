import {
  type Cypher,
  cypher,
  fromMapping,
  identifier,
  join,
  type Variable,
  variable,
} from '../cypher/cypher.ts';
import type { ObjectModel, ThingsField } from '../model/model.ts';
import type { Given } from '../selection/given.ts';
import type { Field } from '../selection/selection.ts';
import { filterOf } from './asked-filter.ts';
import { condition, type Entry, entriesOf, itemsOf, predicateOf, type Subject, subjectOf } from './filter.ts';
import { type Found, findAll } from './origin.ts';
import { type Planner, typeOf } from './projection.ts';
import { hiddenFrom } from './visibility.ts';

/** Clauses that bind things, one row for each, and the conditions that are still to be asked of them. */
export interface Anchored {
  readonly match: Cypher;
  readonly conditions: readonly Cypher[];
}

/** The things of a field for which the filter asked for holds. */
export function filtered(planner: Planner, field: ThingsField, asked: Field, found: Found): Anchored {
  const filter = filterOf(asked, planner.lessons);
  if (filter === null) return { match: found.match, conditions: [] };
  const isEverything =
    field.origin.kind === 'label' && hiddenFrom(planner, field.target, anyone).length === 0;
  return isEverything
    ? anchored(planner, subjectOf(planner, field, found.node, null), found, filter)
    : { match: found.match, conditions: [predicateOf(planner, filter, field, found.node, found.edge)] };
}

/** All things of a type for which the filter asked for holds. */
export function allOf(
  planner: Planner,
  name: string,
  asked: Pick<Field, 'arguments'>,
): Anchored & { readonly node: Variable } {
  const type = typeOf(planner.model, name);
  const node = variable(name.toLowerCase());
  const match = cypher`MATCH (${node}:${identifier(type.label ?? name)})`;
  const filter = filterOf(asked, planner.lessons);
  if (filter === null) return { match, conditions: [], node };
  return { ...anchored(planner, { type, self: node, edge: null }, { match, node }, filter), node };
}

/**
 * Finds all things of a label for which a filter holds, from where the filter is most selective: a condition that names
 * things by a key, however many relationships away, becomes a pattern of its own, which Neo4j can begin with. Asked in
 * an EXISTS it would be asked of every thing there is. Where such a thing must not be there, all that have it are found
 * first, and left out.
 */
function anchored(
  planner: Planner,
  subject: Subject,
  found: Pick<Found, 'match' | 'node'>,
  filter: Given,
): Anchored {
  const entries = conjuncts(planner, filter);
  const conditionsWithout = (used: readonly Entry[]) =>
    entries.filter((entry) => !used.includes(entry)).flatMap((entry) => condition(planner, entry, subject));

  const anchors = entries.filter((entry) => isAnchor(planner, subject.type, entry));
  if (anchors.length > 0) {
    const steps = anchors.map((entry) => patterns(planner, entry, subject));
    const match = join([found.match, ...steps, cypher`WITH DISTINCT ${found.node}`], '\n');
    return { match, conditions: conditionsWithout(anchors) };
  }

  const reversible = entries.find((entry) => backOf(planner, subject.type, entry) !== null);
  if (reversible !== undefined) {
    return {
      match: fromTheOtherEnd(planner, subject, found, reversible),
      conditions: conditionsWithout([reversible]),
    };
  }

  const choice = entries.find(({ name, given }) => name === 'or' && isChoice(planner, subject.type, given));
  if (choice !== undefined) {
    return { match: union(planner, subject, found, choice.given), conditions: conditionsWithout([choice]) };
  }

  const exclusions = entries
    .filter((entry) => isExclusion(planner, subject.type, entry))
    .map((entry) => ({ entry, things: variable('excluded') }));
  const collected = exclusions.map(({ entry, things }) => collectExcluded(planner, subject, entry, things));
  return {
    match: join([...collected, found.match], '\n'),
    conditions: [
      ...exclusions.map(({ things }) => cypher`NOT ${found.node} IN ${things}`),
      ...conditionsWithout(exclusions.map(({ entry }) => entry)),
    ],
  };
}

/** What an entry finds, begun with the things that it names. */
function fromTheOtherEnd(
  planner: Planner,
  { type }: Subject,
  found: Pick<Found, 'match' | 'node'>,
  entry: Entry,
): Cypher {
  const { target, inner, back } = backOf(planner, type, entry)!;
  const node = variable(target.name.toLowerCase());
  const { match, conditions } = anchored(
    planner,
    { type: target, self: node, edge: null },
    { match: cypher`MATCH (${node}:${identifier(target.label ?? target.name)})`, node },
    inner,
  );
  return cypher`${match}${where(conditions)}
${fromMapping(back, { this: found.node, node }, {})}
WITH DISTINCT ${found.node}`;
}

/** What at least one of several filters finds. */
function union(
  planner: Planner,
  subject: Subject,
  found: Pick<Found, 'match' | 'node'>,
  options: Given,
): Cypher {
  const branches = itemsOf(planner, options).map((option) => {
    const { match, conditions } = anchored(planner, subject, found, option);
    return cypher`${match}${where(conditions)}\nRETURN ${found.node}`;
  });
  return cypher`CALL () {\n${join(branches, '\nUNION\n')}\n}\nWITH ${found.node}`;
}

/** Binds the list of all things that an entry keeps out. */
function collectExcluded(planner: Planner, { type }: Subject, entry: Entry, things: Variable): Cypher {
  const node = variable(type.name.toLowerCase());
  const subject: Subject = { type, self: node, edge: null };
  const all = { match: cypher`MATCH (${node}:${identifier(type.label ?? type.name)})`, node };
  const { match, conditions } =
    entry.name === 'not'
      ? anchored(planner, subject, all, entry.given)
      : { match: cypher`${all.match}\n${patterns(planner, entry, subject)}`, conditions: [] };
  return cypher`CALL () {
${match}${where(conditions)}
RETURN collect(DISTINCT ${node}) AS ${things}
}`;
}

/** A WHERE with all conditions; nothing where there are none. */
export function where(conditions: readonly Cypher[]): Cypher {
  return conditions.length === 0 ? cypher`` : cypher`\nWHERE ${join(conditions, ' AND ')}`;
}

/** What must hold all together: the entries of a filter, and of those in its `and`. */
function conjuncts(planner: Planner, filter: Given): readonly Entry[] {
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
function stepOf(planner: Planner, type: ObjectModel, { name, given }: Entry): Step | null {
  const field = type.fields.get(name);
  if (field?.kind !== 'things' || field.origin.kind !== 'relationship') return null;
  if (hiddenFrom(planner, field.target, anyone).length > 0) return null;
  if (field.shape === 'one') return { field, inner: given, isWanted: true };
  const [first, ...others] = entriesOf(planner, given).filter(({ isNull }) => !isNull);
  if (first === undefined || first.name === 'every' || others.length > 0) return null;
  return { field, inner: first.given, isWanted: first.name === 'some' };
}

/** How an entry is begun with the things that it names, where its field is a mapping that says so; null elsewhere. */
function backOf(
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
const anyone = { kind: 'variable', hint: 'anyone' } as const;

/** Whether an entry names things by a key, at the end of one relationship or several. */
function isAnchor(planner: Planner, type: ObjectModel, entry: Entry): boolean {
  return isSelectiveStep(planner, stepOf(planner, type, entry), true);
}

/** Whether an entry keeps out what has things that are named so. */
function isExclusion(planner: Planner, type: ObjectModel, entry: Entry): boolean {
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
function isChoice(planner: Planner, type: ObjectModel, options: Given): boolean {
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

/**
 * The patterns of an anchor. Each relationship has a MATCH of its own: within one, Cypher would want every relationship to be
 * another one, which two conditions of a filter do not.
 */
function patterns(planner: Planner, entry: Entry, subject: Subject): Cypher {
  const { field, inner } = stepOf(planner, subject.type, entry)!;
  const found = findAll(planner, field, { self: subject.self, label: null });
  const next = subjectOf(planner, field, found.node, found.edge);
  const entries = conjuncts(planner, inner);
  const anchors = entries.filter((one) => isAnchor(planner, next.type, one));
  const others = entries.filter((one) => !anchors.includes(one));
  const here = cypher`${found.match}${where(others.flatMap((one) => condition(planner, one, next)))}`;
  return join([here, ...anchors.map((one) => patterns(planner, one, next))], '\n');
}
