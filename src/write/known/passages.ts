import { canonicalJson } from '../../entities/digest.ts';
import { passageOf, type Statement } from '../../entities/statement.ts';
import type { Claim, Properties, ThingRef } from '../../entities/thing.ts';
import type { Method } from '../../facts/evidence.ts';
import type { Row } from '../../neo4j/graph.ts';

/** An `Evidence` node, about its thing and from its document. */
export interface Passage {
  readonly id: string;
  readonly about: ThingRef;
  readonly source: string;
  readonly properties: Properties;
}

/**
 * The nodes that hold claims. What a row of a table states of its project is one node: twenty nodes for each of three hundred thousand
 * rows would be the larger part of the graph. Its `statements` are texts with tabs between what a statement has.
 */
export function passagesOf(claims: readonly Claim[]): readonly Passage[] {
  const rows = new Map<string, Claim[]>();
  const passages: Passage[] = [];
  for (const claim of claims) {
    const id = passageOf(claim.statement);
    const row = id === null ? undefined : rows.get(id);
    if (id === null) passages.push(single(claim));
    else if (row === undefined) rows.set(id, [claim]);
    else row.push(claim);
  }
  for (const [id, row] of rows) passages.push(together(id, row));
  return passages;
}

function single({ about, statement, record }: Claim): Passage {
  const { id, field, relationship, otherEnd, value, source, evidence } = statement;
  return {
    id,
    about,
    source: source.id,
    properties: {
      field,
      relationship,
      otherEnd,
      value,
      qualifiers: qualifiersOf(statement),
      ...evidence,
      ...(record === undefined ? {} : { record }),
    },
  };
}

function together(id: string, claims: readonly Claim[]): Passage {
  const { about, statement } = claims[0] as Claim;
  const inOrder = claims
    .map((claim) => ({ statement: claim.statement, place: placeOf(claim.statement) }))
    .sort((one, other) => one.place - other.place);
  return {
    id,
    about,
    source: statement.source.id,
    properties: {
      row: statement.evidence.row ?? null,
      statements: inOrder.map((one) => written(one.statement)),
    },
  };
}

function qualifiersOf({ qualifiers }: Statement): string | null {
  for (const _ in qualifiers) return canonicalJson(qualifiers);
  return null;
}

/** How nearly every statement of a row was read, without any doubt: it need not be written with each. */
const FIELD: Method = 'STRUCTURED_FIELD';

function placeOf({ id }: Statement): number {
  return Number(id.slice(id.indexOf('#') + 1));
}

function plain(text: string | null): string {
  if (text === null) return '';
  return text.includes('\t') ? text.replaceAll('\t', ' ') : text;
}

/** In the order that the SDL's expression `statements` takes apart. */
function written(statement: Statement): string {
  const { field, relationship, otherEnd, value, evidence } = statement;
  const { excerpt, start, end, method, confidence } = evidence;
  const said = plain(value);
  // Most excerpts are the value itself.
  const quoted = excerpt === value ? '' : plain(excerpt);
  const how = method === FIELD && confidence === 1 ? '\t' : `${method}\t${confidence}`;
  const where = `${start ?? ''}\t${end ?? ''}\t${how}`;
  return `${field}\t${relationship ?? ''}\t${otherEnd ?? ''}\t${plain(qualifiersOf(statement))}\t${where}\t${said}\t${quoted}`;
}

/** A statement of a row with names masked: in its excerpt, and in its value where that is a source's own sentence. */
export function masked(
  written: string,
  isSentence: (field: string) => boolean,
  mask: (text: string) => string,
): string {
  const parts = written.split('\t');
  const [field = '', value = '', excerpt = ''] = [parts[0], parts[8], parts[9]];
  const shown = mask(excerpt === '' ? value : excerpt);
  const kept = isSentence(field) ? mask(value) : value;
  return [...parts.slice(0, 8), kept, shown === kept ? '' : shown].join('\t');
}

/** The statements of an `Evidence` node, with its source: one, or those of a row. */
export function statementsOf(evidence: Row): readonly Statement[] {
  if (evidence.statements === undefined) return [statement(evidence)];
  const { id, source, row } = evidence;
  return (evidence.statements as readonly string[]).map((text, at) => {
    const [field, relationship, otherEnd, qualifiers, start, end, method, confidence, value, excerpt] = text
      .split('\t')
      .map((part) => (part === '' ? null : part));
    return statement({
      ...{ id: `${id}#${at}`, source, row, field, relationship, otherEnd, qualifiers, value },
      method: method ?? FIELD,
      excerpt: excerpt ?? value,
      start: Number(start),
      end: Number(end),
      confidence: Number(confidence ?? 1),
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
