/** A span of ages in whole years, both ends included; an open end is left out. */
export interface AgeSpan {
  readonly ageFrom?: number;
  readonly ageTo?: number;
}

/** An age span found in running text, with its place in UTF-16 code units. */
export interface FoundAgeSpan extends AgeSpan {
  readonly start: number;
  readonly end: number;
}

const S = String.raw`[ \u00a0\u202f]?`;
const YEARS = String.raw`(?:[ \u00a0\u202f-]?(?:års?(?:åldern|gruppen)?|åring(?:ar(?:na)?|en)?)(?!\p{L}))`;
const PEOPLE = String.raw`(?:ung\p{L}{0,12}|vuxna|personer|individer|människor|deltagar\p{L}{0,4}|kvinnor|män|elever|studerande|mammor|pappor|barn|\p{L}{0,12}(?:arbetslösa|sjukskrivna)|(?:utrikes|utlands) ?födda|nyanlända|föräldrar|arbetssökande|målgrupp\p{L}{0,3}|åld\p{L}{0,12}|killar|tjejer|dömda|avhoppare|asylsökande|flyktingar|alla)`;
/** "unga under 25 år": the word for people is one of the five words before. */
const NEAR_PEOPLE = String.raw`${PEOPLE}(?:[ \u00a0\u202f(]+[\p{L}-]{1,20}){0,4}?[ \u00a0\u202f(,]{1,3}`;
const RANGE = String.raw`(?:mellan${S})?(?<![\d.,/–-]|\d[ \u00a0\u202f])(\d{1,2})${YEARS}?${S}(?:[-–—]|till och med|t\.?o\.?m\.?|till|och|upp till)${S}(\d{1,2})(?![\d/%]|[.,:–-]\d|${S}(?:%|procent|månad|veck|dag|timm|kr|mkr|milj|kommun|st(?:\P{L}|$)|delt|plats|person))`;

