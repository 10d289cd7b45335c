import type { StoredOrganization } from '../entities/known.ts';
import { nameKey, organizationPart } from '../entities/name.ts';
import type { Resolution, Thing } from '../entities/thing.ts';
import type { OrganizationMention } from '../facts/fact.ts';
import type { Run } from '../neo4j/graph.ts';

/**
 * The organisations of the graph that mentions may mean, read by names, ids and numbers. What was asked for once is kept, so that
 * a table that names the same ones in thousands of rows asks for each once; nobody else may write meanwhile.
 */
export interface KnownOrganizations {
  read(
    run: Run,
    mentions: readonly OrganizationMention[],
    projects: readonly string[],
  ): Promise<readonly StoredOrganization[]>;
  /** Whether the graph has an organisation as it shall be, as far as is known. */
  has(thing: Thing): boolean;
  /** Takes over what has been written. */
  learn(resolution: Resolution): void;
  forget(): void;
}

/** So many are kept: some hundred bytes each. */
const most = 100_000;

export function knownOrganizations(): KnownOrganizations {
  const byId = new Map<string, StoredOrganization>();
  const written = new Map<string, Thing>();
  /** Ids by what leads to them; a key that is there has been asked for. */
  const asked = new Map<string, Set<string>>();

  const file = (key: string, id: string) => {
    const ids = asked.get(key);
    if (ids === undefined) asked.set(key, new Set([id]));
    else ids.add(id);
  };
  const forget = () => {
    byId.clear();
    written.clear();
    asked.clear();
  };

  return {
    forget,
    async read(run, mentions, projects) {
      if (byId.size > most) forget();
      const keys = new Set(mentions.flatMap(keysOf));
      const missing = [...keys].filter((key) => !asked.has(key));
      for (const { key, organization } of await find(run, missing)) {
        byId.set(organization.id, organization);
        file(key, organization.id);
      }
      for (const key of missing) if (!asked.has(key)) asked.set(key, new Set());
      const found = new Map<string, StoredOrganization>();
      for (const key of keys) {
        for (const id of asked.get(key) ?? []) {
          const organization = byId.get(id);
          if (organization !== undefined) found.set(id, organization);
        }
      }
      for (const organization of await inProjects(run, projects)) found.set(organization.id, organization);
      return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
    },
    has({ id, properties, roles = [] }) {
      const last = written.get(id);
      return (
        last !== undefined &&
        roles.every((role) => last.roles?.includes(role)) &&
        JSON.stringify(last.properties) === JSON.stringify(properties)
      );
    },
    learn({ nodes, renames }) {
      for (const { from, to } of renames) {
        byId.delete(from);
        written.delete(from);
        written.delete(to);
      }
      for (const thing of nodes) {
        const { label, id, properties, roles = [] } = thing;
        if (label !== 'Organization') continue;
        written.set(id, { ...thing, roles: [...new Set([...roles, ...(written.get(id)?.roles ?? [])])] });
        const { name, aliases, organizationNumber, kind } = properties;
        const organization = {
          id,
          name,
          aliases,
          organizationNumber,
          kind,
          projects: [],
        } as unknown as StoredOrganization;
        byId.set(id, organization);
        for (const key of keysOfStored(organization)) if (asked.has(key)) file(key, id);
      }
    },
  };
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
  CALL db.index.fulltext.queryNodes('organizationSpellings', row.phrase) YIELD node AS organization
  RETURN row.key AS key, organization
  UNION
  UNWIND $ids AS row MATCH (organization:Organization {id: row.value}) RETURN row.key AS key, organization
  UNION
  UNWIND $numbers AS row MATCH (organization:Organization {organizationNumber: row.value}) RETURN row.key AS key, organization
}
RETURN key, organization {.id, .name, .aliases, .organizationNumber, .kind, projects: []} AS organization`,
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
MATCH (project:Project {id: id})<-[:OWNS|PARTNERS_IN]-(organization:Organization)
WITH organization, collect(DISTINCT project.id) AS projects
RETURN organization {.id, .name, .aliases, .organizationNumber, .kind, projects: projects} AS organization`,
    parameters: { projects },
  });
  return rows.map(({ organization }) => organization as StoredOrganization);
}

/** A phrase of Lucene's query language that stands for exactly this text. */
export function phrase(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
