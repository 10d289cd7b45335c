import type { Fact, OrganizationMention } from '../../facts/fact.ts';
import { type About, cite, isOwner } from './about.ts';
import { between, type Chain, type Parsed } from './chains.ts';
import type { Name } from './names.ts';
import { type Role, roleAfter, roleBefore } from './role-cues.ts';

const FUND = /socialfond|(?<!\p{L})ESF(?!\p{L}|-rådet)|(?<!\p{L})EU(?!\p{L})|Europeiska unionen/u;

/** Organisations with a role in the project. A mere mention ("samverkan mellan A och B") gives none. */
export function roles(sentence: Parsed, about: About): Fact[] {
  return sentence.chains.flatMap((chain, index) => {
    const found = roleOf(sentence, index);
    if (found === null) return [];
    const inAreas = found.names.some((name) => name.area !== null && name.organization === null);
    return found.names.flatMap((name): Fact[] => {
      const { organization } = name;
      if (organization === null || isOwner(organization, about) || isNobody(organization, about)) return [];
      // "Skaraborg och Göteborgsregionen deltar som partners" speaks of areas.
      if (name.area !== null && inAreas) return [];
      return [
        {
          subject: organization,
          relationship: 'PARTNERS_IN',
          object: about.project,
          properties: { role: found.role },
          evidence: cite(sentence, about, organization.id !== undefined ? 0.85 : name.certain ? 0.8 : 0.65),
        },
      ];
    });
  });
}

/** The role of a row of names, and the names that have it; null where the sentence gives none. */
export function roleOf(
  sentence: Parsed,
  index: number,
): { readonly role: Role; readonly names: readonly Name[] } | null {
  const chain = sentence.chains[index] as Chain;
  const next = sentence.chains[index + 1];
  const before = roleBefore(chain);
  if (before !== null) return { role: before, names: chain.names };
  // "A och B, som representeras bl a av C och D, är referensgrupper": of all four.
  const spokenFor =
    next !== undefined &&
    /^,? (?:som|vilka) (?:representeras|företräds)(?: \S+){0,3} (?:av|genom) $/u.test(
      between(sentence, chain, next),
    );
  const previous = sentence.chains[index - 1];
  const speaks =
    previous !== undefined &&
    /^,? (?:som|vilka) (?:representeras|företräds)(?: \S+){0,3} (?:av|genom) $/u.test(
      between(sentence, previous, chain),
    );
  const after = roleAfter(spokenFor ? next : chain);
  if (after === null) return null;
  return { role: after, names: speaks || spokenFor ? chain.names : subjectsOf(chain) };
}

/** A name behind a preposition is no subject: in "delregioner inom X, A och B deltar" A and B take part. */
function subjectsOf({ names, before }: Chain): readonly Name[] {
  if (/(?<!\p{L})(?:inom|i|från|på|vid|hos) $/iu.test(before)) return names.slice(1);
  return /(?<!\p{L})(?:med|av|för|till|mellan) $/iu.test(before) ? [] : names;
}

function isNobody({ name }: OrganizationMention, { projectName }: About): boolean {
  const [one, other] = [name.toLowerCase(), projectName.toLowerCase()];
  return FUND.test(name) || (other !== '' && (one === other || other.startsWith(`${one} `)));
}
