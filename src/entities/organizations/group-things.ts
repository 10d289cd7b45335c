import { inOrder, lookupKey, rankNames } from '../name.ts';
import type { Claim, Properties, Relationship, Resolution, Thing, ThingRef } from '../thing.ts';
import { organizationNameKeys } from './candidate.ts';
import type { DecidedOrganizations } from './decided.ts';

/** The label of what an organisation would be by itself, which a person decided to be shown in another way. */
export const RECORD = 'OrganizationRecord';

const prefix = 'record:';

/** The node that keeps what the rules know of an organisation. */
export function recordRef(organization: string): ThingRef {
  return { label: RECORD, id: `${prefix}${organization}` };
}

/** The organisation that a record is of. */
export function organizationOfRecord(id: string): string {
  return id.slice(prefix.length);
}

/**
 * An organisation that a person decided about, made of what each of its members is by itself: the kept one counts first, and is found by all their
 * names. The import finds the members, never this.
 *
 * @param records of its members that are in the graph, by id.
 */
export function groupProperties(
  id: string,
  records: ReadonlyMap<string, Properties>,
  decided: Pick<DecidedOrganizations, 'nameOf' | 'numberOf'>,
): Properties {
  const ids = [...records.keys()].sort(inOrder);
  const members = [id, ...ids.filter((member) => member !== id)]
    .map((member) => records.get(member))
    .filter((record) => record !== undefined);
  const first = (property: string) =>
    members.find((member) => (member[property] ?? null) !== null)?.[property];
  const name = decided.nameOf(id) ?? (first('name') as string);
  const given = ids.flatMap((member) => decided.nameOf(member) ?? []);
  const stated = members.flatMap((member) => [member.name as string, ...(member.aliases as string[])]);
  const number = [id, ...ids].map(decided.numberOf).find((one) => one !== undefined);
  const aliases = rankNames([...given, ...stated])
    .filter((alias) => lookupKey(alias) !== lookupKey(name))
    .toSorted(inOrder);
  return {
    name,
    aliases,
    organizationNumber: number === undefined ? (first('organizationNumber') ?? null) : number,
    kind: first('kind') ?? null,
    nameKeys: organizationNameKeys([name, ...aliases]),
    matchKeys: null,
    records: ids,
  };
}

/** What is told of the graph. */
type Told = Pick<Resolution, 'nodes' | 'relationships' | 'claims'>;

/** What is told, as persons decided it to be shown: statements stay what they are, about the organisation that was decided. */
export function asDecided<T extends Told>(resolution: T, decided: DecidedOrganizations): T {
  const isGrouped = ({ label, id }: ThingRef) => label === 'Organization' && decided.groupOf(id) !== null;
  const grouped = resolution.nodes.filter(isGrouped);
  if (grouped.length === 0 && !resolution.claims.some(({ about }) => isGrouped(about))) return resolution;
  const records = new Map(decided.records);
  const roles = new Map<string, Set<string>>();
  for (const { id, properties, roles: own = [] } of grouped) {
    records.set(id, properties);
    const group = decided.organizationOf(id);
    roles.set(group, new Set([...(roles.get(group) ?? []), ...own]));
  }
  const groups = [...roles].map(([id, own]): Thing => {
    const present = membersPresent(id, records, decided);
    return {
      label: 'Organization',
      id,
      properties: groupProperties(id, present, decided),
      roles: [...own].sort(inOrder),
    };
  });
  return {
    ...resolution,
    nodes: [
      ...resolution.nodes.filter((thing) => !isGrouped(thing)),
      ...groups,
      ...grouped.map(({ id, properties }) => ({ ...recordRef(id), properties })),
    ],
    relationships: [
      ...resolution.relationships.map((one) => ({
        ...one,
        start: shownAs(one.start, decided),
        end: shownAs(one.end, decided),
      })),
      ...grouped.map(({ id }) => recordOf(id, decided.organizationOf(id))),
    ],
    claims: resolution.claims.map((claim) => claimAsDecided(claim, decided)),
  };
}

function claimAsDecided(claim: Claim, decided: DecidedOrganizations): Claim {
  const { about } = claim;
  if (about.label !== 'Organization' || decided.groupOf(about.id) === null) return claim;
  const id = decided.organizationOf(about.id);
  return { ...claim, about: { ...about, id }, ...(id === about.id ? {} : { record: about.id }) };
}

/** The node that shows a thing of the rules. */
export function shownAs(ref: ThingRef, { organizationOf }: DecidedOrganizations): ThingRef {
  const id = ref.label === 'Organization' ? organizationOf(ref.id) : ref.id;
  return id === ref.id ? ref : { ...ref, id };
}

/** The relationship of a record to the organisation that it is shown as. */
export function recordOf(member: string, organization: string): Relationship {
  return {
    type: 'RECORD_OF',
    start: recordRef(member),
    end: { label: 'Organization', id: organization },
    key: null,
    properties: {},
    only: true,
  };
}

/** The records of the members of a group that are in the graph. */
export function membersPresent(
  id: string,
  records: ReadonlyMap<string, Properties>,
  decided: DecidedOrganizations,
): ReadonlyMap<string, Properties> {
  const members = decided.groupOf(id)?.members ?? [];
  return new Map(
    members.flatMap((member) => {
      const record = records.get(member);
      return record === undefined ? [] : [[member, record] as const];
    }),
  );
}
