import type { RelationFact } from '../../facts/fact.ts';
import { kindByName } from '../../facts/organization-kind.ts';
import type { KnownOrganization, Reference } from '../../reference/reference.ts';
import { knownOrganization, mentionOf } from '../known-organization.ts';
import type { Line } from '../page.ts';
import { quote } from '../quote.ts';
import type { About } from '../text/about.ts';
import { fundFact } from '../text/fund.ts';
import { formedNameAt } from '../text/names/organization-names.ts';
import { tokensOf } from '../text/tokens.ts';
import { entryOf } from './entry.ts';

const COFINANCED = /medfinansier(?:as av|ing från|are?n?:|är(?:er)?:?) ([^.;]{2,300})/giu;

/** "Finansiär": the fund, and who else pays. Organisations that no list knows are left to the rules that read prose. */
export function financierFacts(lines: readonly Line[], about: About): RelationFact[] {
  const { project, quoted, reference } = about;
  return lines.flatMap((line) => {
    const evidence = quote(quoted, line, 'STRUCTURED_FIELD', 0.9);
    const facts: RelationFact[] = [];
    if (/socialfond|(?<!\p{L})ESF/u.test(line.text)) facts.push(fundFact(line, about));
    const bare = listsNames(line);
    const lists = bare ? [line.text] : Array.from(line.text.matchAll(COFINANCED), ([, list = '']) => list);
    for (const list of lists) {
      for (const printed of list.split(/, | och | samt |[•–-] /u)) {
        const { name } = entryOf(printed.trim(), reference);
        if (name === null) continue;
        const known = financier(name, reference);
        // A name that tells by itself what it is, or of several words, needs to be known from no list.
        const telling =
          bare &&
          isName(name) &&
          (kindByName(name) !== undefined || SEVERAL_WORDS.test(name) || isWholeName(name));
        if (known === null && !telling) continue;
        const subject = mentionOf(known?.name ?? name, known);
        const properties = { role: 'FINANCIER' };
        facts.push({ subject, relationship: 'PARTNERS_IN', object: project, properties, evidence });
      }
    }
    return facts;
  });
}

/** A line without a verb is a list of those who pay. */
export function listsNames({ text }: Line): boolean {
  return /^[^.;:]{2,200}$/u.test(text) && !/finansier|stöd|(?<!\p{L})är(?!\p{L})/iu.test(text);
}

const SEVERAL_WORDS = /^\p{Lu}\S*(?: (?:\p{Lu}\S*|och|i|för|&))* \p{Lu}\S*$/u;

/** "Vågens framtidsfond": its form tells that all of it is one name. */
function isWholeName(words: string): boolean {
  const tokens = tokensOf(words);
  const formed = formedNameAt(tokens, 0);
  return formed?.certain === true && formed.to === tokens.length;
}

function isName(words: string): boolean {
  return (
    /^\p{Lu}/u.test(words) &&
    !/socialfond|ESF|^\p{L}+(?:förbunden|kommunerna|parterna|kommuner)(?!\p{L})/u.test(words)
  );
}

/** A place does not pay: where a subregion is named, its federation of municipalities does. */
function financier(name: string, reference: Reference): KnownOrganization | null {
  const isSubregion = reference.subregions.some((one) => [one.name, ...one.aliases].includes(name));
  const federation = reference.organizations.find(
    (one) => one.kind === 'MUNICIPAL_FEDERATION' && one.name.startsWith(`${name} `),
  );
  return knownOrganization(name, reference) ?? (isSubregion ? (federation ?? null) : null);
}
