import { isDescribed } from '../../entities/described/described.ts';
import type { Known } from '../../entities/known.ts';
import type { Claim, Relationship, Resolution, Thing } from '../../entities/thing.ts';
import type { ParsedDocument } from '../../facts/fact.ts';
import type { Run } from '../../neo4j/graph.ts';
import { withoutMaskedNames } from '../../sources/persons/masked-names.ts';
import { masked } from './passages.ts';

/** The names of persons that are shown nowhere in what is told of projects, as digests. */
export interface MaskedNames {
  /** All of them, those of earlier documents too, by the id of the project or call. */
  readonly digests: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those that this document masks, by the project's id: they go with it when it is withdrawn. */
  readonly own: ReadonlyMap<string, ReadonlySet<string>>;
  /** Projects of which earlier documents were masked without some of them. */
  readonly grown: readonly string[];
}

/** The names that any document on the same projects masks. */
export function maskedNamesOf(
  known: Known,
  parts: readonly ParsedDocument[],
  resolution: Resolution,
): MaskedNames {
  const present = new Map(resolution.renames.map(({ from, to }) => [from, to]));
  const described = describedBy(resolution);
  const meant = new Set([...present.keys(), ...described]);
  const projects = [...known.projects, ...known.calls].filter(({ id }) => meant.has(id));
  const digests = new Map<string, Set<string>>();
  const own = new Map<string, Set<string>>();
  const add = (to: Map<string, Set<string>>, project: string, names: readonly string[]) => {
    const found = to.get(project) ?? new Set();
    to.set(project, found);
    for (const name of names) found.add(name);
  };
  for (const { id, maskedNames } of projects) add(digests, present.get(id) ?? id, maskedNames);
  const naming = parts.filter(({ maskedNames = [] }) => maskedNames.length > 0);
  const projectOf = naming.length === 0 ? new Map<number, string>() : projectsOfRows(resolution);
  for (const part of naming) {
    for (const project of projectsOf(part, projectOf) ?? described) {
      add(digests, project, part.maskedNames as readonly string[]);
      add(own, project, part.maskedNames as readonly string[]);
    }
  }
  // What earlier rows of the same table mask.
  for (const { id, maskedHere } of projectOf.size === 0 ? [] : projects) {
    add(own, present.get(id) ?? id, maskedHere);
  }
  const grown = projects.filter(({ id, maskedNames }) => {
    const all = digests.get(present.get(id) ?? id);
    return all !== undefined && maskedNames.length < all.size;
  });
  return {
    digests: sorted(digests),
    own: sorted(own),
    grown: [...new Set(grown.map(({ id }) => present.get(id) ?? id))],
  };
}

function sorted(names: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    [...names].flatMap(([id, found]) => (found.size === 0 ? [] : [[id, new Set([...found].sort())]])),
  );
}

/** The projects that the rows of a part are about; null for a page, of which every project is. */
function projectsOf(part: ParsedDocument, projectOf: ReadonlyMap<number, string>): readonly string[] | null {
  const rows = new Set(part.facts.flatMap(({ evidence: { row } }) => (row === undefined ? [] : [row])));
  return rows.size === 0 ? null : [...rows].flatMap((row) => projectOf.get(row) ?? []);
}

function projectsOfRows({ claims }: Resolution): ReadonlyMap<number, string> {
  return new Map(
    claims.flatMap(({ about, statement: { evidence } }) =>
      about.label === 'Project' && typeof evidence.row === 'number'
        ? [[evidence.row, about.id] as const]
        : [],
    ),
  );
}

/** What is to be written, without the names. Ids stay what they are: the same document makes the same things of it. */
export function maskNew(resolution: Resolution, { digests, own }: MaskedNames): Resolution {
  if (digests.size === 0) return resolution;
  const everybody = new Set([...digests.values()].flatMap((names) => [...names]));
  const maskFor = (project: string | undefined) =>
    masker(project === undefined ? everybody : (digests.get(project) ?? new Set()));
  const owner = new Map(
    resolution.claims.flatMap(({ about, statement: { otherEnd } }) =>
      isDescribed(about.label) && otherEnd !== null ? [[otherEnd, about.id] as const] : [],
    ),
  );
  const projectOf = projectsOfRows(resolution);
  const nodes = resolution.nodes.map((thing): Thing => {
    const isProject = isDescribed(thing.label);
    const mask = maskFor(isProject ? thing.id : owner.get(thing.id));
    const names = isProject ? digests.get(thing.id) : undefined;
    return {
      ...thing,
      properties: {
        ...thing.properties,
        ...Object.fromEntries(
          (sentences.get(thing.label) ?? []).flatMap((property) => {
            const said = thing.properties[property];
            return typeof said === 'string' ? [[property, mask(said)] as const] : [];
          }),
        ),
        ...(names === undefined ? {} : { maskedNames: [...names] }),
      },
    };
  });
  const claims = resolution.claims.map(({ about, statement }): Claim => {
    const { field, value, evidence } = statement;
    const row = typeof evidence.row === 'number' ? projectOf.get(evidence.row) : undefined;
    const mask = maskFor(isDescribed(about.label) ? about.id : row);
    return {
      about,
      statement: {
        ...statement,
        value: told.has(field) ? mask(value) : value,
        evidence: { ...evidence, excerpt: mask(evidence.excerpt) },
      },
    };
  });
  const relationships = resolution.relationships.map((one): Relationship => {
    const names = one.type === 'DESCRIBED_IN' ? own.get(one.start.id) : undefined;
    return names === undefined ? one : { ...one, properties: { maskedNames: [...names] } };
  });
  return { ...resolution, nodes, claims, relationships };
}

