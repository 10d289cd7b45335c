import { compile, cypher, parameter } from '../../cypher/cypher.ts';
import { isDescribed, NAMING } from '../../entities/described/described.ts';
import { type ToldApart, toldApart } from '../../entities/described/told-apart.ts';
import { labelOfId } from '../../entities/label.ts';
import { nameByWords } from '../../entities/mentioned-thing.ts';
import { inOrder } from '../../entities/name.ts';
import { nothingDecided } from '../../entities/organizations/decided.ts';
import { relationshipsOf, withRoles } from '../../entities/relationships.ts';
import type { Claim, Rename, Thing } from '../../entities/thing.ts';
import type { RelationshipType } from '../../facts/fact.ts';
import type { Row, Run } from '../../neo4j/graph.ts';
import type { Reference } from '../../reference/reference.ts';
import { changesFor, writeChanges } from '../changes/changes.ts';
import { reattribute } from '../changes/reattributed.ts';
import { statementsOf } from '../known/passages.ts';
import { readProjects, renamesTo, statesNumber, type ToldProject } from './told-projects.ts';

/** What became of projects whose documents turned out to be of several. */
export interface Parted {
  /** Ids of the projects and calls that documents now describe instead. */
  readonly projects: readonly string[];
  /** Ids of the departments and groups that are told apart by those. */
  readonly organizations: readonly string[];
  /** What was said of the earlier ones, and is not said of them any more. */
  readonly gone: readonly Claim[];
}

/**
 * Gives projects of their own to documents that nothing which is still said makes documents on the same project, with the relationships that they state. What
 * was written of the earlier projects stays, to be told anew, and the new ones' own values are to be told.
 */
export async function partProjects(run: Run, reference: Reference, ids: readonly string[]): Promise<Parted> {
  const parted: Parted[] = [];
  for (const project of await readProjects(run, await describedByMany(run, ids))) {
    for (const apart of toldApart(project, project.statements)) {
      parted.push(await part(run, reference, project, apart));
    }
  }
  return {
    projects: parted.flatMap(({ projects }) => projects),
    organizations: parted.flatMap(({ organizations }) => organizations),
    gone: parted.flatMap(({ gone }) => gone),
  };
}

/** Those of the projects on which there are several documents, not all of which print its number. */
async function describedByMany(run: Run, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await run(
    compile(cypher`UNWIND ${parameter(ids)} AS id MATCH (project:Project|Call {id: id})
WITH project, COLLECT { MATCH (project)-[:DESCRIBED_IN]->(source:SourceDocument) WHERE source.kind <> 'PERSON' RETURN source } AS sources
WHERE size(sources) > 1 AND any(source IN sources WHERE NOT EXISTS {
  MATCH (project)<-[:ABOUT]-(said:Evidence)-[:FROM]->(source)
  WHERE ${statesNumber}
})
RETURN project.id AS id`),
  );
  return rows.map(({ id }) => id as string);
}

async function part(
  run: Run,
  reference: Reference,
  project: ToldProject,
  { id, documents }: ToldApart,
): Promise<Parted> {
  const all = await renamesTo(run, project, id);
  const gone = await readSaid(run, all, documents);
  const spokenOf = new Set(gone.flatMap(({ about, statement: { otherEnd } }) => [about.id, otherEnd]));
  const renames = all.filter(({ from }) => spokenOf.has(from));
  const claims = gone.map((claim) => renamed(claim, renames));
  const relationships = relationshipsOf(claims, nothingDecided);
  const nodes = renames.map(({ label, to }) => withRoles(thing(label, to, claims, reference), relationships));
  await writeChanges(run, await changesFor(run, { nodes, relationships }));
  await reattribute(
    run,
    renames.flatMap((rename) => documents.map((document) => ({ ...rename, document }))),
  );
  await describe(run, project.id, id, documents);
  return {
    projects: [id],
    organizations: renames.flatMap(({ label, to }) => (label === 'Organization' ? [to] : [])),
    gone,
  };
}

/** What the documents say of the things that get other ids, and what they say of others that names them. */
async function readSaid(
  run: Run,
  renames: readonly Rename[],
  documents: readonly string[],
): Promise<readonly Claim[]> {
  const rows = await run({
    text: `UNWIND $documents AS document MATCH (evidence:Evidence)-[:FROM]->(source:SourceDocument {id: document})
MATCH (evidence)-[:ABOUT]->(about) WHERE about.id IN $ids OR evidence.otherEnd IN $ids
RETURN about.id AS about, evidence {.*, source: source {.id, .kind, retrievedAt: toString(source.retrievedAt)}} AS evidence`,
    parameters: { documents, ids: renames.map(({ from }) => from) },
  });
  return rows.flatMap(({ about, evidence }) => {
    const id = about as string;
    return statementsOf(evidence as Row).map((statement) => ({
      about: { label: labelOfId(id) as string, id },
      statement,
    }));
  });
}

/** What is said, of the things that it is said of from now on. What it only names by a number is what it was. */
function renamed({ about, statement }: Claim, renames: readonly Rename[]): Claim {
  const present = (id: string) => renames.find(({ from }) => from === id)?.to ?? id;
  const { otherEnd, relationship } = statement;
  const isNaming = NAMING.has(relationship as RelationshipType);
  return {
    about: { ...about, id: present(about.id) },
    statement: {
      ...statement,
      otherEnd: otherEnd === null || isNaming ? otherEnd : present(otherEnd),
    },
  };
}

/** A thing as these claims name it; what else it is follows from what is said of it. */
function thing(label: string, id: string, claims: readonly Claim[], reference: Reference): Thing {
  if (isDescribed(label) || label === 'Organization') return { label, id, properties: {} };
  const words = claims.flatMap(({ statement: { otherEnd, value } }) =>
    otherEnd === id && value !== null ? [value] : [],
  );
  if (label !== 'Subproject') return { label, id, properties: { text: words[0] ?? null } };
  const [name] = words.map((one) => nameByWords(label, one, reference)).sort(inOrder);
  return { label, id, properties: { name: name ?? null } };
}

/** Notes which documents describe the new project, and which names of persons they mask. */
async function describe(run: Run, from: string, to: string, documents: readonly string[]): Promise<void> {
  await run({
    text: `MATCH (to:Project|Call {id: $to})
CALL (to) {
  UNWIND $documents AS id
  MATCH (:Project|Call {id: $from})-[described:DESCRIBED_IN]->(source:SourceDocument {id: id})
  MERGE (to)-[made:DESCRIBED_IN]->(source) SET made = properties(described)
}
WITH to, COLLECT {
  MATCH (to)-[described:DESCRIBED_IN]->() UNWIND described.maskedNames AS name
  RETURN DISTINCT name ORDER BY name
} AS names
SET to.maskedNames = CASE WHEN names <> [] THEN names END`,
    parameters: { from, to, documents },
  });
}
