import type { Fact, Mention } from '../facts/fact.ts';
import { kindByName } from '../facts/organization-kind.ts';
import type { Reference } from '../reference/reference.ts';
import { knownOrganization } from './known-organization.ts';
import { ROLE_WORDS } from './person-roles.ts';
import { withoutPersonalData } from './personal.ts';

const CAPITAL = String.raw`\p{Lu}[\p{L}'’]*(?:-\p{L}[\p{L}'’]+)*`;
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
  String.raw`(?<![\p{L}-])(?:${ROLE_WORDS}|kontakta|kontakt|besvaras av|hör av dig till|skriv till|mejla|maila|ring|(?:arbetar|jobbar) i (?:projektet|teamet)|(?:projektet|arbetet|insatsen|teamet) leds av|leds (?:projektet|arbetet|insatsen|teamet) av|(?<=(?<!\p{L})leds[^.]{0,200} )i \p{Lu}[\p{L}-]+ av)(?: (?:är|heter|gärna|vår|våra|för projektet|i projektet|just nu|projektledar\p{L}{1,3})){0,2}[ \u00a0]?[:,–-]?[ \u00a0](?=\p{L})`,
  'giu',
);
const BETWEEN = new RegExp(`,${SPACE}|${SPACE}(?:och|eller|samt|&)${SPACE}`, 'u');
/** "Nova folkhögskola": what follows a name shows that it is no person's. */
const GOES_ON = /^[ \u00a0](?:kommun|folkhögskol|universitet|högskol|gymnasi|församling|stad|län|AB|HB|KB)/u;

/** No page names as many; each mask is looked for in each excerpt. */
const MOST = 100;

/** Whether words are a person's name and not the name of an organisation or a place. */
export function isPersonName(words: string, reference: Reference): boolean {
  return WHOLE.test(words) && !namesSomethingElse(words, reference);
}

/** Whether words are known as, or have the form of, the name of an organisation or a place. */
export function namesSomethingElse(words: string, reference: Reference): boolean {
  const [first = '', ...others] = words.split(' ');
  const last = others.at(-1) ?? '';
  return (
    kindByName(words) !== undefined ||
    knownOrganization(words, reference) !== null ||
    knownOrganization(first, reference) !== null ||
    NO_PERSON.test(words) ||
    NO_SURNAME.test(last) ||
    isPlace(words, reference) ||
    // "Provhuset Borås"; Berg, Lund and Mark are surnames as well.
    (last.length > 4 && isPlace(last, reference))
  );
}

const NO_PERSON =
  /(?<!\p{L})(?:region|sverige|sweden|norden|business|europeiska|socialfonden|projekt\p{L}*)(?!\p{L})/iu;
/** What the names of organisations end with: "Röda Korset", "Prov Consulting". */
const NO_SURNAME =
  /(?:korset|kyrkan|barnen|kammaren|missionen|mission|hemmet|huset|centret|center|centrum|byrån|gruppen|group|akademin|academy|institutet|consulting|management|partners|park|arena|sverige|norden)$/iu;

function isPlace(words: string, { municipalities, counties, subregions }: Reference): boolean {
  const key = words.toLowerCase();
  return (
    municipalities.some(({ name }) => name.toLowerCase() === key) ||
    [...counties, ...subregions].some(({ name, aliases }) =>
      [name, ...aliases].some((one) => one.toLowerCase() === key),
    )
  );
}

/** The persons whom running text names right behind a word for what they do: "projektledare Ada Exempel", "kontakta Bo Prov". */
export function personsIn(text: string, reference: Reference): string[] {
  const found = new Set<string>();
  for (const cue of text.matchAll(CUE)) {
    HERE.lastIndex = cue.index + cue[0].length;
    const match = HERE.exec(text);
    if (match === null || GOES_ON.test(text.slice(HERE.lastIndex, HERE.lastIndex + 16))) continue;
    for (const name of match[0].split(BETWEEN)) {
      if (!namesSomethingElse(name, reference)) found.add(name);
    }
  }
  return [...found];
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
  const masks = persons.slice(0, MOST).flatMap((person) => {
    const words = person.split(/[\s\u00a0]+/u);
    const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
    if (words.length === 1) return [person];
    return [
      person,
      `${first} ${last}`,
      `${last} ${words.slice(0, -1).join(' ')}`,
      `${last}, ${words.slice(0, -1).join(' ')}`,
      `${last} ${first}`,
      // Registers print the surname first.
      `${words.slice(1).join(' ')} ${first}`,
      `${words[1]} ${first}`,
      ...(last.length >= 4 && isOwn(last) ? [last] : []),
      ...(isOwn(first) ? [first] : []),
    ];
  });
  // The longer one first, or a part of a name would be left over.
  return [...new Set(masks)].sort((one, other) => other.length - one.length);
}

/** The facts without those that take a person for an organisation. */
export function withoutPersons(facts: readonly Fact[], masks: readonly string[]): Fact[] {
  const isPerson = (mention: Mention) =>
    mention.label === 'Organization' && /^\[…\]$/.test(withoutPersonalData(mention.name, masks));
  return facts.filter(
    (fact) => !isPerson(fact.subject) && !('relationship' in fact && isPerson(fact.object)),
  );
}
