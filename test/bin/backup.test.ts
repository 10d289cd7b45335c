import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openGraph } from '../../src/neo4j/graph.ts';
import { isAlive } from '../../src/neo4j/local/process-identity.ts';
import { build, databasePid, samverkan, start, until } from './command.ts';

/** Longest for what starts a database, in milliseconds. */
const long = 300_000;

const seed = 'seeds/24-011-s02-egenmakt.yaml';

let folder: string;

beforeAll(async () => {
  await build();
  folder = mkdtempSync(join(tmpdir(), 'samverkan-backup-'));
}, long);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const data = (name: string) => join(folder, name);
const dump = () => join(folder, 'backup.dump');

const env = (name: string) => ({
  SAMVERKAN_DATA_DIR: data(name),
  NEO4J_BOLT_PORT: '0',
  NEO4J_HTTP_PORT: '0',
  JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1',
});

/** Everything that is in a database, and its indexes; by ids that do not name the database, as `elementId` does. */
const readings = [
  'MATCH (n) RETURN id(n) AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id',
  'MATCH (a)-[r]->(b) RETURN id(a) AS a, id(b) AS b, type(r) AS type, properties(r) AS properties ORDER BY id(r)',
  'SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties RETURN * ORDER BY name',
  'SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties RETURN * ORDER BY name',
];

/** Runs a database by itself while `work` goes on; it is killed, as by a crash, or stopped in order. */
async function whileRunning<T>(
  name: string,
  end: 'crash' | 'stop',
  work: (uri: string) => Promise<T>,
): Promise<T> {
  const running = start(['db', 'start'], env(name));
  try {
    const bolt = await until(running, async () => {
      const lock = JSON.parse(readFileSync(join(data(name), 'lock.json'), 'utf8'));
      return lock.ports?.bolt ?? null;
    });
    return await work(`bolt://127.0.0.1:${bolt}`);
  } finally {
    const pid = databasePid(data(name));
    if (end === 'crash' && pid !== null) process.kill(pid, 'SIGKILL');
    else running.kill('SIGTERM');
    await running.ended;
  }
}

async function contents(name: string): Promise<unknown> {
  return await whileRunning(name, 'stop', async (uri) => {
    const password = readFileSync(join(data(name), 'neo4j-password'), 'utf8').trim();
    const graph = openGraph({ uri, username: 'neo4j', password, database: null });
    try {
      const found: unknown[] = [];
      for (const text of readings) found.push(await graph.read({ text, parameters: {} }));
      // Some values are objects of the driver's own.
      return JSON.parse(JSON.stringify(found));
    } finally {
      await graph.close();
    }
  });
}

async function nodes(name: string): Promise<Record<string, number>> {
  return JSON.parse((await samverkan(['db', 'info', '--json'], env(name))).stdout).nodes;
}

/** The bytes of a stopped database's files, each as its hash. */
function files(name: string): Readonly<Record<string, string>> {
  const home = join(data(name), 'neo4j', 'data');
  const entries = readdirSync(home, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name: file }) => join(parentPath, file))
      .map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

/** What lies in a data folder for no longer than a restore takes. */
const leftOver = (name: string) => readdirSync(data(name)).filter((entry) => /^(restore-|lock)/.test(entry));

