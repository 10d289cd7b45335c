import {
  type Cypher,
  cypher,
  fromMapping,
  identifier,
  join,
  type Variable,
  variable,
  verbatim,
} from '../cypher/cypher.ts';
import { publicError } from '../errors.ts';
import type { Model, ThingsField } from '../model/model.ts';
import { constant, type Given } from '../selection/given.ts';
import { checkArguments } from './arguments.ts';
import type { From, Planner } from './projection.ts';
import { bound } from './values.ts';
import { hiddenFrom } from './visibility.ts';

/** Clauses that bind the things a field leads to, one row each. A WHERE may follow. */
export interface Found {
  readonly match: Cypher;
  readonly node: Variable;
  /** The relationship, or the map with the edge's facts; null when there is none. */
  readonly edge: Variable | null;
  /** The id that was asked for, where things are found by that: of a part of the node. */
  readonly id?: Variable;
}

/** Opens a subquery that sees only what it starts from. */
export function scopeOf(from: From): Cypher {
  return from.self === null ? cypher`CALL ()` : cypher`CALL (${from.self})`;
}

/** Clauses that find everything that a field leads to which takes no arguments. */
export function findAll(planner: Planner, field: ThingsField, from: From): Found {
  return find(planner, field, constant({}), from);
}

/** Clauses that find the things of `field`, seen from `from`, as far as the caller may see them. */
export function find(planner: Planner, field: ThingsField, given: Given, from: From): Found {
  const { model } = planner;
  const node = variable(hint(field.target));
  const guard =
    from.label === null || from.self === null
      ? cypher``
      : cypher`WITH ${from.self} WHERE ${from.self}:${identifier(from.label)}\n`;
  switch (field.origin.kind) {
    case 'relationship': {
      const edge = variable(field.origin.type.toLowerCase());
      const [left, right] = field.origin.direction === 'OUT' ? ['-', '->'] : ['<-', '-'];
      const step = cypher`${verbatim(left!)}[${edge}:${identifier(field.origin.type)}]${verbatim(right!)}`;
      const match = cypher`${guard}MATCH (${from.self!})${step}(${node}${labelsOf(model, field.target)})`;
      return visible(planner, field, { match, node, edge });
    }
    case 'label': {
      const { label } = field.origin;
      // The type's own label is the one that indexes are for.
      const own = planner.model.types.get(field.target)?.label ?? label;
      const labels = own === label ? [own] : [own, label];
      const match = cypher`MATCH (${node}:${join(labels.map(identifier), '&')})`;
      return visible(planner, field, { match, node, edge: null });
    }
    case 'ids': {
      const id = variable('id');
      return { match: byIds(planner, field, given, { node, id }), node, edge: null, id };
    }
    case 'match': {
      checkArguments(field, given, planner);
      const variables = from.self === null ? {} : { this: from.self };
      const parameters = Object.fromEntries(field.arguments.map(({ name }) => [name, bound(given.at(name))]));
      const edge = field.edge === null ? null : variable('edge');
      const renamed = edge === null ? cypher`node AS ${node}` : cypher`node AS ${node}, edge AS ${edge}`;
      // The second WITH hides the mapping's names from a WHERE, which may use a mapping with the same names.
      const match = cypher`${guard}${scopeOf(from)} {
${fromMapping(field.origin.text, variables, parameters)}
}
WITH ${renamed}
WITH ${names(node, edge)}`;
      return visible(planner, field, { match, node, edge });
    }
  }
}

/** Leaves out what the caller may not see. */
function visible(planner: Planner, field: ThingsField, found: Found): Found {
  const hidden = hiddenFrom(planner, field.target, found.node);
  if (hidden.length === 0) return found;
  const kept = names(found.node, found.edge);
  return {
    ...found,
    match: cypher`${found.match}\nWITH ${kept} WHERE NOT (${join(hidden, ' OR ')})\nWITH ${kept}`,
  };
}

function names(node: Variable, edge: Variable | null): Cypher {
  return edge === null ? cypher`${node}` : cypher`${node}, ${edge}`;
}

/** ":Municipality|Organization" for a union; nothing where the pattern already says enough. */
function labelsOf(model: Model, target: string): Cypher {
  const labels = (model.abstractTypes.get(target) ?? [target]).map(
    (name) => model.types.get(name)?.label ?? name,
  );
  // Every thing is a node: naming all labels would only cost time.
  return target === 'Node' ? cypher`` : verbatim(`:${labels.join('|')}`);
}

/**
 * One row for each id asked for, in their order, with a null node where there is none. Where all ids begin as those of one type do, only
 * that is looked for: looking for each of twenty types takes the database half a second to plan.
 */
function byIds(
  planner: Planner,
  field: ThingsField,
  given: Given,
  { node, id }: { readonly node: Variable; readonly id: Variable },
): Cypher {
  const idsOf = (values: unknown): readonly unknown[] => {
    const { id, ids } = values as { readonly id?: string; readonly ids?: readonly string[] };
    return ids ?? [id];
  };
  const { model, lessons } = planner;
  lessons.learn(given, (values) => checkIds(field, idsOf(values).length));
  const all = model.abstractTypes.get(field.target) ?? [];
  const only = lessons.learn(given, (values) => typeOfAll(model, all, idsOf(values)));
  const ids = bound(given, idsOf);
  const seeks = (only === null ? all : [only]).map((name) => {
    const found = variable('found');
    const type = model.types.get(name);
    const label = identifier(type?.label ?? name);
    const own = (type?.parts ?? null) === null ? cypher`${id}` : cypher`split(${id}, '#')[0]`;
    const hidden = hiddenFrom(planner, name, found);
    const where = hidden.length === 0 ? cypher`` : cypher` WHERE NOT (${join(hidden, ' OR ')})`;
    return cypher`MATCH (${found}:${label} {id: ${own}})${where} RETURN ${found} AS found`;
  });
  return cypher`UNWIND range(0, size(${ids}) - 1) AS place
WITH place, ${ids}[place] AS ${id}
OPTIONAL CALL (${id}) {
${join(seeks, '\nUNION\n')}
}
WITH found AS ${node}, ${id}, place ORDER BY place`;
}

/** The type whose ids all of these begin like; null where they differ, or begin like none. */
function typeOfAll(model: Model, types: readonly string[], ids: readonly unknown[]): string | null {
  const beginnings = new Set(ids.map((id) => (typeof id === 'string' ? id.slice(0, id.indexOf(':')) : '')));
  const [beginning = ''] = beginnings;
  if (beginning === '' || beginnings.size > 1) return null;
  return types.find((name) => model.types.get(name)?.ids === beginning) ?? null;
}

function checkIds(field: ThingsField, count: number): null {
  if (count <= 100) return null;
  throw publicError(
    'BAD_USER_INPUT',
    `${field.name}: at most 100 ids are answered at once; ${count} were given.`,
  );
}

function hint(type: string): string {
  return `${type[0]!.toLowerCase()}${type.slice(1)}`;
}
