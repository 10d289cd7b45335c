import { compile, cypher, identifier, parameter } from '../../cypher/cypher.ts';
import { labelOfId } from '../../entities/label.ts';
import { nameByWords } from '../../entities/mentioned-thing.ts';
import { inOrder } from '../../entities/name.ts';
import type { Statement } from '../../entities/statement.ts';
import type { Run } from '../../neo4j/graph.ts';
import type { Reference } from '../../reference/reference.ts';
import { groupBy } from '../changes/counts.ts';

/** Gives activities and subprojects that go by words which nobody uses any more the first of those that are used. */
export async function renameThings(
  run: Run,
  reference: Reference,
  gone: readonly Statement[],
): Promise<void> {
  const named = new Map<string, { label: string; id: string; name: string }>();
  for (const { otherEnd, value } of gone) {
    const label = otherEnd === null ? null : labelOfId(otherEnd);
    if (otherEnd === null || value === null || (label !== 'Activity' && label !== 'Subproject')) continue;
    const name = nameByWords(label, value, reference);
    named.set(`${otherEnd} ${name}`, { label, id: otherEnd, name });
  }
  for (const group of groupBy([...named.values()], ({ label }) => label)) {
    const label = identifier(group[0]!.label);
    const rows = await run(
      compile(cypher`UNWIND ${parameter(group)} AS row
MATCH (thing:${label} {id: row.id, name: row.name})
RETURN row.id AS id, COLLECT {
  MATCH (thing)--(:Project|Subproject)<-[:ABOUT]-(evidence:Evidence)
  UNWIND CASE WHEN evidence.otherEnd = row.id THEN [evidence.value] ELSE
    [said IN evidence.statements WHERE split(said, '\\t')[2] = row.id | split(said, '\\t')[8]] END AS words
  RETURN DISTINCT words
} AS words`),
    );
    const names = rows.flatMap(({ id, words }) => {
      const used = (words as string[]).map((one) => nameByWords(group[0]!.label, one, reference));
      const [name] = used.sort(inOrder);
      return name === undefined ? [] : [{ id, name }];
    });
    await run(
      compile(cypher`UNWIND ${parameter(names)} AS row
MATCH (thing:${label} {id: row.id}) WHERE thing.name <> row.name SET thing.name = row.name`),
    );
  }
}