describe('a backup', () => {
  test('of a database that was never made is refused, and nothing is made', async () => {
    for (const command of [['backup', dump()], ['check']]) {
      const { code, stdout, stderr } = await samverkan(['db', ...command], env('never'));
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(/^\S+never has no database yet: npm start makes one[^\n]*\n$/);
    }
    expect(existsSync(data('never'))).toBe(false);
    expect(existsSync(dump())).toBe(false);
  });

  test.each([[['backup']], [['restore', 'any.dump']], [['check']]])(
    "of another's database is refused: %j",
    async (command) => {
      const given = { ...env('never'), NEO4J_URI: 'bolt://db.example.org:7687', NEO4J_PASSWORD: 'secret' };
      const { code, stdout, stderr } = await samverkan(['db', ...command], given);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toBe(
        "NEO4J_URI names bolt://db.example.org:7687, which is run elsewhere: use that Neo4j's own tools, or unset NEO4J_URI.\n",
      );
    },
  );

  test(
    'is refused while the database runs, and says who runs it',
    async () => {
      await whileRunning('first', 'crash', async () => {
        expect((await samverkan(['import', seed], env('first'))).code).toBe(0);
        const { pid } = JSON.parse(readFileSync(join(data('first'), 'lock.json'), 'utf8'));
        for (const command of [['backup', dump()], ['check']]) {
          const { code, stdout, stderr } = await samverkan(['db', ...command], env('first'));
          expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
          expect(stderr).toBe(
            `${data('first')} is in use by samverkan db start (process ${pid}): stop it first, or set SAMVERKAN_DATA_DIR to another folder.\n`,
          );
        }
        expect(readdirSync(folder)).toEqual(['first']);
      });
    },
    long,
  );

  test(
    'is one file for its owner alone, also after a crash of the database',
    async () => {
      const { code, stdout } = await samverkan(['db', 'backup', dump()], env('first'));
      expect(code).toBe(0);
      const { size, mode } = statSync(dump());
      expect(stdout).toBe(`backup.dump  ${size} bytes  ${dump()}\n`);
      expect(mode & 0o777).toBe(0o600);
      expect(readdirSync(folder).sort()).toEqual(['backup.dump', 'first']);
      expect(leftOver('first')).toEqual([]);
    },
    long,
  );

  test('does not write over a file', async () => {
    const before = readFileSync(dump());
    const { code, stderr } = await samverkan(['db', 'backup', dump()], env('first'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/backup\.dump exists, and is not written over: [^\n]*\n$/);
    expect(readFileSync(dump()).equals(before)).toBe(true);
  });

  test(
    'that is killed leaves no file, and nothing that the next does not remove',
    async () => {
      const killed = join(folder, 'killed.dump');
      const running = start(['db', 'backup', killed], env('first'));
      const unfinished = () =>
        readdirSync(folder).filter((name) => name.startsWith('.samverkan-unfinished-'));
      const pid = await until(running, async () =>
        unfinished().length > 0 ? databasePid(data('first')) : null,
      );
      running.kill('SIGKILL');
      await running.ended;
      expect(existsSync(killed)).toBe(false);
      const { code, stdout } = await samverkan(['db', 'backup', '--json', killed], env('first'));
      expect(code).toBe(0);
      expect(isAlive(pid)).toBe(false);
      expect(JSON.parse(stdout)).toEqual({ file: 'killed.dump', bytes: statSync(killed).size, path: killed });
      expect(unfinished()).toEqual([]);
    },
    long,
  );
});

describe('a restore', () => {
  let whole: unknown;

  test(
    'into a folder without a database gives one with the same contents and a password of its own',
    async () => {
      const { code, stdout } = await samverkan(['db', 'restore', dump()], env('second'));
      expect({ code, stdout }).toEqual({ code: 0, stdout: `Restored ${dump()}\n` });
      whole = await contents('first');
      expect(await contents('second')).toEqual(whole);
      expect(JSON.stringify(whole)).toContain('Egenmakt');
      const passwords = ['first', 'second'].map((name) =>
        readFileSync(join(data(name), 'neo4j-password'), 'utf8'),
      );
      expect(passwords[0]).not.toBe(passwords[1]);
      expect(leftOver('second')).toEqual([]);
    },
    long,
  );

  test(
    'replaces contents only when it is forced to',
    async () => {
      const { code, stdout, stderr } = await samverkan(['db', 'restore', dump()], env('second'));
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(/has contents \(\d+ nodes\): --force replaces it [^\n]*\n$/);
    },
    long,
  );

  test('refuses what is no dump before it touches anything', async () => {
    const other = join(folder, 'other.dump');
    writeFileSync(other, 'something else');
    for (const [file, said] of [
      [other, 'is not a dump of a Neo4j database'],
      [join(folder, 'nothing'), 'cannot be read'],
      [folder, 'cannot be read'],
    ] as const) {
      const { code, stderr } = await samverkan(['db', 'restore', '--force', file], env('untouched'));
      expect(code).toBe(1);
      expect(stderr).toBe(`${file} ${said}: name a file that samverkan db backup made.\n`);
    }
    expect(existsSync(data('untouched'))).toBe(false);
  });

  test(
    'of half a dump changes nothing',
    async () => {
      const half = join(folder, 'half.dump');
      const bytes = readFileSync(dump());
      writeFileSync(half, bytes.subarray(0, bytes.length / 2));
      const before = files('second');
      expect(Object.keys(before).length).toBeGreaterThan(20);
      const { code, stderr } = await samverkan(['db', 'restore', '--force', half], env('second'));
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /half\.dump cannot be loaded; nothing was changed\. Neo4j says: Failed to load [^\n]*\n$/,
      );
      expect(leftOver('second')).toEqual([]);
      expect(files('second')).toEqual(before);
    },
    long,
  );

  test(
    'that is killed while it loads leaves the earlier database',
    async () => {
      expect(await nodes('third')).toEqual({});
      const empty = join(folder, 'empty.dump');
      expect((await samverkan(['db', 'backup', empty], env('third'))).code).toBe(0);
      const running = start(['db', 'restore', '--force', empty], env('second'));
      const loading = join(data('second'), 'restore-unfinished', 'data', 'databases', 'neo4j');
      await until(running, async () => (existsSync(loading) ? true : null));
      running.kill('SIGKILL');
      await running.ended;
      expect(await contents('second')).toEqual(whole);
      expect(leftOver('second')).toEqual([]);
    },
    long,
  );

  test(
    'that is killed once the new database is whole is finished by the next start',
    async () => {
      expect((await samverkan(['db', 'restore', dump()], env('fourth'))).code).toBe(0);
      // What is left by a process that is killed right after its renaming.
      mkdirSync(join(data('third'), 'restore-loaded'));
      renameSync(join(data('fourth'), 'neo4j', 'data'), join(data('third'), 'restore-loaded', 'data'));
      expect(await contents('third')).toEqual(whole);
      expect(leftOver('third')).toEqual([]);
    },
    long,
  );
});

