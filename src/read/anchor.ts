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
import { condition, type Entry, itemsOf, predicateOf, type Subject, subjectOf } from './filter.ts';
import { type Found, findAll } from './origin.ts';
import { type Planner, typeOf } from './projection.ts';
import { anyone, backOf, conjuncts, isAnchor, isChoice, isExclusion, stepOf } from './selective.ts';
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
  const { subject, found } = everything(typeOf(planner.model, name));
  const filter = filterOf(asked, planner.lessons);
  if (filter === null) return { ...found, conditions: [] };
  return { ...anchored(planner, subject, found, filter), node: found.node };
}

/** All things of a type, and they as what a filter asks about. */
function everything(type: ObjectModel): {
  readonly subject: Subject;
  readonly found: Pick<Found, 'match' | 'node'>;
} {
  const node = variable(type.name.toLowerCase());
  const match = cypher`MATCH (${node}:${identifier(type.label ?? type.name)})`;
  return { subject: { type, self: node, edge: null }, found: { match, node } };
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
  const others = everything(target);
  const { match, conditions } = anchored(planner, others.subject, others.found, inner);
  return cypher`${match}${where(conditions)}
${fromMapping(back, { this: found.node, node: others.found.node }, {})}
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
  const { subject, found } = everything(type);
  const { match, conditions } =
    entry.name === 'not'
      ? anchored(planner, subject, found, entry.given)
      : { match: cypher`${found.match}\n${patterns(planner, entry, subject)}`, conditions: [] };
  return cypher`CALL () {
${match}${where(conditions)}
RETURN collect(DISTINCT ${found.node}) AS ${things}
}`;
}

/** A WHERE with all conditions; nothing where there are none. */
export function where(conditions: readonly Cypher[]): Cypher {
  return conditions.length === 0 ? cypher`` : cypher`\nWHERE ${join(conditions, ' AND ')}`;
}

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
