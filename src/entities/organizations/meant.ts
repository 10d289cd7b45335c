import type { OrganizationMention } from '../../facts/mention.ts';
import { inOrder, isAbbreviation } from '../name.ts';
import { type Candidate, eitherKind, kindOf, referenceCandidate } from './candidate.ts';
import { candidateWith, type Organizations } from './candidates.ts';
import { contestedBy } from './contested-names.ts';
import { identify, tellingAliases } from './identity.ts';
import { byName, byNumber } from './namesakes.ts';

/**
 * The one organisation that a mention means. Not for groups and departments, which are told apart by whose they are.
 *
 * What decides, in this order: the gazetteer's organisation that the number and the names tell; a number that the
 * gazetteer does not know; the name, where kind and number do not contradict.
 */
export function organizationFor(printed: OrganizationMention, all: Organizations): Candidate {
  const mention = spelledOut(printed);
  const { known, number } = identify(mention, all);
  const kind = kindOf(mention);
  const candidate =
    known !== null
      ? candidateWith(known.id, all, () => referenceCandidate(known))
      : number !== null
        ? byNumber(mention, number, all)
        : byName(mention, all);
  if (known === null) candidate.kind = eitherKind(candidate.kind, kind);
  for (const name of namesOfMention(mention)) all.candidates.addName(candidate, name);
  if (number !== null) keepNumber(candidate, number, all);
  if (number !== null && known === null) {
    candidate.numberedHere = true;
    all.contested.push(...contestedBy(candidate, all));
  }
  candidate.mentioned = true;
  return candidate;
}

function namesOfMention({ name, aliases = [] }: OrganizationMention): readonly string[] {
  return [name, ...aliases];
}

/** A mention by letters that has a full name among its aliases, by that. */
function spelledOut(mention: OrganizationMention): OrganizationMention {
  if (!isAbbreviation(mention.name)) return mention;
  const [full] = tellingAliases(mention).toSorted(inOrder);
  if (full === undefined) return mention;
  const others = namesOfMention(mention).filter((name) => name !== full);
  return { ...mention, name: full, aliases: others };
}

/** Where two documents give one organisation different numbers the lower is kept, so that their order does not matter. */
function keepNumber(candidate: Candidate, number: string, all: Organizations): void {
  const own = candidate.organizationNumber;
  if (own !== null && own !== number) {
    all.judgements.push({
      kind: 'UNSURE',
      about: candidate.id,
      reason: `Two organisation numbers are printed for it: ${own} and ${number}.`,
    });
  }
  const lower = own === null || number < own ? number : own;
  candidate.organizationNumber = candidate.reference?.organizationNumber ?? lower;
}
