import { type Entity, entity } from './entity.ts';
import type { Network, Node } from './network.ts';
import { yearAt } from './years.ts';

/** A link as the API answers it, looked up in the network's columns when it is asked for. */
export class Link {
  readonly #network: Network;
  readonly #link: number;

  constructor(network: Network, link: number) {
    this.#network = network;
    this.#link = link;
  }

  get source(): string {
    return this.#end('source').id;
  }

  get target(): string {
    return this.#end('target').id;
  }

  get weight(): number {
    return this.#network.weight[this.#link]!;
  }

  get sharedCount(): number {
    const { sharedStarts } = this.#network;
    return sharedStarts[this.#link + 1]! - sharedStarts[this.#link]!;
  }

  get projects(): readonly Entity[] {
    if (this.#isBetweenProjects) return [entity('PROJECT', this.source), entity('PROJECT', this.target)];
    const { shared, sharedIds, sharedStarts } = this.#network;
    const [from, to] = [sharedStarts[this.#link]!, sharedStarts[this.#link + 1]!];
    return Array.from(shared.subarray(from, to), (i) => entity('PROJECT', sharedIds[i]!));
  }

  get firstYear(): number | null {
    return this.#year(0);
  }

  get lastYear(): number | null {
    return this.#year(1);
  }

  get #isBetweenProjects(): boolean {
    return this.#end('source').type === 'PROJECT';
  }

  #end(which: 'source' | 'target'): Node {
    return this.#network.nodes[this.#network[which][this.#link]!]!;
  }

  #year(which: 0 | 1): number | null {
    return this.#isBetweenProjects ? null : yearAt(this.#network.linkYears, this.#link * 2 + which);
  }
}