describe('a check', () => {
  test(
    'finds a whole database consistent',
    async () => {
      const { code, stdout } = await samverkan(['db', 'check'], env('first'));
      expect({ code, stdout }).toEqual({ code: 0, stdout: 'consistent\n' });
    },
    long,
  );

  test(
    'tells what is wrong with a damaged one, and its backup is not restored',
    async () => {
      cpSync(data('first'), data('damaged'), { recursive: true });
      const store = join(data('damaged'), 'neo4j/data/databases/neo4j/neostore.relationshipstore.db');
      const bytes = readFileSync(store);
      // The pages' first bytes are a header; a record has 34 bytes.
      bytes.fill(0xff, 34 * 60, 34 * 60 + 18);
      writeFileSync(store, bytes);
      const { code, stdout } = await samverkan(['db', 'check'], { ...env('damaged'), TMPDIR: folder });
      expect(code).toBe(1);
      expect(stdout).toMatch(/^inconsistent: \d+ errors, all of them in \S+\n( +\d+ {2}[A-Z].*\n)+$/);

      const damaged = join(folder, 'damaged.dump');
      expect((await samverkan(['db', 'backup', damaged], env('damaged'))).code).toBe(0);
      const { code: refused, stderr } = await samverkan(['db', 'restore', '--force', damaged], env('first'));
      expect(refused).toBe(1);
      expect(stderr).toMatch(/holds a database that is damaged; nothing was changed\./);
      expect((await samverkan(['db', 'check'], env('first'))).stdout).toBe('consistent\n');
    },
    long,
  );
});
