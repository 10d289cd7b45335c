import type { OrganizationMention } from '../../facts/mention.ts';
import { organizationPart } from '../name.ts';
import type { Candidate } from './candidate.ts';
import { areApart, candidateWith, type Organizations } from './candidates.ts';
import { isDepartmentName } from './department.ts';

/**
 * Whether a mention is told apart by whose it is: a collective without members ("näringslivet") by its project, a
 * department ("Socialförvaltningen", which every municipality has) by its organisation.
 */
export function isScoped(mention: OrganizationMention, all: Organizations): boolean {
  if (mention.kind === 'GROUP') return true;
  if (mention.organizationNumber !== undefined || mention.id !== undefined) return false;
  if (mention.kind !== undefined && mention.kind !== 'UNIT') return false;
  return isDepartmentName(mention.name) && all.reference.byName(mention.name, null) === undefined;
}

/**
 * The group or department that a mention means.
 *
 * @param parent the id of the organisation that it is part of; null where the source does not say: then it belongs to the
 * project, unless the project already has one department of that name whose organisation is known.
 */
export function scopedOrganization(
  mention: OrganizationMention,
  project: string,
  parent: string | null,
  all: Organizations,
): Candidate {
  const part = organizationPart(mention.name);
  const withinProject = `organization:${part}@${project}`;
  const candidate =
    mention.kind === 'GROUP'
      ? candidateWith(withinProject, all)
      : parent === null
        ? (departmentOf(project, part, all) ?? candidateWith(withinProject, all))
        : departmentWithin(
            `organization:${part}@${parent.replace(/^organization:/, '')}`,
            withinProject,
            all,
          );
  candidate.kind = mention.kind ?? 'UNIT';
  for (const name of [mention.name, ...(mention.aliases ?? [])]) all.candidates.addName(candidate, name);
  candidate.mentioned = true;
  return candidate;
}

function departmentOf(project: string, part: string, all: Organizations): Candidate | undefined {
  const found = all.candidates
    .departments(part)
    .filter(({ kind, projects }) => kind === 'UNIT' && projects.includes(project));
  return found.length === 1 ? found[0] : undefined;
}

function departmentWithin(id: string, withinProject: string, all: Organizations): Candidate {
  const department = candidateWith(id, all);
  const loose = all.candidates.withId(withinProject);
  return loose === undefined || loose.kind === 'GROUP' || areApart(department, loose, all)
    ? department
    : all.candidates.absorb(department, loose);
}
