import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph } from '../neo4j/graph.ts';
import { statements as keys } from './migrations/001-keys.ts';
import { statements as indexes } from './migrations/002-indexes.ts';
import { statements as fullText } from './migrations/003-full-text.ts';
import { statements as spellings } from './migrations/004-spellings.ts';
import { statements as searchWords } from './migrations/005-search-words.ts';
import { statements as importRuns } from './migrations/006-import-runs.ts';
import { statements as decisions } from './migrations/007-decisions.ts';
import { statements as calls } from './migrations/008-calls.ts';
import { statements as runs } from './migrations/009-runs.ts';
import { statements as records } from './migrations/010-records.ts';
import { statements as judgements } from './migrations/011-judgements.ts';
import { statements as searchCalls } from './migrations/012-search-calls.ts';

interface Migration {
  readonly number: number;
  readonly name: string;
  /** Each is idempotent, so that a migration that was cut off, or that two instances run at once, does no harm. */
  readonly statements: readonly string[];
}

/** All migrations, in their order. One that has landed is never changed: what comes later gets a number of its own. */
const migrations: readonly Migration[] = [
  { number: 1, name: 'keys', statements: keys },
  { number: 2, name: 'indexes', statements: indexes },
  { number: 3, name: 'full text', statements: fullText },
  { number: 4, name: 'spellings', statements: spellings },
  { number: 5, name: 'search words', statements: searchWords },
  { number: 6, name: 'import runs', statements: importRuns },
  { number: 7, name: 'decisions', statements: decisions },
  { number: 8, name: 'calls', statements: calls },
  { number: 9, name: 'runs', statements: runs },
  { number: 10, name: 'records', statements: records },
  { number: 11, name: 'judgements', statements: judgements },
  { number: 12, name: 'search calls', statements: searchCalls },
];

export interface MigrationOutcome {
  readonly applied: readonly string[];
  /** One line for a person. */
  readonly summary: string;
}

/** So often it is begun again where another program migrates the same graph at the same time. */
const patience = 30;

/** Brings the graph's constraints and indexes to this version, and records it in the graph as `Migration` nodes. */
export async function migrate(graph: Graph): Promise<MigrationOutcome> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await applyMissing(graph);
    } catch (error) {
      if (tries === patience || !isInEachOthersWay(error)) throw error;
      await sleep(300 + Math.random() * 1_000);
    }
  }
}

function isInEachOthersWay(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    code.startsWith('Neo.TransientError.') ||
    code === 'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists'
  );
}

async function applyMissing(graph: Graph): Promise<MigrationOutcome> {
  const done = await recorded(graph);
  const missing = migrations.filter(({ number }) => !done.has(number));
  for (const text of missing.flatMap(({ statements }) => statements))
    await graph.execute({ text, parameters: {} });
  // Waited for together: one that a later migration takes away again is never filled.
  if (missing.length > 0) await graph.execute({ text: 'CALL db.awaitIndexes(300)', parameters: {} });
  for (const migration of missing) {
    await graph.execute({
      text: `MERGE (migration:Migration {number: $number})
ON CREATE SET migration.name = $name, migration.appliedAt = datetime()`,
      parameters: { number: migration.number, name: migration.name },
    });
  }
  const applied = missing.map(({ number, name }) => `${number} ${name}`);
  const latest = migrations.at(-1)?.number ?? 0;
  return {
    applied,
    summary: applied.length === 0 ? `at ${latest}, unchanged` : `applied ${applied.join(', ')}`,
  };
}

/** Whether the graph has every migration of this version. */
export async function isMigrated(graph: Graph): Promise<boolean> {
  const done = await recorded(graph);
  return migrations.every(({ number }) => done.has(number));
}

async function recorded(graph: Graph): Promise<ReadonlySet<number>> {
  const rows = await graph.read({
    text: 'MATCH (migration:Migration) RETURN migration.number AS number',
    parameters: {},
  });
  return new Set(rows.map(({ number }) => number as number));
}
