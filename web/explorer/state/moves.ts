import type { Found } from '../api/search.ts';
import type { Picture } from '../network/picture.ts';
import { type Change, type Level, levels, noPair, type Projection, type State } from './state.ts';

/** The networks that a type of thing is a node of, the usual one first. */
const homes: Readonly<Record<string, readonly Projection[]>> = {
  Organization: ['ORGANIZATION', 'ORGANIZATION_MUNICIPALITY'],
  Project: ['PROJECT'],
  Municipality: ['MUNICIPALITY', 'ORGANIZATION_MUNICIPALITY'],
  County: ['MUNICIPALITY', 'ORGANIZATION_MUNICIPALITY'],
  NutsRegion: ['MUNICIPALITY', 'ORGANIZATION_MUNICIPALITY'],
  TargetGroup: ['TARGET_GROUP'],
};

/** The networks that a thing can be in the middle of, the usual one first; none where it is a node of no network. */
export function homesOf(type: string | null): readonly Projection[] {
  return homes[type ?? ''] ?? [];
}

/** The level of places at which a thing is a node of its own. */
function levelOf(type: string | null, id: string): Level | null {
  if (type === 'Municipality') return 'MUNICIPALITY';
  if (type === 'County') return 'COUNTY';
  // A country has two letters, and each level below it one character more: SE, SE2, SE23, SE232.
  const level = `NUTS${id.slice('nuts:'.length).length - 2}`;
  return type === 'NutsRegion' ? (levels.find((one) => one === level) ?? null) : null;
}

/** What setting a thing into the middle of a network of that kind changes. */
export function placeIn(state: State, projection: Projection, type: string | null, id: string): Change {
  return { projection, level: levelOf(type, id) ?? state.level, off: [], pins: [], camera: null };
}

/**
 * What looking at a found thing changes: it is chosen where the picture has it, else the network is around it. A project is chosen in any network: those that
 * are in it are its nodes.
 */
export function focusOn(
  state: State,
  picture: Picture | null,
  { id, type }: Pick<Found, 'id' | 'type'>,
): Change {
  if (picture?.nodes.some((node) => node.id === id)) {
    return { selected: id, ...noPair, hidden: state.hidden.filter((one) => one !== id) };
  }
  if (type === 'Project' && picture !== null && picture.nodes.length > 0 && state.projection !== 'PROJECT')
    return { selected: id, ...noPair };
  const [usual = 'ORGANIZATION', ...others] = homes[type] ?? [];
  return {
    ...placeIn(state, others.includes(state.projection) ? state.projection : usual, type, id),
    center: id,
    selected: id,
    depth: 1,
    expanded: [],
    hidden: [],
    ...noPair,
    leastWeight: 0,
  };
}
