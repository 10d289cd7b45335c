import { kindByName } from '../../facts/organization-kind.ts';
import type { Reference } from '../../reference/reference.ts';
import { knownOrganization } from '../known-organization.ts';
import { hasPersonalNumber, withoutPersonalNumbers } from '../persons/personal.ts';
import { isPersonName } from '../persons/persons.ts';
import { personNamed, TITLE_WORDS } from '../persons/titles.ts';
import { isNoName } from './no-name.ts';

/** What one entry of a list says. */
export interface Entry {
  /** The organisation or place; null where there is none. */
  readonly name: string | null;
  /** Those whom it names beside, for being masked. */
  readonly persons: readonly string[];
}

/** What stands between an organisation and a person of it. */
const BETWEEN =
  /( ?[([] ?| ?[)\]](?: [-–—|] | ?)| [-–—|] | ?\/ ?| (?:från|vid|på|hos|genom) |(?<=\p{L})(?: ?:|,) )/u;
const OPENING = /^(?:bl\. ?a\.?|bland annat|t\. ?ex\.?|till exempel|exempelvis|såsom|samt|och) (?=\S)/iu;
const ROLE = new RegExp(
  `^(?:${TITLE_WORDS}|projektägare?n?|(?:med)?finansiär(?:en)?|stödmottagare?n?|huvudman(?:nen)?|(?:samarbets|samverkans|projekt)?part(?:ner)?(?:s|n|en)?|referensgrupp(?:en)?|styrgrupp(?:en)?|utvärderare?n?|följeforskare?n?|deltagare|kontakt)$`,
  'iu',
);

/** What an entry of a list leaves without the persons that it names, their roles, and what is no name at all. */
export function entryOf(printed: string, reference: Reference): Entry {
  const entry = printed.replace(OPENING, '').trim();
  if (hasPersonalNumber(entry)) {
    const person = personNamed(withoutPersonalNumbers(entry), reference);
    return { name: null, persons: person === null ? [] : [person] };
  }
  if (entry === '' || isNoName(entry)) return { name: null, persons: [] };
  const persons: string[] = [];
  const parts = entry.split(BETWEEN);
  const isOrganization = (words: string) =>
    knownOrganization(words, reference) !== null || kindByName(words) !== undefined;
  const left = parts.map((part, at) => {
    if (at % 2 === 1 || part === '') return null;
    // Behind an organisation two capitalised words are a person, however rare the name.
    const behind = at > 0 && isOrganization(parts[0] ?? '') && isPersonName(part, reference);
    const person = personNamed(part, reference) ?? (behind ? part : null);
    if (person !== null) persons.push(person);
    return person !== null || ROLE.test(part) ? null : part;
  });
  const names = left.filter((part) => part !== null);
  const whole = names.length === parts.filter((part, at) => at % 2 === 0 && part !== '').length;
  return { name: whole ? entry : joined(parts, left), persons };
}

/** What is left, with the bracket that an abbreviation stands in: "Prov (PV) – Anna Exempel" is "Prov (PV)". */
function joined(parts: readonly string[], left: readonly (string | null)[]): string | null {
  let name = '';
  for (const [at, part] of left.entries()) {
    if (part === null) continue;
    const before = parts[at - 1] ?? '';
    const closes = /[([]/u.test(before) && name !== '' ? (/[)\]]/u.exec(parts[at + 1] ?? '')?.[0] ?? '') : '';
    const between = /[)\]]/u.test(before) ? ' ' : /[([]/u.test(before) && closes === '' ? ' ' : before;
    name += `${name === '' ? '' : between}${part}${closes}`;
  }
  return name === '' ? null : name.trim();
}
