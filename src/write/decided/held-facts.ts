import { digest } from '../../entities/digest.ts';
import { sourceThing } from '../../entities/source-thing.ts';
import type { Statement } from '../../entities/statement.ts';
import type { Claim, Relationship } from '../../entities/thing.ts';
import type { SourceDocument } from '../../facts/fact.ts';
import type { Run } from '../../neo4j/graph.ts';
import type { Reference } from '../../reference/reference.ts';
import { withoutMaskedNames } from '../../sources/persons/masked-names.ts';
import { changesFor, writeChanges } from '../changes/changes.ts';
import { retellProjects } from '../retold/retold-projects.ts';
import { whileNothingIsDecided } from './unsettled.ts';

/** A value that a person set on a project. */
interface SetFact {
  readonly decision: string;
  readonly project: string;
  readonly field: string;
  readonly value: string | null;
  readonly by: string;
  readonly reason: string | null;
  readonly decidedAt: string;
  /** Digests of the names of persons that are masked in what documents say of the project. */
  readonly maskedNames: readonly string[];
}

/**
 * Makes what persons set on projects hold, where it does not yet: each decision is a statement from a document of its own. For projects that
 * came into the graph just now or got another id, or about which something was decided.
 */
export async function holdFacts(run: Run, reference: Reference, projects: readonly string[]): Promise<void> {
  if (projects.length === 0) return;
  const rows = await run({
    text: `MATCH (decision:Decision {kind: 'SET_FACT'})
WHERE decision.undoneAt IS NULL AND decision.things[0] IN $projects
  AND NOT EXISTS { MATCH (:SourceDocument {id: replace(decision.id, 'decision:', 'document:')}) }
MATCH (project:Project {id: decision.things[0]})
RETURN coalesce(project.maskedNames, []) AS maskedNames, decision.id AS decision, decision.things[0] AS project, decision.field AS field, decision.value AS value, decision.by AS by,
  decision.reason AS reason, toString(decision.decidedAt) AS decidedAt`,
    parameters: { projects },
  });
  if (rows.length === 0) return;
  const facts = rows as unknown as readonly SetFact[];
  await writeChanges(
    run,
    await changesFor(run, {
      nodes: facts.map((fact) => sourceThing(documentOf(fact))),
      claims: facts.map(claimOf),
      relationships: facts.map(
        (fact): Relationship => ({
          type: 'DESCRIBED_IN',
          start: { label: 'Project', id: fact.project },
          end: { label: 'SourceDocument', id: documentOf(fact).id },
          key: null,
          properties: {},
        }),
      ),
    }),
  );
  await run({
    text: 'UNWIND $ids AS id MATCH (source:SourceDocument {id: id}) SET source.importedAt = source.retrievedAt',
    parameters: { ids: facts.map((fact) => documentOf(fact).id) },
  });
  const held = [...new Set(facts.map(({ project }) => project))];
  await whileNothingIsDecided(run, () => retellProjects(run, reference, held));
}

/** The id of the document that a decision on a fact is. */
export function documentOfDecision(decision: string): string {
  return decision.replace('decision:', 'document:');
}

function documentOf({ decision, field, by, reason, decidedAt }: SetFact): SourceDocument {
  return {
    id: documentOfDecision(decision),
    kind: 'PERSON',
    title: `${field}${reason === null ? '' : `: ${reason}`}`,
    publisher: by,
    url: null,
    retrievedAt: decidedAt,
  };
}

function claimOf(fact: SetFact): Claim {
  const { id, kind, retrievedAt } = documentOf(fact);
  const { field, value: set, maskedNames } = fact;
  const value = set === null || field !== 'summary' ? set : withoutMaskedNames(set, new Set(maskedNames));
  const statement: Statement = {
    id: `evidence:${digest(id, field, set)}`,
    field,
    relationship: null,
    otherEnd: null,
    value,
    qualifiers: {},
    evidence: { start: null, end: null, excerpt: value, method: 'CURATED', confidence: 1 },
    source: { id, kind, retrievedAt },
  };
  return { about: { label: 'Project', id: fact.project }, statement };
}
