import type { Fact } from '../../facts/fact.ts';
import type { Mention } from '../../facts/mention.ts';
import { kindByName } from '../../facts/organization-kind.ts';
import type { Reference } from '../../reference/reference.ts';
import { knownOrganization } from '../known-organization.ts';
import { ROLE_WORDS } from './person-roles.ts';
import { withoutPersonalData } from './personal.ts';

const CAPITAL = String.raw`\p{Lu}[\p{L}'’‘ʼ´]*(?:-\p{L}[\p{L}'’‘ʼ´]+)*`;
const PARTICLE = '(?:af|av|de|du|von|van|der|la|el|al)';
const SPACE = String.raw`[ \u00a0]`;
const FULL_NAME = `${CAPITAL}(?:${SPACE}${PARTICLE}){0,2}(?:${SPACE}${CAPITAL})`;

const WHOLE = new RegExp(`^${FULL_NAME}{1,4}$`, 'u');
/** In running text a fourth capital is more likely the next name. */
const HERE = new RegExp(
  `${FULL_NAME}{1,2}(?:(?:,${SPACE}${FULL_NAME}{1,2})*${SPACE}(?:och|eller|samt|&)${SPACE}${FULL_NAME}{1,2})?(?![\\p{L}-])`,
  'uy',
);
const CUE = new RegExp(
  String.raw`(?<![\p{L}-])(?:${ROLE_WORDS}|kontakta|kontakt|besvaras av|hör av dig till|skriv till|mejla|maila|ring|berättar|säger|menar|förklarar|tycker|(?:arbetar|jobbar) i (?:projektet|teamet)|(?:projektet|arbetet|insatsen|teamet) leds av|leds (?:projektet|arbetet|insatsen|teamet) av|(?<=(?<!\p{L})leds[^.]{0,200} )i \p{Lu}[\p{L}-]+ av)(?: (?:är|heter|gärna|vår|våra|för projektet|i projektet|just nu|projektledar\p{L}{1,3})){0,2}[ \u00a0]?[:,–-]?[ \u00a0](?=\p{L})`,
  'giu',
);
/** Roles that organisations have as well. */
const SHARED_ROLE = '(?!\\p{L}*(?:samordn|koordin|ansvar|administr|utveckl))';
/** "Ada Exempel (projektledare)", "Ada Exempel, kontaktperson", "Ada Exempel är projektledare". */
const BEFORE_ROLE = new RegExp(
  `(?<![\\p{L}-])(${FULL_NAME}{1,2})(?:${SPACE}\\(|,${SPACE}|${SPACE}är${SPACE}|${SPACE}[–-]${SPACE})(?:(?:vår|projektets|ny|vikarierande)${SPACE})?${SHARED_ROLE}(?:${ROLE_WORDS}|deltagare|elev|student|praktikant|mentor|\\d{2}${SPACE}år)(?![\\p{L}-])`,
  'gu',
);
const HERE_ONE = new RegExp(`${FULL_NAME}{1,2}(?![\\p{L}-])`, 'uy');
/** "Lisa, 19 år" */
const WITH_AGE = new RegExp(`^(?:,${SPACE}|${SPACE}\\()\\d{2}${SPACE}år`, 'u');
/** What stands before a person's name that is an organisation's or a place's. */
const NAMED_AFTER =
  /(?:stiftelsen|föreningen|sankta?|s:t|st|kung|drottning|projekt(?:et)?|hotell|café|huset|skolan|gården)[ \u00a0]$/iu;
/** What a sentence begins with before a name. */
const OPENING =
  /^(?:Enligt|Med|För|Genom|Hos|Av|Till|Från|Även|Också|Samt|Och|Men|Där|Här|När|Som|Vid|Inom|Om|Utan|Efter|Sedan|Både|Dels|Kontakta|Kontakt|Ring|Mejla|Fråga|Frågor|Tack|Välkommen|I|På|Det|Vi|Nu|Idag|Projektledaren?|Kontaktperson(?:en)?)[ \u00a0]/u;
