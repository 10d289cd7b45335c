import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { StoredOrganization } from '../../entities/known.ts';
import { lookupKey } from '../../entities/name.ts';
import type { DecidedOrganizations } from '../../entities/organizations/decided.ts';
import { organizationOfRecord, RECORD } from '../../entities/organizations/group-things.ts';
import type { Resolution } from '../../entities/thing.ts';
import type { Run } from '../../neo4j/graph.ts';
import { readDecided } from '../known/decisions.ts';
import { type KnownOrganizations, knownOrganizations } from '../known/known-organizations.ts';

/** What an import of many parts need not read from the graph again, as long as nobody else writes. */
export interface Memory {
  readonly organizations: KnownOrganizations;
  /**
   * Of the names of projects (as `lookupKey` has them), those by which one may be found that its number does not find.
   *
   * @param numbered whether the projects have numbers themselves: then only one without can be the same.
   */
  namesToLookFor(run: Run, names: readonly string[], numbered: boolean): Promise<ReadonlySet<string>>;
  /** The names of those of the activities that are in the graph or about to be, by id. */
  activityNames(run: Run, ids: readonly string[]): Promise<readonly (readonly [string, string])[]>;
  /** What persons decided about organisations. */
  decided(run: Run): Promise<DecidedOrganizations>;
  /** Takes over what is written next. */
  takeOver(resolution: Resolution): News;
  forget(): void;
}

/** What of a resolution the graph may not have yet. */
export interface News {
  readonly told: Resolution;
  /** The ids of those nodes among it that are there, but not as they shall be. */
  readonly present: ReadonlySet<string>;
}

/** How a node is written: the properties themselves would be most of what is remembered. */
interface Shown {
  /** A digest of its properties. */
  readonly said: string;
  readonly roles: readonly string[];
}

/** For so many names it pays to read those of all projects without a number, instead of looking for each. */
const worthwhile = 100;

/** What a table says of its organisations, as often as it names them: so many statements and nodes are remembered. */
const most = 50_000;

/** Labels of things that only one project speaks of. */
export const ownLabels: ReadonlySet<string> = new Set(['Project', 'Subproject', 'Objective', 'Result']);

/**
 * @param announced organisations that what is still to be read tells of.
 * @param isAll whether nothing is anywhere but in memory: then nothing is forgotten.
 */
export function openMemory(announced: readonly StoredOrganization[] = [], isAll = false): Memory {
  const organizations = knownOrganizations(announced, isAll);
  const kept = <Value extends object | true>() =>
    isAll ? new Map<string, Value>() : new LRUCache<string, Value>({ max: most });
  // What was taken over last is in there: it need not be in the graph yet.
  const stated = kept<true>();
  const written = kept<Shown>();
  const activities = kept<{ readonly name: string | null }>();
  let withoutNumber: ReadonlySet<string> | null = null;
  let decided: DecidedOrganizations | null = null;
  let asked = 0;
  return {
    organizations,
    async namesToLookFor(run, names, numbered) {
      asked += names.length;
      if (!numbered || asked < worthwhile) return new Set(names);
      withoutNumber ??= await namesWithoutNumber(run);
      return new Set(names.filter((name) => withoutNumber?.has(name)));
    },
    async activityNames(run, ids) {
      const missing = ids.filter((id) => !activities.has(id));
      for (const id of missing) activities.set(id, { name: null });
      for (const [id, name] of await readActivityNames(run, missing)) activities.set(id, { name });
      return ids.flatMap((id) => {
        const name = activities.get(id)?.name ?? null;
        return name === null ? [] : [[id, name] as const];
      });
    },
    async decided(run) {
      decided ??= await readDecided(run);
      return decided;
    },
    takeOver(resolution) {
      const { nodes, claims, renames, released } = resolution;
      organizations.learn(resolution);
      const records = nodes.filter(({ label }) => label === RECORD);
      if (decided !== null && records.length > 0) {
        const told = records.map(({ id, properties }) => [organizationOfRecord(id), properties] as const);
        decided = { ...decided, records: new Map([...decided.records, ...told]) };
      }
      for (const { from, to } of renames) {
        written.delete(from);
        written.delete(to);
      }
      for (const { id } of released) written.delete(id);
      const present = new Set<string>();
      const newNodes = nodes.filter((thing) => {
        const { label, id, properties, roles = [] } = thing;
        if (ownLabels.has(label)) return true;
        if (label === 'Activity') activities.set(id, { name: properties.name as string });
        // Who has everything in memory keeps the nodes themselves.
        if (isAll) return true;
        const last = written.get(id);
        const said = hash('sha256', JSON.stringify(properties), 'base64');
        if (said === last?.said && roles.every((role) => last.roles.includes(role))) return false;
        if (last !== undefined) present.add(id);
        written.set(id, { said, roles: [...new Set([...roles, ...(last?.roles ?? [])])] });
        return true;
      });
      const newClaims = claims.filter(({ about, statement }) => {
        if (about.label !== 'Organization') return true;
        if (stated.has(statement.id)) return false;
        stated.set(statement.id, true);
        return true;
      });
      const isNumbered = nodes.every(
        ({ label, properties }) => label !== 'Project' || (properties.number ?? null) !== null,
      );
      if (!isNumbered) withoutNumber = null;
      return { told: { ...resolution, nodes: newNodes, claims: newClaims }, present };
    },
    forget() {
      organizations.forget();
      stated.clear();
      written.clear();
      activities.clear();
      withoutNumber = null;
      decided = null;
    },
  };
}

async function readActivityNames(
  run: Run,
  ids: readonly string[],
): Promise<readonly (readonly [string, string])[]> {
  if (ids.length === 0) return [];
  const rows = await run({
    text: 'UNWIND $ids AS id MATCH (activity:Activity {id: id}) RETURN id, activity.name AS name',
    parameters: { ids },
  });
  return rows.map(({ id, name }) => [id as string, name as string]);
}

async function namesWithoutNumber(run: Run): Promise<ReadonlySet<string>> {
  const rows = await run({
    text: 'MATCH (project:Project) WHERE project.number IS NULL RETURN project.name AS name, project.aliases AS aliases',
    parameters: {},
  });
  return new Set(
    rows
      .flatMap(({ name, aliases }) => [name, ...((aliases as string[] | null) ?? [])])
      .filter((name) => typeof name === 'string')
      .map(lookupKey),
  );
}
