import { comparisonOf } from '../../entities/judge/compare.ts';
import { type StoredJudgement, storedJudgement } from '../../entities/judge/judgement.ts';
import type { Run } from '../../neo4j/graph.ts';

/**
 * Doubts about projects: two with the same name, period and an owner in common, but different numbers.
 *
 * @param ids of the projects that are looked at; null for all.
 */
export async function projectJudgements(
  run: Run,
  ids: readonly string[] | null,
): Promise<readonly StoredJudgement[]> {
  const begin =
    ids === null
      ? `MATCH (project:Project) WHERE project.number IS NOT NULL AND project.startDate IS NOT NULL AND project.endDate IS NOT NULL
WITH project.name AS name, project.startDate AS start, project.endDate AS end, collect(project) AS same WHERE size(same) > 1
UNWIND same AS one UNWIND same AS other`
      : `UNWIND $ids AS id MATCH (one:Project {id: id}) WHERE one.number IS NOT NULL
MATCH (other:Project {name: one.name}) WHERE other.startDate = one.startDate AND other.endDate = one.endDate AND other.number IS NOT NULL`;
  const rows = await run({
    text: `${begin}
WITH one, other WHERE one.id <> other.id AND EXISTS { (one)<-[:OWNS]-()-[:OWNS]->(other) }
WITH CASE WHEN one.id < other.id THEN [one, other] ELSE [other, one] END AS pair
RETURN DISTINCT pair[0].id AS one, pair[1].id AS other, pair[0].name AS name, pair[0].number AS number, pair[1].number AS otherNumber
ORDER BY one, other`,
    parameters: { ids },
  });
  return rows.map(({ one, other, name, number, otherNumber }) =>
    storedJudgement(
      {
        rule: 'SAME_PROJECT',
        one: one as string,
        other: other as string,
        reason: `"${name}" is told of under the numbers ${number} and ${otherNumber}, with the same period and owner.`,
      },
      comparisonOf(['OTHER_PROJECT_NUMBER', 'SAME_NAME', 'SAME_OWNER', 'SAME_PERIOD']),
    ),
  );
}
