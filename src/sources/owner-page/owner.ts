import type { OrganizationMention } from '../../facts/mention.ts';
import type { Reference } from '../../reference/reference.ts';
import { knownOrganization, mentionOf } from '../known-organization.ts';
import { ownerOf } from '../operation/owner.ts';
import type { Line } from '../page.ts';
import type { Section } from './sections.ts';

/** An organisation that owns the project, and the words that say it. */
export interface PageOwner {
  readonly organization: OrganizationMention;
  readonly unit: string | null;
  readonly start: number;
  readonly end: number;
}

/** "Projektägare" as one of the roles of a line, not as the label of somebody else. */
const OWNS =
  /(?:^|[,;/&•]|(?<!\p{L})(?:och|samt|som))\s*(?:är |var )?projektägare\s*(?:$|[,;/&.]|(?:och|samt|genom) )/iu;
/** "Projektägare genom arbetsmarknadsförvaltningen": the part of it that runs the project. */
const THROUGH = /projektägare genom (\p{L}[^,;.]{3,80})/iu;
const LABELLED = /^(?:[•*–-] ?)?(?:projektägare|stödmottagare|ägare)(?: ?: ?| (?:är|var) )(\S.{1,200})$/iu;

/** Whose page it is: the organisation of the heading "GR:s roll"; null where there is no such heading. */
export function pageOf(sections: readonly Section[], reference: Reference): OrganizationMention | null {
  const heading = sections.find(({ topic }) => topic === 'ownersRole')?.heading?.text ?? '';
  const printed = /^(.+?)(?::s|s)? roll(?: i projektet)?:?$/iu.exec(heading)?.[1];
  if (printed === undefined) return null;
  // "Stockholms roll": the city's, where the place alone is no organisation.
  const known = [printed, `${printed} kommun`, `${printed}s kommun`]
    .map((name) => knownOrganization(name, reference))
    .find((found) => found !== null);
  return known === undefined ? mentionOf(printed, null) : mentionOf(known.name, known);
}

/** The owner: whom the label "Projektägare" names, or else the one whose role on the page it is. */
export function ownerOfPage(sections: readonly Section[], reference: Reference): PageOwner | null {
  const labelled = labelledOwner(sections);
  if (labelled !== null) {
    const { line, from } = labelled;
    const printed = line.text.slice(from).replace(/\.$/, '');
    return { ...ownerOf(printed, null, reference), start: line.start, end: line.end };
  }
  const organization = pageOf(sections, reference);
  const section = sections.find(({ topic }) => topic === 'ownersRole');
  const role = section?.lines.find(({ text }) => OWNS.test(text));
  if (organization === null || role === undefined) return null;
  // The heading, "GR:s roll", tells who it is.
  const unit = THROUGH.exec(role.text)?.[1]?.trim() ?? null;
  return { organization, unit, start: section?.heading?.start ?? role.start, end: role.end };
}

function labelledOwner(sections: readonly Section[]): { readonly line: Line; readonly from: number } | null {
  const under = sections.find(({ topic, lines }) => topic === 'owner' && lines.length > 0)?.lines[0];
  if (under !== undefined) return { line: under, from: 0 };
  for (const { topic, lines } of sections) {
    if (topic === 'OTHER') continue;
    for (const line of lines) {
      const name = LABELLED.exec(line.text)?.[1];
      if (name !== undefined) return { line, from: line.text.length - name.length };
    }
  }
  return null;
}
