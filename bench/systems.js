/** The systems that are measured, each a process of its own beside the same database. */
import { execFileSync, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { end, freePort, saying } from './database.js';

const project = fileURLToPath(new URL('..', import.meta.url));
const peers = fileURLToPath(new URL('peers', import.meta.url));
const adminToken = 'a-token-for-the-benchmark-only';

/** The longest that an answer may take, in milliseconds: the network of everything takes longest. */
const patience = 70_000;

/** A GraphQL server over HTTP. */
function client(port, child) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
  const post = (body, headers = {}) =>
    new Promise((resolve, reject) => {
      const request = http.request(
        {
          ...{ host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent, timeout: patience },
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(body),
            ...headers,
          },
        },
        (response) => {
          const chunks = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('end', () => resolve(Buffer.concat(chunks)));
        },
      );
      request.on('timeout', () => request.destroy(new Error('timeout')));
      request.on('error', reject);
      request.end(body);
    });
  return {
    post,
    /** The answer as the server sent it. */
    send: (query, variables) => post(JSON.stringify({ query, variables })),
    async ask(query, variables, headers) {
      const { data, errors, extensions } = JSON.parse(
        await post(JSON.stringify({ query, variables }), headers),
      );
      if (errors !== undefined) throw new Error(errors[0].message);
      return { data, extensions };
    },
    /** In MB; null where the operating system does not tell. */
    memory() {
      const status = `/proc/${child.pid}/status`;
      return existsSync(status)
        ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))[1]) / 1024
        : null;
    },
    /** The most that it has had so far, in MB; null where the operating system does not tell. */
    mostMemory() {
      const status = `/proc/${child.pid}/status`;
      return existsSync(status)
        ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))[1]) / 1024
        : null;
    },
    async stop() {
      agent.destroy();
      await end(child);
    },
  };
}

/** This server, as `npm start` runs it. */
export async function startSamverkan({ uri, username, password }) {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=4', join(project, 'dist/samverkan.js'), 'serve'],
    {
      env: {
        ...process.env,
        ...{ NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, PORT: String(port) },
        ...{ SAMVERKAN_ADMIN_TOKEN: adminToken, LOG_LEVEL: 'error' },
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  await saying(child, /is ready/);
  const server = client(port, child);
  return {
    ...server,
    /** The statement that it sends for a request, and how the database answered it. */
    async statementFor(query, variables) {
      const headers = { authorization: `Bearer ${adminToken}`, 'x-samverkan-explain': '1' };
      const { extensions } = await server.ask(query, variables, headers);
      const [{ cypher, parameters, plan, databaseHits }] = extensions.explain;
      return { cypher, parameters, plan, databaseHits };
    },
  };
}

/** @neo4j/graphql on Apollo Server, in the version that `peers/` names. */
export async function startPeer({ uri, username, password }) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--silent'], {
    cwd: peers,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const port = await freePort();
  const child = spawn(process.execPath, ['neo4j-graphql.js'], {
    cwd: peers,
    env: {
      ...process.env,
      ...{
        NODE_ENV: 'production',
        BENCH_URI: uri,
        BENCH_USERNAME: username,
        BENCH_PASSWORD: password,
        BENCH_PORT: String(port),
      },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await saying(child, /ready/);
  return client(port, child);
}

/** The raw driver. */
export async function startRaw({ uri, username, password }) {
  const child = fork(fileURLToPath(new URL('raw.js', import.meta.url)), {
    env: { ...process.env, BENCH_URI: uri, BENCH_USERNAME: username, BENCH_PASSWORD: password },
  });
  const [{ port }] = await once(child, 'message');
  const overHttp = client(port, child);
  const ask = async (message) => {
    child.send(message);
    const [answer] = await once(child, 'message');
    return answer;
  };
  return {
    /** The statements that the others are about. */
    prepare: (statements) =>
      ask({ statements: statements.map(({ cypher, parameters }) => ({ cypher, parameters })) }),
    /** Milliseconds that one statement took. */
    time: (at) => ask({ at }),
    /** The rows of one statement, handed on over HTTP. */
    handOn: (at) => overHttp.post(String(at)),
    /** Statements a second over so many connections at once. */
    throughput: (connections, seconds) => ask({ connections, seconds }),
    stop: () => overHttp.stop(),
  };
}
