import { type NetworkRequest, projectFilter } from '../api/network.ts';

/** The files that the API makes of a network, and where. */
const paths = {
  gexf: '/export/network.gexf',
  graphml: '/export/network.graphml',
  nodes: '/export/network/nodes.csv',
  edges: '/export/network/edges.csv',
  json: '/export/network.json',
  cytoscape: '/export/network.cytoscape.json',
} as const;

/** A format of those files. */
export type DataFormat = keyof typeof paths;

/**
 * Where the API gives a network as a file. What a person pinned, hid or expanded in the picture is not in it.
 *
 * @param forExcel of a table: as Excel reads it in Sweden.
 */
export function exportAddress(
  format: DataFormat,
  { id, depth, projection, weighting, level, maxNodes, filter }: NetworkRequest,
  forExcel = false,
): string {
  const asked = new URLSearchParams({ weighting, maxNodes: String(maxNodes) });
  if (id !== null) {
    asked.set('id', id);
    asked.set('depth', String(depth));
  }
  if (projection !== null) asked.set('projection', projection);
  if (level !== null) asked.set('level', level);
  if (filter !== null) asked.set('filter', JSON.stringify(filter));
  if (forExcel) asked.set('excel', 'true');
  return `${paths[format]}?${asked}`;
}

/** Where the API gives the projects of a network as a table: those that its filter chooses, all where it has none. */
export function projectsAddress({ filter }: NetworkRequest, forExcel = false): string {
  const chosen = projectFilter(filter);
  const asked = new URLSearchParams();
  if (chosen !== null) asked.set('filter', JSON.stringify(chosen));
  if (forExcel) asked.set('excel', 'true');
  return ['/export/projects.csv', asked.toString()].filter((part) => part !== '').join('?');
}

/** Whether that table has projects that the network is not made of: roles and kinds choose among organisations only. */
export function hasMoreProjects({ filter }: NetworkRequest): boolean {
  return filter !== null && ('roles' in filter || 'organizationKinds' in filter);
}
