import { isNode } from 'yaml';
import type { Evidence } from '../../facts/evidence.ts';
import type { ProjectMention } from '../../facts/mention.ts';
import type { Reference } from '../../reference/reference.ts';
import type { Seed } from './schema.ts';
import type { SeedYaml } from './yaml.ts';

/** A seed in the middle of being turned into facts. */
export interface SeedReading {
  readonly seed: Seed;
  readonly project: ProjectMention;
  readonly reference: Reference;
  /** The evidence for what stands at a path of the file ("owners", 0, "name"). */
  readonly at: (...path: (string | number)[]) => Evidence;
}

/** Evidence as a person's own statement, quoting the characters of the file from which it is read. */
export function evidenceIn(text: string, { document }: SeedYaml): SeedReading['at'] {
  return (...path) => {
    const node = document.getIn(path, true);
    const [start, valueEnd] = (isNode(node) ? node.range : null) ?? [0, 0];
    const excerpt = text.slice(start, valueEnd).trimEnd();
    return { start, end: start + excerpt.length, excerpt, method: 'CURATED', confidence: 1 };
  };
}
