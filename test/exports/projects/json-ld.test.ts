import { expect, test } from '@jest/globals';
import jsonld from 'jsonld';
import { exportProjects } from '../../../src/exports/projects/export.ts';
import { iriOf } from '../../../src/exports/projects/json-ld.ts';
import { kompassen, project } from './sample.ts';

const now = new Date('2024-03-05T14:15:00Z');

/** What a program that knows JSON-LD makes of the file; nothing may be fetched. */
// biome-ignore lint/suspicious/noExplicitAny: expanded JSON-LD has any shape.
async function expanded(): Promise<readonly any[]> {
  const ask = async () => ({
    projects: { nodes: [kompassen, project()], pageInfo: { hasNextPage: false, endCursor: null } },
  });
  let text = '';
  for await (const piece of exportProjects(ask, 'jsonld', {}, now).text) text += piece;
  const documentLoader = async (url: string) => {
    throw new Error(`${url} was to be fetched`);
  };
  return await jsonld.expand(JSON.parse(text), { documentLoader });
}

const s = (term: string) => `https://schema.org/${term}`;
const value = (it: unknown) => [{ '@value': it }];

test('a project is schema.org’s, with its money, roles, places and people', async () => {
  const [dataset, first, second] = await expanded();
  expect(dataset).toMatchObject({ '@type': [s('Dataset')], [s('dateCreated')]: value(now.toISOString()) });
  expect(first).toMatchObject({
    '@id': 'urn:samverkan:project:2030/00001',
    '@type': [s('Project')],
    [s('name')]: value('=Kompassen'),
    [s('identifier')]: [{ [s('value')]: value('2030/00001') }],
    [s('foundingDate')]: [{ '@type': s('Date'), '@value': '2030-01-01' }],
    'urn:samverkan:term:totalBudget': [{ [s('value')]: value(1_500_000), [s('currency')]: value('SEK') }],
  });
  expect(first[s('funding')]).toMatchObject([
    {
      '@type': [s('MonetaryGrant')],
      [s('amount')]: [{ '@type': [s('MonetaryAmount')], [s('value')]: value(750_000) }],
      [s('funder')]: [{ [s('name')]: value('Europeiska socialfonden') }],
    },
  ]);
  expect(first[s('member')]).toMatchObject([
    {
      '@type': [s('OrganizationRole')],
      [s('roleName')]: value('OWNER'),
      [s('description')]: value('Enheten'),
      [s('member')]: [{ '@id': 'urn:samverkan:organization:a', [s('name')]: value('Ägaren') }],
    },
    { [s('roleName')]: value('REFERENCE_GROUP') },
  ]);
  expect(first[s('funder')]).toMatchObject([
    { [s('roleName')]: value('FINANCIER'), [s('funder')]: [{ [s('name')]: value('Stiftelsen') }] },
  ]);
  expect(first[s('areaServed')]).toMatchObject([
    {
      '@type': [s('AdministrativeArea')],
      [s('identifier')]: value('1440'),
      [s('containedInPlace')]: [{ '@id': 'urn:samverkan:county:14' }],
    },
    { [s('name')]: value('Hallands län') },
  ]);
  expect(first[s('audience')]).toMatchObject([
    {
      '@type': [s('PeopleAudience')],
      [s('suggestedMinAge')]: value(16),
      [s('suggestedMaxAge')]: value(24),
    },
  ]);
  expect(first[s('subjectOf')]).toMatchObject([{ [s('url')]: value('https://example.org/kompassen') }]);
  expect(second).toEqual({
    '@id': 'urn:samverkan:project:0',
    '@type': [s('Project')],
    [s('name')]: value('Utan allt'),
  });
});

test('an id is an IRI, whatever is in it', () => {
  expect(iriOf('organization:å ?#"<')).toBe('urn:samverkan:organization:%C3%A5%20%3F%23%22%3C');
});
