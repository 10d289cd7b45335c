import type { FoundAgeSpan } from '../../../facts/age-span.ts';
import type { Fact, RelationFact } from '../../../facts/fact.ts';
import type { TargetGroupMention } from '../../../facts/mention.ts';
import type { Reference } from '../../../reference/reference.ts';
import { type About, cite } from '../about.ts';
import { denied } from '../activities.ts';
import type { Parsed } from '../chains.ts';
import { clausesOf } from '../clauses.ts';
import { affirmed, blank } from '../denial.ts';
import { type TermIndex, termIndex, termsIn } from '../terms.ts';
import { type Token, tokensOf } from '../tokens.ts';
import { agesIn } from './ages.ts';
import { FOR_WHOM } from './for-whom.ts';
import { groupParts } from './group-parts.ts';
import {
  HOW_IT_IS,
  INDIRECTLY,
  OF_OTHERS,
  REGARDLESS,
  SHARES,
  SOME_OF_THEM,
  STATISTICS,
  TAUGHT_BY_OTHERS,
  WHOM_THEY_MEET,
} from './left-out.ts';
import { DEVELOPS, FOR_STAFF, STAFF } from './staff.ts';

/** Codes that tell of staff; people whom a project helps are not it, even where staff is spoken of. */
const STAFF_CODE = 'STAFF';
const WOMEN_CODE = 'WOMEN';
const EMPLOYED_CODE = 'EMPLOYED';

const byReference = new WeakMap<Reference, TermIndex<string>>();

/** Whom the project is for: one target group for each age span, or one for the sentence, with its characteristics. */
export function targetGroups(sentence: Parsed, about: About): Fact[] {
  return groupsOf(sentence, about, FOR_WHOM);
}

/** The same under a heading that says so, "Målgrupp": whatever words a sentence there has. */
export function targetGroupsUnderHeading(sentence: Parsed, about: About): Fact[] {
  return groupsOf(sentence, about, /^/u);
}

function groupsOf(sentence: Parsed, about: About, forWhom: RegExp): Fact[] {
  const whole = withoutNames(sentence)
    .replace(REGARDLESS, blank)
    .replace(SHARES, blank)
    .replace(TAUGHT_BY_OTHERS, blank);
  if (HOW_IT_IS.test(whole)) return [];
  const all = agesIn(whole);
  const text = affirmedPart(whole, all, about.reference);
  const [develops, forStaff] = [DEVELOPS.test(text) && STAFF.test(text), FOR_STAFF.test(text)];
  const staff = develops || forStaff;
  const ages =
    develops && !forStaff ? [] : all.filter(({ start, end }) => text.slice(start, end).trim() !== '');
  if (ages.length === 0 && ((!forWhom.test(text) && !staff) || STATISTICS.test(text))) return [];
  const some = forStaff ? text.search(SOME_OF_THEM) : -1;
  const parts =
    some >= 0 && ages.every(({ start }) => start > some)
      ? [{ text: text.slice(0, some), age: null }, ...ages.map((age) => ({ text: text.slice(some), age }))]
      : groupParts(text, ages);
  return parts.flatMap(({ text: part, age }) => {
    const theirs = staff ? part.replace(WHOM_THEY_MEET, blank) : part;
    const characteristics = characteristicsIn(theirs, about.reference).filter(
      (code) => staff || code !== STAFF_CODE,
    );
    if (age === null && characteristics.length === 0) return [];
    const object: TargetGroupMention = {
      label: 'TargetGroup',
      ...(age?.ageFrom === undefined ? {} : { ageFrom: age.ageFrom }),
      ...(age?.ageTo === undefined ? {} : { ageTo: age.ageTo }),
      characteristics,
    };
    return [
      {
        subject: about.project,
        relationship: 'TARGETS',
        object,
        properties: { kind: staff ? 'STAFF' : 'PARTICIPANTS' },
        evidence: cite(sentence, about, age === null ? 0.7 : 0.85),
      },
    ];
  });
}

