/**
 * How long a start takes on this machine, when everything is fetched and loaded already: the whole of `npm start` until
 * it is ready, and the API's own process, beside a database that runs, until it answers and until it is ready.
 * Prints the median and the range in milliseconds. Usage: npm run bench -- start [runs]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const runs = Number(process.argv[2] ?? 7);
const dataFolder = mkdtempSync(join(tmpdir(), 'samverkan-bench-'));
const [port, boltPort, httpPort] = [await freePort(), await freePort(), await freePort()];

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** The status of an answer; 0 when there is none. */
function status(path) {
  return new Promise((resolve) => {
    http
      .get({ host: '127.0.0.1', port, path, agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
      .once('error', () => resolve(0));
  });
}

/**
 * Starts a command and stops it again; the milliseconds until each path answered with 200, in turn.
 *
 * @param every how often it is asked, in milliseconds: asking takes from the processor that the start needs.
 */
async function time(command, args, env, paths, every) {
  const began = performance.now();
  const child = spawn(command, args, {
    cwd: project,
    env: { ...process.env, PORT: String(port), LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const took = [];
  for (const path of paths) {
    while ((await status(path)) !== 200) {
      if (child.exitCode !== null) throw new Error(`${command} ended with ${child.exitCode}`);
      await sleep(every);
    }
    took.push(performance.now() - began);
  }
  child.kill('SIGTERM');
  await ended;
  return took;
}

function tell(what, times) {
  const sorted = times.map(Math.round).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  process.stdout.write(`${what.padEnd(38)} ${median} ms (${sorted[0]} to ${sorted.at(-1)})\n`);
}

const own = {
  SAMVERKAN_DATA_DIR: dataFolder,
  NEO4J_BOLT_PORT: String(boltPort),
  NEO4J_HTTP_PORT: String(httpPort),
};
try {
  tell('first start, jars there, to ready', await time('npm', ['start'], own, ['/health/ready'], 100));
  const whole = [];
  for (let run = 0; run < runs; run += 1)
    whole.push(...(await time('npm', ['start'], own, ['/health/ready'], 100)));
  tell('npm start to ready', whole);

  const database = spawn(process.execPath, ['dist/samverkan.js', 'db', 'start'], {
    cwd: project,
    env: { ...process.env, ...own },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(database, 'exit');
  await once(database.stdout, 'data');
  const another = {
    NEO4J_URI: `bolt://127.0.0.1:${boltPort}`,
    NEO4J_USERNAME: 'neo4j',
    NEO4J_PASSWORD: readFileSync(join(dataFolder, 'neo4j-password'), 'utf8').trim(),
  };
  const [live, ready] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    const paths = ['/health/live', '/health/ready'];
    const [first, second] = await time(process.execPath, ['dist/samverkan.js', 'serve'], another, paths, 5);
    live.push(first);
    ready.push(second);
  }
  tell('API process to its first answer', live);
  tell('API process to ready', ready);
  database.kill('SIGTERM');
  await ended;
} finally {
  rmSync(dataFolder, { recursive: true, force: true });
}
