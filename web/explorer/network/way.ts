import type { NetworkLink, NodeType } from '../api/network.ts';
import type { Path } from '../api/path.ts';
import type { Projection } from '../state/state.ts';
import { linkKey, type Picture, type PictureNode } from './picture.ts';

/** Types of the graph that are nodes of a network. */
const typesOf: Readonly<Record<Projection, readonly string[]>> = {
  ORGANIZATION: ['Organization'],
  MUNICIPALITY: ['Municipality', 'County', 'NutsRegion'],
  ORGANIZATION_MUNICIPALITY: ['Organization', 'Municipality', 'County', 'NutsRegion'],
  TARGET_GROUP: ['TargetGroup'],
  PROJECT: ['Project'],
};

/** Between two nodes of a way that is not in the picture. */
const gap = 40;

/**
 * Puts a way into a picture: of its things those that can be nodes of the network, in their order. What the picture
 * does not have of them is added, beside the one before: it is drawn, but counts for nothing.
 *
 * @returns the picture with the way, and the ids of the nodes on it.
 */
export function addWay(
  picture: Picture,
  path: Path,
): { readonly picture: Picture; readonly ids: readonly string[] } {
  const types = typesOf[picture.base.projection];
  const things = path.nodes.filter(({ __typename }) => types.includes(__typename));
  const nodes = new Map(picture.nodes.map((node) => [node.id, node]));
  const links = new Map(picture.links.map((link) => [linkKey(link), link]));
  let before: PictureNode | null = null;
  for (const { id, name, kind = null, __typename } of things) {
    const at: { x: number; y: number } = before ?? picture.nodes[0] ?? { x: 0, y: 0 };
    const node: PictureNode = nodes.get(id) ?? {
      id,
      name,
      kind,
      type: __typename.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase() as NodeType,
      projectCount: 0,
      distance: null,
      firstYear: null,
      lastYear: null,
      degree: 0,
      weightedDegree: 0,
      community: 0,
      x: at.x + gap,
      y: at.y + gap / 2,
    };
    nodes.set(id, node);
    if (before !== null) {
      const link: NetworkLink = {
        source: before.id,
        target: id,
        weight: 1,
        sharedCount: 1,
        firstYear: null,
        lastYear: null,
      };
      if (!links.has(linkKey(link))) links.set(linkKey(link), link);
    }
    before = node;
  }
  const added = {
    nodes: new Set([...nodes.keys()].slice(picture.nodes.length)),
    links: new Set([...links.keys()].slice(picture.links.length)),
  };
  const isNew = added.nodes.size + added.links.size > 0;
  return {
    picture: isNew ? { ...picture, nodes: [...nodes.values()], links: [...links.values()], added } : picture,
    ids: things.map(({ id }) => id),
  };
}