/** "Autism Skåne och Attention" are no people with autism. */
function withoutNames({ text, chains }: Parsed): string {
  let rest = text;
  for (const { names } of chains) {
    for (const { organization, municipality, certain, from, to, start, end } of names) {
      if (organization === null || organization.kind === 'GROUP' || municipality !== null) continue;
      if (certain || to - from > 1)
        rest = `${rest.slice(0, start)}X${'x'.repeat(end - start - 1)}${rest.slice(end)}`;
    }
  }
  return rest;
}

/** A group without ages whose characteristics another group of the same kind has all of adds nothing. */
export function distinctGroups(facts: readonly Fact[]): Fact[] {
  const groups = facts.filter(isTarget);
  return facts.filter((fact) => {
    if (!isTarget(fact) || fact.object.ageFrom !== undefined || fact.object.ageTo !== undefined) return true;
    return !groups.some(
      (other) =>
        other !== fact &&
        other.properties?.kind === fact.properties?.kind &&
        tells(other.object, fact.object),
    );
  });
}

function isTarget(fact: Fact): fact is RelationFact & { readonly object: TargetGroupMention } {
  return 'relationship' in fact && fact.object.label === 'TargetGroup';
}

/** An age span that ends at 30 or before speaks of the young. */
function tells(one: TargetGroupMention, { characteristics }: TargetGroupMention): boolean {
  const young = one.ageTo !== undefined && one.ageTo <= 30 && characteristics.length === 1 ? ['YOUNG'] : [];
  const all = new Set([...one.characteristics, ...young]);
  return characteristics.every((code) => all.has(code));
}

/** What a sentence says of this project's own groups: the rest, of others or denied, is made spaces. */
function affirmedPart(text: string, ages: readonly FoundAgeSpan[], reference: Reference): string {
  const own = clausesOf(text).map(({ start, end }) =>
    text
      .slice(start, end)
      .replace(OF_OTHERS, blank)
      .replace(INDIRECTLY, blank)
      .replace(/^,? utan(?= )/u, blank),
  );
  const tokens = tokensOf(text);
  const terms = termsIn(tokens, indexOf(reference)).map(({ from }) => tokens[from]?.start);
  let at = 0;
  return own
    .map((clause) => {
      const from = at;
      at += clause.length;
      // "inte anställningsbara" and "fyllt 18 men inte 30 år" tell of a group by what it is not.
      return affirmed(
        clause,
        (offset) =>
          terms.includes(from + offset) ||
          ages.some(({ start, end }) => start <= from + offset && from + offset < end),
      );
    })
    .join('');
}

function characteristicsIn(text: string, reference: Reference): string[] {
  const tokens = tokensOf(text);
  const found = termsIn(tokens, indexOf(reference)).filter(
    ({ from, to, meaning }) =>
      !denied(tokens, from) &&
      !(meaning === WOMEN_CODE && withMen(tokens, from, to)) &&
      !(meaning === EMPLOYED_CODE && becomes(tokens, from)),
  );
  return [...new Set(found.map(({ meaning }) => meaning))].sort();
}

/** "nyanlända kvinnor och män" are not women. */
function withMen(tokens: readonly Token[], from: number, to: number): boolean {
  const both = (at: number, and: number) =>
    /^(?:män|killar|pojkar|pappor)$/.test(tokens[at]?.lower ?? '') &&
    /^(?:och|eller|samt|som|\/)$/.test(tokens[and]?.lower ?? '');
  // "såväl kvinnor som män"
  return both(to + 1, to) || both(from - 2, from - 1) || both(to, to - 1);
}

/** "samtidigt som de är anställda": what a group is to become is not what it is. */
function becomes(tokens: readonly Token[], from: number): boolean {
  const [two, one] = [tokens[from - 2]?.lower ?? '', tokens[from - 1]?.lower ?? ''];
  return (
    /^(?:blir|bli|blev|förblir)$/.test(one) ||
    (one === 'som' && /^anställd/.test(tokens[from]?.lower ?? '')) ||
    (one === 'är' && (/^(?:de|man)$/.test(two) || /^(?:när|efter|vid)$/.test(tokens[from + 1]?.lower ?? '')))
  );
}

function indexOf(reference: Reference): TermIndex<string> {
  let index = byReference.get(reference);
  if (index === undefined) {
    index = termIndex(reference.characteristics.map(({ code, terms }) => ({ terms, meaning: code })));
    byReference.set(reference, index);
  }
  return index;
}
