import type { FoundAgeSpan } from '../../../facts/age-span.ts';

const NOUN =
  '(?:personer|individer|människor|vuxna|ungdomar|unga|kvinnor|män|föräldrar|mammor|pappor|elever|studerande|barn|killar|tjejer|flickor|pojkar)';
/** Words that stand for people without a noun: "nyanlända", "utrikes födda". */
const PEOPLE =
  '(?:(?:utrikes|utlands|inrikes) födda|\\p{L}*(?:lösa|anlända|födda|skrivna|missbrukare|kriminella|dömda|sökande|utbildade|pensionärer|flyktingar|seniorer))';
const HEAD = new RegExp(
  `(?:,|(?<!\\p{L})(?:och|samt|respektive|dels))(?: (?:och|samt|dels|även|också))* (?<to>(?:till|för|mot|bland|åt|hos) )?(?:de |alla |dels )?(?:(?<noun>(?:(?!(?:och|som|med|i|på|för|till)(?!\\p{L}))(?<words>[\\p{L}-]+) ){0,3}?${NOUN})|(?<people>${PEOPLE}))(?!\\p{L})`,
  'giu',
);
/** What follows is some of the same people, not others. */
const EXAMPLES =
  /(?<!\p{L})(?:till exempel|t\.? ?ex|exempelvis|såsom|bland annat|bl\.? ?a|det vill säga|dvs)(?!\p{L})/iu;
const BARE_NOUN = new RegExp(`(?<!\\p{L})${NOUN}$`, 'iu');
const BARE_PEOPLE = new RegExp(`(?<!\\p{L})${PEOPLE}$`, 'iu');
const STARTS_WITH_PEOPLE = new RegExp(`^${PEOPLE} `, 'iu');
const RELATIVE = /(?<!\p{L})(?:som|där|vars)(?!\p{L})/iu;
const YOUNG = /^[^\p{L}]*(?:(?:och|samt|dels|även|också|till|för|mot|de) )*(?:unga|ungdomar)(?!\p{L})/iu;
const OF_YOUNG = /(?<!\p{L})(?:unga|ungdomar)(?!\p{L})/iu;

/** An item of a list that says whose it is: ", Delprojekt Kil: unga 16–24 år". */
const ITEM = /, +(?=\p{Lu}[^,:;]{1,60}: )/gu;

/** Part of a sentence that speaks of one group. */
export interface GroupPart {
  readonly text: string;
  readonly age: FoundAgeSpan | null;
}

/** Divides a sentence into the groups that it lists, each with its own ages: those of one group are not the next one's. */
export function groupParts(text: string, ages: readonly FoundAgeSpan[]): GroupPart[] {
  const items = Array.from(text.matchAll(ITEM), ({ index }) => index);
  if (ages.length === 0 && items.length === 0) return [{ text, age: null }];
  const heads = ages.length === 0 ? [] : headsOf(text, ages);
  const starts = [...new Set([0, ...items, ...heads])].sort((one, other) => one - other);
  const parts = starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? text.length;
    return byAge(
      text.slice(0, end),
      start,
      ages.filter((age) => age.end > start && age.end <= end),
    );
  });
  const groups: GroupPart[] = [];
  for (const part of parts) {
    const young = groups.findLastIndex(({ age }) => age !== null);
    const one = groups[young];
    // "unga 16–24 år som …, unga med …" tells more of the same young people.
    if (part.age === null && one !== undefined && YOUNG.test(part.text) && OF_YOUNG.test(one.text)) {
      groups[young] = { ...one, text: `${one.text} ${part.text}` };
    } else groups.push(part);
  }
  return groups;
}

/** Where a new group begins. A found age span may open with the word for people, some words before: its end says where it is. */
function headsOf(text: string, ages: readonly FoundAgeSpan[]): number[] {
  const heads: number[] = [];
  for (const { index, groups } of text.matchAll(HEAD)) {
    const from = heads.at(-1) ?? 0;
    const [current, before] = [text.slice(from, index), text.slice(from, index).trimEnd()];
    const noun = groups?.noun;
    const withAge = ages.some(({ end }) => end > from && end <= index);
    // ", 18 år och äldre" behind a list is for all of it.
    const forAll = ages.some(({ start }) => start > index && /, $/u.test(text.slice(0, start)));
    if (forAll || (withAge && EXAMPLES.test(current))) continue;
    const one =
      (noun !== undefined && !noun.includes(' ') && BARE_NOUN.test(before) && !isOtherSort(before, noun)) ||
      (noun !== undefined && STARTS_WITH_PEOPLE.test(noun) && BARE_PEOPLE.test(before) && !withAge);
    const isNew =
      groups?.to !== undefined || (noun !== undefined ? !one : withAge && !RELATIVE.test(current));
    if (isNew) heads.push(index);
  }
  return heads;
}

/** "kvinnor och män" are one group, "kvinnor och unga 16–24 år" are two. */
function isOtherSort(before: string, noun: string): boolean {
  return (
    /^(?:unga|ungdomar)$/iu.test(noun) && /(?<!\p{L})(?:kvinnor|män|föräldrar|mammor|pappor)$/iu.test(before)
  );
}

/** One part for each age span; a later one begins at the comma or "och" before it. */
function byAge(whole: string, from: number, ages: readonly FoundAgeSpan[]): GroupPart[] {
  if (ages.length === 0) return [{ text: whole.slice(from), age: null }];
  const starts = ages.map(({ start }, index) =>
    index === 0
      ? from
      : Math.max(whole.slice(0, start).search(/(?:,| och| samt)[^,]*$/u), ages[index - 1]?.end ?? from),
  );
  return ages.map((age, index) => ({
    text: whole.slice(starts[index], starts[index + 1] ?? whole.length),
    age,
  }));
}
