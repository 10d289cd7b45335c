import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A network with networkx's figures, as `test/network/fixtures/make.py` writes it. */
export interface Fixture {
  readonly networkx: string;
  readonly order: number;
  readonly links: readonly (readonly [number, number, number])[];
  /** One value a node; null for networkx's NaN. */
  readonly nodes: Readonly<
    Record<
      'degree' | 'weightedDegree' | 'betweenness' | 'closeness' | 'pageRank' | 'constraint' | 'coreness',
      readonly (number | null)[]
    >
  >;
  readonly network: Readonly<
    Record<'density' | 'components' | 'largestComponent' | 'averagePathLength' | 'clustering', number>
  >;
  /** The communities that its Louvain finds with seed 1, and the modularity with seeds 1 to 10. */
  readonly louvain: { readonly community: readonly number[]; readonly modularity: readonly number[] };
}

export function fixture(name: string): Fixture {
  const bytes = readFileSync(new URL(`../fixtures/${name}`, import.meta.url));
  return JSON.parse((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString());
}
