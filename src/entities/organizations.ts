import type { OrganizationKind, OrganizationMention } from '../facts/fact.ts';
import { kindByName } from '../facts/organization-kind.ts';
import type { Reference } from '../reference/reference.ts';
import { type Candidate, newCandidate, referenceCandidate, sameKind, storedCandidate } from './candidate.ts';
import { areApart, candidatesOf, type Organizations } from './candidates.ts';
import { type Known, nothingKnown, type StoredOrganization } from './known.ts';
import { inOrder, isAbbreviation, nameKey, organizationPart, shareAWord } from './name.ts';
import { identify, tellingAliases } from './organization-identity.ts';
import { referenceOrganizations } from './reference-organizations.ts';

export function organizationsOf(known: Known, reference: Reference): Organizations {
  const index = referenceOrganizations(reference);
  return {
    candidates: candidatesOf(
      known.organizations.map((stored) => storedCandidate(stored, index.byId(stored.id) ?? null)),
    ),
    judgements: [],
    reference: index,
    decided: known.decided,
  };
}

/** The organisations that mentions with a number mean, before the document is read that makes them; without those of the gazetteer. */
export function announcedOrganizations(
  mentions: readonly OrganizationMention[],
  reference: Reference,
): readonly StoredOrganization[] {
  const all = organizationsOf(nothingKnown, reference);
  for (const mention of mentions) organizationFor(mention, all);
  return all.candidates.all.flatMap(({ id, names, organizationNumber, kind, reference, into }) =>
    into === null && reference === null && organizationNumber !== null
      ? [
          {
            id,
            name: [...names][0] as string,
            aliases: [],
            organizationNumber,
            kind,
            projects: [],
            isAnnounced: true,
          },
        ]
      : [],
  );
}

/**
 * The one organisation that a mention means. Not for groups and departments, which are told apart by whose they are.
 *
 * What decides, in this order: the gazetteer's organisation that the number and the names tell; a number that the
 * gazetteer does not know; the name, where kind and number do not contradict.
 */
export function organizationFor(mention: OrganizationMention, all: Organizations): Candidate {
  const { known, number } = identify(mention, all);
  const kind = kindOf(mention);
  const candidate =
    known !== null
      ? candidateWith(known.id, all, () => referenceCandidate(known))
      : number !== null
        ? byNumber(mention, number, all)
        : byName(mention, all);
  if (known === null) candidate.kind ??= kind;
  for (const name of [mention.name, ...(mention.aliases ?? [])]) all.candidates.addName(candidate, name);
  if (number !== null) keepNumber(candidate, number, all);
  candidate.mentioned = true;
  return candidate;
}

/** The candidate with an id, made when there is none. */
export function candidateWith(
  id: string,
  all: Organizations,
  make: () => Candidate = () => newCandidate(id),
): Candidate {
  const found = all.candidates.withId(id);
  if (found !== undefined) return found;
  const made = make();
  all.candidates.add(made);
  return made;
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

/** A number makes the id, so that all names it is printed with are one organisation, whichever is read first. */
function byNumber(mention: OrganizationMention, number: string, all: Organizations): Candidate {
  const candidate = candidateWith(`organization:${number}`, all);
  const kind = kindOf(mention);
  if (candidate.names.size > 0 && ![...candidate.names].some((name) => shareAWord(name, mention.name))) {
    all.judgements.push({
      kind: 'UNSURE',
      about: candidate.id,
      reason: `The number ${number} is printed for "${mention.name}" and for "${[...candidate.names][0]}".`,
    });
  }
  for (const nameless of namesakes(mention, all)) {
    if (nameless.organizationNumber !== null || !sameKind(nameless.kind, candidate.kind ?? kind)) continue;
    if (areApart(candidate, nameless, all)) continue;
    all.candidates.absorb(candidate, nameless);
  }
  return candidate;
}

function byName(mention: OrganizationMention, all: Organizations): Candidate {
  const kind = kindOf(mention);
  const named = namesakes(mention, all);
  const own = `organization:${organizationPart(mention.name)}`;
  const fitting = named.filter(
    (candidate) => sameKind(candidate.kind, kind) && !all.decided.areApart(own, candidate.id),
  );
  const numbered = fitting.filter((candidate) => candidate.organizationNumber !== null);
  const nameless = fitting.filter((candidate) => candidate.organizationNumber === null);
  if (numbered.length === 1 && nameless.length === 0) return numbered[0] as Candidate;
  if (numbered.length > 1) {
    all.judgements.push({
      kind: 'UNSURE',
      about: own,
      reason: `"${mention.name}" may be any of ${numbered.map(({ id }) => id).join(', ')}; it stands alone.`,
    });
  }
  const holder = all.candidates.withId(own);
  const taken = holder !== undefined && !fitting.includes(holder);
  if (nameless.length > 0) {
    // Spellings of one name make different ids: the first in order is everybody's.
    const [chosen, ...others] = nameless.toSorted((one, other) => inOrder(one.id, other.id));
    const same = others.filter((other) => !areApart(chosen as Candidate, other, all));
    const ids = [chosen as Candidate, ...same].map(({ id }) => id).concat(taken ? [] : [own]);
    const one = same.reduce((into, from) => all.candidates.absorb(into, from), chosen as Candidate);
    all.candidates.setId(one, ids.sort(inOrder)[0] as string);
    return one;
  }
  if (!taken) return candidateWith(own, all);
  all.judgements.push({
    kind: 'NEGATIVE',
    about: own,
    reason: `"${mention.name}" (${kind ?? 'of unknown kind'}) is a namesake of another organisation.`,
  });
  return candidateWith(`${own}-${(kind ?? 'other').toLowerCase().replaceAll('_', '-')}`, all);
}

/**
 * Those outside the gazetteer that go by a name of the mention: by its own name, or else by one of its aliases. Letters
 * alone mean none that has a full name, too: which one, only the document itself could say.
 */
function namesakes(mention: OrganizationMention, all: Organizations): readonly Candidate[] {
  const free = (name: string) =>
    all.candidates.named(name).filter(({ reference, id }) => reference === null && !id.includes('@'));
  const named = free(mention.name);
  if (isAbbreviation(mention.name)) return named.filter(({ names }) => isOnly(names, mention.name));
  if (named.length > 0) return named;
  return [...new Set(tellingAliases(mention).flatMap(free))];
}

/** Whether a set of names is one name, in whatever spelling. */
function isOnly(names: ReadonlySet<string>, name: string): boolean {
  return [...names].every((own) => nameKey(own) === nameKey(name));
}

function kindOf(mention: OrganizationMention): OrganizationKind | null {
  return mention.kind ?? kindByName(mention.name) ?? null;
}
