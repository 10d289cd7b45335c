import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '../../src/neo4j/local/port.ts';
import { isAlive } from '../../src/neo4j/local/process-identity.ts';
import { build, databasePid, type Running, samverkan, start, until } from './command.ts';

let folder: string;
let env: Record<string, string>;
let origin: string;
let serving: Running | null = null;

/** Longest for what starts a database, in milliseconds. */
const long = 300_000;

beforeAll(async () => {
  await build();
  folder = mkdtempSync(join(tmpdir(), 'samverkan-serve-'));
  const port = String(await freePort(0));
  env = {
    PORT: port,
    NEO4J_BOLT_PORT: String(await freePort(0)),
    NEO4J_HTTP_PORT: String(await freePort(0)),
    SAMVERKAN_DATA_DIR: join(folder, 'data'),
    // A database that lives for seconds gains nothing from the compiler that is slow and thorough.
    JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1',
  };
  origin = `http://127.0.0.1:${port}`;
}, long);

afterAll(async () => {
  serving?.kill('SIGTERM');
  await serving?.ended;
  rmSync(folder, { recursive: true, force: true });
}, long);

const data = () => env.SAMVERKAN_DATA_DIR ?? '';
const answers = (path: string, status: number) => async () =>
  (await fetch(origin + path)).status === status ? true : null;

async function serve(): Promise<Running> {
  serving = start(['serve'], env);
  await until(serving, answers('/health/live', 200));
  return serving;
}

async function projects(): Promise<number> {
  const { stdout } = await samverkan(['db', 'info', '--json'], env);
  return JSON.parse(stdout).nodes.Project;
}

describe('serve', () => {
  test(
    'answers before its database does, and is ready when that is filled',
    async () => {
      const running = await serve();
      expect((await fetch(`${origin}/health/ready`)).status).toBe(503);
      await until(running, answers('/health/ready', 200));
      expect(await projects()).toBeGreaterThan(0);
    },
    long,
  );

  test('keeps its password for its owner alone', () => {
    expect(statSync(join(data(), 'neo4j-password')).mode & 0o777).toBe(0o600);
    expect(statSync(data()).mode & 0o777).toBe(0o700);
  });

  test('lets Neo4j Browser open with the guide that it serves', async () => {
    const settings = readFileSync(join(data(), 'neo4j', 'conf', 'neo4j.conf'), 'utf8');
    const [, guide = ''] = /^browser\.post_connect_cmd=.*guide (\S+)$/m.exec(settings) ?? [];
    expect(guide).toBe(`${origin}/browser/guide.html`);
    expect((await fetch(guide)).status).toBe(200);
  });

  test('listens on this machine alone', () => {
    const listening = readFileSync(join(data(), 'neo4j', 'conf', 'neo4j.conf'), 'utf8').match(/address=.*/g);
    expect(listening).toHaveLength(6);
    for (const address of listening ?? []) expect(address).toMatch(/^address=127\.0\.0\.1(:\d+)?$/);
  });

  test(
    'refuses to run twice on one folder, and says who runs',
    async () => {
      const { code, stderr } = await samverkan(['serve'], { ...env, PORT: '0' });
      expect(code).toBe(1);
      expect(stderr).toBe(
        `${data()} is in use by samverkan serve (process ${serving?.pid}): stop it first, or set SAMVERKAN_DATA_DIR to another folder.\n`,
      );
    },
    long,
  );

  test(
    'killed without warning leaves no database behind, and starts again with all its data',
    async () => {
      const before = await projects();
      const password = readFileSync(join(data(), 'neo4j-password'), 'utf8');
      const orphan = databasePid(data()) ?? -1;
      expect(isAlive(orphan)).toBe(true);
      serving?.kill('SIGKILL');
      await serving?.ended;

      const running = await serve();
      await until(running, answers('/health/ready', 200));
      expect(isAlive(orphan)).toBe(false);
      expect(readFileSync(join(data(), 'neo4j', 'conf', 'neo4j.conf'), 'utf8')).toContain(
        `server.bolt.listen_address=127.0.0.1:${env.NEO4J_BOLT_PORT}\n`,
      );
      expect(await projects()).toBe(before);
      expect(readFileSync(join(data(), 'neo4j-password'), 'utf8')).toBe(password);
    },
    long,
  );

  test(
    'told to stop ends in order, its database with it',
    async () => {
      const database = databasePid(data()) ?? -1;
      serving?.kill('SIGTERM');
      const ran = await serving?.ended;
      expect(ran?.code).toBe(0);
      expect(ran?.stdout).toContain(`${origin}/graphiql`);
      expect(ran?.stdout).toContain(join(data(), 'neo4j-password'));
      expect(ran?.stdout).not.toContain(readFileSync(join(data(), 'neo4j-password'), 'utf8').trim());
      expect(isAlive(database)).toBe(false);
      expect(databasePid(data())).toBeNull();
      serving = null;
    },
    long,
  );

  test(
    'without its password file says what to do, and makes no other',
    async () => {
      const file = join(data(), 'neo4j-password');
      const password = readFileSync(file);
      rmSync(file);
      const { code, stderr } = await samverkan(['serve'], env);
      expect(code).toBe(1);
      expect(stderr).toMatch(/neo4j-password is missing.*put it back/);
      writeFileSync(file, password, { mode: 0o600 });
    },
    long,
  );

  test(
    'on a port that is in use says so',
    async () => {
      const other = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => other.once('listening', resolve));
      const address = other.address();
      const port = typeof address === 'object' && address !== null ? String(address.port) : '';
      const { code, stderr } = await samverkan(['serve'], {
        ...env,
        PORT: port,
        SAMVERKAN_DATA_DIR: join(folder, 'other'),
      });
      other.close();
      expect(code).toBe(1);
      expect(stderr).toContain(`Port ${port} is in use: stop what uses it, or set PORT to another.\n`);
    },
    long,
  );
});
