import { csvBeginning, csvLine, type Dialect } from '../text/csv.ts';
import type { Coded, Project } from './project.ts';

type Cell = string | number | null;

/** Between the items of a list in one cell. */
const SEPARATOR = ' | ';

const columns: Readonly<Record<string, (project: Project) => Cell>> = {
  number: ({ number }) => number,
  name: ({ name }) => name,
  aliases: ({ aliases }) => list(aliases),
  status: ({ status }) => status,
  startDate: ({ startDate }) => startDate,
  endDate: ({ endDate }) => endDate,
  durationMonths: ({ durationMonths }) => durationMonths,
  plannedParticipants: ({ plannedParticipants }) => plannedParticipants,
  totalBudget: ({ totalBudget }) => totalBudget,
  grantedSupport: ({ grantedSupport }) => grantedSupport,
  cofinancingRate: ({ cofinancingRate }) => cofinancingRate,
  fund: ({ fund }) => fund?.code ?? null,
  programme: ({ programme }) => coded(programme),
  programmeArea: ({ programmeArea }) => coded(programmeArea),
  specificObjective: ({ specificObjective }) => coded(specificObjective),
  interventionField: ({ interventionField }) => coded(interventionField),
  countryCode: ({ countryCode }) => countryCode,
  region: ({ region }) => region,
  nutsCode: ({ nutsCode }) => nutsCode,
  owners: ({ owners }) => list(owners.edges.map(({ unit, node }) => noted(node.name, unit))),
  ownerNumbers: ({ owners }) => list(owners.edges.map(({ node }) => node.organizationNumber ?? '')),
  partners: ({ partners }) => list(partners.edges.map(({ role, node }) => noted(node.name, role))),
  municipalities: ({ municipalities }) =>
    list(municipalities.edges.map(({ node }) => `${node.code} ${node.name}`)),
  coveredAreas: ({ coveredAreas }) =>
    list(coveredAreas.edges.map(({ role, node }) => noted(`${node.code} ${node.name}`, role))),
  targetGroups: ({ targetGroups }) => list(targetGroups.edges.map(({ node }) => node.name)),
  themes: ({ themes }) => list(themes),
  sdgs: ({ sdgs }) => list(sdgs.map(({ number, name }) => `${number} ${name}`)),
  sources: ({ sources }) => list(sources.edges.map(({ node }) => node.url ?? node.title ?? node.id)),
  summary: ({ summary }) => summary,
  id: ({ id }) => id,
};

/** The columns of the table, from left to right. */
export const projectColumns: readonly string[] = Object.keys(columns);

/** What stands before the projects. */
export function csvHeader(dialect: Dialect): string {
  return csvBeginning(dialect) + csvLine(projectColumns, dialect);
}

/** A line for a project. Lists are in one cell, their items between ` | `, with what is said of each in brackets. */
export function csvProject(project: Project, dialect: Dialect): string {
  return csvLine(
    Object.values(columns).map((cell) => cell(project)),
    dialect,
  );
}

function list(items: readonly string[]): string | null {
  return items.every((item) => item === '') ? null : items.join(SEPARATOR);
}

function noted(name: string, note: string | null): string {
  return note === null ? name : `${name} (${note})`;
}

function coded(thing: Coded | null): string | null {
  if (thing === null) return null;
  return thing.name === null ? thing.code : `${thing.code} ${thing.name}`;
}
