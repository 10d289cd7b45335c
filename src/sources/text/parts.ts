import type { Fact } from '../../facts/fact.ts';
import type { OrganizationMention } from '../../facts/mention.ts';
import { type About, cite, isOwner } from './about.ts';
import { between, type Chain, type Parsed } from './chains.ts';

const OWN_PARTS =
  /^s? (?:[\p{L}-]+ ){0,3}?(?:nätverk|enheter|verksamheter|förvaltningar|avdelningar|bolag|nämnder|forum)(?:en|na)?[,:(]* ?(?:(?:som|t\.? ?ex\.?|till exempel|bl\.? ?a\.?|bland annat|exempelvis|såsom|är|dvs)[ ,:]*)*$/u;

const DEPARTMENT = /(?:förvaltning(?:en)?|kontoret|nämnden|enheten|avdelningen)(?: |$)|^förvaltningen för/iu;

/** Departments of the authority that the text puts them in or of the owner, where it is a municipal authority, and the networks and units that the text calls its own. */
export function parts(sentence: Parsed, about: About): Fact[] {
  const facts: Fact[] = [];
  const add = (part: OrganizationMention, whole: OrganizationMention, confidence: number) =>
    facts.push({
      subject: part,
      relationship: 'PART_OF',
      object: whole,
      within: about.project,
      evidence: cite(sentence, about, confidence),
    });
  const authority = about.owners.find(({ kind }) => kind === 'MUNICIPAL_AUTHORITY');
  for (const [index, chain] of sentence.chains.entries()) {
    const previous = sentence.chains[index - 1];
    const whole = previous?.names.at(-1);
    const own =
      previous !== undefined &&
      whole?.genitive === true &&
      whole.organization !== null &&
      isOwner(whole.organization, about)
        ? OWN_PARTS.test(between(sentence, previous, chain))
        : false;
    const next = sentence.chains[index + 1];
    for (const { organization, certain } of chain.names) {
      if (organization === null || organization.id !== undefined || !certain) continue;
      const whose = DEPARTMENT.test(organization.name) ? municipalOf(sentence, chain, previous, next) : null;
      if (whose !== null) add(organization, whose, 0.85);
      else if (own && whole?.organization != null)
        add(
          organization,
          about.owners.find((owner) => isOwner(owner, about) && owner.id === whole.organization?.id) ??
            whole.organization,
          0.8,
        );
      else if (
        authority !== undefined &&
        /förvaltningen(?: |$)|^förvaltningen för/iu.test(organization.name)
      ) {
        add(organization, authority, 0.8);
      }
    }
  }
  return facts;
}

/** "Mora kommuns socialförvaltning", "Socialförvaltningen i Mora kommun": the authority that the department belongs to. */
function municipalOf(
  sentence: Parsed,
  chain: Chain,
  previous: Chain | undefined,
  next: Chain | undefined,
): OrganizationMention | null {
  const [before, after] = [previous?.names.at(-1), next?.names[0]];
  const its =
    previous !== undefined && before?.genitive === true && between(sentence, previous, chain) === ' ';
  const inIt = next !== undefined && /^ (?:i|inom|vid|hos) $/u.test(between(sentence, chain, next));
  const name = its ? before : inIt && chain.names.length === 1 ? after : undefined;
  return name?.word != null ? name.organization : null;
}
