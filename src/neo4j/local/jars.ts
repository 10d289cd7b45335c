import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pomFile } from '../../folders.ts';
import { refuseObstacle } from './folder.ts';
import { LocalNeo4jProblem } from './problem.ts';
import { findMaven } from './program.ts';
import { unfinishedPath } from './unfinished.ts';

/** The version of Neo4j that `pom.xml` names. */
export const neo4jVersion = '5.26.18';

/** How much that is, in MB. */
const about = 150;

/** Told about a long step as it goes on. */
export type Tell = (progress: string) => void;

/** Where the jars of Neo4j lie in a cache folder that checkouts share. */
export function jarsFolder(cacheFolder: string): string {
  return join(cacheFolder, `neo4j-${neo4jVersion}`, 'lib');
}

/**
 * The absolute paths of Neo4j's jars, in a stable order; fetched by Maven the first time. A fetch that is interrupted,
 * or that two processes do at once, leaves nothing half done. Throws LocalNeo4jProblem when the fetch fails.
 */
export async function neo4jJars(cacheFolder: string, tell: Tell): Promise<readonly string[]> {
  const folder = jarsFolder(cacheFolder);
  if (!existsSync(folder)) await fetchJars(folder, tell);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jar'))
    .sort()
    .map((name) => join(folder, name));
}

async function fetchJars(folder: string, tell: Tell): Promise<void> {
  refuseObstacle(folder, 'SAMVERKAN_CACHE_DIR');
  const unfinished = unfinishedPath(join(folder, '..'), 'lib');
  mkdirSync(unfinished);
  try {
    await copyDependencies(unfinished, tell);
    try {
      renameSync(unfinished, folder);
    } catch (error) {
      // Another process was first: its jars are as good.
      if (!existsSync(folder)) throw error;
    }
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function copyDependencies(folder: string, tell: Tell): Promise<void> {
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${folder}`, '-DincludeScope=runtime'];
  const maven = spawn(findMaven(), ['-B', '-f', pomFile, ...goal], { stdio: ['ignore', 'pipe', 'ignore'] });
  const abandon = () => {
    maven.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', abandon);
  const ended = new Promise<number | null>((resolve) => {
    maven.once('error', () => resolve(null));
    maven.once('close', resolve);
  });

  let jars = 0;
  let megabytes = 0;
  let reason: string | null = null;
  for await (const line of createInterface({ input: maven.stdout })) {
    reason ??= /\[ERROR\]\s*(?:\S*\[1;31m)?(.*)/.exec(line)?.[1] ?? null;
    const fetched = /Downloaded .*\.jar \(([\d.]+) (kB|MB)/.exec(line);
    if (fetched === null) continue;
    jars += 1;
    megabytes += Number(fetched[1]) / (fetched[2] === 'kB' ? 1000 : 1);
    tell(`${megabytes.toFixed(0)} of about ${about} MB, ${jars} ${jars === 1 ? 'jar' : 'jars'}`);
  }
  const code = await ended;
  process.off('exit', abandon);
  if (code !== 0) {
    const said = reason === null ? '' : ` Maven says: ${reason.slice(0, 300)}`;
    throw new LocalNeo4jProblem(
      `Neo4j ${neo4jVersion} could not be fetched. Check the network and try again; what was fetched is kept.${said}`,
    );
  }
}
