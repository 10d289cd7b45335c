import type { Resolution } from '../../entities/thing.ts';
import type { Run } from '../../neo4j/graph.ts';
import type { Reference } from '../../reference/reference.ts';
import { takeAway } from './take-away.ts';

/**
 * Takes away what a page said when it was imported by earlier rules and does not say now. Does nothing where the rules are the same.
 *
 * @returns whether it said anything else.
 */
export async function removeStale(
  run: Run,
  reference: Reference,
  { source, claims, relationships }: Resolution,
): Promise<boolean> {
  const described = relationships.filter(({ type }) => type === 'DESCRIBED_IN').map(({ start }) => start.id);
  await run({
    text: `MATCH (:SourceDocument {id: $source})<-[described:DESCRIBED_IN]-(project:Project|Call)
WHERE NOT project.id IN $described
DELETE described`,
    parameters: { source: source.id, described },
  });
  const rows = await run({
    text: `MATCH (evidence:Evidence)-[:FROM]->(:SourceDocument {id: $source})
WHERE NOT evidence.id IN $stated
RETURN evidence.id AS id`,
    parameters: { source: source.id, stated: claims.map(({ statement }) => statement.id) },
  });
  await takeAway(
    run,
    reference,
    rows.map(({ id }) => id as string),
  );
  return rows.length > 0;
}
