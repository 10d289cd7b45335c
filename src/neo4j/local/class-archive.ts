import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startDatabase } from './database.ts';
import { jarsFolder, type Tell } from './jars.ts';
import { username } from './password.ts';
import { freePort } from './port.ts';
import type { Java } from './program.ts';
import { loopback } from './settings.ts';
import { unfinishedPath } from './unfinished.ts';

/** A wrong or outdated archive is passed over by Java, which then only starts more slowly: not worth a line. */
const quietly = ['-Xshare:auto', '-Xlog:cds=off', '-Xlog:cds+dynamic=off', '-Xlog:class+path=off'];

/**
 * The flags with which Java reads Neo4j's classes from an archive, which halves the time of a start. The archive is
 * made once for each version of Java, by a database that is started for nothing else; without it where that fails.
 */
export async function classArchive(
  cacheFolder: string,
  java: Java,
  jars: readonly string[],
  tell: Tell,
): Promise<readonly string[]> {
  const archive = join(jarsFolder(cacheFolder), '..', `classes-${java.version}.jsa`);
  if (!existsSync(archive)) {
    tell('preparing it for quick starts, once');
    try {
      await makeArchive(archive, java, jars);
    } catch {
      return [];
    }
  }
  return [...quietly, `-XX:SharedArchiveFile=${archive}`];
}

async function makeArchive(archive: string, java: Java, jars: readonly string[]): Promise<void> {
  const dataFolder = unfinishedPath(dirname(archive), 'data');
  const unfinished = unfinishedPath(dirname(archive), 'classes');
  try {
    const [boltPort, httpPort] = [await freePort(0), await freePort(0)];
    const { jvm, password } = await startDatabase({
      java: java.command,
      jars,
      dataFolder,
      boltPort,
      httpPort,
      flags: [...quietly, `-XX:ArchiveClassesAtExit=${unfinished}`, '-XX:TieredStopAtLevel=1'],
      memory: { heapStart: '256m', heapMost: '512m', pageCache: '32m' },
      apiOrigin: null,
    });
    try {
      await askOnce(`bolt://${loopback}:${boltPort}`, password);
    } finally {
      await jvm.stop();
    }
    renameSync(unfinished, archive);
  } finally {
    rmSync(unfinished, { force: true });
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** Of every kind that a start and the first questions need: indexes, full text, writing, reading along relationships. */
const schemaStatements = [
  'CREATE CONSTRAINT FOR (a:A) REQUIRE a.id IS UNIQUE',
  'CREATE INDEX FOR (a:A) ON (a.name)',
  'CREATE FULLTEXT INDEX words FOR (a:A) ON EACH [a.name]',
  'CALL db.awaitIndexes()',
];
const writing = 'MERGE (a:A {id: $id})-[:B]->(b:B) ON CREATE SET a.name = $name';
const readings = [
  'MATCH (a:A) WHERE a.id IN [$id] RETURN a {.*, bs: COLLECT { MATCH (a)-[:B]->(b) RETURN b.id LIMIT 3 }} ORDER BY a.id',
  "CALL db.index.fulltext.queryNodes('words', $name) YIELD node, score RETURN node.id, score",
];

/** Has the classes loaded that those statements need. */
async function askOnce(uri: string, password: string): Promise<void> {
  const { openGraph } = await import('../graph.ts');
  const graph = openGraph({ uri, username, password, database: null });
  const parameters = { id: 1, name: 'a' };
  try {
    for (const text of schemaStatements) await graph.execute({ text, parameters: {} });
    await graph.write((run) => run({ text: writing, parameters }));
    for (const text of readings) await graph.read({ text, parameters });
  } finally {
    await graph.close();
  }
}
