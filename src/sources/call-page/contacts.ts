import type { Problem } from '../../facts/fact.ts';
import type { Reference } from '../../reference/reference.ts';
import { invalid } from '../operation/invalid.ts';
import { contactLine } from '../persons/contact-line.ts';
import { type Contact, type ContactPart, contactsOf } from '../persons/contacts.ts';
import type { CallLayout } from './layout.ts';
import type { ReadField } from './stated.ts';

/** The contact persons: those of labelled lines, and of the lines below them. */
export function contactsIn(
  { sections }: CallLayout,
  fields: readonly ReadField[],
  reference: Reference,
  problems: Problem[],
): readonly Contact[] {
  const parts: ContactPart[] = [];
  for (const field of fields.filter(({ label }) => label === 'contactName' || label === 'contactEmail')) {
    const read = contactLine(field.value, reference, field.label === 'contactName');
    if (read.names.length + read.emails.length > 0)
      parts.push({ ...read, start: field.start, end: field.end });
    else problems.push(invalid('INVALID_VALUE', field, 'the name or the e-mail address of a person'));
  }
  for (const { label, lines } of sections) {
    if (label !== 'contactName' && label !== 'contactEmail') continue;
    for (const { text, start, end } of lines) {
      const read = contactLine(text, reference);
      if (read.names.length + read.emails.length > 0) parts.push({ ...read, start, end });
    }
  }
  return contactsOf(parts.toSorted((one, other) => one.start - other.start));
}
