import type { Evidence } from '../../src/facts/evidence.ts';
import type {
  Fact,
  ParsedDocument,
  ProjectProperty,
  RelationshipType,
  SourceKind,
  Value,
} from '../../src/facts/fact.ts';
import type { Mention, OrganizationMention, ProjectMention } from '../../src/facts/mention.ts';

/** A made-up document, as a source's room would read it. */
export interface Page {
  readonly id: string;
  readonly kind?: SourceKind;
  readonly retrievedAt?: string;
  readonly properties?: Partial<Record<ProjectProperty, Value>>;
  readonly owners?: readonly Organization[];
  readonly partners?: readonly Organization[];
  /** More relations of the project, as `[type, object, properties]`. */
  readonly relations?: readonly (readonly [RelationshipType, Mention, Record<string, Value>?])[];
}

export type Organization = Omit<OrganizationMention, 'label'> & {
  readonly unit?: string;
  readonly role?: string;
  readonly partOf?: string;
};

const project: ProjectMention = { label: 'Project', ref: 'p' };

/** The document with its facts; each has characters of its own. */
export function page(told: Page): ParsedDocument {
  const {
    id,
    kind = 'ESF_PROJECT_PAGE',
    retrievedAt = null,
    properties = {},
    owners = [],
    partners = [],
  } = told;
  let offset = 0;
  const at = (): Evidence => {
    offset += 10;
    return { start: offset, end: offset + 5, excerpt: 'words', method: 'STRUCTURED_FIELD', confidence: 1 };
  };
  const facts: Fact[] = [
    ...Object.entries(properties).map(
      ([property, value]): Fact => ({
        subject: project,
        property: property as ProjectProperty,
        value,
        evidence: at(),
      }),
    ),
    ...owners.flatMap((owner): Fact[] =>
      related('OWNS', owner, owner.unit === undefined ? {} : { unit: owner.unit }, at),
    ),
    ...partners.flatMap((partner): Fact[] =>
      related('PARTNERS_IN', partner, { role: partner.role ?? 'PARTNER' }, at),
    ),
    ...(told.relations ?? []).map(
      ([relationship, object, facts]): Fact => ({
        subject: project,
        relationship,
        object,
        ...(facts === undefined ? {} : { properties: facts }),
        evidence: object.label === 'Contact' ? { ...at(), excerpt: null } : at(),
      }),
    ),
  ];
  return {
    source: { id: `document:${id}`, kind, title: `Page ${id}`, publisher: null, url: null, retrievedAt },
    facts,
    problems: [],
  };
}

function related(
  relationship: RelationshipType,
  { unit: _unit, role: _role, partOf, ...told }: Organization,
  properties: Record<string, Value>,
  at: () => Evidence,
): Fact[] {
  const mention: OrganizationMention = { label: 'Organization', ...told };
  const whole: Fact[] =
    partOf === undefined
      ? []
      : [
          {
            subject: mention,
            relationship: 'PART_OF',
            object: { label: 'Organization', name: partOf },
            within: project,
            evidence: at(),
          },
        ];
  return [{ subject: mention, relationship, object: project, properties, evidence: at() }, ...whole];
}

/** A calendar date as a fact has it. */
export function day(isoDate: string): Value {
  return { isoDate };
}
