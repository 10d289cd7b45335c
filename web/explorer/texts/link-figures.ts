import type { NetworkLink } from '../api/network.ts';
import type { Projection } from '../state/state.ts';
import { counted, type Texts } from './texts.ts';

/** How much the ends of a link share, and in which years: `4 projekt · 2016–2021`. */
export function linkFigures(
  { sharedCount, firstYear, lastYear }: Pick<NetworkLink, 'sharedCount' | 'firstYear' | 'lastYear'>,
  projection: Projection,
  text: Texts,
): string {
  const { nodes, projects } = text.counts;
  const years = [...new Set([firstYear, lastYear])].filter((year) => year !== null).join('–');
  const count = counted(text, sharedCount, projection === 'PROJECT' ? nodes.ORGANIZATION : projects);
  return [count, years].filter((part) => part !== '').join(' · ');
}
