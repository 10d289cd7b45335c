import { type Cypher, cypher, join, parameter, type Variable, variable } from '../cypher/cypher.ts';
import type { Side } from './sides.ts';
import { memberColumns, type Projects, projectColumns, type ReadOfProjects } from './whole-statement.ts';

/** A thing in the middle, and how far one looks from it. */
export interface Ego {
  readonly id: string;
  readonly depth: number;
  readonly maxNodes: number;
}

/**
 * Who is in which group, around one thing: ring by ring, of each ring those that share the most with the ring before, and these first. No row
 * where there is no such thing.
 *
 * @param middle the side that the thing is of.
 */
export function egoStatement(
  sides: readonly Side[],
  middle: Side,
  projects: Projects,
  { id, depth, maxNodes }: Ego,
  wanted: ReadOfProjects,
): Cypher {
  const isProject = middle.type === 'PROJECT';
  const most = parameter(maxNodes);
  const ego = variable('ego');
  const rings: Variable[] = [];
  const steps = Array.from({ length: depth }, (_, i): Cypher => {
    const ring = variable('ring');
    const before = rings.at(-1) ?? ego;
    const seen = join([cypher`[${ego}]`, ...rings.map((one) => cypher`${one}`)], ' + ');
    // Links between two sides lead to the other one at each step.
    const near = i % 2 === 0 ? otherSide(sides, middle) : middle;
    const far = i % 2 === 0 ? middle : otherSide(sides, middle);
    const [from, group, to] = [variable('from'), variable('group'), variable('near')];
    const clause = cypher`CALL (${join([ego, ...rings], ', ')}) {
UNWIND ${rings.length === 0 ? cypher`[${ego}]` : cypher`${before}`} AS ${from}
${far.members(group, from)}${holdsOn(projects, isProject ? null : group)}
WITH ${join([ego, ...rings, from, group], ', ')}
${near.members(group, to)}${isProject ? holdsOn(projects, to) : cypher``}
WITH ${join([ego, ...rings, group, to], ', ')} WHERE NOT ${to} IN ${seen}
WITH ${to}, count(DISTINCT ${group}) AS shared ORDER BY shared DESC, ${to}.id LIMIT ${most}
RETURN collect(${to}) AS ${ring}
}`;
    rings.push(ring);
    return clause;
  });
  const members = join(
    [
      cypher`[{node: ${ego}, distance: 0}]`,
      ...rings.map((ring, i) => cypher`[node IN ${ring} | {node: node, distance: ${parameter(i + 1)}}]`),
    ],
    ' + ',
  );
  const known = variable('members');
  return cypher`MATCH (${ego}:${{ kind: 'cypher', parts: [middle.label] }} {id: ${parameter(id)}})
${join(steps, '\n')}
WITH ${members} AS ${known}
CALL (${known}) {
${join([...sides.map((side) => membersBranch(side, projects, known)), ...groupBranches(sides, projects, known, wanted)], '\nUNION ALL\n')}
}
RETURN id, name, type, kind, groups, distance, years, budget, size`;
}

function otherSide(sides: readonly Side[], side: Side): Side {
  return sides.find((one) => one !== side) ?? side;
}

/** The filter on a project that is bound already, where there is one; its WHERE is there. */
function holdsOn({ holds }: Projects, project: Variable | null): Cypher {
  if (holds === null || project === null) return cypher``;
  return cypher`\nWITH * WHERE ${holds(project)}`;
}

function membersBranch(side: Side, projects: Projects, known: Variable): Cypher {
  const isProject = side.type === 'PROJECT';
  const [one, member, group] = [variable('one'), variable('member'), variable('group')];
  const labelled: Cypher = { kind: 'cypher', parts: [side.label] };
  return cypher`UNWIND ${known} AS ${one}
WITH ${one}.node AS ${member}, ${one}.distance AS distance WHERE ${member}:${labelled}
OPTIONAL CALL (${member}) {
${side.members(group, member)}${holdsOn(projects, isProject ? member : group)}
RETURN collect(DISTINCT ${group}.id) AS found
}
RETURN ${memberColumns(side, member)}, coalesce(found, []) AS groups, distance, null AS years, null AS budget, null AS size`;
}

/** The groups that members are in: what is told of them, and how many are in each, whether they are in the network or not. */
function groupBranches(
  sides: readonly Side[],
  projects: Projects,
  known: Variable,
  wanted: ReadOfProjects,
): readonly Cypher[] {
  const counted = sides.at(-1)!;
  const [one, group, any] = [variable('one'), variable('group'), variable('any')];
  if (counted.type === 'PROJECT') {
    const member = variable('member');
    return [
      cypher`UNWIND ${known} AS ${one}
WITH ${one}.node AS ${member}
RETURN ${member}.id AS id, null AS name, null AS type, null AS kind, null AS groups, null AS distance, ${projectColumns(member, wanted)}, null AS size`,
      cypher`UNWIND ${known} AS ${one}
WITH ${one}.node AS ${member}
${counted.members(group, member)}
WITH DISTINCT ${group}
CALL (${group}) {
${counted.members(group, any)}${holdsOn(projects, any)}
RETURN count(DISTINCT ${any}) AS size
}
RETURN ${group}.id AS id, null AS name, null AS type, null AS kind, null AS groups, null AS distance, null AS years, null AS budget, size`,
    ];
  }
  return sides.map((side) => {
    const member = variable('member');
    const labelled: Cypher = { kind: 'cypher', parts: [side.label] };
    return cypher`UNWIND ${known} AS ${one}
WITH ${one}.node AS ${member} WHERE ${member}:${labelled}
${side.members(group, member)}${holdsOn(projects, group)}
WITH DISTINCT ${group}
CALL (${group}) {
${counted.members(group, any)}
RETURN count(DISTINCT ${any}) AS size
}
RETURN ${group}.id AS id, null AS name, null AS type, null AS kind, null AS groups, null AS distance, ${projectColumns(group, wanted)}, size`;
  });
}
