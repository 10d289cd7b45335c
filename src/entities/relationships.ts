import type { ResolvedRelation } from './claims.ts';
import { choose } from './described/choose.ts';
import { isDescribed } from './described/described.ts';
import { labelOfId } from './label.ts';
import { type DecidedOrganizations, nothingDecided } from './organizations/decided.ts';
import { shownAs } from './organizations/group-things.ts';
import type { Statement } from './statement.ts';
import type { Claim, Properties, Relationship, Thing } from './thing.ts';

/** Types of which a project has one relationship, chosen from all that is said of it. */
export const single: ReadonlySet<string> = new Set([
  'FUNDED_UNDER',
  'CLASSIFIED_AS',
  'HAS_CONTACT',
  'SEATED_IN',
  'ANSWERS',
]);

/**
 * The relationships that a document states; those of which a project has only one are chosen elsewhere. What a
 * relationship holds (unit, stated count) is chosen from everything that any document says of it.
 *
 * @param statementsOn all statements on a project, by its id.
 * @param decided which organisations are one by a person's decision: what is stated of any of them is one relationship.
 */
export function statedRelationships(
  relations: readonly ResolvedRelation[],
  statementsOn: (id: string) => readonly Statement[],
  decided: DecidedOrganizations,
): readonly Relationship[] {
  const stated = new Map<string, Relationship>();
  const elsewhere = bySubject(() => relations.map(({ statement }) => statement), decided);
  const onProject = bySubject(statementsOn, decided);
  for (const relation of relations) {
    const { fact, about, statement } = relation;
    if (single.has(fact.relationship)) continue;
    const [start, end] = [shownAs(relation.start, decided), shownAs(relation.end, decided)];
    if (start.id === end.id && relation.start.id !== relation.end.id) continue;
    const key = keyOf(statement);
    const identity = [fact.relationship, start.id, end.id, key?.value].join(' ');
    if (stated.has(identity)) continue;
    const said = isDescribed(about.label) ? onProject(about.id) : elsewhere('');
    const same = said.get(sameKey(statement, decided)) ?? [];
    stated.set(identity, {
      type: fact.relationship,
      start,
      end,
      key,
      properties: propertiesFrom(same, key?.name),
    });
  }
  return [...stated.values()];
}

/**
 * What the relationships hold that statements on one thing tell of, by `relationshipKey`; without those of which a project has one.
 */
export function heldByStatements(statements: readonly Statement[]): ReadonlyMap<string, Properties> {
  const all = statements.filter(({ relationship }) => relationship !== null && !single.has(relationship));
  return new Map(
    [...bySubject(() => all, nothingDecided)('')].map(([key, same]) => {
      const own = keyOf(same[0] as Statement);
      const held = Object.entries(propertiesFrom(same, own?.name)).filter(([, value]) => value !== null);
      return [key, Object.fromEntries([...held, ...(own === null ? [] : [[own.name, own.value]])])];
    }),
  );
}

/** Which relationship of one thing it is: its type, the id of its other end, and its role or kind, where it has one. */
export function relationshipKey(type: string | null, otherEnd: string | null, key: string): string {
  return `${type} ${otherEnd} ${key}`;
}

/**
 * The relationships that statements give, whichever documents made them, of the types that a thing has many of; other statements give none.
 *
 * @param claims each about what the rules say that it is about.
 */
export function relationshipsOf(
  claims: readonly Claim[],
  decided: DecidedOrganizations,
): readonly Relationship[] {
  const same = new Map<string, Map<string, Claim>>();
  for (const claim of claims) {
    const { relationship } = claim.statement;
    if (relationship === null || single.has(relationship)) continue;
    const identity = `${shownAs(claim.about, decided).id} ${sameKey(claim.statement, decided)}`;
    same.set(identity, (same.get(identity) ?? new Map()).set(claim.statement.id, claim));
  }
  return [...same.values()].flatMap((group) => {
    const [{ about, statement }] = [...group.values()] as [Claim];
    const other = { label: labelOf(statement.otherEnd ?? ''), id: statement.otherEnd ?? '' };
    const type = statement.relationship ?? '';
    const isFromOther = type === 'MEMBER_OF' || (isDescribed(about.label) && other.label === 'Organization');
    const [start, end] = (isFromOther ? [other, about] : [about, other]).map((ref) => shownAs(ref, decided));
    if (start === undefined || end === undefined || start.id === end.id) return [];
    const key = keyOf(statement);
    const statements = [...group.values()].map((one) => one.statement);
    return [{ type, start, end, key, properties: propertiesFrom(statements, key?.name) }];
  });
}

/** An organisation with the roles that it plays in these relationships; other things as they are. */
export function withRoles(thing: Thing, relationships: readonly Relationship[]): Thing {
  if (thing.label !== 'Organization') return thing;
  const plays = (type: string) => relationships.some((one) => one.type === type && one.start.id === thing.id);
  return {
    ...thing,
    roles: [...(plays('OWNS') ? ['Owner'] : []), ...(plays('PARTNERS_IN') ? ['Partner'] : [])],
  };
}

function labelOf(id: string): string {
  const prefix = id.slice(0, id.indexOf(':'));
  return labelOfId(id) ?? prefix.charAt(0).toUpperCase() + prefix.slice(1);
}

/** Statements by what is the same of those on one relationship, made once for each subject. */
function bySubject(
  statementsOn: (id: string) => readonly Statement[],
  decided: DecidedOrganizations,
): (id: string) => ReadonlyMap<string, readonly Statement[]> {
  const made = new Map<string, ReadonlyMap<string, readonly Statement[]>>();
  return (id) => {
    const earlier = made.get(id);
    if (earlier !== undefined) return earlier;
    const same = new Map<string, Statement[]>();
    for (const statement of statementsOn(id)) {
      if (statement.relationship === null) continue;
      const key = sameKey(statement, decided);
      const others = same.get(key);
      if (others === undefined) same.set(key, [statement]);
      else others.push(statement);
    }
    made.set(id, same);
    return same;
  };
}

function sameKey(statement: Statement, { organizationOf }: DecidedOrganizations): string {
  const otherEnd = statement.otherEnd === null ? null : organizationOf(statement.otherEnd);
  return relationshipKey(statement.relationship, otherEnd, keyOf(statement)?.value ?? '');
}

function keyOf({ qualifiers }: Statement): Relationship['key'] {
  const name = 'role' in qualifiers ? 'role' : 'kind' in qualifiers ? 'kind' : null;
  return name === null ? null : { name, value: String(qualifiers[name]) };
}

function propertiesFrom(said: readonly Statement[], key: string | undefined): Properties {
  const names = new Set(said.flatMap(({ qualifiers }) => Object.keys(qualifiers)));
  names.delete('within');
  names.delete(key ?? '');
  return Object.fromEntries(
    [...names].map((name) => {
      const chosen = choose(said.filter(({ qualifiers }) => name in qualifiers));
      return [name, chosen?.qualifiers[name] ?? null];
    }),
  );
}
