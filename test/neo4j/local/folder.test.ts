import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { folderObstacle, makeOwnFolder } from '../../../src/neo4j/local/folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samverkan-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a folder for data', () => {
  test('is made with all above it, for its owner alone', () => {
    const data = join(folder, 'a', 'b');
    expect(folderObstacle(data, 'SAMVERKAN_DATA_DIR')).toBeNull();
    expect(existsSync(data)).toBe(false);
    makeOwnFolder(data, 'SAMVERKAN_DATA_DIR');
    expect(statSync(data).mode & 0o777).toBe(0o700);
  });

  test('that is there keeps its rights: it may be somebody’s home', () => {
    const data = join(folder, 'shared');
    mkdirSync(data);
    chmodSync(data, 0o755);
    makeOwnFolder(data, 'SAMVERKAN_DATA_DIR');
    expect(statSync(data).mode & 0o777).toBe(0o755);
  });

  test.each([
    ['itself', ''],
    ['above it', '/a/b'],
  ])('is refused where a file is %s', (_where, below) => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const data = file + below;
    expect(folderObstacle(data, 'SAMVERKAN_DATA_DIR')).toBe(
      `${data} cannot be used: ${file} is not a folder; remove it, or set SAMVERKAN_DATA_DIR to another folder`,
    );
    expect(() => makeOwnFolder(data, 'SAMVERKAN_DATA_DIR')).toThrow(/is not a folder/);
  });
});
