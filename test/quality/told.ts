import { nameKey } from '../../src/entities/name.ts';
import type { Fact, ParsedDocument, RelationFact, Value } from '../../src/facts/fact.ts';
import type { OrganizationMention } from '../../src/facts/mention.ts';
import type { Reference } from '../../src/reference/reference.ts';
import { narrowest, organizationKey, type Told } from './labelled.ts';

/** What the API shows otherwise than as one value that a page prints, or as words without a right answer. */
const NOT_MEASURED = /^(?:summary|aliases|themes)$/;
const CODE_FIELDS: Readonly<Record<string, string>> = {
  Fund: 'fund',
  Programme: 'programme',
  ProgrammeArea: 'programmeArea',
  SpecificObjective: 'specificObjective',
  InterventionField: 'interventionField',
};
const AS_PARTNER = new Set(['PARTNER', 'MAIN_ACTOR', 'SUPPORT']);

/** What a document's facts say of its project, in the form of the labels. */
export function toldBy({ facts }: ParsedDocument, reference: Reference): Told {
  const [municipalities, ages, characteristics, fields] = [0, 1, 2, 3].map(() => new Set<string>()) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  const organizations = new Map<string, { readonly name: string; readonly roles: Set<string> }>();
  const keyOf = keysOf(facts, reference);
  for (const fact of facts) {
    if ('property' in fact) {
      if (fact.subject.ref === 'project' && !NOT_MEASURED.test(fact.property))
        fields.add(`${fact.property}: ${plain(fact.value)}`);
      continue;
    }
    const { subject, object, relationship, properties } = fact;
    if (subject.label === 'Organization' && isOfProject(fact)) {
      const role = relationship === 'OWNS' ? 'OWNER' : String(properties?.role);
      const place = AS_PARTNER.has(role) ? municipalityOf(subject, reference) : null;
      if (place !== null) municipalities.add(place);
      else if (subject.kind !== 'GROUP') {
        const key = keyOf(subject);
        const entry = organizations.get(key) ?? { name: subject.name, roles: new Set() };
        entry.roles.add(role);
        organizations.set(key, entry);
      }
    }
    if (subject.label !== 'Project' || subject.ref !== 'project') continue;
    if (object.label === 'Municipality' && relationship === 'INVOLVES') {
      const name = reference.municipalities.find(({ code }) => code === object.code)?.name ?? object.code;
      municipalities.add(properties?.role === 'PARTICIPANT' ? name : `${name} ${properties?.role}`);
    } else if (object.label === 'TargetGroup') {
      if (object.ageFrom !== undefined || object.ageTo !== undefined)
        ages.add(`${object.ageFrom ?? ''}-${object.ageTo ?? ''}`);
      for (const code of object.characteristics) characteristics.add(code);
    } else if ('code' in object && CODE_FIELDS[object.label] !== undefined) {
      fields.add(`${CODE_FIELDS[object.label]}: ${object.code}`);
    }
  }
  return {
    municipalities,
    organizations,
    ages,
    characteristics: narrowest(characteristics, reference),
    fields,
  };
}

function isOfProject({ relationship, object }: RelationFact): boolean {
  return (
    (relationship === 'OWNS' || relationship === 'PARTNERS_IN') &&
    object.label === 'Project' &&
    object.ref === 'project'
  );
}

/** The municipality that an organisation is the authority of: as a partner it takes part as a place does. */
function municipalityOf({ id }: OrganizationMention, reference: Reference): string | null {
  const governs = reference.organizations.find((one) => one.id === id)?.governs ?? null;
  return reference.municipalities.find(({ code }) => code === governs)?.name ?? null;
}

/** A short name that the text itself gives an organisation is no other organisation. */
function keysOf(facts: readonly Fact[], reference: Reference): (organization: OrganizationMention) => string {
  const own = ({ id, name }: OrganizationMention) => id ?? organizationKey(name, reference);
  const byAlias = new Map<string, string>();
  for (const fact of facts) {
    if (!('relationship' in fact) || fact.subject.label !== 'Organization') continue;
    for (const alias of fact.subject.aliases ?? []) byAlias.set(nameKey(alias), own(fact.subject));
  }
  return (organization) => byAlias.get(nameKey(organization.name)) ?? own(organization);
}

function plain(value: Value): string | number | boolean {
  return typeof value === 'object' ? value.isoDate : value;
}
