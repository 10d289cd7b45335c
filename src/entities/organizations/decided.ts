import { judgementId } from '../judge/judgement-id.ts';
import { inOrder } from '../name.ts';
import type { Properties } from '../thing.ts';

/** A decision of a person on organisations that holds. */
export interface OrganizationDecision {
  readonly id: string;
  readonly kind: 'MERGE' | 'KEEP_APART' | 'RENAME' | 'SET_NUMBER' | 'ACCEPT';
  /** Ids by the rules. Of a merge the first is kept. */
  readonly things: readonly string[];
  /** The rule of a doubt that was accepted. */
  readonly field: string | null;
  /** The name or number, where one was decided; what a doubt that was accepted was about. */
  readonly value: string | null;
}

/** The ids that the rules give organisations and that a person decided about: all of them one organisation. */
export interface Group {
  /** The organisation's id: that of the one which was kept. */
  readonly id: string;
  readonly members: readonly string[];
}

/** What persons decided about organisations. */
export interface DecidedOrganizations {
  /** The organisation that an id of the rules stands for: itself, or the one that it was merged into. */
  organizationOf(id: string): string;
  /** Null where nothing was decided that changes how the organisation is shown. */
  groupOf(id: string): Group | null;
  /** The name that it shall be shown by. */
  nameOf(id: string): string | null;
  /** The number that it has, null where it has none; undefined where nobody decided. */
  numberOf(id: string): string | null | undefined;
  areApart(one: string, other: string): boolean;
  /** The decision that keeps them apart; null where none does. */
  apartBy(one: string, other: string): string | null;
  /** The decision by which somebody accepted that a doubt stands as it is, by the judgement's id; null where nobody did. */
  acceptedBy(judgement: string): string | null;
  /** The decision that gives an organisation its number; null where none does. */
  numberedBy(id: string): string | null;
  /** What those with a group would be by themselves, by id; only those that are in the graph. */
  readonly records: ReadonlyMap<string, Properties>;
}

/** @param decisions in the order in which they were made. */
export function decidedBy(
  decisions: readonly OrganizationDecision[],
  records: ReadonlyMap<string, Properties> = new Map(),
): DecidedOrganizations {
  const names = new Map<string, string>();
  const numbers = new Map<string, { readonly decision: string; readonly number: string | null }>();
  const apart = new Map<string, string>();
  const accepted = new Map<string, string>();
  const linked = new Map<string, string[]>();
  const absorbed = new Set<string>();
  const link = (one: string, other: string) => linked.set(one, [...(linked.get(one) ?? []), other]);
  for (const { id, kind, things, field, value } of decisions) {
    const [one = '', other = one] = things;
    if (kind === 'KEEP_APART') apart.set(pairOf(one, other), id);
    if (kind === 'RENAME' && value !== null) names.set(one, value);
    if (kind === 'SET_NUMBER') numbers.set(one, { decision: id, number: value });
    if (kind === 'ACCEPT') accepted.set(judgementId({ rule: field ?? '', things, said: value ?? '' }), id);
    if (kind === 'RENAME' || kind === 'SET_NUMBER') link(one, one);
    if (kind !== 'MERGE') continue;
    link(one, other);
    link(other, one);
    if (one !== other) absorbed.add(other);
  }
  const groups = new Map<string, Group>();
  for (const start of linked.keys()) {
    if (groups.has(start)) continue;
    const members = reachable(start, linked);
    const kept = members.filter((member) => !absorbed.has(member));
    const group = { id: kept[0] ?? start, members };
    const isShownOtherwise = names.has(start) || numbers.has(start);
    if (members.length > 1 || isShownOtherwise) for (const member of members) groups.set(member, group);
  }
  return {
    records,
    organizationOf: (id) => groups.get(id)?.id ?? id,
    groupOf: (id) => groups.get(id) ?? null,
    nameOf: (id) => names.get(id) ?? null,
    numberOf: (id) => numbers.get(id)?.number,
    areApart: (one, other) => apart.size > 0 && apart.has(pairOf(one, other)),
    apartBy: (one, other) => (apart.size === 0 ? null : (apart.get(pairOf(one, other)) ?? null)),
    acceptedBy: (judgement) => accepted.get(judgement) ?? null,
    numberedBy: (id) => numbers.get(id)?.decision ?? null,
  };
}

export const nothingDecided: DecidedOrganizations = Object.freeze(decidedBy([]));

function reachable(start: string, linked: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found = new Set([start]);
  for (const id of found) for (const next of linked.get(id) ?? []) found.add(next);
  return [...found].sort(inOrder);
}

function pairOf(one: string, other: string): string {
  return [one, other].sort(inOrder).join(' ');
}