const BETWEEN = new RegExp(`,${SPACE}|${SPACE}(?:och|eller|samt|&)${SPACE}`, 'u');
/** "Nova folkhögskola": what follows a name shows that it is no person's. */
const GOES_ON = /^[ \u00a0](?:kommun|folkhögskol|universitet|högskol|gymnasi|församling|stad|län|AB|HB|KB)/u;

/** No page names as many; what is masked in a page goes into the graph, and into the reading of the others on its projects. */
const MOST = 100;

/** Whether words, where a person is expected, are a person's name: "Ada Falun" is, though Falun is a place. */
export function isPersonName(words: string, reference: Reference): boolean {
  return WHOLE.test(words) && !namesOrganization(words, reference) && !isPlace(words, reference);
}

/** Whether words are known as, or have the form of, the name of an organisation or a place. */
export function namesSomethingElse(words: string, reference: Reference): boolean {
  const last = words.split(' ').slice(1).at(-1) ?? '';
  return (
    namesOrganization(words, reference) ||
    isPlace(words, reference) ||
    // "Provhuset Borås"; Berg, Lund and Mark are surnames as well.
    (last.length > 4 && isPlace(last, reference))
  );
}

function namesOrganization(words: string, reference: Reference): boolean {
  const [first = '', ...others] = words.split(' ');
  return (
    kindByName(words) !== undefined ||
    knownOrganization(words, reference) !== null ||
    knownOrganization(first, reference) !== null ||
    NO_PERSON.test(words) ||
    NO_SURNAME.test(first) ||
    NO_SURNAME.test(others.at(-1) ?? '')
  );
}

/** Words that stand in the names of projects, organisations and groups, and in nobody's. */
const NO_PERSON =
  /(?<!\p{L})(?:region|sverige|sweden|norden|nordic|business|europeiska|socialfonden|projekt\p{L}*|unga|ungdom\p{L}*|vuxna|vuxen\p{L}*|barn|arbets?\p{L}*|jobb\p{L}*|framtid\p{L}*|kompetens\p{L}*|utbildning\p{L}*|lärande\p{L}*|vård|omsorg\p{L}*|social\p{L}*|integration\p{L}*|hälsa|samverkan\p{L}*|nya|vägar|steg|norra|södra|östra|västra|svenska|nordiska|lokala|digitala|mot|för|till|delprojekt\p{L}*)(?!\p{L})/iu;
/** What the names of organisations end with: "Röda Korset", "Prov Consulting". */
const NO_SURNAME =
  /(?:gatan|vägen|torget|korset|kyrkan|barnen|kammaren|missionen|mission|hemmet|huset|centret|center|centrum|byrån|gruppen|group|akademin|academy|institutet|consulting|management|partners|park|arena|sverige|norden)$/iu;

function isPlace(words: string, { municipalities, counties, subregions }: Reference): boolean {
  const key = words.toLowerCase();
  return (
    municipalities.some(({ name }) => name.toLowerCase() === key) ||
    [...counties, ...subregions].some(({ name, aliases }) =>
      [name, ...aliases].some((one) => one.toLowerCase() === key),
    )
  );
}

/** Nobody but a person is this, so that the name may end in a place's. */
const PERSONAL_CUE = /(?:projekt|process|delprojekt)ledare|kontaktperson|chef|rektor/iu;