/** How each form's numbers are meant. "Under 25" ends at 24; "över 18" means that one has turned 18. */
const FORMS: readonly (readonly [pattern: string, span: (first: number, second: number) => AgeSpan])[] = [
  [String.raw`(?:åld\p{L}{0,12}(?: på| om| från| är| mellan)?:?${S}\(?)${RANGE}${YEARS}?`, between],
  // "Antalet deltagare är mellan 20 och 30" counts them.
  [`(?<!antal(?:et)? )(?:${NEAR_PEOPLE})${RANGE}${YEARS}?`, between],
  [`(?<!(?:under|pågår?|inom|efter|på|i|om) )${RANGE}${YEARS}`, between],
  // "Du som är mellan 22 och 60 och bor i länet": told of people, with nothing counted behind.
  [
    String.raw`(?:dig|du|${PEOPLE} som)(?:[ ,]+[\p{L}-]+){0,8}?[ ,]+(?:är|var|vara)${S}mellan${S}(\d{2})${S}och${S}(\d{2})(?=${S}(?:och|som|samt)[ \u00a0]|${S}[.,;]|$)(?![.,]\d)`,
    between,
  ],
  [String.raw`(\d{1,2})${YEARS}${S}(?:och|eller)${S}(?:äldre|uppåt)`, (from) => ({ ageFrom: from })],
  [String.raw`(\d{1,2})${YEARS}${S}(?:och|eller)${S}yngre`, (to) => ({ ageTo: to })],
  [String.raw`${NEAR_PEOPLE}(\d{2})${S}\+${YEARS}?`, (from) => ({ ageFrom: from })],
  [
    String.raw`${NEAR_PEOPLE}(?:över|från|minst|(?:som |som har |har |ska ha |måste ha )fyllt|fyllda)${S}(\d{1,2})${YEARS}`,
    (from) => ({ ageFrom: from }),
  ],
  [
    String.raw`(?:ska|skall|måste|behöver) (?:vara|ha)(?: \p{L}+)? fyll(?:t|da)${S}(\d{1,2})${YEARS}`,
    (from) => ({ ageFrom: from }),
  ],
  [
    String.raw`(?:du|man|den) (?:ska|skall|måste|behöver) [^.;\d]{0,60}?(?:ha fyllt|vara fyllda|vara minst|vara över)${S}(\d{1,2})${YEARS}`,
    (from) => ({ ageFrom: from }),
  ],
  [
    String.raw`(?:dig|du) som (?:[^.;:\d]{0,60}?[ ,])?(?:är |har )?(?:över|minst|fyllt)${S}(\d{1,2})(?:${YEARS}|(?=${S}(?:och(?!\p{L})|[,.]|$)))`,
    (from) => ({ ageFrom: from }),
  ],
  [
    String.raw`${NEAR_PEOPLE}(?:från|över|fyllda)${S}(\d{1,2})${S}(?:års ålder|år(?:s ålder)? och (?:uppåt|äldre))`,
    (from) => ({ ageFrom: from }),
  ],
  [
    String.raw`(?:alla|den|de|personer) som [^.;\d]{0,80}?(?:har|hade|skulle ha)${S}fyllt${S}(\d{1,2})${YEARS}`,
    (from) => ({ ageFrom: from }),
  ],
  // "kvinnor med utländsk bakgrund som är minst 21 år": the word for people is further off.
  [
    String.raw`${PEOPLE}[^.,;\d]{0,60}? som (?:är|var|har)${S}(?:minst|lägst|över|fyllt)${S}(\d{1,2})${YEARS}`,
    (from) => ({ ageFrom: from }),
  ],
  [String.raw`${NEAR_PEOPLE}äldre än${S}(\d{1,2})${YEARS}?`, (from) => ({ ageFrom: from + 1 })],
  [String.raw`${NEAR_PEOPLE}(?:upp till|till och med|högst)${S}(\d{1,2})${YEARS}`, (to) => ({ ageTo: to })],
  [
    String.raw`${NEAR_PEOPLE}(?:under|yngre än|som (?:inte|ej) (?:har )?fyllt)${S}(\d{1,2})${YEARS}?`,
    (to) => ({ ageTo: to - 1 }),
  ],
];

const PATTERNS = FORMS.map(
  ([pattern, span]) => [new RegExp(String.raw`(?<!\p{L})(?:${pattern})(?![\p{L}\d])`, 'giu'), span] as const,
);

/** What every form has: a number of two digits, and a word or mark by which it is an age. */
const AGE =
  /(?<!\d)\d{1,2}(?!\d)(?=[\s\S]*?(?:år|[-–—+]|åld|till|och|t\.? ?o\.? ?m))|(?:äldre|yngre|under|fyll)\p{L}*(?: \p{L}+){0,3} \d{2}(?!\d)|mellan \d/u;

/**
 * Finds the age spans of people in a sentence: "i åldrarna 15–24", "mellan 16 till 29 år", "18 år och äldre", "unga under 25 år".
 * A number of years that is a duration ("under 3 år") or counts something else ("20 lärare") is none. For text of sentence length.
 */
export function ageSpansIn(sentence: string): FoundAgeSpan[] {
  const found: FoundAgeSpan[] = [];
  if (!AGE.test(sentence)) return found;
  for (const [pattern, span] of PATTERNS) {
    for (const match of sentence.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const ages = span(Number(match[1]), Number(match[2] ?? match[1]));
      if (plausible(ages)) found.push({ ...ages, start, end });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

function between(from: number, to: number): AgeSpan {
  return { ageFrom: from, ageTo: to };
}

/** Below 13, an open end is more likely a duration than an age. */
function plausible({ ageFrom, ageTo }: AgeSpan): boolean {
  if (ageFrom !== undefined && ageTo !== undefined) return ageFrom < ageTo;
  return (ageFrom ?? ageTo ?? 0) >= 13 - (ageTo === undefined ? 0 : 1);
}
