import type { Known, KnownProject, StoredOrganization } from '../entities/known.ts';
import { idPart, lookupKey, nameKey, organizationPart } from '../entities/name.ts';
import type { Fact, Mention, OrganizationMention, ParsedDocument } from '../facts/fact.ts';
import type { Row, Run } from '../neo4j/graph.ts';
import { statementsOf } from './passages.ts';

/** Reads from the graph what bears on a document: the projects and organisations that it may mean. */
export async function readKnown(run: Run, document: ParsedDocument): Promise<Known> {
  const projects = await readProjects(run, document);
  const activities = mentionsIn(document).flatMap((mention) =>
    mention.label === 'Activity' ? [`activity:${idPart(mention.text)}`] : [],
  );
  const names = await run({
    text: 'UNWIND $ids AS id MATCH (activity:Activity {id: id}) RETURN id, activity.name AS name',
    parameters: { ids: activities },
  });
  return {
    projects,
    organizations: await readOrganizations(
      run,
      document,
      projects.map(({ id }) => id),
    ),
    names: new Map([
      ...names.map(({ id, name }): [string, string] => [id as string, name as string]),
      ...projects.flatMap(({ dependents }) =>
        dependents.map(({ id, words }): [string, string] => [id, words]),
      ),
    ]),
  };
}

async function readProjects(run: Run, document: ParsedDocument): Promise<readonly KnownProject[]> {
  const stated = (property: string) =>
    document.facts.flatMap((fact) =>
      'property' in fact && fact.property === property ? [String(fact.value)] : [],
    );
  const names = new Set(stated('name').map(lookupKey));
  const rows = await run({
    text: `CALL () {
  UNWIND $ids AS id MATCH (project:Project {id: id}) RETURN project
  UNION
  UNWIND $phrases AS phrase
  CALL db.index.fulltext.queryNodes('projectNames', phrase) YIELD node AS project
  WHERE any(name IN project.name + project.aliases WHERE toLower(name) IN $names)
  RETURN project
}
RETURN project.id AS id,
  COLLECT {
    MATCH (project)<-[:ABOUT]-(evidence:Evidence)-[:FROM]->(source:SourceDocument) WHERE source.id <> $document
    ORDER BY source.id, evidence.start, evidence.id
    RETURN evidence {.*, source: source {.id, .kind, retrievedAt: toString(source.retrievedAt)}}
  } AS statements,
  COLLECT {
    MATCH (project)-[:HAS_SUBPROJECT|AIMS_AT|ACHIEVED*1..2]->(thing:Subproject|Objective|Result)
    WITH DISTINCT thing
    RETURN {label: head(labels(thing)), id: thing.id, words: coalesce(thing.name, thing.text)}
  } AS dependents`,
    parameters: {
      ids: stated('number').map((number) => `project:${number.replace(/\s/g, '').toUpperCase()}`),
      phrases: [...names].map(phrase),
      names: [...names],
      document: document.source.id,
    },
  });
  return rows.map(({ id, statements, dependents }) => ({
    id: id as string,
    statements: (statements as Row[]).flatMap(statementsOf),
    dependents: dependents as KnownProject['dependents'],
  }));
}

async function readOrganizations(
  run: Run,
  document: ParsedDocument,
  projects: readonly string[],
): Promise<readonly StoredOrganization[]> {
  const mentions = mentionsIn(document).filter((mention) => mention.label === 'Organization');
  const names = mentions.flatMap(({ name, aliases = [] }: OrganizationMention) => [name, ...aliases]);
  const rows = await run({
    text: `CALL () {
  UNWIND $phrases AS phrase
  CALL db.index.fulltext.queryNodes('organizationSpellings', phrase) YIELD node AS organization
  RETURN organization
  UNION
  UNWIND $ids AS id MATCH (organization:Organization {id: id}) RETURN organization
  UNION
  UNWIND $numbers AS number MATCH (organization:Organization {organizationNumber: number}) RETURN organization
  UNION
  UNWIND $projects AS id MATCH (:Project {id: id})<-[:OWNS|PARTNERS_IN]-(organization:Organization) RETURN organization
}
RETURN organization {.id, .name, .aliases, .organizationNumber, .kind,
  projects: COLLECT { MATCH (organization)-[:OWNS|PARTNERS_IN]->(project:Project) WHERE project.id IN $projects RETURN DISTINCT project.id }
} AS organization
ORDER BY organization.id`,
    parameters: {
      phrases: [...new Set(names.map(nameKey))].map(phrase),
      ids: [
        ...new Set([
          ...names.map((name) => `organization:${organizationPart(name)}`),
          ...mentions.flatMap(({ id }) => (id === undefined ? [] : [id])),
        ]),
      ],
      numbers: [...new Set(mentions.flatMap(({ organizationNumber }) => organizationNumber ?? []))],
      projects,
    },
  });
  return rows.map(({ organization }) => organization as StoredOrganization);
}

/** A phrase of Lucene's query language that stands for exactly this text. */
function phrase(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

function mentionsIn({ facts }: ParsedDocument): readonly Mention[] {
  return facts.flatMap((fact: Fact) =>
    'relationship' in fact ? [fact.subject, fact.object] : [fact.subject],
  );
}
