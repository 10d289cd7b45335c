import { ageSpansIn, type FoundAgeSpan } from '../../facts/age-span.ts';
import type { Fact, RelationFact, TargetGroupMention } from '../../facts/fact.ts';
import type { Reference } from '../../reference/reference.ts';
import { type About, cite } from './about.ts';
import { denied } from './activities.ts';
import type { Parsed } from './chains.ts';
import { type TermIndex, termIndex, termsIn } from './terms.ts';
import { tokensOf } from './tokens.ts';

const PEOPLE =
  'ungdom\\p{L}*|unga|vuxna|personer|individer|människor|deltagar\\p{L}*|kvinnor|män|elever|föräldrar|barn|nyanlända|arbetssökande|grupper|medarbetare|personal';
/** Words by which a sentence tells whom the project is for. */
const FOR_WHOM = new RegExp(
  `(?<!\\p{L})(?:(?:rikta|vänd)\\p{L}* sig (?:[\\p{L}-]+ ){0,2}?(?:till|mot)|riktas? (?:till|mot)|målgrupp\\p{L}*|deltagar\\p{L}*|fokus(?:erar)? (?:på|på de)|(?:stöd|stött|hjälp|nå|erbjud|ge|guida|anställ)\\p{L}* (?:[\\p{L}-]+ ){0,3}?(?:${PEOPLE})|(?:för|till|bland|hos|av|med|mot|att|kommer) (?:att |alla |de |fler |få |att få )*(?:${PEOPLE})|(?:${PEOPLE})(?: vuxna| kvinnor och män)? (?:som|med|i|inom|mellan|utan|under|över|från|\\())`,
  'iu',
);
/** Whom the project says that it is not for. */
const NOT_FOR =
  /(?<!\p{L})(?:inte|ej) (?:\p{L}+ ){0,2}?(?:rikta|vända) sig|(?:riktar|vänder) sig (?:inte|ej)(?! (?:bara|enbart|endast))/iu;
const DEVELOPS =
  /kompetensutveckl|kompetensstärk|kompetenshöj|fortbild|vidareutbild|(?:stärk|höj|öka|utveckl)\p{L}* (?:[\p{L}-]+ ){0,3}?(?:kompetens|kunskap)|(?:rikta|vänd)\p{L}* sig (?:till|mot) (?:[\p{L}-]+ ){0,3}?(?:medarbetare|personal|lärare|chefer|handläggare)/iu;
const STAFF =
  /medarbetar|personal|lärare|chefer|handläggar|pedagog|anställda|mottagarorganisation|yrkesverksam|tjänstem|tjänsteperson|rektorer|socialsekreterare/iu;
/** What holds whoever one is says nothing of the group. Ends where the main clause goes on. */
const REGARDLESS =
  /(?<!\p{L})(?:oavsett|oberoende av|utan hänsyn till|utan åtskillnad|oaktat)(?!\p{L}).*?(?=[;:–]| (?:som|ska|skall|kommer|ges|får|är|har|kan|vill|för att|så att|ska|med målet)(?!\p{L})|$)/giu;

/** Codes that tell of staff; people whom a project helps are not it, even where staff is spoken of. */
const STAFF_CODE = 'STAFF';

const byReference = new WeakMap<Reference, TermIndex<string>>();

/** Whom the project is for: one target group for each age span, or one for the sentence, with its characteristics. */
export function targetGroups(sentence: Parsed, about: About): Fact[] {
  const text = sentence.text.replace(REGARDLESS, (words) => ' '.repeat(words.length));
  if (NOT_FOR.test(text)) return [];
  const staff = DEVELOPS.test(text) && STAFF.test(text);
  const ages = staff ? [] : ageSpansIn(text);
  if (ages.length === 0 && !FOR_WHOM.test(text) && !staff) return [];
  return divided(text, ages).flatMap(([part, age]) => {
    const characteristics = characteristicsIn(part, about.reference).filter(
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

/** One part of the sentence for each age span; a later one begins at the comma or "och" before it. */
function divided(text: string, ages: readonly FoundAgeSpan[]): (readonly [string, FoundAgeSpan | null])[] {
  if (ages.length === 0) return [[text, null]];
  const starts = ages.map(({ start }, index) =>
    index === 0
      ? 0
      : Math.max(text.slice(0, start).search(/(?:,| och| samt)[^,]*$/u), ages[index - 1]?.end ?? 0),
  );
  return ages.map((age, index) => [text.slice(starts[index], starts[index + 1] ?? text.length), age]);
}

function characteristicsIn(text: string, reference: Reference): string[] {
  let index = byReference.get(reference);
  if (index === undefined) {
    index = termIndex(reference.characteristics.map(({ code, terms }) => ({ terms, meaning: code })));
    byReference.set(reference, index);
  }
  const tokens = tokensOf(text);
  const found = termsIn(tokens, index).filter(({ from }) => !denied(tokens, from));
  return [...new Set(found.map(({ meaning }) => meaning))].sort();
}
