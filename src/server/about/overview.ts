import type { Statement } from '../../cypher/statement.ts';
import type { Graph } from '../../neo4j/graph.ts';

/** What the page about the graph tells of it. */
export interface Overview {
  readonly projects: number;
  /** Those that own a project or are partners in one. */
  readonly organizations: number;
  /** Those that a project names. */
  readonly municipalities: number;
  /** What ties projects to those: who owns, who takes part, which municipalities. */
  readonly relationships: number;
  /** Whether nothing was imported but the samples that come with the program: files of our own. */
  readonly isSample: boolean;
  /** The latest few. */
  readonly latest: readonly ProjectSketch[];
}

export interface ProjectSketch {
  readonly number: string | null;
  readonly name: string;
  readonly owners: readonly string[];
  readonly partners: readonly PartnerSketch[];
  /** Those that a source names. */
  readonly municipalities: readonly string[];
  /** Members of an owner, which no source names. */
  readonly members: readonly string[];
}

export interface PartnerSketch {
  readonly name: string;
  /** As the API names it. */
  readonly role: string;
  /** Whether it is an area and no organisation: "Skaraborg". */
  readonly isArea: boolean;
}

const maximumProjects = 4;
/** Of each kind and project, so that the picture stays one that can be read. */
const maximumNeighbours = 24;

const statement: Statement = {
  text: `CALL () { MATCH (:Project) RETURN count(*) AS projects }
CALL () { MATCH (organization:Owner|Partner) RETURN count(organization) AS organizations }
CALL () { MATCH (municipality:Municipality) WHERE EXISTS { (municipality)<-[:INVOLVES]-() } RETURN count(*) AS municipalities }
CALL () { MATCH ()-[link:OWNS|PARTNERS_IN|INVOLVES]->() RETURN count(link) AS relationships }
CALL () {
  MATCH (project:Project)
  WITH project ORDER BY project.startDate IS NULL, project.startDate DESC, project.id LIMIT $maximumProjects
  RETURN collect({
    number: project.number,
    name: project.name,
    owners: COLLECT { MATCH (project)<-[:OWNS]-(n) RETURN DISTINCT n.name ORDER BY n.name LIMIT $maximumNeighbours },
    partners: COLLECT {
      MATCH (project)<-[link:PARTNERS_IN]-(n)
      RETURN DISTINCT {name: n.name, role: link.role, isArea: false} AS partner ORDER BY partner.name, partner.role LIMIT $maximumNeighbours
    } + COLLECT {
      MATCH (project)-[link:COVERS]->(n) WHERE link.role IN ['PARTNER', 'FOLLOWER']
      RETURN DISTINCT {name: n.name, role: link.role, isArea: true} AS partner ORDER BY partner.name, partner.role LIMIT $maximumNeighbours
    },
    municipalities: COLLECT { MATCH (project)-[:INVOLVES]->(n) RETURN DISTINCT n.name ORDER BY n.name LIMIT $maximumNeighbours },
    members: COLLECT {
      MATCH (project)<-[:OWNS]-()<-[:MEMBER_OF]-(n:Municipality) WHERE NOT EXISTS { (project)-[:INVOLVES]->(n) }
      RETURN DISTINCT n.name ORDER BY n.name LIMIT $maximumNeighbours
    }
  }) AS latest
}
RETURN projects, organizations, municipalities, relationships, latest,
  EXISTS { (document:SourceDocument {kind: 'SEED'}) WHERE document.publisher = 'Samverkan' }
  AND NOT EXISTS { (document:SourceDocument) WHERE NOT document.kind IN ['REFERENCE', 'PERSON'] AND coalesce(document.publisher, '') <> 'Samverkan' } AS isSample`,
  parameters: { maximumProjects, maximumNeighbours },
};

/** One read. Rejects with the driver's reason when the graph does not answer. */
export async function readOverview(graph: Graph): Promise<Overview> {
  const [row] = await graph.read(statement);
  return row as unknown as Overview;
}
