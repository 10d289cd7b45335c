import { type Known, type KnownProject, nothingKnown } from '../../src/entities/known.ts';
import { resolveEntities } from '../../src/entities/resolve.ts';
import type { Resolution } from '../../src/entities/thing.ts';
import type { ParsedDocument } from '../../src/facts/fact.ts';
import { reference } from './reference.ts';

/** What the graph would hold of a project after documents that all resolve to it, in their order. */
export function knownAfter(...documents: readonly ParsedDocument[]): Known {
  return documents.reduce<Known>((known, document) => {
    const resolution = resolveEntities(document, known, reference);
    const statements = resolution.claims
      .filter(({ about }) => about.label === 'Project')
      .map(({ statement }) => statement);
    const id = resolution.nodes.find(({ label }) => label === 'Project')?.id as string;
    const others = known.projects.flatMap((project) => project.statements);
    const replaced = new Set(statements.map((statement) => statement.id));
    const project: KnownProject = {
      id,
      statements: [...others.filter((statement) => !replaced.has(statement.id)), ...statements],
      dependents: [],
      maskedNames: [],
      maskedHere: [],
    };
    return { ...nothingKnown, projects: [project] };
  }, nothingKnown);
}

/** The last document's resolution, after the others. */
export function resolveInOrder(documents: readonly ParsedDocument[]): Resolution {
  const last = documents.at(-1) as ParsedDocument;
  return resolveEntities(last, knownAfter(...documents.slice(0, -1)), reference);
}

/** The one project of a resolution. */
export function projectOf({ nodes }: Resolution) {
  return nodes.find(({ label }) => label === 'Project');
}

/** Where the relationships of one type lead. */
export function endsOf({ relationships }: Resolution, type: string): readonly string[] {
  return relationships.filter((one) => one.type === type).map(({ end }) => end.id);
}
