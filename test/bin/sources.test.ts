import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { emptyGraph, testAddress, testGraph } from '../neo4j/graph.ts';
import { build, samverkan } from './command.ts';

jest.setTimeout(400_000);

const folder = mkdtempSync(join(tmpdir(), 'samverkan-sources-'));
const page = join(folder, 'page.txt');

beforeAll(async () => {
  await build();
  writeFileSync(page, 'Projektnummer:\n2030/00001\nProjektägare:\nAle kommun\nNamn:\nKompassen\n');
  const graph = testGraph();
  await emptyGraph(graph);
  await graph.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: readonly string[]) {
  const { uri, username, password } = testAddress();
  const { code, stdout, stderr } = await samverkan(args, {
    ...{ SAMVERKAN_DATA_DIR: join(folder, 'data'), NEO4J_URI: uri },
    ...{ NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
  });
  return { code, stdout, stderr };
}

test('documents are listed, withdrawn, refused, and let in again', async () => {
  await run('import', '--retrieved', '2024-03-05', page);
  const [listed] = JSON.parse((await run('sources', '--json')).stdout);
  expect(listed).toMatchObject({
    kind: 'ESF_PROJECT_PAGE',
    projects: 1,
    retrievedAt: expect.stringMatching(/^2024-03-05/),
    withdrawn: null,
  });
  expect((await run('sources')).stdout).toMatch(
    /\(ESF_PROJECT_PAGE, 1 project, fetched 2024-03-05, imported \d{4}-\d\d-\d\d \d\d:\d\d:\d\d\)\n$/,
  );
  expect((await run('sources', 'restore', listed.id)).stderr).toContain(`${listed.id} is not withdrawn`);

  const withdrawn = await run(
    'sources',
    'withdraw',
    listed.id,
    '--by',
    'Ebba',
    '--reason',
    'Utkast',
    '--json',
  );
  expect(JSON.parse(withdrawn.stdout)).toMatchObject({ document: listed.id });
  expect((await run('sources')).stdout).toMatch(
    /^document:\S+ {2}.* \(withdrawn \d{4}-\d\d-\d\d by Ebba: Utkast\)\n$/,
  );
  const again = await run('sources', 'withdraw', listed.id);
  expect({ code: again.code, last: again.stderr.trim().split('\n').at(-1) }).toEqual({
    code: 1,
    last: expect.stringMatching(/^Ebba withdrew document:/),
  });
  const refused = await run('import', page);
  expect({ code: refused.code, stdout: refused.stdout }).toEqual({
    code: 1,
    stdout: expect.stringContaining('Ebba withdrew this document'),
  });

  expect((await run('sources', 'restore', listed.id)).code).toBe(0);
  expect((await run('import', page)).code).toBe(0);
});
