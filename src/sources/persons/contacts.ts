import type { Evidence } from '../../facts/evidence.ts';
import type { Problem } from '../../facts/fact.ts';
import type { ContactMention } from '../../facts/mention.ts';
import type { Page } from '../page.ts';
import type { ContactLine } from './contact-line.ts';

/** A contact person, and where in the document. The evidence quotes nothing. */
export interface Contact {
  readonly object: ContactMention;
  readonly evidence: Evidence;
}

/** The names and addresses of one line, and where it is. */
export interface ContactPart extends ContactLine {
  readonly start: number;
  readonly end: number;
}

/**
 * Puts names and addresses together, in the order of the lines: one name and one address are one person; of several, an address
 * belongs to the one whose name it spells, or to nobody that is named.
 */
export function contactsOf(parts: readonly ContactPart[]): readonly Contact[] {
  return blocksOf(parts).flatMap(personsOf).map(toContact);
}

interface Person {
  readonly name?: string;
  readonly email?: string;
  readonly start: number;
  readonly end: number;
}

/** Lines with names, and the lines with addresses behind them, up to the next name behind an address. */
function blocksOf(parts: readonly ContactPart[]): ContactPart[] {
  const blocks: ContactPart[] = [];
  for (const part of parts) {
    const last = blocks.at(-1);
    const room = last !== undefined && last.emails.length < Math.max(last.names.length, 1);
    if (last === undefined || (part.names.length > 0 ? last.emails.length > 0 : !room)) blocks.push(part);
    else {
      const [names, emails] = [
        [...last.names, ...part.names],
        [...last.emails, ...part.emails],
      ];
      blocks[blocks.length - 1] = { names, emails, start: last.start, end: part.end };
    }
  }
  return blocks;
}

function personsOf({ names, emails, start, end }: ContactPart): Person[] {
  const [name, email] = [names[0], emails[0]];
  if (names.length === 1 && emails.length === 1 && name !== undefined && email !== undefined)
    return [{ name, email, start, end }];
  const free = new Set(emails);
  const named = names.map((one): Person => {
    const own = emails.find((address) => free.has(address) && spells(address, one));
    if (own === undefined) return { name: one, start, end };
    free.delete(own);
    return { name: one, email: own, start, end };
  });
  return [...named, ...[...free].map((address): Person => ({ email: address, start, end }))];
}

/** Whether the part of an address before "@" has the first and the last name, or the last with the first's initial. */
function spells(address: string, name: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z]/g, '');
  const local = plain(address.slice(0, address.indexOf('@')));
  const words = name.split(/[\s\u00a0-]+/u).map(plain);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return local.includes(last) && local.includes(first.charAt(0)) && last.length > 1;
}

/** The names of contact persons, as they stand in texts: those before the "@" of their addresses, too. */
export function namesOf(contacts: readonly Contact[]): readonly string[] {
  return contacts.flatMap(({ object: { name, email } }) => {
    const local = email?.slice(0, email.indexOf('@')) ?? '';
    return [
      ...(name === undefined ? [] : [name]),
      ...(/^\p{L}{2,}[._]\p{L}{2,}$/u.test(local) ? [local] : []),
    ];
  });
}

/** What to say where a page names several: the project has one contact person. */
export function severalContacts(contacts: readonly Contact[], page: Page): Problem[] {
  const second = contacts[1];
  if (second === undefined) return [];
  const message = `One contact person was expected; ${contacts.length} came. The first is kept.`;
  const line = page.lines.find(({ end }) => end > second.evidence.start)?.number ?? null;
  return [{ code: 'SEVERAL_CONTACTS', message, line, column: line === null ? null : 1 }];
}

function toContact({ start, end, ...known }: Person): Contact {
  return {
    object: { label: 'Contact', ...known },
    evidence: { start, end, excerpt: null, method: 'STRUCTURED_FIELD', confidence: 1 },
  };
}
