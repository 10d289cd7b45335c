import { numberKey } from '../../entities/described/project-profile.ts';
import type { Known, KnownProject } from '../../entities/known.ts';
import { idPart, lookupKey } from '../../entities/name.ts';
import type { Fact, ParsedDocument } from '../../facts/fact.ts';
import type { Mention } from '../../facts/mention.ts';
import type { Row, Run } from '../../neo4j/graph.ts';
import { type Memory, openMemory } from '../table/memory.ts';
import { phrase } from './known-organizations.ts';
import { statementsOf } from './passages.ts';

/**
 * Reads from the graph what bears on parts of one document: the projects and organisations that they may mean. What the parts
 * themselves have stated before is left out.
 */
export async function readKnown(
  run: Run,
  parts: readonly ParsedDocument[],
  memory: Memory = openMemory(),
): Promise<Known> {
  const facts = parts.flatMap((part) => part.facts);
  const mentions = mentionsIn(facts);
  const document = (parts[0] as ParsedDocument).source.id;
  const ofProjects = facts.filter(({ subject }) => subject.label !== 'Call');
  const projects = await readProjects(run, document, ofProjects, memory);
  const calls = await readCalls(run, document, facts);
  const activities = mentions.flatMap((mention) =>
    mention.label === 'Activity' ? [`activity:${idPart(mention.text)}`] : [],
  );
  return {
    projects,
    calls,
    decided: await memory.decided(run),
    organizations: await memory.organizations.read(
      run,
      mentions.filter((mention) => mention.label === 'Organization'),
      projects.map(({ id }) => id),
    ),
    names: new Map([
      ...(await memory.activityNames(run, [...new Set(activities)])),
      ...projects.flatMap(({ dependents }) =>
        dependents.map(({ id, words }): [string, string] => [id, words]),
      ),
    ]),
  };
}

async function readProjects(
  run: Run,
  document: string,
  facts: readonly Fact[],
  memory: Memory,
): Promise<readonly KnownProject[]> {
  const numbers = [...new Set(stated(facts, 'number').map((number) => `project:${numberKey(number)}`))];
  const names = await memory.namesToLookFor(run, stated(facts, 'name').map(lookupKey), numbers.length > 0);
  const rows = await run({
    text: `CALL () {
  UNWIND $ids AS id MATCH (project:Project {id: id}) RETURN project
  UNION
  UNWIND $phrases AS phrase
  CALL db.index.fulltext.queryNodes('projectNames', phrase) YIELD node AS project
  WHERE any(name IN project.name + project.aliases WHERE toLower(name) IN $names)
  RETURN project
}
RETURN project.id AS id, coalesce(project.maskedNames, []) AS maskedNames,
  head([(project)-[here:DESCRIBED_IN]->(:SourceDocument {id: $document}) | here.maskedNames]) AS maskedHere,
  COLLECT {
    MATCH (project)<-[:ABOUT]-(evidence:Evidence)-[:FROM]->(source:SourceDocument) 
    WHERE source.id <> $document OR NOT (evidence.row IS NULL OR evidence.row IN $rows)
    ORDER BY source.id, evidence.start, evidence.id
    RETURN evidence {.*, source: source {.id, .kind, retrievedAt: toString(source.retrievedAt)}}
  } AS statements,
  COLLECT {
    MATCH (project)-[:HAS_SUBPROJECT|AIMS_AT|ACHIEVED*1..2]->(thing:Subproject|Objective|Result)
    WITH DISTINCT thing
    RETURN {label: head(labels(thing)), id: thing.id, words: coalesce(thing.name, thing.text)}
  } AS dependents`,
    parameters: {
      ids: numbers,
      phrases: [...names].map(phrase),
      names: [...names],
      document,
      rows: [...new Set(facts.flatMap(({ evidence: { row } }) => row ?? []))],
    },
  });
  return rows.map(knownProject);
}

/** There are some hundred calls: their names need no index. */
async function readCalls(
  run: Run,
  document: string,
  facts: readonly Fact[],
): Promise<readonly KnownProject[]> {
  const told = facts.filter(({ subject }) => subject.label === 'Call');
  if (told.length === 0) return [];
  const rows = await run({
    text: `CALL () {
  UNWIND $ids AS id MATCH (call:Call {id: id}) RETURN call
  UNION
  MATCH (call:Call) WHERE any(name IN call.name + call.aliases WHERE toLower(name) IN $names) RETURN call
}
RETURN call.id AS id, coalesce(call.maskedNames, []) AS maskedNames, [] AS dependents,
  COLLECT {
    MATCH (call)<-[:ABOUT]-(evidence:Evidence)-[:FROM]->(source:SourceDocument) WHERE source.id <> $document
    ORDER BY source.id, evidence.start, evidence.id
    RETURN evidence {.*, source: source {.id, .kind, retrievedAt: toString(source.retrievedAt)}}
  } AS statements`,
    parameters: {
      ids: [...new Set(stated(told, 'number').map((number) => `call:${numberKey(number)}`))],
      names: stated(told, 'name').map(lookupKey),
      document,
    },
  });
  return rows.map(knownProject);
}

function stated(facts: readonly Fact[], property: string): readonly string[] {
  return facts.flatMap((fact) =>
    'property' in fact && fact.property === property ? [String(fact.value)] : [],
  );
}

function knownProject({ id, statements, dependents, maskedNames, maskedHere }: Row): KnownProject {
  return {
    id: id as string,
    maskedNames: maskedNames as readonly string[],
    maskedHere: (maskedHere as readonly string[] | null) ?? [],
    statements: (statements as Row[]).flatMap(statementsOf),
    dependents: dependents as KnownProject['dependents'],
  };
}

function mentionsIn(facts: readonly Fact[]): readonly Mention[] {
  return facts.flatMap((fact) => ('relationship' in fact ? [fact.subject, fact.object] : [fact.subject]));
}
