import { ask } from './ask.ts';

/** A thing as others name it. */
export interface Thing {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
  readonly kind?: string | null;
}

/** Where one fact was read. */
export interface Evidence {
  readonly id: string;
  readonly field: string;
  readonly value: string | null;
  readonly excerpt: string | null;
  readonly method: string;
  readonly confidence: number;
  readonly isChosen: boolean | null;
  readonly source: {
    readonly id: string;
    readonly title: string | null;
    readonly publisher: string | null;
    readonly kind: string;
    readonly url: string | null;
    readonly retrievedAt: string | null;
  } | null;
}

/** Things of a list, each with what is said of its place there. */
export interface Related {
  readonly totalCount: number;
  readonly edges: readonly {
    /** How a project involves a municipality, and what links the two; null where a source names it itself. */
    readonly kind?: string;
    readonly via?: { readonly name: string } | null;
    readonly role?: string;
    readonly unit?: string | null;
    readonly weight?: number;
    readonly node: Thing;
  }[];
}

/** All that a panel tells of a thing; what its type does not have is undefined. */
export interface Facts extends Thing {
  readonly aliases?: readonly string[];
  readonly organizationNumber?: string | null;
  readonly number?: string | null;
  readonly code?: string;
  readonly summary?: string | null;
  readonly status?: string | null;
  readonly startDate?: string | null;
  readonly endDate?: string | null;
  readonly totalBudget?: number | null;
  readonly grantedSupport?: number | null;
  readonly plannedParticipants?: number | null;
  readonly fund?: { readonly code: string } | null;
  readonly programme?: { readonly code: string; readonly name: string | null } | null;
  readonly specificObjective?: { readonly code: string; readonly name: string | null } | null;
  readonly ageFrom?: number | null;
  readonly ageTo?: number | null;
  readonly characteristics?: readonly string[];
  readonly partOf?: Thing | null;
  readonly governs?: Thing | null;
  readonly governedBy?: Thing | null;
  readonly county?: Thing | null;
  readonly owns?: Related;
  readonly partnersIn?: Related;
  readonly collaborators?: Related;
  readonly members?: Related;
  readonly memberOf?: Related;
  readonly owners?: Related;
  readonly partners?: Related;
  readonly municipalities?: Related;
  readonly coveredAreas?: Related;
  readonly targetGroups?: Related;
  readonly projects?: Related;
  readonly involvements?: Related;
  readonly evidence?: readonly Evidence[];
}

const evidence =
  'id field value excerpt method confidence isChosen source { id title publisher kind url retrievedAt }';
const organization = '__typename id name kind';
const place = '__typename id name';
const via = ['Organization', 'Subregion', 'County', 'NutsRegion', 'Country']
  .map((type) => `... on ${type} { name }`)
  .join(' ');

/** So many things of a list are told; the list tells how many there are. */
const some = 20;

/** What is asked of each type of thing. */
const fieldsOf: Readonly<Record<string, string>> = {
  Organization: `name kind aliases organizationNumber
      partOf { ${organization} }
      governs { ${place} }
      memberOf(first: ${some}) { totalCount edges { node { ${organization} } } }
      members(first: ${some}) { totalCount edges { node { __typename ... on Municipality { id name } ... on Organization { id name kind } } } }
      owns(first: ${some}) { totalCount edges { unit node { ${place} } } }
      partnersIn(first: ${some}) { totalCount edges { role node { ${place} } } }`,
  Project: `name number aliases summary status startDate endDate totalBudget grantedSupport plannedParticipants
      fund { code }
      programme { code name }
      specificObjective { code name }
      owners(first: ${some}) { totalCount edges { unit node { ${organization} } } }
      partners(first: ${some}) { totalCount edges { role node { ${organization} } } }
      municipalities(first: ${some}) { totalCount edges { role node { ${place} } } }
      coveredAreas(first: ${some}) { totalCount edges { role node { ${place} } } }
      targetGroups(first: ${some}) { totalCount edges { node { ${place} } } }`,
  Municipality: `name code
      county { ${place} }
      governedBy { ${organization} }
      memberOf(first: ${some}) { totalCount edges { node { ${organization} } } }
      involvements(first: ${some}) { totalCount edges { kind role via { ${via} } node { ${place} } } }`,
  County: area(),
  NutsRegion: area(),
  Subregion: area(),
  TargetGroup: `name ageFrom ageTo characteristics
      projects(first: ${some}) { totalCount edges { node { ${place} } } }`,
};

/** What takes the database longer to plan, of the types that have it: a panel need not wait for it. */
const laterFieldsOf: Readonly<Record<string, string>> = {
  Organization: `collaborators(first: ${some}) { totalCount edges { weight node { ${organization} } } }
      evidence { ${evidence} }`,
  Project: `evidence { ${evidence} }`,
};

function area(): string {
  return `name code projects(first: ${some}) { totalCount edges { role node { ${place} } } }`;
}

/** The types that a panel tells of, and how the ids of each begin. */
export const typesById: Readonly<Record<string, string>> = {
  'organization:': 'Organization',
  'project:': 'Project',
  'municipality:': 'Municipality',
  'county:': 'County',
  'nuts:': 'NutsRegion',
  'subregion:': 'Subregion',
  'target-group:': 'TargetGroup',
};

/** The type of the thing with an id; null for one that no panel is for. */
export function typeOfId(id: string): string | null {
  return typesById[id.slice(0, id.indexOf(':') + 1)] ?? null;
}

/** One type at a time: the database plans a question about one much faster than one about all. */
export function factsDocument(type: string): string {
  return `query Facts($id: ID!) { node(id: $id) { __typename id ... on ${type} { ${fieldsOf[type]} } } }`;
}

/** Null for types of which all is known at once. */
export function laterFactsDocument(type: string): string | null {
  const fields = laterFieldsOf[type];
  return fields === undefined
    ? null
    : `query LaterFacts($id: ID!) { node(id: $id) { id ... on ${type} { ${fields} } } }`;
}

/** What is known of a thing; null where there is none, or one that no panel is for. */
export async function askFacts(id: string, signal: AbortSignal): Promise<Facts | null> {
  const type = typeOfId(id);
  if (type === null) return null;
  const { node } = await ask<{ node: Facts | null }>(factsDocument(type), { id }, signal);
  return node?.name === undefined ? null : node;
}

/** Whom an organisation works with, and where facts were read. */
export async function askLaterFacts(id: string, signal: AbortSignal): Promise<Partial<Facts>> {
  const document = laterFactsDocument(typeOfId(id) ?? '');
  if (document === null) return {};
  const { node } = await ask<{ node: Partial<Facts> | null }>(document, { id }, signal);
  return node ?? {};
}

/** @param type one whose fields have evidence: `Project`, `Organization` */
export function evidenceDocument(type: string): string {
  return `query Evidence($id: ID!, $field: String!) {
  node(id: $id) { ... on ${type} { evidence(for: $field) { ${evidence} } } }
}`;
}

/** What sources say of a field of a project or an organisation. */
export async function askEvidence(
  subject: string,
  field: string,
  signal: AbortSignal,
): Promise<readonly Evidence[]> {
  const { node } = await ask<{ node: { evidence?: readonly Evidence[] } | null }>(
    evidenceDocument(typeOfId(subject) ?? 'Project'),
    { id: subject, field },
    signal,
  );
  return node?.evidence ?? [];
}
