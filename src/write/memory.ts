import { lookupKey } from '../entities/name.ts';
import type { Resolution } from '../entities/thing.ts';
import type { Run } from '../neo4j/graph.ts';
import { type KnownOrganizations, knownOrganizations } from './known-organizations.ts';

/** What an import of many parts need not read from the graph again, as long as nobody else writes. */
export interface Memory {
  readonly organizations: KnownOrganizations;
  /**
   * Of the names of projects (as `lookupKey` has them), those by which one may be found that its number does not find.
   *
   * @param numbered whether the projects have numbers themselves: then only one without can be the same.
   */
  namesToLookFor(run: Run, names: readonly string[], numbered: boolean): Promise<ReadonlySet<string>>;
  /** Those nodes and claims that the graph may not have yet. */
  news(resolution: Resolution): Resolution;
  learn(resolution: Resolution): void;
  forget(): void;
}

/** How often it pays to read the names of all projects without a number, instead of looking for each name. */
const worthwhile = 2;

/** What a table says of its organisations, as often as it names them: so many statements are remembered. */
const mostStated = 200_000;

export function openMemory(): Memory {
  const organizations = knownOrganizations();
  const stated = new Set<string>();
  let withoutNumber: ReadonlySet<string> | null = null;
  let asked = 0;
  return {
    organizations,
    async namesToLookFor(run, names, numbered) {
      asked += 1;
      if (!numbered || asked < worthwhile) return new Set(names);
      withoutNumber ??= await namesWithoutNumber(run);
      return new Set(names.filter((name) => withoutNumber?.has(name)));
    },
    news(resolution) {
      return {
        ...resolution,
        nodes: resolution.nodes.filter(
          (thing) => thing.label !== 'Organization' || !organizations.has(thing),
        ),
        claims: resolution.claims.filter(({ statement }) => !stated.has(statement.id)),
      };
    },
    learn(resolution) {
      organizations.learn(resolution);
      if (stated.size > mostStated) stated.clear();
      for (const { about, statement } of resolution.claims) {
        if (about.label === 'Organization') stated.add(statement.id);
      }
      const isNumbered = resolution.nodes.every(
        ({ label, properties }) => label !== 'Project' || (properties.number ?? null) !== null,
      );
      if (!isNumbered) withoutNumber = null;
    },
    forget() {
      organizations.forget();
      stated.clear();
      withoutNumber = null;
    },
  };
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
