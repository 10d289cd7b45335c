import type { StoredOrganization } from '../../entities/known.ts';
import { nameKey, organizationPart } from '../../entities/name.ts';
import { organizationOfRecord, RECORD } from '../../entities/organizations/group-things.ts';
import type { Resolution } from '../../entities/thing.ts';
import type { OrganizationMention } from '../../facts/mention.ts';
import type { Run } from '../../neo4j/graph.ts';

/**
 * The organisations of the graph that mentions may mean, read by names, ids and numbers. What was asked for once is kept, so that
 * a table that names the same ones in thousands of rows asks for each once; nobody else may write meanwhile. What was taken over
 * the last times need not be in the graph yet.
 */
export interface KnownOrganizations {
  read(
    run: Run,
    mentions: readonly OrganizationMention[],
    projects: readonly string[],
  ): Promise<readonly StoredOrganization[]>;
  /** Takes over what is written next. */
  learn(resolution: Pick<Resolution, 'nodes' | 'renames'>): void;
  forget(): void;
}

/** What was taken over the last so many times may still be on its way into the graph. */
export const MOST_AHEAD = 17;

/** What was taken over at once. */
interface Taken {
  readonly organizations: readonly StoredOrganization[];
  readonly renames: ReadonlyMap<string, string>;
  readonly byKey: Filed;
}

/** So many are kept: half a kilobyte each. */
const most = 50_000;

/**
 * @param announced those that are not in the graph, but that the rest of the document tells of.
 * @param isAll whether there are no others than those taken over: then none is forgotten.
 */
export function knownOrganizations(
  announced: readonly StoredOrganization[] = [],
  isAll = false,
): KnownOrganizations {
  const announcedById = new Map(announced.map((organization) => [organization.id, organization]));
  const announcedByKey: Filed = new Map();
  for (const organization of announced) {
    for (const key of keysOfStored(organization)) file(announcedByKey, key, organization.id);
  }
  const marked = ({ id, name, aliases, organizationNumber, kind, projects }: StoredOrganization) => {
    const isNumberedHere = announcedById.has(id);
    return { id, name, aliases, organizationNumber, kind, projects, isNumberedHere };
  };
  const byId = new Map<string, StoredOrganization>();
  /** A key that is there has been asked for. */
  const asked: Filed = new Map();
  /** What was taken over, the last at the end. */
  let ahead: readonly Taken[] = [];

  const takeOver = (organizations: readonly StoredOrganization[], renames: ReadonlyMap<string, string>) => {
    const byKey: Filed = new Map();
    for (const from of renames.keys()) byId.delete(from);
    for (const organization of organizations) {
      byId.set(organization.id, marked(organization));
      for (const key of keysOfStored(organization)) {
        file(byKey, key, organization.id);
        if (isAll || asked.has(key)) file(asked, key, organization.id);
      }
    }
    ahead = [...ahead, { organizations, renames, byKey }].slice(-MOST_AHEAD);
  };
  /** The id that an organisation of the graph has when all is written. */
  const renamed = (id: string) => ahead.reduce((present, { renames }) => renames.get(present) ?? present, id);
  const forget = () => {
    byId.clear();
    asked.clear();
    ahead = [];
  };

  return {
    forget,
    async read(run, mentions, projects) {
      if (!isAll && byId.size > most) {
        const kept = ahead;
        forget();
        for (const { organizations, renames } of kept) takeOver(organizations, renames);
      }
      const keys = new Set(mentions.flatMap(keysOf));
      // Where all is in memory there is nobody to ask.
      const missing = isAll ? [] : [...keys].filter((key) => !asked.has(key));
      for (const { key, organization } of await find(run, missing)) {
        const id = renamed(organization.id);
        // What is kept is never older than what the graph has.
        if (!byId.has(id)) byId.set(id, marked({ ...organization, id }));
        file(asked, key, id);
      }
      for (const key of missing) {
        if (!asked.has(key)) asked.set(key, none);
        for (const { byKey } of ahead) for (const id of filed(byKey, key)) file(asked, key, id);
      }
      const found = new Map<string, StoredOrganization>();
      for (const key of keys) {
        for (const id of filed(asked, key)) {
          const organization = byId.get(id);
          if (organization !== undefined) found.set(id, organization);
        }
        for (const id of filed(announcedByKey, key)) {
          if (!byId.has(id)) found.set(id, announcedById.get(id) as StoredOrganization);
        }
      }
      for (const organization of await inProjects(run, projects))
        found.set(organization.id, marked(organization));
      return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
    },
    learn({ nodes, renames }) {
      takeOver(
        nodes.flatMap(({ label, id, properties }) => {
          // What a person decided is no business of the rules: they know its members.
          if (label !== RECORD && (label !== 'Organization' || Array.isArray(properties.records))) return [];
          const { name, aliases, organizationNumber, kind } = properties;
          return {
            id: label === RECORD ? organizationOfRecord(id) : id,
            name,
            aliases,
            organizationNumber,
            kind,
            projects: none,
          } as unknown as StoredOrganization;
        }),
        new Map(renames.map(({ from, to }) => [from, to])),
      );
    },
  };
}

