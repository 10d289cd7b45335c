import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { SETTABLE } from '../src/curation/project-value.ts';
import { measures } from '../src/exports/network/measures.ts';
import { projectColumns } from '../src/exports/projects/csv.ts';
import { neo4jBrowserFolder } from '../src/folders.ts';
import { openApi } from '../src/resolvers/execute.ts';
import { exportAddresses } from '../src/server/exports.ts';
import { readSavedQueries } from '../src/server/neo4j-browser/saved-queries.ts';
import { esfOperations } from '../src/sources/table/esf-operations.ts';
import { kohesio } from '../src/sources/table/kohesio.ts';
import { OWN_COLUMNS } from '../src/sources/table/own-columns.ts';

// What the documentation tells people to paste, and where it sends them.

const { schema } = openApi();
const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'bench/README.md', 'docs/exports.md', 'docs/import.md'],
  'docs/networks.md',
].map((path) => [path, readFileSync(path, 'utf8')] as const);
const requests = pages.flatMap(([path, text]) =>
  [...text.matchAll(/^```graphql\n([\s\S]*?)^```/gm)].map(([, request = '']) => [path, request] as const),
);
const links = pages.flatMap(([path, text]) =>
  [...text.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map(([, to = '']) => [path, to] as const),
);

test.each(requests)('%s has a request that the schema answers (%#)', (_, request) => {
  expect(validate(schema, parse(request))).toEqual([]);
});

test.each(links)('%s leads to %s, which is there', (path, to) => {
  expect(existsSync(join(dirname(path), to))).toBe(true);
});

const importing = readFileSync('docs/import.md', 'utf8');
const columns = /^\| field of the API[\s\S]*?\n\n/m.exec(importing)?.[0] ?? '';
const named = columns
  .split('\n')
  .slice(2)
  .flatMap((row) => {
    const [, , ...cells] = row.split('|');
    return [esfOperations, kohesio].flatMap((register, at) =>
      [...(cells[at] ?? '').matchAll(/`([^`]+)`/g)].map(
        ([, name = '']) => [register.kind, name, register] as const,
      ),
    );
  });

test.each(named)('a list of the kind %s has the column %s', (_, name, register) => {
  expect(register.lackOf([name]).unknown).toEqual([]);
});

test.each([...OWN_COLUMNS, ...Object.keys(SETTABLE)])('docs/import.md speaks of %s', (name) => {
  expect(importing).toContain(`\`${name}\``);
});

const exporting = readFileSync('docs/exports.md', 'utf8');

test.each([...exportAddresses, ...measures, ...projectColumns])('docs/exports.md speaks of %s', (name) => {
  expect(exporting).toContain(`\`${name}\``);
});

test.each(
  [
    ...pages
      .map(([, text]) => text)
      .join('\n')
      .matchAll(/\/export\/[\w./]*\w/g),
  ].map(([address]) => [address]),
)('there is something at %s', (address) => {
  expect(exportAddresses).toContain(address);
});

test('README.md lists the queries to keep in Neo4j Browser, in the order of the guide', () => {
  const rows = pages[0]?.[1].matchAll(/^\| (\w+) +\| \[(.+)\]\(neo4j-browser\/queries\/(\S+)\) +\|$/gm) ?? [];
  expect([...rows].map(([, subject, title, path]) => [subject, title, path])).toEqual(
    readSavedQueries(join(neo4jBrowserFolder, 'queries')).map(({ folder, title, file }) => [
      folder,
      title,
      `${folder}/${file}`,
    ]),
  );
});
