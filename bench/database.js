/** The benchmark's own databases: made by Neo4j's importer, kept between runs, run by the program's own commands. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { graphVersion, writeGraph } from './graph.js';

const run = promisify(execFile);
const project = fileURLToPath(new URL('..', import.meta.url));
const program = join(project, 'dist/samverkan.js');
const referenceFolder = join(project, 'seeds/reference');

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** Resolves when a child process has said something that matches; rejects when it ends before. */
export async function saying(child, pattern) {
  let said = '';
  for await (const chunk of child.stdout) {
    said += chunk;
    if (pattern.test(said)) {
      child.stdout.resume();
      return said;
    }
  }
  throw new Error(`A process ended before it was ready: ${said.slice(-500)}`);
}

/** Ends a child process and waits until it has ended. */
export async function end(child) {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** Where the graph with so many projects is kept. */
const dataFolder = (projects) => join(tmpdir(), `samverkan-bench-v${graphVersion}-${projects}`);

/** Makes the database with so many projects, unless it is there. @param tell told of each step with its time. */
export async function prepare(projects, tell) {
  const folder = dataFolder(projects);
  const mark = join(folder, 'loaded');
  if (existsSync(mark)) return tell(`${projects} projects: kept from an earlier run`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'tables'), { recursive: true });
  const timed = async (what, work) => {
    const began = performance.now();
    const result = await work();
    tell(`${projects} projects: ${what} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    return result;
  };
  // Its first start fetches Neo4j and makes the password.
  await timed('an empty database made', () =>
    run(process.execPath, [program, 'db', 'info'], { env: environment(folder) }),
  );
  const tables = await timed('graph written', () =>
    writeGraph(join(folder, 'tables'), referenceFolder, projects),
  );
  await timed('graph loaded', () => importTables(folder, tables));
  rmSync(join(folder, 'tables'), { recursive: true });
  await timed('indexes made', () =>
    run(process.execPath, [program, 'db', 'migrate'], { env: environment(folder) }),
  );
  writeFileSync(mark, '');
}

/** The environment of a command of the program that uses this folder alone. */
function environment(folder, ports = { bolt: 0, http: 0 }) {
  const { NEO4J_URI, ...inherited } = process.env;
  return {
    ...inherited,
    SAMVERKAN_DATA_DIR: folder,
    NEO4J_BOLT_PORT: String(ports.bolt),
    NEO4J_HTTP_PORT: String(ports.http),
  };
}

async function importTables(folder, tables) {
  const cache =
    process.env.SAMVERKAN_CACHE_DIR ??
    join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'samverkan');
  const version = readdirSync(cache).find((name) => name.startsWith('neo4j-'));
  const lib = join(cache, version, 'lib');
  const classPath = readdirSync(lib)
    .map((name) => join(lib, name))
    .join(delimiter);
  const home = join(folder, 'neo4j');
  const args = [
    'database',
    'import',
    'full',
    'neo4j',
    '--overwrite-destination',
    '--array-delimiter=;',
    ...tables,
  ];
  await run('java', ['-Xmx2g', '-cp', classPath, 'org.neo4j.cli.AdminTool', ...args], {
    // Its report goes where it runs.
    cwd: folder,
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
    maxBuffer: 1 << 26,
  });
}

/** Starts the database with so many projects. */
export async function startDatabase(projects) {
  const folder = dataFolder(projects);
  const ports = { bolt: await freePort(), http: await freePort() };
  const child = spawn(process.execPath, [program, 'db', 'start'], {
    env: environment(folder, ports),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await saying(child, /Neo4j Browser/);
  return {
    uri: `bolt://127.0.0.1:${ports.bolt}`,
    username: 'neo4j',
    password: readFileSync(join(folder, 'neo4j-password'), 'utf8').trim(),
    stop: () => end(child),
  };
}
