import { type Cypher, cypher, join, parameter, type Variable, variable } from '../cypher/cypher.ts';
import type { Side } from './sides.ts';

/** The projects of a network: all that match, as `read/choice.ts` tells them. */
export interface Projects {
  readonly match: Cypher;
  readonly node: Variable;
  readonly holds: ((node: Variable) => Cypher) | null;
}

/**
 * Who is in which group, over all projects of a network: a row for each member, then one for each project with its years where those are
 * wanted. Memberships, and not pairs: a project with forty partners has forty of the one and 780 of the other, and putting
 * millions of pairs together is what a database is slow at.
 */
export function wholeStatement(sides: readonly Side[], projects: Projects, wantsYears: boolean): Cypher {
  const branches = sides.map((side) => {
    const isProject = side.type === 'PROJECT';
    const other = variable(isProject ? 'organization' : side.type.toLowerCase());
    const [group, member] = isProject ? [other, projects.node] : [projects.node, other];
    return cypher`${projects.match}
${side.members(group, member)}
WITH ${member}, collect(DISTINCT ${group}.id) AS groups
RETURN ${memberColumns(side, member)}, groups, 0 AS distance, null AS years, null AS size`;
  });
  const years = cypher`${projects.match}
RETURN ${projects.node}.id AS id, null AS name, null AS type, null AS kind, null AS groups, null AS distance, ${yearsOf(projects.node)} AS years, null AS size`;
  return join(wantsYears ? [...branches, years] : branches, '\nUNION ALL\n');
}

/** What is read of a member, by whatever statement. */
export function memberColumns(side: Side, member: Variable): Cypher {
  const kind = side.type === 'ORGANIZATION' ? cypher`${member}.kind` : cypher`null`;
  return cypher`${member}.id AS id, ${member}.name AS name, ${parameter(side.type)} AS type, ${kind} AS kind`;
}

/** The first and the last year of a project. */
export function yearsOf(project: Variable): Cypher {
  return cypher`[${project}.startDate.year, ${project}.endDate.year]`;
}
