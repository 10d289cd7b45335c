import { type Thing, typeOfId } from './facts.ts';

/** A list in which things of a type stand: of a project, or for projects of an organisation. */
export interface Membership {
  /** The list's name where it is. */
  readonly list: string;
  /** The field of the project whose sources tell of it. */
  readonly field: string;
  /** What the list says of each. */
  readonly says: 'role' | 'unit' | 'kind';
  /** Fields that lead from what stands in the list to the thing: from a municipality to its county. */
  readonly way: readonly string[];
}

/** What the lists of one project, or organisation, say of a thing. */
export interface Part {
  /** The thing's id. */
  readonly end: string;
  readonly roles: readonly string[];
  /** A unit, or the municipalities by which a larger place is there. */
  readonly notes: readonly string[];
  readonly project: string;
  /** The field of the project. */
  readonly field: string;
  /** Names under which sources of the project may speak of the thing. */
  readonly names: readonly string[];
}

/** What has lists, as the API answers it. */
export interface Listing extends Thing {
  readonly aliases?: readonly string[];
}

interface Edge {
  readonly role?: string;
  readonly kind?: string;
  readonly unit?: string | null;
  readonly node: Listing;
}

type Condition = Readonly<Record<string, unknown>>;

/** The lists in which a thing can stand; none for what stands in no such list. */
export function membershipsOf(id: string): readonly Membership[] {
  const municipalities = { list: 'municipalities', field: 'municipalities', says: 'role' } as const;
  switch (typeOfId(id)) {
    case 'Organization':
      return [
        { list: 'owners', field: 'owners', says: 'unit', way: [] },
        { list: 'partners', field: 'partners', says: 'role', way: [] },
      ];
    case 'Project':
      return [
        { list: 'owns', field: 'owners', says: 'unit', way: [] },
        { list: 'partnersIn', field: 'partners', says: 'role', way: [] },
      ];
    case 'TargetGroup':
      return [{ list: 'targetGroups', field: 'targetGroups', says: 'kind', way: [] }];
    case 'Municipality':
      return [{ ...municipalities, way: [] }];
    case 'County':
      return [{ ...municipalities, way: ['county'] }];
    case 'NutsRegion':
      return [{ ...municipalities, way: ['county', ...regionsTo(id)] }];
    default:
      return [];
  }
}

/** From a county to its region: a code has a character more on each level, SE2, SE23, SE232. */
function regionsTo(id: string): readonly string[] {
  const level = id.slice('nuts:'.length).length - 2;
  return ['nutsRegion', ...Array<string>(Math.max(0, 3 - level)).fill('partOf')];
}

/**
 * Holds where a thing stands in one of the lists.
 *
 * @param roles in which an organisation is to be in a project; in any, where there are none.
 */
export function hasMember(id: string, roles: readonly string[]): Condition {
  const partnerRoles = roles.filter((role) => role !== 'OWNER');
  const or = membershipsOf(id).flatMap(({ list, field, way }): Condition[] => {
    const thing = way.reduceRight<Condition>((inner, step) => ({ [step]: inner }), { id: { eq: id } });
    if (roles.length === 0 || way.length > 0 || (field !== 'owners' && field !== 'partners'))
      return [{ [list]: { some: thing } }];
    if (field === 'owners') return roles.includes('OWNER') ? [{ [list]: { some: thing } }] : [];
    const edge = { role: { in: partnerRoles } };
    return partnerRoles.length === 0 ? [] : [{ [list]: { some: { ...thing, edge } } }];
  });
  return { or };
}

/** What is asked of the lists in which some of `$ends` stand. */
export function listsOf(ends: readonly string[]): string {
  return [...distinct(ends).values()]
    .map(({ list, says, way }) => {
      const filter = way.reduceRight((inner, step) => `{ ${step}: ${inner} }`, '{ id: { in: $ends } }');
      const end = way.reduceRight((inner, step) => `${step} { ${inner} }`, 'id');
      const aliases = list === 'owners' || list === 'partners' ? ' aliases' : '';
      return `${list}(first: 100, filter: ${filter}) { edges { ${says} node { id name${aliases} ${end} } } }`;
    })
    .join('\n');
}

/** What the lists of a thing say of the ends, in the order of these. */
export function partsOf(thing: Listing, ends: readonly string[]): readonly Part[] {
  const parts = new Map<string, Part>();
  for (const { list, field, says, way } of distinct(ends).values()) {
    for (const edge of edgesOf(thing, list)) {
      const end = idAt(edge.node, way);
      const key = `${end} ${field}`;
      const before = parts.get(key);
      const isProject = thing.__typename === 'Project';
      const { name, aliases = [] } = isProject ? edge.node : thing;
      const role = says === 'unit' ? 'OWNER' : edge[says];
      const note = way.length > 0 ? edge.node.name : edge.unit;
      parts.set(key, {
        end,
        roles: [...new Set([...(before?.roles ?? []), ...(role === undefined ? [] : [role])])],
        notes: [...new Set([...(before?.notes ?? []), ...(note == null ? [] : [note])])],
        project: isProject ? thing.id : end,
        field,
        names: [...(before?.names ?? []), name, ...aliases],
      });
    }
  }
  return ends.flatMap((end) => [...parts.values()].filter((part) => part.end === end));
}

function distinct(ends: readonly string[]): ReadonlyMap<string, Membership> {
  return new Map(ends.flatMap(membershipsOf).map((membership) => [membership.list, membership]));
}

function edgesOf(thing: Listing, list: string): readonly Edge[] {
  return (
    (thing as unknown as Readonly<Record<string, { readonly edges: readonly Edge[] }>>)[list]?.edges ?? []
  );
}

/** The id of what fields lead to. */
function idAt(node: unknown, way: readonly string[]): string {
  const at = way.reduce<unknown>((one, step) => (one as Condition | null)?.[step], node);
  return (at as { readonly id: string } | null)?.id ?? '';
}
