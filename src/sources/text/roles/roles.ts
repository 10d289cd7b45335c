import type { Fact } from '../../../facts/fact.ts';
import type { OrganizationMention } from '../../../facts/mention.ts';
import { knownOrganization, mentionOf } from '../../known-organization.ts';
import { type About, cite, isOwner } from '../about.ts';
import type { Chain, Parsed } from '../chains.ts';
import { associationOf } from '../members.ts';
import type { Name } from '../names/name.ts';
import { authorityOf } from '../names/name-at.ts';
import { namesOfNoMunicipality } from '../places/strange-municipalities.ts';
import { roleOfActor } from './acting.ts';
import { roleInRow } from './role-in-row.ts';
import { roleOf } from './role-of-row.ts';

const ESF_COUNCIL = /ESF-rådet/u;
const FUND = /socialfond|(?<!\p{L})ESF(?!\p{L}|-rådet)|(?<!\p{L})EU(?!\p{L})|Europeiska unionen/u;

/** How sure it is that whom a page only names is a partner: less than any role that it tells. */
export const ONLY_NAMED = 0.6;

/** Organisations with a role in the project. A mere mention ("samverkan mellan A och B") gives none. */
export function roles(sentence: Parsed, about: About): Fact[] {
  return sentence.chains.flatMap((_chain, index) => {
    const told = roleOf(sentence, index) ?? roleOfActor(sentence, index);
    const row = told ?? roleInRow(sentence, index);
    // Under "Referensgrupp" who only does something sits in it.
    const found =
      row?.role === 'PARTNER' && row.takesPart && /grupp/iu.test(sentence.heading ?? '')
        ? { ...row, role: 'REFERENCE_GROUP' as const }
        : row;
    if (found === null || associationOf(sentence, index, about) !== null) return [];
    const strange = namesOfNoMunicipality(sentence.chains[index] as Chain);
    const inAreas = found.names.some((name) => name.area !== null && name.organization === null);
    return found.names.flatMap((name): Fact[] => {
      if (strange.includes(name)) return [];
      const organization =
        studyAssociation(sentence, index, name, about) ?? name.organization ?? authorityMention(name, about);
      if (
        organization === null ||
        (isOwner(organization, about) && found.role !== 'FINANCIER') ||
        isNobody(organization, about) ||
        // The fund's authority gives the money.
        ((told === null || found.role === 'FINANCIER') && ESF_COUNCIL.test(organization.name))
      )
        return [];
      if (found.takesPart && name.municipality !== null) return [];
      // "Skaraborg och Göteborgsregionen deltar som partners" speaks of areas.
      if (name.area !== null && inAreas && organization.kind !== 'REGION') return [];
      const evidence = cite(
        sentence,
        about,
        told === null ? ONLY_NAMED : organization.id !== undefined ? 0.85 : name.certain ? 0.8 : 0.65,
      );
      return [found.role, ...(found.also === undefined ? [] : [found.also])].map((role) => ({
        subject: organization,
        relationship: 'PARTNERS_IN',
        object: about.project,
        properties: { role },
        evidence,
      }));
    });
  });
}

/** "Studieförbunden Vuxenskolan och Bilda": the word before the row belongs to each name. */
function studyAssociation(
  { chains }: Parsed,
  index: number,
  { organization }: Name,
  { reference }: About,
): OrganizationMention | null {
  if (organization?.id !== undefined || !/studieförbunden $/iu.test(chains[index]?.before ?? '')) return null;
  const known = knownOrganization(`Studieförbundet ${organization?.name}`, reference);
  return known === null ? null : mentionOf(known.name, known);
}

/** What a municipality follows, pays or is a partner in, its authority does. */
function authorityMention({ municipality }: Name, { reference }: About): OrganizationMention | null {
  const authority = municipality === null ? undefined : authorityOf(municipality, reference);
  return authority === undefined ? null : mentionOf(authority.name, authority);
}

function isNobody({ name }: OrganizationMention, { projectName }: About): boolean {
  const [one, other] = [name.toLowerCase(), projectName.toLowerCase()];
  return FUND.test(name) || (other !== '' && (one === other || other.startsWith(`${one} `)));
}
