import type { Problem } from '../../facts/fact.ts';
import type { Reference } from '../../reference/reference.ts';
import { contactLine } from '../persons/contact-line.ts';
import { type Contact, type ContactPart, contactsOf } from '../persons/contacts.ts';
import type { Field } from './field.ts';

/** The contact persons: names with the addresses that follow them. */
export function contactsIn(
  fields: readonly Field<string>[],
  reference: Reference,
  problems: Problem[],
): readonly Contact[] {
  return contactsOf(
    fields
      .filter(({ label }) => label === 'contactName' || label === 'contactEmail')
      .flatMap((field) => partsOf(field, reference, problems)),
  );
}

function partsOf(
  { label, value, line, start, end }: Field<string>,
  reference: Reference,
  problems: Problem[],
): ContactPart[] {
  const { names, emails } = contactLine(value, reference, label === 'contactName');
  if (emails.length > 0 || (label === 'contactName' && names.length > 0))
    return [{ names, emails, start, end }];
  const expected = label === 'contactName' ? 'the name of a person' : 'an e-mail address';
  const message = `Expected ${expected}; something else came.`;
  problems.push({ code: 'INVALID_VALUE', message, line, column: 1 });
  return [];
}
