import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readSavedQueries } from '../../../src/server/neo4j-browser/saved-queries.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samverkan-queries-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(subject: string, file: string, text: string): void {
  mkdirSync(join(folder, subject), { recursive: true });
  writeFileSync(join(folder, subject, file), text);
}

test('a query has the name of its first line; folders come in the order in which people meet them', () => {
  write('Others', 'one.cypher', '// Everything\nMATCH (n)\nRETURN n\n');
  write('Places', 'two.cypher', '// Places\nMATCH (n:Municipality) RETURN n\n');
  write('Projects', 'three.cypher', '// Projects\nMATCH (n:Project) RETURN n\n');
  write('Projects', 'note.txt', 'not a query');
  const queries = readSavedQueries(folder);
  expect(queries.map(({ title }) => title)).toEqual(['Projects', 'Places', 'Everything']);
  expect(queries[2]?.cypher).toBe('MATCH (n)\nRETURN n');
});

test('a query without a name is refused by the name of its file', () => {
  write('Places', 'nameless.cypher', 'MATCH (n) RETURN n\n');
  expect(() => readSavedQueries(folder)).toThrow('Places/nameless.cypher does not begin with');
});
