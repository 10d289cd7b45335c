import type { Reference } from '../../reference/reference.ts';
import { masksFor, personsIn } from '../persons/persons.ts';
import type { Field } from './field.ts';
import { personalOwner } from './owners.ts';

/**
 * What is masked for the persons whom a project's description names: an owner who is a person, and who is named in the text.
 *
 * @param named those whom the document names as persons: contacts.
 */
export function masksOf(
  fields: readonly Field[],
  text: string,
  reference: Reference,
  named: readonly string[] = [],
): readonly string[] {
  const person = personalOwner(fields, reference);
  const shown = fields.filter(({ label }) => label === 'name' || (label === 'owner' && person === null));
  const names = [...named, ...(person === null ? [] : [person.name]), ...personsIn(text, reference)];
  return masksFor(
    names,
    shown.map(({ value }) => value),
    reference,
  );
}
