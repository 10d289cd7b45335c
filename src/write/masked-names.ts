import type { Claim, Resolution, Thing } from '../entities/thing.ts';
import type { ParsedDocument } from '../facts/fact.ts';
import type { Run } from '../neo4j/graph.ts';
import { withoutMaskedNames } from '../sources/masked-names.ts';

/** The names of persons that are shown nowhere in what is told of a document's projects, as digests. */
export interface MaskedNames {
  /** All of them, those of earlier documents too. */
  readonly digests: ReadonlySet<string>;
  /** Whether earlier documents were masked without some of them. */
  readonly grown: boolean;
}

/** The names that any document on the same projects masks; read before renames, which may make two projects one. */
export async function readMaskedNames(
  run: Run,
  { maskedNames = [] }: ParsedDocument,
  resolution: Resolution,
): Promise<MaskedNames> {
  const rows = await run({
    text: 'MATCH (project:Project) WHERE project.id IN $ids RETURN coalesce(project.maskedNames, []) AS names',
    parameters: {
      ids: resolution.renames.map(({ from }) => from).concat(describedBy(resolution)),
    },
  });
  const known = rows.map(({ names }) => new Set(names as readonly string[]));
  const digests = new Set([...known.flatMap((names) => [...names]), ...maskedNames].sort());
  return { digests, grown: known.some((names) => names.size < digests.size) };
}

/** What is to be written, without the names. Ids stay what they are: the same document makes the same things of it. */
export function maskNew(resolution: Resolution, { digests }: MaskedNames): Resolution {
  if (digests.size === 0) return resolution;
  const mask = masker(digests);
  const projects = describedBy(resolution);
  const nodes = resolution.nodes.map((thing): Thing => {
    const property = sentences.get(thing.label);
    const said = property === undefined ? undefined : thing.properties[property];
    return {
      ...thing,
      properties: {
        ...thing.properties,
        ...(property !== undefined && typeof said === 'string' ? { [property]: mask(said) } : {}),
        ...(projects.includes(thing.id) ? { maskedNames: [...digests] } : {}),
      },
    };
  });
  const claims = resolution.claims.map(({ about, statement }): Claim => {
    const { field, value, evidence } = statement;
    return {
      about,
      statement: {
        ...statement,
        value: told.has(field) ? mask(value) : value,
        evidence: { ...evidence, excerpt: mask(evidence.excerpt) },
      },
    };
  });
  return { ...resolution, nodes, claims };
}

/** Masks names that this document brought in what earlier documents said of its projects. */
export async function maskEarlier(
  run: Run,
  resolution: Resolution,
  { digests, grown }: MaskedNames,
): Promise<void> {
  if (!grown) return;
  const rows = await run({
    text: `MATCH (project:Project) WHERE project.id IN $ids
CALL (project) {
  MATCH (project)-[:DESCRIBED_IN]->(:SourceDocument)<-[:FROM]-(thing:Evidence)
  RETURN thing, thing.excerpt AS excerpt, CASE WHEN thing.field IN $told THEN thing.value END AS text
  UNION
  MATCH (project)-[:AIMS_AT|ACHIEVED]->(thing:Objective|Result)
  RETURN thing, null AS excerpt, thing.text AS text
}
RETURN DISTINCT elementId(thing) AS element, excerpt, text`,
    parameters: { ids: describedBy(resolution), told: [...told] },
  });
  const mask = masker(digests);
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

function describedBy({ relationships }: Resolution): string[] {
  return relationships.filter(({ type }) => type === 'DESCRIBED_IN').map(({ start }) => start.id);
}

/** The properties that hold a source's own sentences, by label. */
const sentences: ReadonlyMap<string, string> = new Map([
  ['Project', 'summary'],
  ['Objective', 'text'],
  ['Result', 'text'],
]);

/** The fields whose statements have such sentences for their value. */
const told: ReadonlySet<string> = new Set(['summary', 'objectives', 'results']);

function masker(digests: ReadonlySet<string>): (text: string | null) => string | null {
  return (text) => (text === null ? null : withoutMaskedNames(text, digests));
}
