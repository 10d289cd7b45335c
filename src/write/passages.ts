import { canonicalJson } from '../entities/digest.ts';
import { passageOf, type Statement } from '../entities/statement.ts';
import type { Claim, Properties, ThingRef } from '../entities/thing.ts';
import type { Row } from '../neo4j/graph.ts';

/**
 * What a row of a table states of its project, as one node: twenty nodes for each of three hundred thousand rows would be the
 * larger part of the graph. Its lists have one entry for each statement; "" stands for what a statement does not have.
 */
export interface Passage {
  readonly id: string;
  readonly about: ThingRef;
  readonly source: string;
  readonly properties: Properties;
}

/** Divides claims into those with a node of their own and those that are kept together by rows. */
export function foldClaims(claims: readonly Claim[]): {
  readonly single: readonly Claim[];
  readonly passages: readonly Passage[];
} {
  const single: Claim[] = [];
  const rows = new Map<string, Claim[]>();
  for (const claim of claims) {
    const id = passageOf(claim.statement);
    if (id === null) single.push(claim);
    else rows.set(id, [...(rows.get(id) ?? []), claim]);
  }
  return { single, passages: [...rows].map(([id, row]) => fold(id, row)) };
}

function fold(id: string, claims: readonly Claim[]): Passage {
  const { about, statement } = claims[0] as Claim;
  const inOrder = claims
    .map((claim) => claim.statement)
    .toSorted((one, other) => placeOf(one) - placeOf(other));
  const texts = (of: (statement: Statement) => string | null) => inOrder.map((one) => of(one) ?? '');
  return {
    id,
    about,
    source: statement.source.id,
    properties: {
      row: statement.evidence.row ?? null,
      fields: texts(({ field }) => field),
      relationships: texts(({ relationship }) => relationship),
      otherEnds: texts(({ otherEnd }) => otherEnd),
      values: texts(({ value }) => value),
      qualifiers: texts(({ qualifiers }) =>
        Object.keys(qualifiers).length === 0 ? null : canonicalJson(qualifiers),
      ),
      // Most excerpts are the value itself.
      excerpts: texts(({ evidence, value }) => (evidence.excerpt === value ? null : evidence.excerpt)),
      starts: inOrder.map(({ evidence }) => evidence.start ?? 0),
      ends: inOrder.map(({ evidence }) => evidence.end ?? 0),
      methods: texts(({ evidence }) => evidence.method),
      confidences: inOrder.map(({ evidence }) => evidence.confidence),
    },
  };
}

function placeOf({ id }: Statement): number {
  return Number(id.slice(id.indexOf('#') + 1));
}

/** The statements of an `Evidence` node, with its source: one, or those of a row. */
export function statementsOf(evidence: Row): readonly Statement[] {
  if (evidence.fields === undefined) return [statement(evidence)];
  const list = (name: string) => evidence[name] as readonly (string | number)[];
  const { id, source, row } = evidence;
  return list('fields').map((field, at) => {
    const text = (name: string) => (list(name)[at] === '' ? null : list(name)[at]);
    return statement({
      id: `${id}#${at}`,
      source,
      row,
      field,
      relationship: text('relationships'),
      otherEnd: text('otherEnds'),
      value: text('values'),
      qualifiers: text('qualifiers'),
      excerpt: text('excerpts') ?? text('values'),
      start: list('starts')[at],
      end: list('ends')[at],
      method: list('methods')[at],
      confidence: list('confidences')[at],
    });
  });
}

function statement(row: Row): Statement {
  const { id, field, relationship, otherEnd, value, qualifiers, source, ...evidence } = row;
  const { excerpt, start, end, method, confidence } = evidence;
  return {
    id,
    field,
    relationship: relationship ?? null,
    otherEnd: otherEnd ?? null,
    value: value ?? null,
    qualifiers: typeof qualifiers === 'string' ? JSON.parse(qualifiers) : {},
    evidence: {
      excerpt: excerpt ?? null,
      start: start ?? null,
      end: end ?? null,
      method,
      confidence,
      ...(typeof evidence.row === 'number' ? { row: evidence.row } : {}),
    },
    source,
  } as Statement;
}
