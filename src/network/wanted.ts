import type { Wanted } from './network.ts';
import type { Question } from './question.ts';

/** The fields that are asked for at the end of a path of fields. */
type Asked = (...path: readonly string[]) => ReadonlySet<string>;

/** What has to be worked out for the fields that are asked for. */
export function wantedBy(asked: Asked, { projection }: Question): readonly Wanted[] {
  const nodes = [...asked('nodes')].flatMap((field) => ofNodes.get(field) ?? []);
  const statistics = [...asked('statistics')].flatMap((field) => ofNetworks.get(field) ?? []);
  const years = [...asked('nodes'), ...asked('links')].some(
    (field) => field === 'firstYear' || field === 'lastYear',
  );
  return [
    ...new Set<Wanted>([
      ...nodes,
      ...statistics,
      ...(years ? (['years'] as const) : []),
      // Of links between projects these are the two themselves.
      ...(asked('links').has('projects') && projection !== 'PROJECT' ? (['shared'] as const) : []),
      ...(asked().has('slices') ? (['slices'] as const) : []),
      ...(asked('whole').has('linkCount') ? (['wholeLinks'] as const) : []),
    ]),
  ];
}

/** Fields of `NetworkNode` and what they need. */
const ofNodes: ReadonlyMap<string, Wanted> = new Map<string, Wanted>([
  ['totalBudget', 'budgets'],
  ['degree', 'degree'],
  ['weightedDegree', 'weightedDegree'],
  ['betweenness', 'betweenness'],
  ['closeness', 'closeness'],
  ['pageRank', 'pageRank'],
  ['constraint', 'constraint'],
  ['coreness', 'coreness'],
  ['community', 'community'],
  ['x', 'position'],
  ['y', 'position'],
]);

/** Fields of `NetworkStatistics` and what they need. */
const ofNetworks: ReadonlyMap<string, Wanted> = new Map<string, Wanted>([
  ['density', 'density'],
  ['components', 'components'],
  ['largestComponent', 'largestComponent'],
  ['averagePathLength', 'averagePathLength'],
  ['clustering', 'clustering'],
  ['modularity', 'modularity'],
  ['communities', 'communities'],
  ['communityStability', 'communityStability'],
]);
