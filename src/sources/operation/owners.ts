import type { Problem } from '../../facts/fact.ts';
import { kindByName } from '../../facts/organization-kind.ts';
import { isPersonalNumber, organizationNumber } from '../../facts/organization-number.ts';
import type { Reference } from '../../reference/reference.ts';
import type { Field } from './field.ts';
import { invalid } from './invalid.ts';
import { type Owner, ownerOf } from './owner.ts';

/** An owner, the field that names it, and the one with its organisation number. */
export interface NamedOwner {
  readonly owner: Owner;
  readonly field: Field;
  readonly numberField: Field | null;
}

/** The owners that a page's fields name; the organisation number is the first one's. An owner who is a person is a problem. */
export function ownersOf(fields: readonly Field[], reference: Reference, problems: Problem[]): NamedOwner[] {
  const numberField = numberOf(fields);
  const person = personalOwner(fields, reference);
  let number: string | null = null;
  if (numberField !== undefined) {
    const reading = organizationNumber(numberField.value);
    if ('value' in reading) number = reading.value;
    else problems.push(invalid('ORGANIZATION_NUMBER', numberField, reading.expected));
  }
  if (person !== null) {
    problems.push(
      invalid('PERSON_AS_OWNER', person.field, 'the name of an organisation (persons are not stored)'),
    );
  }
  const lines = fields
    .filter((field) => field.label === 'owner')
    .flatMap((field) => field.value.split(';').map((line) => ({ line: line.trim(), field })))
    .filter(({ line }) => line !== '');
  return lines.flatMap(({ line, field }, index): NamedOwner[] => {
    if (field === person?.field) return [];
    const own = index === 0 ? number : null;
    const at = own === null ? null : (numberField ?? null);
    return [{ owner: ownerOf(line, own, reference), field, numberField: at }];
  });
}

/** The first owner where its number is a person's and its name tells no organisation: a sole trader goes by the own name. */
export function personalOwner(
  fields: readonly Field[],
  reference: Reference,
): { readonly field: Field; readonly name: string } | null {
  const number = numberOf(fields);
  const field = fields.find(({ label }) => label === 'owner');
  if (field === undefined || number === undefined || !isPersonalNumber(number.value)) return null;
  const { name, id } = ownerOf(field.value, null, reference).organization;
  return id === undefined && kindByName(name) === undefined ? { field, name } : null;
}

function numberOf(fields: readonly Field[]): Field | undefined {
  return fields.find(({ label }) => label === 'ownerNumber');
}
