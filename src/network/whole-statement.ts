import { type Cypher, cypher, join, parameter, type Variable, variable } from '../cypher/cypher.ts';
import type { Side } from './sides.ts';

/** The projects of a network: all that match, as `read/choice.ts` tells them. */
export interface Projects {
  readonly match: Cypher;
  readonly node: Variable;
  readonly holds: ((node: Variable) => Cypher) | null;
}

/** What is read of each project beside who is in it. */
export interface ReadOfProjects {
  readonly years: boolean;
  readonly budget: boolean;
}

/**
 * Who is in which group, over all projects of a network: a row for each member, then one for each project with its years and budget where
 * those are wanted. Memberships, and not pairs: a project with forty partners has forty of the one and 780 of the other, and putting
 * millions of pairs together is what a database is slow at.
 */
export function wholeStatement(sides: readonly Side[], projects: Projects, wanted: ReadOfProjects): Cypher {
  const branches = sides.map((side) => {
    const isProject = side.type === 'PROJECT';
    const other = variable(isProject ? 'organization' : side.type.toLowerCase());
    const [group, member] = isProject ? [other, projects.node] : [projects.node, other];
    return cypher`${projects.match}
${side.members(group, member)}
WITH ${member}, collect(DISTINCT ${group}.id) AS groups
RETURN ${memberColumns(side, member)}, groups, 0 AS distance, null AS years, null AS budget, null AS size`;
  });
  const told = cypher`${projects.match}
RETURN ${projects.node}.id AS id, null AS name, null AS type, null AS kind, null AS groups, null AS distance, ${projectColumns(projects.node, wanted)}, null AS size`;
  return join(wanted.years || wanted.budget ? [...branches, told] : branches, '\nUNION ALL\n');
}

/** What is read of a member, by whatever statement. */
export function memberColumns(side: Side, member: Variable): Cypher {
  const kind = side.type === 'ORGANIZATION' ? cypher`${member}.kind` : cypher`null`;
  return cypher`${member}.id AS id, ${member}.name AS name, ${parameter(side.type)} AS type, ${kind} AS kind`;
}

/** What is read of a project, by whatever statement: its first and last year, and its budget in SEK. */
export function projectColumns(project: Variable, wanted: ReadOfProjects): Cypher {
  const years = wanted.years ? cypher`[${project}.startDate.year, ${project}.endDate.year]` : cypher`null`;
  const budget = wanted.budget ? cypher`${project}.totalBudget` : cypher`null`;
  return cypher`${years} AS years, ${budget} AS budget`;
}
