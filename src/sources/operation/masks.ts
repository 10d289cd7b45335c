import type { Reference } from '../../reference/reference.ts';
import { personsListed } from '../partners/participants.ts';
import { masksFor, personsIn } from '../persons/persons.ts';
import type { Field } from './field.ts';
import { isPartyLabel } from './labels.ts';
import { personalOwner } from './owners.ts';

/**
 * What is masked for the persons whom a project's description names: an owner who is a person, and who is named in lists and in the text.
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
  const listed = fields
    .filter(({ label }) => isPartyLabel(label))
    .flatMap(({ value }) => value.split('\n').map((line) => ({ text: line.replace(/\s+/g, ' ').trim() })));
  const names = [
    ...named,
    ...personsListed(listed, reference),
    ...(person === null ? [] : [person.name]),
    ...personsIn(text, reference),
  ];
  return masksFor(
    names,
    shown.map(({ value }) => value),
    reference,
  );
}
