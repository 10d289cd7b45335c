import type { Reference } from '../../reference/reference.ts';
import type { Line } from '../page.ts';
import { contactLine } from '../persons/contact-line.ts';
import { type Contact, contactsOf } from '../persons/contacts.ts';

/** The contact persons under "Kontakt": names, with the addresses on a name's line or below it. */
export function contactsIn(lines: readonly Line[], reference: Reference): readonly Contact[] {
  return contactsOf(
    lines
      .map(({ text, start, end }) => ({ ...contactLine(text, reference), start, end }))
      .filter(({ names, emails }) => names.length + emails.length > 0),
  );
}
