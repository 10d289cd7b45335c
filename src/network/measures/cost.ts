import { runsFor } from './communities.ts';
import { iterationsFor } from './layout.ts';
import type { NetworkMeasure, NodeMeasure } from './measures.ts';

/**
 * What the wanted measures of a network cost, about, in steps along a link while shortest ways are walked: a hundred million take a second or
 * less. To be asked before `measure`, which does what it is told. Factors were measured from 5,000 nodes with 20,000 links to 60,000 with
 * 4,000,000. Communities and positions also take half a kilobyte of memory a link, for the library's graph.
 */
export function costOf(
  { order, size }: { readonly order: number; readonly size: number },
  wanted: ReadonlySet<NodeMeasure | NetworkMeasure>,
): number {
  const any = (...measures: (NodeMeasure | NetworkMeasure)[]) => measures.some((each) => wanted.has(each));
  const all = order + size;
  const triangles = (2 * size * size) / Math.max(order, 1) + all;
  return (
    wanted.size * all +
    (any('betweenness') ? 1.5 : any('closeness', 'averagePathLength') ? 1 : 0) * order * (order + 2 * size) +
    (any('coreness') ? 5 * all : 0) +
    (any('pageRank') ? 50 * all : 0) +
    (any('clustering') ? triangles : 0) +
    (any('constraint') ? triangles : 0) +
    (any('community', 'communities', 'modularity', 'communityStability')
      ? (1000 + runsFor(size) * 300) * all
      : 0) +
    (any('position')
      ? 1000 * all + iterationsFor(order, size) * (25 * order * Math.log2(order + 1) + 4 * size)
      : 0)
  );
}
