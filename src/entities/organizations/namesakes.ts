import type { OrganizationKind, OrganizationMention } from '../../facts/mention.ts';
import { inOrder, isAbbreviation, isOneName, organizationPart, shareAWord } from '../name.ts';
import { type Candidate, isFree, kindOf, sameKind } from './candidate.ts';
import { areApart, candidateWith, type Organizations } from './candidates.ts';
import { tellingAliases } from './identity.ts';

/** A number makes the id, so that all names it is printed with are one organisation, whichever is read first. */
export function byNumber(mention: OrganizationMention, number: string, all: Organizations): Candidate {
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
  if (isAbbreviation(mention.name) && !isOneName(candidate.names, mention.name)) return candidate;
  return withNameless(candidate, candidate.kind ?? kind, namesakes(mention, all), all);
}

/** A name alone means the one that goes by it, where kind and decisions do not contradict; else it is one of its own. */
export function byName(mention: OrganizationMention, all: Organizations): Candidate {
  const kind = kindOf(mention);
  const named = namesakes(mention, all);
  const own = `organization:${organizationPart(mention.name)}`;
  const fitting = named.filter(
    (candidate) => sameKind(candidate.kind, kind) && !all.decided.areApart(own, candidate.id),
  );
  const numbered = fitting.filter((candidate) => candidate.organizationNumber !== null);
  const nameless = fitting.filter((candidate) => candidate.organizationNumber === null);
  const known = withNumber(numbered, nameless, all);
  if (known !== null) return known;
  if (numbered.length > 1) {
    all.judgements.push({
      kind: 'UNSURE',
      about: own,
      reason: `"${mention.name}" may be any of ${numbered.map(({ id }) => id).join(', ')}; it stands alone.`,
    });
  }
  const holder = all.candidates.withId(own);
  const isTaken = holder !== undefined && !fitting.includes(holder);
  if (nameless.length > 0) return united(nameless, isTaken ? [] : [own], all);
  if (!isTaken) return candidateWith(own, all);
  all.judgements.push({
    kind: 'NEGATIVE',
    about: own,
    reason: `"${mention.name}" (${kind ?? 'of unknown kind'}) is a namesake of another organisation.`,
  });
  return candidateWith(`${own}-${(kind ?? 'other').toLowerCase().replaceAll('_', '-')}`, all);
}

/** The one with a number that is meant: whose number the document prints, or the only one; null where it may be several, or another without a number. */
function withNumber(
  numbered: readonly Candidate[],
  nameless: readonly Candidate[],
  all: Organizations,
): Candidate | null {
  const [here, ...alsoHere] = numbered.filter(({ numberedHere }) => numberedHere);
  if (here !== undefined && alsoHere.length === 0) return withNameless(here, here.kind, nameless, all);
  const [only, ...more] = numbered;
  if (only === undefined || more.length > 0) return null;
  const isAnother = nameless.some((other) => !sameKind(other.kind, only.kind) || areApart(only, other, all));
  return isAnother ? null : nameless.reduce((into, from) => all.candidates.absorb(into, from), only);
}

/** Spellings of one name make different ids: the first in order, of these and those that are free, is everybody's. */
function united(nameless: readonly Candidate[], free: readonly string[], all: Organizations): Candidate {
  const [chosen, ...others] = nameless.toSorted((one, other) => inOrder(one.id, other.id)) as [
    Candidate,
    ...Candidate[],
  ];
  const same = others.filter((other) => !areApart(chosen, other, all));
  const ids = [chosen, ...same].map(({ id }) => id).concat(free);
  const one = same.reduce((into, from) => all.candidates.absorb(into, from), chosen);
  all.candidates.setId(one, ids.sort(inOrder)[0] as string);
  return one;
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

/**
 * Those outside the gazetteer that go by a name of the mention: its own, or one of its aliases. Letters
 * alone mean none that has a full name, too: which one, only the document itself could say.
 */
function namesakes(mention: OrganizationMention, all: Organizations): readonly Candidate[] {
  const free = (name: string) => all.candidates.named(name).filter(isFree);
  if (isAbbreviation(mention.name)) {
    return free(mention.name).filter(({ names }) => isOneName(names, mention.name));
  }
  return [...new Set([mention.name, ...tellingAliases(mention)].flatMap(free))];
}
