import { describe, expect, test } from '@jest/globals';
import { parse as parseCsv } from 'csv-parse/sync';
import { print, validate } from 'graphql';
import type { Ask } from '../../../src/exports/ask.ts';
import { listDocument, listNames, projectsDocument } from '../../../src/exports/projects/documents.ts';
import { exportProjects } from '../../../src/exports/projects/export.ts';
import type { ProjectFormatName } from '../../../src/exports/projects/formats.ts';
import type { Project } from '../../../src/exports/projects/project.ts';
import { openApi } from '../../../src/resolvers/execute.ts';
import { connection, kompassen, project } from './sample.ts';

const now = new Date('2024-03-05T14:15:00Z');

/** An API that answers with these pages; `asked` has what came of variables. */
function pagesOf(...pages: readonly (readonly Project[])[]) {
  const asked: unknown[] = [];
  const ask: Ask = async (_, variables) => {
    asked.push(variables);
    const at = Number(variables.after ?? 0);
    const pageInfo = { hasNextPage: at + 1 < pages.length, endCursor: String(at + 1) };
    return { projects: { nodes: pages[at], pageInfo } };
  };
  return { ask, asked };
}

async function written(ask: Ask, format: ProjectFormatName, given = {}): Promise<string> {
  let text = '';
  for await (const piece of exportProjects(ask, format, given, now).text) text += piece;
  return text;
}

test('its documents are ones that the API answers, and ask for no contact person', () => {
  const { schema } = openApi();
  for (const document of [projectsDocument, ...listNames.map(listDocument)]) {
    expect(validate(schema, document)).toEqual([]);
    expect(print(document)).not.toMatch(/contact|email/i);
  }
});

describe('all pages', () => {
  test('are one file', async () => {
    const { ask, asked } = pagesOf([kompassen, project()], [project({ id: 'project:2' })]);
    const { about, projects } = JSON.parse(
      await written(ask, 'json', { filter: '{"name":{"contains":"a"}}', orderBy: '[{"field":"NAME"}]' }),
    );
    const said = { filter: { name: { contains: 'a' } }, orderBy: [{ field: 'NAME' }] };
    expect(asked).toEqual([said, { ...said, after: '1' }]);
    expect(about).toMatchObject({ creator: 'Samverkan', date: now.toISOString(), question: said });
    expect(projects.map(({ id }: Project) => id)).toEqual(['project:2030/00001', 'project:0', 'project:2']);
    expect(projects[0].owners).toEqual([
      {
        ...{ id: 'organization:a', name: 'Ägaren', kind: 'COMPANY', organizationNumber: '2120001355' },
        unit: 'Enheten',
      },
    ]);
    expect(JSON.parse(await written(pagesOf([kompassen], [project()]).ask, 'jsonld'))['@graph']).toHaveLength(
      3,
    );
  });

  test.each(['json', 'jsonld', 'csv'] as const)('of nothing are a whole file, too: %s', async (format) => {
    const text = await written(pagesOf([]).ask, format);
    if (format === 'csv') expect(text.split('\r\n')).toHaveLength(2);
    else expect(JSON.parse(text)).toBeTruthy();
  });

  test('are asked for when the one before is taken', async () => {
    const { ask, asked } = pagesOf([kompassen], [project()]);
    const pieces = exportProjects(ask, 'csv', {}, now).text[Symbol.asyncIterator]();
    expect(asked).toHaveLength(0);
    await pieces.next();
    expect(asked).toHaveLength(1);
    await pieces.return?.();
    await pieces.next();
    expect(asked).toHaveLength(1);
  });

  test('fail as the API fails, after what came before', async () => {
    const { ask } = pagesOf([kompassen], [project()]);
    const failing: Ask = async (document, variables) => {
      if (variables.after !== undefined) throw new Error('The graph went away');
      return await ask(document, variables);
    };
    const pieces = exportProjects(failing, 'json', {}, now).text[Symbol.asyncIterator]();
    await pieces.next();
    await expect(pieces.next()).rejects.toThrow('The graph went away');
  });
});

test('a list that is longer than a page is there to its end', async () => {
  const partner = (id: string) => ({ role: 'PARTNER', node: { ...kompassen.partners.edges[0]!.node, id } });
  const list = (id: string, next: string | null) => ({
    edges: [partner(id)],
    pageInfo: { hasNextPage: next !== null, endCursor: next },
  });
  const ask: Ask = async (document, variables) =>
    document === projectsDocument
      ? { projects: { nodes: [project({ partners: list('a', '1') })], ...connection() } }
      : { node: { list: variables.after === '1' ? list('b', '2') : list('c', null) } };
  const { projects } = JSON.parse(await written(ask, 'json'));
  expect(projects[0].partners.map(({ id }: { id: string }) => id)).toEqual(['a', 'b', 'c']);
});

test('a table has a line for each project, and lists in one cell', async () => {
  const rows: readonly Record<string, string>[] = parseCsv(
    await written(pagesOf([kompassen], [project()]).ask, 'csv'),
    { columns: true },
  );
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    ...{ number: '2030/00001', name: "'=Kompassen", totalBudget: '1500000', cofinancingRate: '0.5' },
    ...{ owners: 'Ägaren (Enheten)', ownerNumbers: '2120001355', municipalities: '1440 Ale' },
    ...{ partners: 'Föreningen (REFERENCE_GROUP) | Stiftelsen (FINANCIER)', fund: 'ESF' },
    ...{ programme: '2014SE05M9OP001', sdgs: '4 God utbildning', targetGroups: 'Unga 16–24 år' },
    ...{ coveredAreas: '13 Hallands län (COVERED) | 12 Skåne län (FOLLOWER)' },
    sources: 'https://example.org/kompassen',
  });
  expect(rows[1]).toMatchObject({ number: '', owners: '', themes: '' });
  const excel = await written(pagesOf([kompassen]).ask, 'csv', { excel: 'true' });
  expect(excel).toMatch(/^\ufeffnumber;name;/);
  expect(excel).toContain(';750000;0,5;');
});

test.each([
  [{ filter: '{' }, 'filter: a value in JSON was expected'],
  [{ first: '10' }, 'first: one of filter, orderBy was expected'],
  [{ excel: 'true' }, 'excel: one of'],
])('%j cannot be asked for', (given, message) => {
  expect(() => exportProjects(async () => null, 'json', given, now)).toThrow(message);
});
