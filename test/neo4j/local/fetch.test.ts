import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { jarsFolder, neo4jJars } from '../../../src/neo4j/local/jars.ts';
import { findJava, findMaven } from '../../../src/neo4j/local/program.ts';

const path = process.env.PATH;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samverkan-fetch-'));
  mkdirSync(join(folder, 'bin'));
});
afterEach(() => {
  process.env.PATH = path;
  rmSync(folder, { recursive: true });
});

/** A program of that name, the first on the path. */
function program(name: string, script: string): void {
  const file = join(folder, 'bin', name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  process.env.PATH = `${join(folder, 'bin')}:${path}`;
}

describe('what fetching needs', () => {
  const alone = () => ({ PATH: join(folder, 'bin') });

  test('Java: when it is missing, one sentence says what to do', async () => {
    await expect(findJava(alone())).rejects.toThrow(
      /^Java is missing: install Java 17 or later, or set NEO4J_URI.*docker compose/,
    );
  });

  test.each([
    ['openjdk version "11.0.20" 2023-07-18', '11.0.20'],
    ['java version "1.8.0_392"', '1.8.0_392'],
  ])('Java: %s is too old', async (says, version) => {
    program('java', `echo '${says}' >&2`);
    await expect(findJava(alone())).rejects.toThrow(`Java ${version} is too old: install Java 17`);
  });

  test('Java: that of JAVA_HOME comes first', async () => {
    program('java', `echo 'openjdk version "21.0.1"' >&2`);
    expect(await findJava({ PATH: '', JAVA_HOME: folder })).toEqual({
      command: join(folder, 'bin', 'java'),
      version: '21.0.1',
    });
  });

  test('Java: one that does not run is told of', async () => {
    program('java', 'exit 1');
    await expect(findJava(alone())).rejects.toThrow(/does not run: install Java 17/);
  });

  test('Maven: when it is missing, one sentence says what to do', () => {
    expect(() => findMaven(alone())).toThrow(/^Maven is missing: install Maven.*or set NEO4J_URI/);
  });
});

/** Does what Maven does with `-DoutputDirectory=…`, its fourth argument but one. */
const fetchOne = `for a; do case $a in -DoutputDirectory=*) out=\${a#*=};; esac; done
mkdir -p "$out"; echo jar > "$out/b.jar"; echo jar > "$out/a.jar"
echo "[INFO] Downloaded from central: https://repo.example.org/a/a.jar (1.5 MB at 2 MB/s)"
echo "[INFO] Downloaded from central: https://repo.example.org/b/b.jar (500 kB at 2 MB/s)"`;

describe('fetching', () => {
  test('tells how far it is, and gives the jars in order', async () => {
    program('mvn', fetchOne);
    const told: string[] = [];
    const jars = await neo4jJars(folder, (progress) => told.push(progress));
    expect(jars).toEqual(['a.jar', 'b.jar'].map((name) => join(jarsFolder(folder), name)));
    expect(told).toEqual(['2 of about 150 MB, 1 jar', '2 of about 150 MB, 2 jars']);
  });

  test('happens once', async () => {
    program('mvn', fetchOne);
    const first = await neo4jJars(folder, () => {});
    program('mvn', 'exit 1');
    expect(await neo4jJars(folder, () => {})).toEqual(first);
  });

  test('that fails half-way leaves nothing, says why, and can be tried again', async () => {
    program('mvn', `${fetchOne}\necho "[ERROR] repo.example.org: no route"\nexit 1`);
    await expect(neo4jJars(folder, () => {})).rejects.toThrow(
      /could not be fetched.*repo\.example\.org: no route/,
    );
    expect(existsSync(jarsFolder(folder))).toBe(false);
    expect(readdirSync(join(jarsFolder(folder), '..'))).toEqual([]);
    program('mvn', fetchOne);
    expect(await neo4jJars(folder, () => {})).toHaveLength(2);
  });

  test('removes what an earlier process left unfinished', async () => {
    const left = join(jarsFolder(folder), '..', `unfinished-${2 ** 22 + 1}-lib-1`);
    mkdirSync(left, { recursive: true });
    program('mvn', fetchOne);
    await neo4jJars(folder, () => {});
    expect(existsSync(left)).toBe(false);
  });

  test('by two at once gives both the same', async () => {
    program('mvn', `${fetchOne}\nsleep 0.2`);
    const [one, other] = await Promise.all([neo4jJars(folder, () => {}), neo4jJars(folder, () => {})]);
    expect(one).toEqual(other);
    expect(readdirSync(join(jarsFolder(folder), '..'))).toEqual(['lib']);
  });
});
