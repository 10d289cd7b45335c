import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import packageJson from '../../package.json' with { type: 'json' };
import { testAddress } from '../neo4j/graph.ts';
import { build, samverkan } from './command.ts';

let folder: string;

beforeAll(async () => {
  await build();
  folder = mkdtempSync(join(tmpdir(), 'samverkan-commands-'));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bare = () => ({
  SAMVERKAN_DATA_DIR: join(folder, 'data'),
  PORT: '0',
  NEO4J_BOLT_PORT: '0',
  NEO4J_HTTP_PORT: '0',
});

const given = () => {
  const { uri, username, password } = testAddress();
  return { ...bare(), NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
};

describe('samverkan', () => {
  test('refuses an environment that cannot be used, in a line for each variable and no stack', async () => {
    const { code, stdout, stderr } = await samverkan(['serve'], { ...bare(), PORT: 'x', LOG_LEVEL: 'loud' });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.split('\n')).toHaveLength(4);
  });

  test('says which version it is', async () => {
    const { code, stdout } = await samverkan(['--version'], bare());
    expect({ code, stdout: stdout.trim() }).toEqual({ code: 0, stdout: packageJson.version });
  });

  test('refuses a command that is not there', async () => {
    const { code, stderr } = await samverkan(['sevre'], bare());
    expect(code).toBe(1);
    expect(stderr).toContain("unknown command 'sevre'");
  });

  test('refuses a day of fetching that is none', async () => {
    const { code, stderr } = await samverkan(['import', '--retrieved', '2024-02-31', 'page.txt'], bare());
    expect(code).toBe(1);
    expect(stderr).toMatch(/^--retrieved: expected a date[^\n]*; got "2024-02-31"\.\n$/);
  });

  test.each([
    ['--help'],
    ['serve', '--help'],
    ['import', '--help'],
    ['export', '--help'],
    ['export', 'network', '--help'],
    ['export', 'projects', '--help'],
    ['sources', '--help'],
    ['db', '--help'],
    ['db', 'backup', '--help'],
    ['db', 'restore', '--help'],
    ['db', 'check', '--help'],
  ])('shows examples for %s %s %s', async (...args) => {
    const { code, stdout } = await samverkan(args.filter(Boolean), bare());
    expect(code).toBe(0);
    expect(stdout).toContain('Examples:\n  ');
  });

  test('says in one line that Java is missing', async () => {
    const { code, stderr } = await samverkan(['db', 'info'], {
      ...bare(),
      PATH: join(folder, 'nothing'),
      JAVA_HOME: '',
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Java is missing: install Java 17 or later, or set NEO4J_URI[^\n]*\n$/);
  });

  test('says in one line that Maven is missing, when there is still something to fetch', async () => {
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin', 'java'), `#!/bin/sh\necho 'openjdk version "17.0.1"' >&2\n`);
    chmodSync(join(folder, 'bin', 'java'), 0o755);
    const env = {
      ...bare(),
      PATH: join(folder, 'bin'),
      JAVA_HOME: '',
      SAMVERKAN_CACHE_DIR: join(folder, 'cache'),
    };
    const { code, stderr } = await samverkan(['db', 'info'], env);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Maven is missing: install Maven[^\n]*\n$/);
  });

  test('says in one line that the Neo4j it was given does not answer', async () => {
    const { code, stderr } = await samverkan(['db', 'info'], { ...given(), NEO4J_URI: 'bolt://127.0.0.1:1' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Neo4j at bolt:\/\/127\.0\.0\.1:1 does not answer: [^\n]*\n$/);
  });

  test('says in one line that the Neo4j it was given refuses the password', async () => {
    const { code, stderr } = await samverkan(['db', 'info'], { ...given(), NEO4J_PASSWORD: 'a wrong one' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Neo4j at \S+ refuses the user and password: [^\n]*\n$/);
    expect(stderr).not.toContain('a wrong one');
  });

  test.each([['db', 'info'], ['db', 'migrate'], ['serve'], ['doctor']])(
    'says in one line that the Neo4j it was given has no such database: %s %s',
    async (...command) => {
      const ran = await samverkan(command.filter(Boolean), { ...given(), NEO4J_DATABASE: 'elsewhere' });
      expect(ran.code).toBe(1);
      const lines = `${ran.stdout}${ran.stderr}`.split('\n').filter((line) => line.includes('elsewhere'));
      expect(lines).toEqual([
        expect.stringMatching(/has no database "elsewhere": NEO4J_DATABASE names it\.$/),
      ]);
      expect(ran.stderr).not.toContain('    at ');
    },
  );

  test('db migrate and db info work on the Neo4j that it was given', async () => {
    expect((await samverkan(['db', 'migrate'], given())).code).toBe(0);
    const { code, stdout } = await samverkan(['db', 'info', '--json'], given());
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      uri: testAddress().uri,
      username: 'neo4j',
      passwordFile: null,
      browserUrl: null,
    });
    expect(stdout).not.toContain(testAddress().password);
  });

  test('doctor has a line for everything, and exit code 1 when something blocks', async () => {
    const well = await samverkan(['doctor'], given());
    expect(well.code).toBe(0);
    expect(well.stdout).toMatch(/^ok {5}Node /);
    expect(well.stdout).toContain(`${testAddress().uri} answers`);
    const ill = await samverkan(['doctor'], { ...bare(), PATH: '', JAVA_HOME: '' });
    expect(ill.code).toBe(1);
    expect(ill.stdout).toMatch(/^wrong {2}Java .*Java is missing: install/m);
  });
});