/** The persons whom running text names beside a word for what they do: "projektledare Ada Exempel", "kontakta Bo Prov". */
export function personsIn(text: string, reference: Reference): string[] {
  const found = new Set<string>();
  for (const cue of text.matchAll(CUE)) {
    HERE.lastIndex = cue.index + cue[0].length;
    const match = HERE.exec(text);
    if (match === null || GOES_ON.test(text.slice(HERE.lastIndex, HERE.lastIndex + 16))) continue;
    const person = PERSONAL_CUE.test(cue[0]) ? isPersonName : isOnlyPerson;
    for (const name of match[0].split(BETWEEN)) {
      if (person(name, reference)) found.add(name);
    }
  }
  for (const [whole, printed = ''] of text.matchAll(BEFORE_ROLE)) {
    const name = printed.replace(OPENING, '');
    const person = PERSONAL_CUE.test(whole.slice(printed.length)) ? isPersonName : isOnlyPerson;
    if (/[ \u00a0]/u.test(name) && person(name, reference)) found.add(name);
  }
  for (const name of byGivenName(text, reference)) {
    if (found.size >= MOST) break;
    if (![...found].some((longer) => longer.startsWith(`${name} `))) found.add(name);
  }
  return [...found];
}

/** Names that begin with a common given name: "Lisa Berg", "Lisa, 19 år". */
function* byGivenName(text: string, reference: Reference): Generator<string> {
  for (const { 0: given, index } of text.matchAll(/(?<![\p{L}-])\p{Lu}\p{Ll}+/gu)) {
    if (!reference.givenNames.has(given) || NAMED_AFTER.test(text.slice(Math.max(0, index - 12), index)))
      continue;
    HERE_ONE.lastIndex = index;
    const whole = HERE_ONE.exec(text)?.[0];
    if (whole === undefined) {
      if (WITH_AGE.test(text.slice(index + given.length, index + given.length + 8))) yield given;
      continue;
    }
    const words = whole.split(/[ \u00a0]/u);
    // Behind a surname a third capital is another word, behind two given names it is the surname.
    const surname = words.findIndex(
      (word, at) => at > 0 && /^\p{Lu}/u.test(word) && !reference.givenNames.has(word),
    );
    const name = surname < 0 ? whole : words.slice(0, surname + 1).join(' ');
    const after = text.slice(index + name.length, index + name.length + 16);
    if (!GOES_ON.test(after) && isPersonName(name, reference)) yield name;
  }
}

function isOnlyPerson(words: string, reference: Reference): boolean {
  return !namesSomethingElse(words, reference);
}

/**
 * What is masked for persons: their names, also without middle names and with the surname first, and the surname or given name by
 * itself, unless a place or organisation has the same name or it stands in `kept`, the page's own names that are shown.
 */
export function masksFor(
  persons: readonly string[],
  kept: readonly string[],
  reference: Reference,
): string[] {
  const isOwn = (name: string) =>
    !namesSomethingElse(name, reference) && !kept.some((shown) => shown.includes(name));
  return persons.slice(0, MOST).flatMap((person) => {
    const words = person.split(/[\s\u00a0]+/u);
    const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
    if (words.length === 1) return [person];
    return [
      ...surnames(words).map((name) => `${first} ${name}`),
      `${first.charAt(0)} ${last}`,
      ...surnames(words).filter((name) => name.length >= 4 && isOwn(name)),
      person,
      `${last} ${words.slice(0, -1).join(' ')}`,
      `${last} ${first}`,
      // Registers print the surname first.
      `${words.slice(1).join(' ')} ${first}`,
      `${words[1]} ${first}`,
      ...(isOwn(first) ? [first] : []),
    ];
  });
}

/** Each name behind the first by itself, and with what belongs to it: "von Prov", "Prov". */
function surnames([, ...words]: readonly string[]): string[] {
  const found: string[] = [];
  let particles: string[] = [];
  for (const word of words) {
    if (/^\p{Lu}/u.test(word)) {
      if (particles.length > 0) found.push([...particles, word].join(' '));
      found.push(word);
      particles = [];
    } else particles.push(word);
  }
  return found;
}

/** The facts without those that take a person for an organisation. */
export function withoutPersons(facts: readonly Fact[], masks: readonly string[]): Fact[] {
  const isPerson = (mention: Mention) =>
    mention.label === 'Organization' && /^\[…\]$/.test(withoutPersonalData(mention.name, masks));
  return facts.filter(
    (fact) => !isPerson(fact.subject) && !('relationship' in fact && isPerson(fact.object)),
  );
}
