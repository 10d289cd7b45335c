import type { Found } from '../api/search.ts';
import type { Picture } from '../network/picture.ts';
import type { Change, Level, Projection, State } from './state.ts';

/** The networks that a type of thing is a node of, the usual one first. */
const homes: Readonly<Record<string, readonly Projection[]>> = {
  Organization: ['ORGANIZATION', 'ORGANIZATION_MUNICIPALITY'],
  Project: ['PROJECT'],
  Municipality: ['MUNICIPALITY', 'ORGANIZATION_MUNICIPALITY'],
  County: ['MUNICIPALITY', 'ORGANIZATION_MUNICIPALITY'],
  TargetGroup: ['TARGET_GROUP'],
};

/** What looking at a found thing changes: it is chosen where the picture has it, else the network is around it. */
export function focusOn(
  state: State,
  picture: Picture | null,
  { id, type }: Pick<Found, 'id' | 'type'>,
): Change {
  if (picture?.nodes.some((node) => node.id === id)) {
    return { selected: id, path: null, comparison: null, hidden: state.hidden.filter((one) => one !== id) };
  }
  const [usual = 'ORGANIZATION', ...others] = homes[type] ?? [];
  const level: Level = type === 'County' ? 'COUNTY' : type === 'Municipality' ? 'MUNICIPALITY' : state.level;
  return {
    center: id,
    selected: id,
    projection: others.includes(state.projection) ? state.projection : usual,
    level,
    depth: 1,
    expanded: [],
    hidden: [],
    off: [],
    pins: [],
    camera: null,
    path: null,
    comparison: null,
    leastWeight: 0,
  };
}
