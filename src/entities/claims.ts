import type { Evidence } from '../facts/evidence.ts';
import type { Fact, ParsedDocument, RelationFact } from '../facts/fact.ts';
import type { Mention, OrganizationMention } from '../facts/mention.ts';
import { kindByName } from '../facts/organization-kind.ts';
import { isDescribed, isDescribedMention } from './described/described.ts';
import { digest } from './digest.ts';
import type { MentionContext, MentionedThing } from './mentioned-thing.ts';
import { mentionedThing } from './mentioned-thing.ts';
import type { Candidate } from './organizations/candidate.ts';
import type { MentionedOrganizations } from './organizations/mentions.ts';
import { fieldOf, rowStatementIds, type Statement, statementId, textOf } from './statement.ts';
import type { Claim, ResolutionProblem, Thing, ThingRef } from './thing.ts';

/** A relation of the document between things, with the statement that it makes. */
export interface ResolvedRelation extends Claim {
  readonly fact: RelationFact;
  readonly start: ThingRef;
  readonly end: ThingRef;
}

/** The facts of a document as statements about things. */
export interface Claims {
  readonly properties: readonly Claim[];
  readonly relations: readonly ResolvedRelation[];
  /** Nodes for the things mentioned, other than organisations and what documents describe. */
  readonly nodes: readonly Thing[];
  readonly problems: readonly ResolutionProblem[];
}

/** What is needed to tell what a mention means. */
export interface ClaimContext extends Omit<MentionContext, 'project'> {
  readonly organizations: MentionedOrganizations;
  /** Ids of the projects and other described things, by `ref`. */
  readonly projectIds: ReadonlyMap<string, string>;
}

/** Turns every fact into a statement; a fact about something that cannot be told becomes a problem. */
export function claimsOf(document: ParsedDocument, context: ClaimContext): Claims {
  const properties: Claim[] = [];
  const relations: ResolvedRelation[] = [];
  const nodes: Thing[] = [];
  const problems: ResolutionProblem[] = [];
  const inRow = rowIds(document);
  for (const fact of document.facts) {
    const subject = meaning(fact, fact.subject, context);
    const object = 'relationship' in fact ? meaning(fact, fact.object, context) : null;
    if (subject === null || ('relationship' in fact && object === null)) {
      problems.push(problemOf(fact, subject === null ? fact.subject : (fact as RelationFact).object));
      continue;
    }
    if (!('relationship' in fact)) {
      const value = textOf(fact.value);
      const id = inRow(fact, subject.ref) ?? statementId(document.source, fact.property, fact, value);
      properties.push({
        about: subject.ref,
        statement: { ...statement(document, fact.evidence, id), field: fact.property, value },
      });
      continue;
    }
    relations.push(relation(document, fact, subject, object as MentionedThing, inRow));
    for (const { node } of [subject, object as MentionedThing]) if (node !== null) nodes.push(node);
  }
  return { properties, relations, nodes, problems };
}

/** The next id for what a row of a table states of a project; null for all other facts. */
type RowIds = (fact: Fact, about: ThingRef) => string | null;

function rowIds({ source }: ParsedDocument): RowIds {
  const rows = new Map<number, Generator<string, never>>();
  return ({ evidence: { row } }, about) => {
    if (row === undefined || about.label !== 'Project') return null;
    const ids = rows.get(row) ?? rowStatementIds(source, row);
    rows.set(row, ids);
    return ids.next().value;
  };
}

function meaning(fact: Fact, mention: Mention, context: ClaimContext): MentionedThing | null {
  if (isDescribedMention(mention)) {
    const id = context.projectIds.get(mention.ref);
    return id === undefined
      ? null
      : { ref: { label: mention.label, id }, value: id.slice(id.indexOf(':') + 1), node: null };
  }
  if (mention.label === 'Organization') {
    const candidate = context.organizations.meant(mention);
    return candidate === null
      ? null
      : { ref: { label: 'Organization', id: candidate.id }, value: mention.name, node: null };
  }
  const ends = 'relationship' in fact ? [fact.subject, fact.object, fact.within] : [];
  const project = ends.find((end) => end?.label === 'Project');
  const id = project?.label === 'Project' ? context.projectIds.get(project.ref) : undefined;
  return mentionedThing(mention, { project: id ?? null, ...context });
}

