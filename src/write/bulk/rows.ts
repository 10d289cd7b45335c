import { isDescribedMention } from '../../entities/described/described.ts';
import { announcedOrganizations } from '../../entities/organizations/organizations.ts';
import { referenceThings } from '../../entities/reference/reference-things.ts';
import { standingAlone } from '../../facts/standing-alone.ts';
import type { Run } from '../../neo4j/graph.ts';
import type { Reference } from '../../reference/reference.ts';
import type { ReadRow } from '../../sources/table/operation.ts';
import type { Table } from '../../sources/table/read-table.ts';
import { readKnown } from '../known/known.ts';
import { resolve } from '../parts.ts';
import { batchOf, numberOf, USUAL_BATCH } from '../table/batches.ts';
import { openMemory } from '../table/memory.ts';
import { problemsOf, type Tally, tallyOf } from '../tally.ts';
import type { Gathered } from './gathered.ts';

/** What came of the rows. */
export interface GatheredRows extends Tally {
  /** The numbers of rows that only an ordinary import can tell the meaning of, afterwards. */
  readonly left: ReadonlySet<number>;
}

/** There is no graph to ask: all that it would say is in memory. */
const nothing: Run = async () => [];

/**
 * Resolves the rows of a table for a graph that has nothing but the reference data. Left for later is what bears on what was written
 * before it: further rows of a project, rows that speak of another project or have no number, and rows by which an organisation turns out to
 * be another one.
 *
 * @param tell told after each batch how many rows are read.
 */
export async function gatherRows(
  table: Table,
  reference: Reference,
  gathered: Gathered,
  tell: (rows: number) => void = () => {},
): Promise<GatheredRows> {
  const memory = openMemory(announcedOrganizations(await table.numbered(), reference), true);
  memory.organizations.learn({ nodes: referenceThings(reference).nodes, renames: [] });
  const tally = tallyOf(table.problems);
  const numbers = new Set<string>();
  const left = new Set<number>();
  const gather = async (rows: readonly ReadRow[]): Promise<void> => {
    if (rows.length === 0) return;
    const { parts } = batchOf(rows, table.source);
    const { resolution } = resolve(parts, await readKnown(nothing, parts, memory), reference);
    if (resolution.renames.length === 0 && resolution.released.length === 0) {
      gathered.add(memory.takeOver(resolution).told);
      tally.add(
        [...rows.flatMap(({ problems }) => problems), ...problemsOf(resolution)],
        resolution.judgements,
      );
    } else if (rows.length === 1) left.add((rows[0] as ReadRow).number);
    else {
      const half = Math.ceil(rows.length / 2);
      await gather(rows.slice(0, half));
      await gather(rows.slice(half));
    }
  };

  let batch: ReadRow[] = [];
  let read = 0;
  for await (const row of table.rows()) {
    read += 1;
    const number = ownNumber(row);
    if (row.facts.length === 0) tally.add(row.problems, []);
    else if (number === null || numbers.has(number)) left.add(row.number);
    else {
      numbers.add(standingAlone(number));
      batch.push(row);
    }
    if (batch.length < USUAL_BATCH) continue;
    await gather(batch);
    batch = [];
    tell(read);
  }
  await gather(batch);
  tell(read);
  return { left, ...tally.result() };
}

/** The number of the one project that a row speaks of; null where it speaks of others, too, or the project has none. */
function ownNumber(row: ReadRow): string | null {
  const mentioned = new Set<string>();
  for (const fact of row.facts) {
    for (const mention of 'relationship' in fact ? [fact.subject, fact.object] : [fact.subject]) {
      if (isDescribedMention(mention)) mentioned.add(`${mention.label} ${mention.ref}`);
    }
  }
  return mentioned.size === 1 ? numberOf(row) : null;
}
