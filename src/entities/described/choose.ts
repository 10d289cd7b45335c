import type { CallProperty, ProjectProperty, SourceKind } from '../../facts/fact.ts';
import type { DescribedMention } from '../../facts/mention.ts';
import { inOrder, lookupKey, rankNames } from '../name.ts';
import { momentOf, type Statement } from '../statement.ts';
import type { Statements } from '../statements.ts';
import type { Properties, Stored } from '../thing.ts';

const standing: Readonly<Record<SourceKind, number>> = Object.freeze({
  PERSON: 5,
  ESF_PROJECT_PAGE: 4,
  ESF_OPERATIONS: 4,
  CALL_PAGE: 4,
  KOHESIO_OPERATIONS: 3,
  OWNER_PAGE: 2,
  SEED: 1,
  REFERENCE: 0,
  UNKNOWN: 0,
});

/**
 * The statement that counts among several on one matter: a person's, the latest first; then the fund's own page or list over the Union's list over the
 * owner's page over ours over reference data, then the later page, then the document's id; within a document the surer one, then the earlier one. It depends on
 * the statements alone, so the order of imports does not matter.
 */
export function choose(statements: readonly Statement[]): Statement | undefined {
  const [first, ...others] = statements;
  return others.reduce((best, other) => (byStanding(other, best as Statement) < 0 ? other : best), first);
}

function byStanding(one: Statement, other: Statement): number {
  return (
    standing[other.source.kind] - standing[one.source.kind] ||
    inOrder(retrieved(other), retrieved(one)) ||
    inOrder(one.source.id, other.source.id) ||
    other.evidence.confidence - one.evidence.confidence ||
    (one.evidence.start ?? 0) - (other.evidence.start ?? 0) ||
    inOrder(one.id, other.id)
  );
}

function retrieved(statement: Statement): string {
  return momentOf(statement.source.retrievedAt)?.isoMoment ?? '';
}

type Read = (text: string) => Stored;

const ofProject: Readonly<Record<Exclude<ProjectProperty, 'name' | 'aliases' | 'themes'>, Read>> = {
  number: asIs,
  summary: asIs,
  startDate: asDate,
  endDate: asDate,
  plannedParticipants: Number,
  totalBudget: Number,
  grantedSupport: Number,
  cofinancingRate: Number,
  countryCode: asIs,
  region: asIs,
  nutsCode: asIs,
  beneficiaryStreet: asIs,
  beneficiaryPostalCode: asIs,
  beneficiaryCity: asIs,
  strategicImportance: isTrue,
  childPovertyTheme: isTrue,
};

const ofCall: Readonly<Record<Exclude<CallProperty, 'name'>, Read>> = {
  number: asIs,
  summary: asIs,
  opensOn: asDate,
  closesOn: asDate,
  closesAt: asIs,
  budget: Number,
  smallestAmount: Number,
  largestAmount: Number,
  supportRate: Number,
  ownFinancingRate: Number,
  projectsFrom: asDate,
  projectsTo: asDate,
  applicants: asIs,
};

/** How the text of a property is stored, where a thing has one value of it. */
const typed: Readonly<Record<DescribedMention['label'], Readonly<Record<string, Read>>>> = Object.freeze({
  Project: ofProject,
  Call: ofCall,
});

function asIs(text: string): Stored {
  return text;
}

function asDate(text: string): Stored {
  return { isoDate: text };
}

function isTrue(text: string): Stored {
  return text === 'true';
}

/**
 * The properties of a project or a call, chosen from everything that every document says of it. Other names than the chosen one are
 * aliases; one that only its number is known of is called by it.
 */
export function chosenProperties(label: DescribedMention['label'], statements: Statements): Properties {
  const chosen = Object.entries(typed[label]).map(([field, read]): [string, Stored] => {
    const value = choose(statements.on(field))?.value ?? null;
    return [field, value === null ? null : read(value)];
  });
  const single = Object.fromEntries(chosen);
  const name = choose(statements.on('name'))?.value ?? (single.number as string | null);
  const names = values(statements, 'name').concat(values(statements, 'aliases'));
  const aliases = rankNames(names)
    .filter((alias) => lookupKey(alias) !== lookupKey(name ?? ''))
    .toSorted(inOrder);
  if (label !== 'Project') return { name, aliases, ...single };
  return { name, aliases, themes: [...new Set(values(statements, 'themes'))].sort(inOrder), ...single };
}

function values(statements: Statements, field: string): readonly string[] {
  return statements.on(field).flatMap(({ value }) => (value === null ? [] : [value]));
}

/** The first day that counts, as text: of a project, or of those that a call is for. */
export function startDateOf(statements: Statements): string | null {
  const day = (field: string) => choose(statements.on(field))?.value ?? null;
  return day('startDate') ?? day('projectsFrom') ?? day('closesOn');
}