/** Masks names that this document brought in what earlier documents said of its projects. */
export async function maskEarlier(run: Run, { digests, grown }: MaskedNames): Promise<void> {
  for (const project of grown) {
    const mask = masker(digests.get(project) ?? new Set());
    await maskTexts(run, project, mask);
    await maskRows(run, project, mask);
  }
}

type Mask = (text: string | null) => string | null;

async function maskTexts(run: Run, project: string, mask: Mask): Promise<void> {
  const rows = await run({
    text: `MATCH (project:Project|Call {id: $project})
CALL (project) {
  MATCH (project)-[:DESCRIBED_IN]->(:SourceDocument)<-[:FROM]-(thing:Evidence) WHERE thing.row IS NULL
  RETURN thing, thing.excerpt AS excerpt, CASE WHEN thing.field IN $told THEN thing.value END AS text
  UNION
  MATCH (project)-[:AIMS_AT|ACHIEVED]->(thing:Objective|Result)
  RETURN thing, null AS excerpt, thing.text AS text
}
RETURN DISTINCT elementId(thing) AS element, excerpt, text`,
    parameters: { project, told: [...told] },
  });
  const changed = rows.flatMap(({ element, excerpt, text }) => {
    const after = { excerpt: mask(excerpt as string | null), text: mask(text as string | null) };
    return after.excerpt === excerpt && after.text === text ? [] : [{ element, ...after }];
  });
  if (changed.length === 0) return;
  await run({
    text: `UNWIND $changed AS row MATCH (thing) WHERE elementId(thing) = row.element
FOREACH (_ IN CASE WHEN thing:Evidence THEN [1] ELSE [] END | SET thing.excerpt = row.excerpt, thing.value = coalesce(row.text, thing.value))
FOREACH (_ IN CASE WHEN thing:Evidence THEN [] ELSE [1] END | SET thing.text = row.text)`,
    parameters: { changed },
  });
}

/** What a row of a table states of a project is in one node, see `Passage`. */
async function maskRows(run: Run, project: string, mask: Mask): Promise<void> {
  const rows = await run({
    text: `MATCH (:Project {id: $project})<-[:ABOUT]-(evidence:Evidence) WHERE evidence.statements IS NOT NULL
RETURN evidence.id AS id, evidence.statements AS statements`,
    parameters: { project },
  });
  const changed = rows.flatMap(({ id, statements }) => {
    const before = statements as readonly string[];
    const after = before.map((written) =>
      masked(
        written,
        (field) => told.has(field),
        (text) => mask(text) as string,
      ),
    );
    return after.every((statement, at) => statement === before[at]) ? [] : [{ id, statements: after }];
  });
  if (changed.length === 0) return;
  await run({
    text: 'UNWIND $changed AS row MATCH (evidence:Evidence {id: row.id}) SET evidence.statements = row.statements',
    parameters: { changed },
  });
}

function describedBy({ relationships }: Resolution): string[] {
  return relationships.filter(({ type }) => type === 'DESCRIBED_IN').map(({ start }) => start.id);
}

/** The properties that hold a source's own sentences, by label. */
const sentences: ReadonlyMap<string, readonly string[]> = new Map([
  ['Project', ['summary']],
  ['Call', ['summary', 'applicants']],
  ['Objective', ['text']],
  ['Result', ['text']],
]);

/** The fields whose statements have such sentences for their value. */
const told: ReadonlySet<string> = new Set(['summary', 'applicants', 'objectives', 'results']);

function masker(digests: ReadonlySet<string>): Mask {
  return (text) => (text === null || digests.size === 0 ? text : withoutMaskedNames(text, digests));
}
