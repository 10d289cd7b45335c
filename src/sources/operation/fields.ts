import type { Evidence } from '../../facts/evidence.ts';
import type { Fact, Problem, PropertyFact, RelationFact } from '../../facts/fact.ts';
import type { ProjectMention } from '../../facts/mention.ts';
import { isNoValue } from '../../facts/no-value.ts';
import { period } from '../../facts/period.ts';
import { plainSpaces, type Reading } from '../../facts/reading.ts';
import type { Reference } from '../../reference/reference.ts';
import { listedParties } from '../partners/listed.ts';
import { type Quoted, quote } from '../quote.ts';
import type { Field } from './field.ts';
import { cciOf, FUNDING } from './funding.ts';
import { invalid } from './invalid.ts';
import { type NamedOwner, ownersOf } from './owners.ts';
import { PROPERTIES } from './properties.ts';

/** What the labelled fields of one project state. */
export interface StatedFields {
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
  readonly owners: readonly NamedOwner[];
}

/** Labels that may come several times for one project. */
const SEVERAL: readonly string[] = [
  'owner',
  'partners',
  'referenceGroup',
  'financiers',
  'contactName',
  'contactEmail',
  'NOT_KEPT',
];

/** The fields that have a value, one for each label; a later one with another value is a problem. */
export function filledFields<L extends string>(
  all: readonly Field<L>[],
  problems: Problem[],
): readonly Field<L>[] {
  const fields = all.filter(({ label, value }) => value !== '' && (label === 'name' || !isNoValue(value)));
  const first = new Map<L, Field<L>>();
  return fields.filter((field) => {
    const earlier = first.get(field.label);
    if (earlier === undefined) first.set(field.label, field);
    if (earlier === undefined || SEVERAL.includes(field.label)) return true;
    if (plainSpaces(earlier.value) !== plainSpaces(field.value)) {
      problems.push({
        code: 'REPEATED_LABEL',
        message: `One value was expected; the label of line ${earlier.line} came again with another. The first is kept.`,
        line: field.line,
        column: 1,
      });
    }
    return false;
  });
}

/** Reads the fields of one project: its properties, number, funding, owners and their seat, and who else takes part. Contacts and summary are read elsewhere. */
export function statedFields(
  fields: readonly Field[],
  project: ProjectMention,
  quoted: Quoted,
  reference: Reference,
): StatedFields {
  const facts: Fact[] = [];
  const problems: Problem[] = [];
  const take = <T>(field: Field, reading: Reading<T>, use: (value: T) => void) => {
    if ('value' in reading) use(reading.value);
    else problems.push(invalid('INVALID_VALUE', field, reading.expected));
  };
  const property = (name: PropertyFact['property'], value: PropertyFact['value'], field: Field) =>
    facts.push({ subject: project, property: name, value, evidence: quote(quoted, field) });

  for (const field of fields) {
    const own = PROPERTIES[field.label];
    if (own !== undefined)
      take(field, own.read(field.value), (value) => property(own.property, value, field));
    if (field.label === 'period') {
      take(field, period(field.value), ({ start, end }) => {
        property('startDate', start, field);
        property('endDate', end, field);
      });
    }
  }
  const dayOf = (name: PropertyFact['property']) =>
    facts.findIndex((fact) => 'property' in fact && fact.property === name);
  const [start, end] = [facts[dayOf('startDate')], facts[dayOf('endDate')]];
  if (start !== undefined && end !== undefined && isBefore(end, start)) {
    const field =
      fields.find(({ label }) => label === 'endDate') ?? fields.find(({ label }) => label === 'period');
    facts.splice(dayOf('endDate'), 1);
    if (field !== undefined)
      problems.push(invalid('INVALID_VALUE', field, 'an end that is not before the start'));
  }
  const numbered = fields.find(({ label }) => label === 'number');
  for (const field of fields.filter(({ label }) => label === 'registrationNumber')) {
    // Beside a project number, the registration number is another name for the project.
    const another = numbered !== undefined && plainSpaces(numbered.value) !== plainSpaces(field.value);
    take(field, PROPERTIES.number.read(field.value), (value) =>
      property(another ? 'aliases' : 'number', value, field),
    );
  }

  const cci = fields.find(({ label }) => label === 'programme');
  const within = cci === undefined ? undefined : (cciOf(cci.value, reference) ?? undefined);
  for (const field of fields) {
    const funding = FUNDING[field.label]?.(field.value, reference, within);
    if (funding === undefined) continue;
    if ('problem' in funding) problems.push(invalid(funding.problem, field, funding.expected));
    else {
      const { relationship, mention: object } = funding;
      facts.push({ subject: project, relationship, object, evidence: quote(quoted, field) });
    }
  }
  const owners = ownersOf(fields, reference, problems);
  for (const owner of owners) facts.push(owned(owner, project, quoted));
  const projectName = fields.find(({ label }) => label === 'name')?.value ?? '';
  const about = {
    quoted,
    project,
    projectName,
    owners: owners.map(({ owner }) => owner.organization),
    reference,
  };
  facts.push(...listedParties(fields, about, problems));
  facts.push(...seat(facts, project, reference));
  return { facts, problems, owners };
}

function isBefore(one: Fact, other: Fact): boolean {
  const day = (fact: Fact) => ('value' in fact && typeof fact.value === 'object' ? fact.value.isoDate : '');
  return day(one) < day(other);
}

function owned(
  { owner, field, numberField }: NamedOwner,
  project: ProjectMention,
  quoted: Quoted,
): RelationFact {
  const { organization, unit } = owner;
  return {
    subject:
      numberField === null ? organization : { numberEvidence: quote(quoted, numberField), ...organization },
    relationship: 'OWNS',
    object: project,
    ...(unit === null ? {} : { properties: { unit } }),
    evidence: quote(quoted, field),
  };
}

/** The municipality of the beneficiary's address, by its postal code. */
function seat(facts: readonly Fact[], project: ProjectMention, { postalCodes }: Reference): RelationFact[] {
  const postal = facts.find((fact) => 'property' in fact && fact.property === 'beneficiaryPostalCode');
  const code = postal !== undefined && 'value' in postal ? postalCodes.get(`${postal.value}`) : undefined;
  if (postal === undefined || code === undefined) return [];
  const evidence: Evidence = { ...postal.evidence, method: 'REFERENCE_DATA', confidence: 0.95 };
  return [{ subject: project, relationship: 'SEATED_IN', object: { label: 'Municipality', code }, evidence }];
}
