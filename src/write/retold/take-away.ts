import { compile, cypher, identifier, parameter } from '../../cypher/cypher.ts';
import { isDescribed } from '../../entities/described/described.ts';
import { codeFields, labelOfCode } from '../../entities/described/project-things.ts';
import { labelOfId } from '../../entities/label.ts';
import type { Claim } from '../../entities/thing.ts';
import type { Row, Run } from '../../neo4j/graph.ts';
import type { Reference } from '../../reference/reference.ts';
import { groupBy } from '../changes/counts.ts';
import { holdFacts } from '../decided/held-facts.ts';
import { whileNothingIsDecided } from '../decided/unsettled.ts';
import { judgeTouched } from '../judge/judgements.ts';
import { statementsOf } from '../known/passages.ts';
import { removeForsaken, removeReleased } from './forsaken.ts';
import { partProjects } from './parted-projects.ts';
import { renameThings } from './retold-names.ts';
import { retellOrganizations } from './retold-organizations.ts';
import { retellProjects } from './retold-projects.ts';

/** A document that may tell of a project no more. */
interface Described {
  readonly project: string;
  readonly source: string;
}

/** Of so many organisations at most the judgements are told anew at once; where more are touched all of the graph is to be judged. */
const mostJudged = 200;

/**
 * Takes statements away, and makes everything be as the remaining ones say: values are chosen anew, relationships that
 * nothing else states go, and so do the things that nothing else speaks of. What a person set on a project does not keep it
 * when all documents on it are gone; it holds again when one comes back.
 *
 * Organisations that were found to be one stay one, under the id that they have. A contact that an earlier page named comes back only with that page, for the
 * data of contacts that do not count are not kept.
 *
 * @param ids of `Evidence` nodes.
 * @returns whether what it bears on is judged anew.
 */
export async function takeAway(run: Run, reference: Reference, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true;
  const touched = await whileNothingIsDecided(run, () => takeAwayUndecided(run, reference, ids));
  const of = (label: string) => [...touched].filter((id) => labelOfId(id) === label);
  await holdFacts(run, reference, of('Project'));
  const organizations = of('Organization');
  if (organizations.length > mostJudged) return false;
  await judgeTouched(run, reference, organizations, of('Project'));
  return true;
}

/** @returns the ids of everything that it bears on. */
async function takeAwayUndecided(
  run: Run,
  reference: Reference,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const removed = await remove(run, ids);
  const parted = await partProjects(run, reference, idsAbout(removed, isDescribed));
  const gone = [...removed, ...parted.gone];
  await removeDescribed(
    run,
    gone.flatMap(({ about: { label, id }, statement: { source } }) =>
      isDescribed(label) ? [{ project: id, source: source.id }] : [],
    ),
  );
  await removeUnstated(
    run,
    gone.filter(({ about: { label } }) => !isDescribed(label)),
  );
  const left = await retellProjects(run, reference, [...idsAbout(gone, isDescribed), ...parted.projects]);
  const ends = gone.flatMap(({ about: { id }, statement: { otherEnd } }) =>
    otherEnd === null ? [id] : [id, otherEnd],
  );
  await removeForsaken(run, [...left, ...ends]);
  await removeReleased(
    run,
    gone.flatMap(({ statement: { field, otherEnd } }) =>
      otherEnd === null || !codeFields.has(field) ? [] : [{ label: labelOfCode(field), id: otherEnd }],
    ),
  );
  const organizations = idsAbout(gone, (label) => label === 'Organization');
  await retellOrganizations(run, reference, [...organizations, ...parted.organizations]);
  await renameThings(
    run,
    reference,
    gone.map(({ statement }) => statement),
  );
  return new Set([...ends, ...parted.projects, ...parted.organizations]);
}

/** The ids of what is spoken of, as far as it is of a label. */
function idsAbout(claims: readonly Claim[], isMeant: (label: string) => boolean): readonly string[] {
  return [...new Set(claims.flatMap(({ about: { label, id } }) => (isMeant(label) ? [id] : [])))];
}

async function remove(run: Run, ids: readonly string[]): Promise<readonly Claim[]> {
  const rows = await run({
    text: `UNWIND $ids AS id
MATCH (evidence:Evidence {id: id})-[:ABOUT]->(about), (evidence)-[:FROM]->(source:SourceDocument)
RETURN about.id AS about, head(labels(about)) AS label,
  evidence {.*, source: source {.id, .kind, retrievedAt: toString(source.retrievedAt)}} AS evidence`,
    parameters: { ids },
  });
  await run({
    text: 'UNWIND $ids AS id MATCH (evidence:Evidence {id: id}) DETACH DELETE evidence',
    parameters: { ids },
  });
  return rows.flatMap(({ about, label, evidence }) => {
    const id = about as string;
    const thing = { label: labelOfId(id) ?? (label as string), id };
    return statementsOf(evidence as Row).map((statement) => ({ about: thing, statement }));
  });
}

/** Projects of which a document states nothing any more are not told of by it, and the names that only it masks are not masked in what comes later. */
async function removeDescribed(run: Run, described: readonly Described[]): Promise<void> {
  const pairs = new Map(described.map((pair) => [`${pair.project} ${pair.source}`, pair]));
  await run({
    text: `UNWIND $pairs AS pair
MATCH (project:Project|Call {id: pair.project})-[described:DESCRIBED_IN]->(source:SourceDocument {id: pair.source})
WHERE NOT EXISTS { (project)<-[:ABOUT]-(:Evidence)-[:FROM]->(source) }
WITH project, described, coalesce(described.maskedNames, []) AS gone, COLLECT {
  MATCH (project)-[other:DESCRIBED_IN]->() WHERE other <> described
  UNWIND coalesce(other.maskedNames, []) AS name
  RETURN DISTINCT name
} AS kept
WITH project, described, [name IN coalesce(project.maskedNames, []) WHERE NOT name IN gone OR name IN kept] AS names
SET project.maskedNames = CASE WHEN names <> [] THEN names END
DELETE described`,
    parameters: { pairs: [...pairs.values()] },
  });
}

/** Deletes the relationships of things that documents do not describe that nothing else states. */
async function removeUnstated(run: Run, gone: readonly Claim[]): Promise<void> {
  const related = gone.filter(({ statement }) => statement.relationship !== null);
  for (const group of groupBy(
    related,
    ({ about, statement }) => `${about.label} ${statement.relationship}`,
  )) {
    const [{ about, statement }] = group as [Claim];
    const rows = group.map((one) => ({ about: one.about.id, otherEnd: one.statement.otherEnd }));
    await run(
      compile(cypher`UNWIND ${parameter(rows)} AS row
MATCH (about:${identifier(about.label)} {id: row.about})-[stated:${identifier(statement.relationship as string)}]-(other)
WHERE other.id = row.otherEnd AND NOT EXISTS {
  MATCH (about)<-[:ABOUT]-(evidence:Evidence)
  WHERE evidence.relationship = ${parameter(statement.relationship)} AND evidence.otherEnd = row.otherEnd
}
DELETE stated`),
    );
  }
}