function relation(
  document: ParsedDocument,
  fact: RelationFact,
  subject: MentionedThing,
  object: MentionedThing,
  inRow: RowIds,
): ResolvedRelation {
  const aboutEnd =
    !isDescribed(subject.ref.label) && (isDescribed(object.ref.label) || fact.relationship === 'MEMBER_OF');
  const [about, other] = aboutEnd ? [object, subject] : [subject, object];
  const field = fieldOf(fact);
  // Personal data is named by its id, which tells nothing of the person.
  const id = inRow(fact, about.ref) ?? statementId(document.source, field, fact, other.value ?? other.ref.id);
  const within = 'within' in fact.object ? { within: fact.object.within as string } : {};
  return {
    fact,
    start: subject.ref,
    end: object.ref,
    about: about.ref,
    statement: {
      ...statement(document, fact.evidence, id),
      field,
      relationship: fact.relationship,
      otherEnd: other.ref.id,
      value: other.value,
      qualifiers: { ...fact.properties, ...within },
    },
  };
}

function statement(document: ParsedDocument, evidence: Evidence, id: string): Statement {
  const { id: source, kind, retrievedAt } = document.source;
  return {
    id,
    field: '',
    relationship: null,
    otherEnd: null,
    value: null,
    qualifiers: {},
    evidence,
    source: { id: source, kind, retrievedAt },
  };
}

function problemOf(fact: Fact, mention: Mention): ResolutionProblem {
  const { start, row } = fact.evidence;
  const place = row === undefined ? { start } : { start, row };
  if ('code' in mention) {
    return {
      code: 'UNKNOWN_CODE',
      message: `The reference data has no ${mention.label} ${mention.code}.`,
      ...place,
    };
  }
  return {
    code: 'NO_PROJECT',
    message: `A ${mention.label} is stated of a project that has neither a number nor a name.`,
    ...place,
  };
}

/**
 * What the document says of its organisations themselves, as statements about them, each only once: printed names, other names, organisation
 * numbers (also one that the rules do not believe), and kinds that it states and their names do not tell.
 */
export function organizationClaims(
  document: ParsedDocument,
  relations: readonly ResolvedRelation[],
  organizations: MentionedOrganizations,
): readonly Claim[] {
  const claims = new Map<string, Claim>();
  for (const { fact } of relations) {
    for (const mention of [fact.subject, fact.object]) {
      if (mention.label !== 'Organization') continue;
      const candidate = organizations.meant(mention);
      if (candidate === null) continue;
      const about = { label: 'Organization', id: candidate.id };
      const { organizationNumber: number, kind } = mention;
      for (const [field, value, evidence] of saidOf(mention, candidate, fact.evidence)) {
        // A table that names it in ten thousand rows says so once, whichever rows are resolved together.
        const inTable = evidence.row !== undefined;
        const key = `${about.id} ${field} ${value}${inTable ? ` ${number} ${kind} ${mention.name}` : ''}`;
        if (claims.has(key)) continue;
        const place = inTable ? [number, kind] : [evidence.start, evidence.end];
        const id = `evidence:${digest(document.source.id, 'Organization', field, ...place, mention.name, value)}`;
        claims.set(key, { about, statement: { ...statement(document, evidence, id), field, value } });
      }
    }
  }
  return [...claims.values()];
}

type Said = readonly [field: string, value: string, evidence: Evidence];

function saidOf(mention: OrganizationMention, candidate: Candidate, evidence: Evidence): readonly Said[] {
  const { name, aliases = [], organizationNumber: number, numberEvidence = evidence, kind } = mention;
  const isTold = kind === undefined || candidate.reference !== null || kind === kindByName(name);
  return [
    ['name', name, evidence],
    ...aliases.map((alias): Said => ['aliases', alias, evidence]),
    ...(number === undefined ? [] : [['organizationNumber', number, numberEvidence] as const]),
    ...(isTold ? [] : [['kind', kind, evidence] as const]),
  ];
}

/** Each statement once: as its first row says it, where several say the same of an organisation. */
export function firstOfEach(claims: readonly Claim[]): readonly Claim[] {
  const rowOf = ({ statement }: Claim) => statement.evidence.row ?? 0;
  const first = new Map<string, Claim>();
  for (const claim of claims) {
    const { id } = claim.statement;
    const earlier = first.get(id);
    if (earlier === undefined || rowOf(claim) < rowOf(earlier)) first.set(id, claim);
  }
  return [...first.values()];
}
