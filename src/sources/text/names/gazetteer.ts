import type { CodeMention } from '../../../facts/mention.ts';
import type { KnownOrganization, Reference } from '../../../reference/reference.ts';
import { namesOfOrganization } from '../../known-organization.ts';
import { isCapitalised, type Token, tokensOf } from '../tokens.ts';

/** What a name may stand for; "Göteborgsregionen" is an area and an association. */
export interface Meaning {
  readonly municipality?: string;
  readonly area?: CodeMention;
  readonly organization?: KnownOrganization;
  /** A name that stands for the place only with "kommun" behind it or in a row that ends so. */
  readonly byWord?: true;
}

interface Phrase {
  readonly words: readonly string[];
  /** "AF", "GR": as printed. */
  readonly exact: boolean;
  /** "arbetsförmedlingen" is known in lower case too, "Ale" is not. */
  readonly capital: boolean;
  readonly meaning: Meaning;
}

/** A name of the reference data found in a sentence: the tokens `from` up to `to`. */
export interface KnownName extends Meaning {
  readonly from: number;
  readonly to: number;
  readonly genitive: boolean;
}

export type Gazetteer = ReadonlyMap<string, readonly Phrase[]>;

const byReference = new WeakMap<Reference, Gazetteer>();

/** The names of places and organisations of the reference data, by their first word. Made once for each Reference. */
export function gazetteerOf(reference: Reference): Gazetteer {
  let gazetteer = byReference.get(reference);
  if (gazetteer === undefined) {
    gazetteer = indexOf(reference);
    byReference.set(reference, gazetteer);
  }
  return gazetteer;
}

/** The longest known name that begins at a token, with all that it may stand for; null where none does. */
export function knownNameAt(tokens: readonly Token[], from: number, gazetteer: Gazetteer): KnownName | null {
  const first = tokens[from];
  if (first === undefined || isVerb(tokens, from)) return null;
  let found: KnownName | undefined;
  for (const key of withoutGenitive(first.lower)) {
    for (const phrase of gazetteer.get(key) ?? []) {
      const to = from + phrase.words.length;
      const genitive = endsAt(tokens, from, phrase);
      if (genitive === null || (phrase.capital && !isCapitalised(first))) continue;
      if (found === undefined || to > found.to) found = { from, to, genitive, ...phrase.meaning };
      else if (to === found.to) found = { ...phrase.meaning, ...found };
    }
  }
  return found ?? null;
}

/** "Vara med i projektet är frivilligt": a verb with the capital of the sentence. */
function isVerb(tokens: readonly Token[], from: number): boolean {
  const next = tokens[from + 1]?.lower ?? '';
  return (
    from === 0 &&
    tokens[0]?.lower === 'vara' &&
    /^(?:med|en|ett|på|i|till|för|kvar|där|här|som|så|aktiv|delaktig|anställd|beredd|ute|inne|hemma|utan|nära)$/u.test(
      next,
    )
  );
}

/** Whether the phrase stands there, and if so, whether in the genitive; null where it does not. */
function endsAt(tokens: readonly Token[], from: number, { words, exact }: Phrase): boolean | null {
  for (const [index, word] of words.entries()) {
    const token = tokens[from + index];
    if (token === undefined) return null;
    const printed = exact ? token.text : token.lower;
    if (printed === word) continue;
    const last = index === words.length - 1;
    if (last && (printed === `${word}s` || printed === `${word}:s`)) return true;
    return null;
  }
  return false;
}

function withoutGenitive(word: string): string[] {
  return [
    word,
    ...(word.endsWith(':s') ? [word.slice(0, -2)] : word.endsWith('s') ? [word.slice(0, -1)] : []),
  ];
}

function indexOf(reference: Reference): Gazetteer {
  const phrases = new Map<string, Phrase[]>();
  const add = (name: string, meaning: Meaning, { exact = false, capital = true } = {}) => {
    const words = tokensOf(name).map((token) => (exact ? token.text : token.lower));
    const key = words[0]?.toLowerCase();
    if (key === undefined) return;
    phrases.set(key, [...(phrases.get(key) ?? []), { words, exact, capital, meaning }]);
  };
  const places = new Set(reference.municipalities.map(({ name }) => name.toLowerCase()));
  for (const { name, code } of reference.municipalities) add(name, { municipality: code });
  for (const county of reference.counties) {
    for (const name of [county.name, ...county.aliases]) {
      // "Halmstad" is a town before it is anything else; a county of a town's name is "… län".
      if (!places.has(name.toLowerCase())) add(name, { area: { label: 'County', code: county.code } });
    }
  }
  for (const { code, name, aliases } of reference.subregions) {
    for (const one of [name, ...aliases]) add(one, { area: { label: 'Subregion', code } });
  }
  for (const { code, name, level } of reference.nutsRegions) {
    if (level === 2 && !places.has(name.toLowerCase())) add(name, { area: { label: 'NutsRegion', code } });
  }
  for (const organization of reference.organizations) {
    const county = organization.kind === 'REGION' ? countyOf(organization, reference) : null;
    const meaning: Meaning = {
      organization,
      ...(county === null ? {} : { area: { label: 'County', code: county } }),
      ...(organization.governs === null ? {} : { municipality: organization.governs }),
    };
    for (const name of namesOfOrganization(organization)) {
      const exact = name === organization.abbreviation || /^\p{Lu}{2,5}$/u.test(name);
      // "X kommun" is the place and is put together from its words; only "Falu" is not the name of the place.
      if (organization.governs !== null && / (?:kommun|stad)$/i.test(name)) {
        const own = name.replace(/ (?:kommun|stad)$/i, '');
        const place = reference.municipalities.find(({ code }) => code === organization.governs)?.name ?? own;
        if (!own.startsWith(place) && / kommun$/i.test(name))
          add(own, { municipality: organization.governs, byWord: true });
        continue;
      }
      const common = / /.test(name) ? name.length > 12 : /(?:en|et|an)$/.test(name);
      add(name, meaning, { exact, capital: !common });
    }
  }
  return phrases;
}

/** A region's organisation is named after its county: "Region Halland", "Västra Götalandsregionen". */
function countyOf(region: KnownOrganization, { counties }: Reference): string | null {
  const names = namesOfOrganization(region).join(' ').toLowerCase();
  return (
    counties.find((county) => county.aliases.some((alias) => names.includes(alias.toLowerCase())))?.code ??
    null
  );
}
