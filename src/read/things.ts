import { type GraphQLOutputType, getNullableType, isListType, isNonNullType } from 'graphql';
import { type Cypher, cypher, join, type Variable, variable } from '../cypher/cypher.ts';
import type { ThingsField } from '../model/model.ts';
import type { Field } from '../selection/selection.ts';
import { filtered, where } from './anchor.ts';
import { present } from './completion.ts';
import { projectConnection } from './connection.ts';
import { find, scopeOf } from './origin.ts';
import { type From, type Planner, type Projection, projectSelection } from './projection.ts';

/** The projection of a field that leads to things: a subquery of its own, which answers one row. */
export function projectThings(planner: Planner, field: ThingsField, asked: Field, from: From): Projection {
  if (field.shape === 'connection') return projectConnection(planner, field, asked, from);
  return field.shape === 'list'
    ? projectList(planner, field, asked, from)
    : projectOne(planner, field, asked, from);
}

function projectOne(planner: Planner, field: ThingsField, asked: Field, from: From): Projection {
  const { match, node, id = null } = find(planner, field, asked.arguments, from);
  const inner = projectSelection(planner, field.target, asked, node, id);
  const answer = variable(field.name);
  const absent = absentOf(planner, asked.type);
  return {
    clauses: [
      cypher`${scopeOf(from)} {
${match}
WITH ${id === null ? node : join([node, id], ', ')} LIMIT 1
${lines(inner.clauses)}
RETURN head(collect(${inner.value})) AS ${answer}
}`,
    ],
    value: cypher`${answer}`,
    read: (value, values) => (value === null ? absent() : inner.read(value, values)),
  };
}

/** A short list in one piece: in the mapping's own order, else by id. */
function projectList(planner: Planner, field: ThingsField, asked: Field, from: From): Projection {
  const found = find(planner, field, asked.arguments, from);
  const { node, id = null } = found;
  const inner = projectSelection(planner, field.target, asked, node, id);
  const answer = variable(field.name);
  const { match, conditions } = filtered(planner, field, asked, found);
  const absent = absentOf(planner, itemType(asked.type));
  // `collect` leaves out nulls, and a missing thing must keep its place in the list.
  return {
    clauses: [
      cypher`${scopeOf(from)} {
${match}${where(conditions)}${sorted(field, node)}
${lines(inner.clauses)}
RETURN collect([${inner.value}]) AS ${answer}
}`,
    ],
    value: cypher`${answer}`,
    read: (value, values) =>
      (value as readonly [unknown][]).map(([item]) => (item === null ? absent() : inner.read(item, values))),
  };
}

/** What stands where there is no thing: null, where the type allows it. */
function absentOf(planner: Planner, type: GraphQLOutputType): () => null {
  return planner.isAnswer && isNonNullType(type) ? () => present(null) : () => null;
}

function itemType(type: GraphQLOutputType): GraphQLOutputType {
  const list = getNullableType(type);
  return isListType(list) ? list.ofType : list;
}

function sorted(field: ThingsField, node: Variable): Cypher {
  if (field.origin.kind === 'match' || field.origin.kind === 'ids') return cypher``;
  return cypher`\nWITH ${node} ORDER BY ${node}.number, ${node}.id`;
}

/** Clauses, one after the other. */
export function lines(clauses: readonly Cypher[]): Cypher {
  return { kind: 'cypher', parts: clauses.flatMap((clause) => [clause, '\n']) };
}
