import { typeOfId } from '../api/facts.ts';
import { networkFilter } from '../api/network.ts';
import type { State } from '../state/state.ts';

/** The thing that a network is around, as its first node tells. */
export interface Middle {
  readonly id: string;
  /** As `NetworkNodeType` of the API. */
  readonly type: string;
}

/**
 * The projects that a thing is in, as a `ProjectFilter`: what the map counts where the network is around it. Null for a thing that no
 * project is filtered by.
 */
export function projectsOf({ id, type }: Middle): Readonly<Record<string, unknown>> | null {
  const own = { id: { eq: id } };
  switch (type) {
    case 'ORGANIZATION':
      return { or: [{ owners: { some: own } }, { partners: { some: own } }] };
    case 'MUNICIPALITY':
      return { municipalities: { some: own } };
    case 'COUNTY':
      return { municipalities: { some: { county: own } } };
    case 'TARGET_GROUP':
      return { targetGroups: { some: own } };
    case 'PROJECT':
      return own;
    default:
      return null;
  }
}

/**
 * The projects that the map counts, as a `NetworkFilter`: those of the filters and of what is in the middle, without those that are hidden or that began
 * after the year which is drawn. Of no known year, they are always there, as in the picture.
 */
export function mapFilter(
  { filters, until, hidden }: State,
  middle: Middle | null,
): Readonly<Record<string, unknown>> | null {
  const projects = hidden.filter((id) => typeOfId(id) === 'Project');
  const around = middle === null ? null : projectsOf(middle);
  const all = [
    ...(around === null ? [] : [around]),
    ...(until === null ? [] : [{ not: { startDate: { gt: `${until}-12-31` } } }]),
    ...(projects.length === 0 ? [] : [{ not: { id: { in: projects } } }]),
  ];
  const filter = networkFilter(filters);
  return all.length === 0 ? filter : { ...filter, projects: { and: all } };
}

/** Whether the picture leaves out what the map counts all the same: others than places and projects, or what has light links only. */
export function isCounted({ hidden, off, leastWeight }: State): boolean {
  const others = hidden.filter((id) => !['Project', 'Municipality'].includes(typeOfId(id) ?? ''));
  return others.length > 0 || off.length > 0 || leastWeight > 0;
}