/** Ids by what leads to them, mostly to one, which needs no list: there are some for each organisation. */
type Filed = Map<string, string | readonly string[]>;

const none: readonly string[] = [];

function filed(files: Filed, key: string): readonly string[] {
  const ids = files.get(key) ?? none;
  return typeof ids === 'string' ? [ids] : ids;
}

function file(files: Filed, key: string, id: string): void {
  const ids = filed(files, key);
  if (!ids.includes(id)) files.set(key, ids.length === 0 ? id : [...ids, id]);
}

function keysOf({ name, aliases = [], id, organizationNumber }: OrganizationMention): readonly string[] {
  const names = [name, ...aliases];
  return [
    ...names.map((one) => `name ${nameKey(one)}`),
    ...names.map((one) => `id organization:${organizationPart(one)}`),
    ...(id === undefined ? [] : [`id ${id}`]),
    ...(organizationNumber === undefined ? [] : [`number ${organizationNumber}`]),
  ];
}

function keysOfStored({ id, name, aliases, organizationNumber }: StoredOrganization): readonly string[] {
  return [
    `id ${id}`,
    ...[name, ...aliases].map((one) => `name ${nameKey(one)}`),
    ...(organizationNumber === null ? [] : [`number ${organizationNumber}`]),
  ];
}

async function find(
  run: Run,
  keys: readonly string[],
): Promise<readonly { readonly key: string; readonly organization: StoredOrganization }[]> {
  if (keys.length === 0) return [];
  const of = (kind: string) =>
    keys
      .filter((key) => key.startsWith(`${kind} `))
      .map((key) => ({ key, value: key.slice(kind.length + 1) }));
  const rows = await run({
    text: `CALL () {
  UNWIND $names AS row
  CALL db.index.fulltext.queryNodes('organizationRecords', row.phrase) YIELD node AS organization
  RETURN row.key AS key, organization
  UNION
  UNWIND $ids AS row MATCH (organization:Organization {id: row.value}) WHERE organization.records IS NULL RETURN row.key AS key, organization
  UNION
  UNWIND $ids AS row MATCH (organization:OrganizationRecord {id: 'record:' + row.value}) RETURN row.key AS key, organization
  UNION
  UNWIND $numbers AS row MATCH (organization:Organization {organizationNumber: row.value}) WHERE organization.records IS NULL RETURN row.key AS key, organization
  UNION
  UNWIND $numbers AS row MATCH (organization:OrganizationRecord {organizationNumber: row.value}) RETURN row.key AS key, organization
}
RETURN key, organization {id: replace(organization.id, 'record:', ''), .name, .aliases, .organizationNumber, .kind, projects: []} AS organization`,
    parameters: {
      names: of('name').map(({ key, value }) => ({ key, phrase: phrase(value) })),
      ids: of('id'),
      numbers: of('number'),
    },
  });
  return rows as unknown as readonly { readonly key: string; readonly organization: StoredOrganization }[];
}

/** Those that own or take part in projects, with the projects: departments are told apart by them. */
async function inProjects(run: Run, projects: readonly string[]): Promise<readonly StoredOrganization[]> {
  if (projects.length === 0) return [];
  const rows = await run({
    text: `UNWIND $projects AS id
MATCH (project:Project {id: id})<-[:OWNS|PARTNERS_IN]-(shown:Organization)
CALL (project, shown) {
  WITH shown WHERE shown.records IS NULL RETURN shown AS organization
  UNION
  WITH project, shown WHERE shown.records IS NOT NULL
  MATCH (organization)-[:RECORD_OF]->(shown), (evidence:Evidence)-[:ABOUT]->(project)
  WHERE evidence.otherEnd = substring(organization.id, 7)
    OR any(said IN evidence.statements WHERE split(said, '\\t')[2] = substring(organization.id, 7))
  RETURN DISTINCT organization
}
WITH organization, collect(DISTINCT project.id) AS projects
RETURN organization {id: replace(organization.id, 'record:', ''), .name, .aliases, .organizationNumber, .kind, projects: projects} AS organization`,
    parameters: { projects },
  });
  return rows.map(({ organization }) => organization as StoredOrganization);
}

/** A phrase of Lucene's query language that stands for exactly this text. */
export function phrase(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
