import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { readReference } from '../../../src/reference/read.ts';
import { projectJsonSchema } from '../../../src/sources/seed/json-schema.ts';
import { parseSeed } from '../../../src/sources/seed/parse.ts';

const FILE = 'seeds/project.schema.json';
const reference = readReference('seeds/reference');

// Run with WRITE_SCHEMA=1 after a change of the schema or of the reference data.
if (process.env.WRITE_SCHEMA)
  writeFileSync(FILE, `${JSON.stringify(projectJsonSchema(reference), null, 2)}\n`);

const schema = JSON.parse(readFileSync(FILE, 'utf8'));
const valid = new Ajv2020({ formats: { date: true, uri: true } }).compile(schema);

test('the schema for editors is the one the reader uses', () => {
  expect(schema).toEqual(JSON.parse(JSON.stringify(projectJsonSchema(reference))));
});

test('every key is described', () => {
  const described = Object.entries<{ description?: string; $ref?: string }>(schema.properties);
  expect(described.filter(([, property]) => !property.description && !property.$ref)).toEqual([]);
});

test.each(readdirSync('seeds').filter((file) => file.endsWith('.yaml')))(
  '%s is valid and names the schema',
  (file) => {
    const text = readFileSync(`seeds/${file}`, 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\/project\.schema\.json\n/);
    expect(valid(parse(text)) || valid.errors).toBe(true);
  },
);

test.each([
  'name: Provprojektet',
  'name: Provprojektet\nmunicipalities: [Ale, { municipality: "1380", role: REPRESENTATIVE }]',
  'name: Provprojektet\nmunicipalities: [Atlantis]',
  'name: Provprojektet\nmunicipalities: [1380]',
  'name: Provprojektet\ntotalBudget: -1',
  'name: Provprojektet\ntotalBudget: 1.5',
  'name: Provprojektet\nstartDate: 2019-02-30',
  'name: Provprojektet\ncontact: Anna',
  'name: Provprojektet\nowners: [{ unit: x }]',
  'name: Provprojektet\nowners: [{ name: x, kind: BAND }]',
  'name: Provprojektet\ncoveredAreas: [{ county: Halland }]',
  'name: Provprojektet\ncoveredAreas: [{ role: PARTNER }]',
  'name: Provprojektet\ncoveredAreas: [{ county: Halland, subregion: Skaraborg }]',
  'name: Provprojektet\ntargetGroups: [{ ageFrom: 200 }]',
  'name: Provprojektet\ntargetGroups: [{ characteristics: [TALL] }]',
  'name: Provprojektet\nsdgs: [18]',
  'name: Provprojektet\nsummary: anna@example.org',
  'name: Provprojektet\nbeneficiary: { postalCode: 40222 }',
  'number: 2019/00120',
])('schema and reader agree on: %s', (text) => {
  expect(parseSeed(text, 'document:1', reference).problems.length === 0).toBe(valid(parse(text)));
});
