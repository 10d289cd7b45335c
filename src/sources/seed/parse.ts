import type { Fact, ParsedDocument, Problem, SourceDocument } from '../../facts/fact.ts';
import type { Reference } from '../../reference/reference.ts';
import { fundingFacts } from './funding.ts';
import { organizationFacts } from './organizations.ts';
import { placeFacts } from './places.ts';
import { propertyFacts } from './properties.ts';
import { evidenceIn, type SeedReading } from './reading.ts';
import { type Seed, seedSchema } from './schema.ts';
import { validSeed } from './validate.ts';
import { workFacts } from './work.ts';
import { readYaml } from './yaml.ts';

/** Whether a file is one of our own seeds: by its ending, or by the line that gives editors the schema. */
export function recogniseSeed(name: string, text: string): boolean {
  return /\.ya?ml$/i.test(name) || /^# yaml-language-server: \$schema=\S*project\.schema\.json/.test(text);
}

/**
 * Reads a seed (YAML, one project) into facts, each with the characters it was read from. `text` is without byte
 * order mark, `id` the document's id. Never throws for what the file holds: problems say what is wrong and where, and what
 * is valid is read all the same.
 */
export function parseSeed(text: string, id: string, reference: Reference): ParsedDocument {
  const yaml = readYaml(text);
  if ('problems' in yaml) return { source: sourceOf(id, null), facts: [], problems: yaml.problems };
  const { seed, problems } = validSeed(yaml, schemaFor(reference));
  if (seed === null) return { source: sourceOf(id, null), facts: [], problems };
  const at = evidenceIn(text, yaml);
  const facts = seedFacts({ seed, project: { label: 'Project', ref: 'project' }, reference, at });
  return { source: sourceOf(id, seed), facts, problems: inOrder(problems) };
}

function seedFacts(reading: SeedReading): Fact[] {
  return [propertyFacts, organizationFacts, placeFacts, fundingFacts, workFacts].flatMap((read) =>
    read(reading),
  );
}

function sourceOf(id: string, seed: Seed | null): SourceDocument {
  const title = [seed?.number, seed?.name].filter((part) => part !== undefined).join(' - ');
  return {
    id,
    kind: 'SEED',
    title: seed?.source.title ?? (title || 'Seed'),
    publisher: seed?.source.publisher ?? null,
    url: null,
    retrievedAt: null,
  };
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

// The schema offers every municipality and code: made once for each Reference, which is frozen.
const schemas = new WeakMap<Reference, ReturnType<typeof seedSchema>>();

function schemaFor(reference: Reference): ReturnType<typeof seedSchema> {
  const known = schemas.get(reference);
  if (known !== undefined) return known;
  const schema = seedSchema(reference);
  schemas.set(reference, schema);
  return schema;
}
