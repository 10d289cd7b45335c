import type { Fact, Problem, ProjectMention, PropertyFact, RelationFact } from '../../facts/fact.ts';
import { isNoValue } from '../../facts/no-value.ts';
import { period } from '../../facts/period.ts';
import { plainSpaces, type Reading } from '../../facts/reading.ts';
import type { Reference } from '../../reference/reference.ts';
import { type Contact, namesOf, severalContacts } from '../contacts.ts';
import type { Page } from '../page.ts';
import { withoutPersonalData } from '../personal.ts';
import { masksFor, personsIn, withoutPersons } from '../persons.ts';
import { type Quoted, quote } from '../quote.ts';
import type { ReadPage } from '../read-page.ts';
import { readProse } from '../text/prose.ts';
import { contactsIn } from './contact.ts';
import { cciOf, FUNDING } from './funding.ts';
import { invalid } from './invalid.ts';
import type { Label } from './labels.ts';
import { type Field, layOut } from './layout.ts';
import { type NamedOwner, ownersOf, personalOwner } from './owners.ts';
import { PROPERTIES } from './properties.ts';

const PROJECT: ProjectMention = { label: 'Project', ref: 'project' };

/** Reads a page of the ESF project bank. */
export function parseEsfProjectPage(page: Page, reference: Reference): ReadPage {
  const { title, fields: all, prose, problems: strange } = layOut(page);
  const problems = [...strange];
  const fields = onceEach(
    all.filter(({ label, value }) => value !== '' && (label === 'name' || !isNoValue(value))),
    problems,
  );
  const contacts = contactsIn(fields, reference, problems);
  problems.push(...severalContacts(contacts, page));
  const persons = masksOf(page, { fields, contacts, reference });
  const quoted: Quoted = { text: page.text, persons };
  const facts: Fact[] = [];
  const take = <T>(field: Field, reading: Reading<T>, use: (value: T) => void) => {
    if ('value' in reading) use(reading.value);
    else problems.push(invalid('INVALID_VALUE', field, reading.expected, page));
  };
  const property = (
    name: PropertyFact['property'],
    value: PropertyFact['value'],
    at: { start: number; end: number },
  ) => facts.push({ subject: PROJECT, property: name, value, evidence: quote(quoted, at) });

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
  const numbered = fields.some(({ label }) => label === 'number');
  for (const field of fields.filter(({ label }) => label === 'registrationNumber')) {
    const read = PROPERTIES.number?.read ?? (() => ({ expected: '' }));
    // Beside a project number, the registration number is another name for the project.
    const same = facts.some(
      (fact) => 'property' in fact && fact.property === 'number' && fact.value === plainSpaces(field.value),
    );
    take(field, read(field.value), (value) =>
      property(numbered && !same ? 'aliases' : 'number', value, field),
    );
  }
  if (title !== null) {
    if (!numbered && !facts.some((fact) => 'property' in fact && fact.property === 'number')) {
      property('number', title.number, title.line);
    }
    if (!fields.some(({ label }) => label === 'name')) property('name', title.name, title.line);
  }

  const cci = fields.find(({ label }) => label === 'programme');
  const within = cci === undefined ? undefined : (cciOf(cci.value, reference) ?? undefined);
  for (const field of fields) {
    const funding = FUNDING[field.label]?.(field.value, reference, within);
    if (funding === undefined) continue;
    if ('problem' in funding) problems.push(invalid(funding.problem, field, funding.expected, page));
    else {
      const { relationship, mention: object } = funding;
      facts.push({ subject: PROJECT, relationship, object, evidence: quote(quoted, field) });
    }
  }
  const owners = ownersOf(fields, reference, problems, page);
  for (const owner of owners) facts.push(owned(owner, quoted));
  facts.push(...seat(facts, reference, quoted));
  for (const contact of contacts.slice(0, 1))
    facts.push({ subject: PROJECT, relationship: 'HAS_CONTACT', ...contact });

  const [first, last] = [prose[0], prose.at(-1)];
  if (first !== undefined && last !== undefined) {
    const text = prose
      .map((line) => (line.afterBlank && line !== first ? `\n${line.text}` : line.text))
      .join('\n');
    property('summary', withoutPersonalData(text, persons), { start: first.start, end: last.end });
  }
  const name = facts.find((fact): fact is PropertyFact => 'property' in fact && fact.property === 'name');
  facts.push(
    ...readProse(
      {
        quoted,
        lines: prose,
        project: PROJECT,
        projectName: `${name?.value ?? ''}`,
        owners: owners.map(({ owner }) => owner.organization),
      },
      reference,
    ),
  );
  return {
    title: title?.line.text ?? (name === undefined ? null : `${name.value}`),
    publisher: 'Svenska ESF-rådet',
    facts: withoutPersons(facts, persons),
    problems,
    persons,
  };
}

/** What is masked for the persons whom the page names: contacts, an owner who is a person, and who is named in the text. */
function masksOf(
  page: Page,
  {
    fields,
    contacts,
    reference,
  }: {
    readonly fields: readonly Field[];
    readonly contacts: readonly Contact[];
    readonly reference: Reference;
  },
): readonly string[] {
  const person = personalOwner(fields, reference);
  const shown = fields.filter(({ label }) => label === 'name' || (label === 'owner' && person === null));
  const names = [
    ...namesOf(contacts),
    ...(person === null ? [] : [person.name]),
    ...personsIn(page.text, reference),
  ];
  return masksFor(
    names,
    shown.map(({ value }) => value),
    reference,
  );
}

/** The first field of each label; a later one with another value is a problem. Several owners and contacts are no repetition. */
function onceEach(fields: readonly Field[], problems: Problem[]): Field[] {
  const first = new Map<Label, Field>();
  return fields.filter((field) => {
    const earlier = first.get(field.label);
    if (earlier === undefined) first.set(field.label, field);
    if (earlier === undefined || ['owner', 'contactName', 'contactEmail', 'NOT_KEPT'].includes(field.label))
      return true;
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

function owned({ owner, field, numberField }: NamedOwner, quoted: Quoted): RelationFact {
  const { organization, unit } = owner;
  return {
    subject:
      numberField === null ? organization : { ...organization, numberEvidence: quote(quoted, numberField) },
    relationship: 'OWNS',
    object: PROJECT,
    ...(unit === null ? {} : { properties: { unit } }),
    evidence: quote(quoted, field),
  };
}

/** The municipality of the beneficiary's address, by its postal code. */
function seat(facts: readonly Fact[], { postalCodes }: Reference, quoted: Quoted): RelationFact[] {
  const postal = facts.find((fact) => 'property' in fact && fact.property === 'beneficiaryPostalCode');
  const code = postal !== undefined && 'value' in postal ? postalCodes.get(`${postal.value}`) : undefined;
  if (postal === undefined || code === undefined) return [];
  const evidence = quote(quoted, postal.evidence, 'REFERENCE_DATA', 0.95);
  return [{ subject: PROJECT, relationship: 'SEATED_IN', object: { label: 'Municipality', code }, evidence }];
}
