import type { OrganizationKind, OrganizationMention } from '../../facts/fact.ts';
import { kindByName } from '../../facts/organization-kind.ts';
import type { Reference } from '../../reference/reference.ts';
import { type Known, nothingKnown, type StoredOrganization } from '../known.ts';
import { inOrder, isAbbreviation, nameKey, organizationPart, shareAWord } from '../name.ts';
import type { Contested, Rename } from '../thing.ts';
import {
  type Candidate,
  eitherKind,
  newCandidate,
  referenceCandidate,
  renamesOf,
  sameKind,
  storedCandidate,
} from './candidate.ts';
import { areApart, candidatesOf, type Organizations } from './candidates.ts';
import { identify, tellingAliases } from './identity.ts';
import { referenceOrganizations } from './reference-organizations.ts';

export function organizationsOf(known: Known, reference: Reference): Organizations {
  const index = referenceOrganizations(reference);
  return {
    candidates: candidatesOf(
      known.organizations.map((stored) => storedCandidate(stored, index.byId(stored.id) ?? null)),
    ),
    judgements: [],
    contested: [],
    reference: index,
    decided: known.decided,
  };
}

/** One list for all: a table announces organisations by the ten thousand. */
const none: readonly string[] = [];

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
            aliases: none,
            organizationNumber,
            kind,
            projects: none,
            isAnnounced: true,
            isNumberedHere: true,
          },
        ]
      : [],
  );
}

/** The ids that organisations of the graph have once mentions are read. */
export function renamesByMentions(
  mentions: readonly OrganizationMention[],
  known: Known,
  reference: Reference,
): readonly Rename[] {
  const all = organizationsOf(known, reference);
  for (const mention of mentions) organizationFor(mention, all);
  return renamesOf(all.candidates.all);
}

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

/**
 * The names by which no other document could have meant an organisation with a number, now that it goes by them, too; and the letters that were
 * its only name.
 */
function contestedBy(candidate: Candidate, all: Organizations): readonly Contested[] {
  const before = candidate.storedNames;
  const earlier = new Set([...before].map(nameKey));
  const byKey = new Map([...candidate.names].map((name) => [nameKey(name), name]));
  const names = [...byKey].flatMap(([key, name]): readonly Contested[] => {
    if (earlier.has(key)) return [];
    const others = all.candidates
      .named(name)
      .filter(
        (other) =>
          other !== candidate &&
          other.storedAs !== null &&
          other.organizationNumber !== null &&
          isFree(other),
      );
    return others.length === 0
      ? []
      : [{ name, organizations: [candidate, ...others].map(({ id }) => id).sort(inOrder) }];
  });
  const [letters] = before;
  const wereLetters = letters !== undefined && isAbbreviation(letters) && isOnly(before, letters);
  return wereLetters && byKey.size > 1 ? [...names, { name: letters, organizations: [candidate.id] }] : names;
}

/** Outside the gazetteer, and not told apart by whose it is. */
function isFree({ reference, id }: Candidate): boolean {
  return reference === null && !id.includes('@');
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
  // Letters alone mean none that has a full name, too.
  if (isAbbreviation(mention.name) && !isOnly(candidate.names, mention.name)) return candidate;
  return withNameless(candidate, candidate.kind ?? kind, namesakes(mention, all), all);
}

/** Makes those without a number that can be nobody else one with the one that has it. */
function withNameless(
  candidate: Candidate,
  kind: OrganizationKind | null,
  namesakes: readonly Candidate[],
  all: Organizations,
): Candidate {
  for (const nameless of namesakes) {
    if (nameless.organizationNumber !== null || !sameKind(nameless.kind, kind)) continue;
    if (mayBeAnother(nameless, candidate, all)) continue;
    if (areApart(candidate, nameless, all)) continue;
    all.candidates.absorb(candidate, nameless);
  }
  return candidate;
}

/** Whether one without a number goes by a name of another than `candidate` that has one, so that it may be any of them. */
function mayBeAnother(nameless: Candidate, candidate: Candidate, all: Organizations): boolean {
  return [...nameless.names].some((name) =>
    all.candidates
      .named(name)
      .some(
        (other) =>
          other !== candidate &&
          other.organizationNumber !== null &&
          isFree(other) &&
          sameKind(other.kind, nameless.kind),
      ),
  );
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
  const here = numbered.filter(({ numberedHere }) => numberedHere);
  if (here.length === 1) {
    const [only] = here as [Candidate];
    return withNameless(only, only.kind, nameless, all);
  }
  const [only, ...more] = numbered;
  if (only !== undefined && more.length === 0) {
    const same = nameless.filter((other) => sameKind(other.kind, only.kind) && !areApart(only, other, all));
    if (same.length === nameless.length)
      return same.reduce((into, from) => all.candidates.absorb(into, from), only);
  }
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
 * Those outside the gazetteer that go by a name of the mention: its own, or one of its aliases. Letters
 * alone mean none that has a full name, too: which one, only the document itself could say.
 */
function namesakes(mention: OrganizationMention, all: Organizations): readonly Candidate[] {
  const free = (name: string) => all.candidates.named(name).filter(isFree);
  if (isAbbreviation(mention.name)) {
    return free(mention.name).filter(({ names }) => isOnly(names, mention.name));
  }
  return [...new Set([mention.name, ...tellingAliases(mention)].flatMap(free))];
}

/** Whether a set of names is one name, in whatever spelling. */
function isOnly(names: ReadonlySet<string>, name: string): boolean {
  return [...names].every((own) => nameKey(own) === nameKey(name));
}

function kindOf(mention: OrganizationMention): OrganizationKind | null {
  return mention.kind ?? kindByName(mention.name) ?? null;
}
