import type { ParsedDocument } from '../../facts/fact.ts';
import type { DescribedMention } from '../../facts/mention.ts';
import { lookupKey } from '../name.ts';
import { type Statement, textOf } from '../statement.ts';
import type { DescribedKind } from './described.ts';

/** By what one document lets a project, or another described thing, be recognised. */
export interface ProjectProfile {
  readonly number: string | null;
  readonly names: readonly string[];
  readonly startDate: string | null;
  readonly endDate: string | null;
  /** Ids of its owners, or of whoever else stands behind it. */
  readonly owners: readonly string[];
}

/** How the document describes the thing `ref`. */
export function profileOf(
  document: ParsedDocument,
  ref: DescribedMention['ref'],
  owners: readonly string[],
  kind: DescribedKind,
): ProjectProfile {
  const values = (property: string) =>
    document.facts.flatMap((fact) =>
      'property' in fact && fact.subject.ref === ref && fact.property === property
        ? [textOf(fact.value)]
        : [],
    );
  return profile(values, owners, kind);
}

/** How each document that stated something described the thing: one profile a document. */
export function profilesIn(
  statements: readonly Statement[],
  renamed: (id: string) => string,
  kind: DescribedKind,
): readonly ProjectProfile[] {
  const documents = new Set(statements.map(({ source }) => source.id));
  return [...documents].map((document) => {
    const said = statements.filter(({ source }) => source.id === document);
    const values = (field: string) =>
      said.flatMap((statement) =>
        statement.field === field && statement.value !== null ? [statement.value] : [],
      );
    const owners = said.flatMap(({ field, otherEnd }) =>
      field === kind.by.field && otherEnd !== null ? [renamed(otherEnd)] : [],
    );
    return profile(values, owners, kind);
  });
}

/** A number as projects and calls are known by it: without spaces, in capitals. */
export function numberKey(printed: string): string {
  return printed.replace(/\s/g, '').toUpperCase();
}

function profile(
  values: (property: string) => readonly string[],
  owners: readonly string[],
  { days: [first, last] }: DescribedKind,
): ProjectProfile {
  const number = values('number')[0];
  return {
    number: number === undefined ? null : numberKey(number),
    names: values('name'),
    startDate: values(first)[0] ?? null,
    endDate: values(last)[0] ?? null,
    owners,
  };
}

/** Whether two descriptions agree in name, period and an owner: one project, as far as no numbers say otherwise. */
export function sameProject(one: ProjectProfile, other: ProjectProfile): boolean {
  if (one.startDate === null || one.endDate === null) return false;
  if (one.startDate !== other.startDate || one.endDate !== other.endDate) return false;
  const names = new Set(one.names.map(lookupKey));
  return (
    other.names.some((name) => names.has(lookupKey(name))) &&
    one.owners.some((owner) => other.owners.includes(owner))
  );
}
