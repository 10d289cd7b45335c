import { type Cypher, cypher, join, parameter, type Variable, variable, verbatim } from '../cypher/cypher.ts';
import type { Side } from './sides.ts';

/** The projects of a network: all that match, as `read/choice.ts` tells them. */
export interface Projects {
  readonly match: Cypher;
  readonly node: Variable;
  readonly holds: ((node: Variable) => Cypher) | null;
}

// Memberships, and not pairs: a project with forty partners has forty of the one and 780 of the other, and putting millions of pairs together is
// what a database is slow at. They are told by the numbers that nodes have within a transaction, some thousand lists a row: reading ids, and
// sending rows, takes longer than finding who is where. Each list is made in a subquery of its own: as groups of one aggregation they would
// all be in the database's memory at once, which takes five times as long.

/** Who is in which group, over all projects of a network. A project without organisations is a node, too. */
export function wholeStatement(sides: readonly Side[], projects: Projects): Cypher {
  const { match, node } = projects;
  return areProjects(sides)
    ? cypher`${match}${groupsOf(sides, node)}`
    : cypher`${match}${membersOf(sides, node)}`;
}

/** The groups that the given members are in, each with all of its members. */
export function aroundStatement(sides: readonly Side[], projects: Projects): Cypher {
  const group = variable('group');
  const chosen = areProjects(sides) ? cypher`` : holds(projects, group);
  return cypher`${groupsOfGiven(sides, group)}${chosen}${membersOf(sides, group, projects)}`;
}

/** The groups that the given members are in. */
export function ownStatement(sides: readonly Side[], projects: Projects): Cypher {
  const member = variable('member');
  return cypher`${givenMembers(member)}${groupsOf(sides, member, projects)}`;
}

/** How many rows `aroundStatement` looks at, or `ownStatement`, whatever the filter; it counts no further than one more than `most`. */
export function sizeStatement(sides: readonly Side[], of: 'around' | 'own', most: number): Cypher {
  const [group, member] = [variable('group'), variable('member')];
  const [begin, bound] =
    of === 'around' ? [groupsOfGiven(sides, group), group] : [givenMembers(member), member];
  const branches = sides.map((side) => cypher`${side.members(group, member)}\nRETURN 1 AS one`);
  return cypher`${begin}
CALL (${bound}) {
${join(branches, '\nUNION ALL\n')}
}
WITH one LIMIT ${parameter(most + 1)}
RETURN count(*) AS size`;
}

/** The number of the thing in the middle; no row where there is none. */
export function middleStatement({ label }: Side, id: string): Cypher {
  return cypher`MATCH (middle:${verbatim(label)} {id: ${parameter(id)}}) RETURN id(middle) AS number`;
}

function areProjects(sides: readonly Side[]): boolean {
  return sides[0]!.type === 'PROJECT';
}

/** The members whose numbers come as the parameter `given`. */
function givenMembers(member: Variable): Cypher {
  return cypher`UNWIND $given AS number\nMATCH (${member}) WHERE id(${member}) = number`;
}

function groupsOfGiven(sides: readonly Side[], group: Variable): Cypher {
  const member = variable('member');
  const branches = sides.map((side) => cypher`${side.members(group, member)}\nRETURN ${group}`);
  return cypher`${givenMembers(member)}
CALL (${member}) {
${join(branches, '\nUNION\n')}
}
WITH DISTINCT ${group}${areProjects(sides) ? cypher`` : cypher` WHERE ${group}:Project`}`;
}

/** Rows of groups that are bound already, with their members. */
function membersOf(sides: readonly Side[], group: Variable, projects: Projects | null = null): Cypher {
  const member = variable('member');
  const chosen = projects !== null && areProjects(sides) ? holds(projects, member) : cypher``;
  const branches = sides.map(
    (side, i) =>
      cypher`${side.members(group, member)}${chosen}\nRETURN ${parameter(i)} AS side, collect(DISTINCT id(${member})) AS members`,
  );
  return cypher`
CALL (${group}) {
${join(branches, '\nUNION ALL\n')}
}
WITH side, id(${group}) / 4096 AS row, collect(id(${group})) AS groups, collect(members) AS membersOf
RETURN side, groups, membersOf`;
}

/** Rows of members that are bound already, with their groups. */
function groupsOf(sides: readonly Side[], member: Variable, projects: Projects | null = null): Cypher {
  const group = variable('group');
  const chosen =
    projects !== null && !areProjects(sides)
      ? cypher`\nWITH * WHERE ${group}:Project${holds(projects, group)}`
      : cypher``;
  const branches = sides.map(
    (side, i) =>
      cypher`${side.members(group, member)}${chosen}\nWITH collect(DISTINCT id(${group})) AS groups RETURN ${parameter(i)} AS side, groups`,
  );
  return cypher`
CALL (${member}) {
${join(branches, '\nUNION ALL\n')}
}
WITH side, id(${member}) / 4096 AS row, collect(id(${member})) AS members, collect(groups) AS groupsOf
RETURN side, members, groupsOf`;
}

/** The filter on a project that is bound already, where there is one. */
function holds({ holds }: Projects, project: Variable): Cypher {
  return holds === null ? cypher`` : cypher`\nWITH * WHERE ${holds(project)}`;
}
