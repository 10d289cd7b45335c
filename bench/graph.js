/**
 * The synthetic graph that the benchmark asks: the same nodes and relationships each time, as files for Neo4j's importer.
 * Places and funding codes are the real ones of `seeds/reference/`; all else is made of a few words and a seeded series.
 */
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { cell, characteristics, pick, roles, series, skewed, words } from './series.js';

/** Counts up when the graph becomes another, so that one that was made before is not taken for it. */
export const graphVersion = 1;

const suffixes = ['AB', 'kommun', 'förening', 'stiftelse', 'folkhögskola', 'högskola'];
const kinds = ['COMPANY', 'MUNICIPAL_AUTHORITY', 'CIVIL_SOCIETY', 'CIVIL_SOCIETY', 'SCHOOL', 'UNIVERSITY'];
const targetGroupCount = 400;

/** The number of organisations among so many projects. */
export const organizationCount = (projects) => projects / 5;

/** What the graph calls its i-th things. */
export const ids = {
  project: (i) => `project:bench-${i}`,
  number: (i) => `${2014 + (i % 13)}/${String(i).padStart(6, '0')}`,
  organization: (i) => `organization:bench-${i}`,
  targetGroup: (i) => `target-group:bench-${i}`,
};

/** The places and funding codes that projects are tied to, with the ids that the program gives them. */
export function reference(folder) {
  const rows = (name) =>
    parse(readFileSync(join(folder, name), 'utf8'), { columns: true, comment: '#', skip_empty_lines: true });
  return {
    municipalities: rows('municipalities.csv').map(({ code, name }) => ({
      id: `municipality:${code}`,
      code,
      name,
    })),
  };
}

/** Neo4j's importer reads a list as one cell. */
const list = (items) => items.join(';');

/** Writes rows as a file with a header. */
async function writeTable(file, header, rows) {
  const out = createWriteStream(file);
  out.write(`${header}\n`);
  let text = '';
  for (const row of rows) {
    text += `${row.map(cell).join(',')}\n`;
    if (text.length < 1 << 16) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await once(out, 'close');
}

/**
 * Writes the graph with so many projects into a folder.
 *
 * @returns the importer's arguments.
 */
export async function writeGraph(folder, referenceFolder, projects) {
  const { municipalities } = reference(referenceFolder);
  const file = (name) => join(folder, `${name}.csv`);
  const tables = [
    ['municipalities', 'id:ID,code,name', municipalityRows(municipalities)],
    [
      'organizations',
      'id:ID,name,kind,aliases:string[],nameKeys:string[],matchKeys:string[],:LABEL',
      organizationRows(organizationCount(projects)),
    ],
    ['target-groups', 'id:ID,name,ageFrom:long,ageTo:long,characteristics:string[]', targetGroupRows()],
    [
      'projects',
      'id:ID,number,name,summary,region,aliases:string[],themes:string[],startDate:date,endDate:date,totalBudget:long,grantedSupport:long,plannedParticipants:long',
      projectRows(projects),
    ],
    ['owns', ':START_ID,:END_ID,unit', links(projects, 2, ownerLinks)],
    ['partners', ':START_ID,:END_ID,role', links(projects, 3, partnerLinks)],
    ['involves', ':START_ID,:END_ID,role', links(projects, 5, involvedLinks(municipalities))],
    ['targets', ':START_ID,:END_ID,kind', links(projects, 7, targetLinks)],
  ];
  for (const [name, header, rows] of tables) await writeTable(file(name), header, rows);
  return [
    `--nodes=Municipality=${file('municipalities')}`,
    `--nodes=${file('organizations')}`,
    `--nodes=TargetGroup=${file('target-groups')}`,
    `--nodes=Project=${file('projects')}`,
    `--relationships=OWNS=${file('owns')}`,
    `--relationships=PARTNERS_IN=${file('partners')}`,
    `--relationships=INVOLVES=${file('involves')}`,
    `--relationships=TARGETS=${file('targets')}`,
  ];
}

function* municipalityRows(municipalities) {
  for (const { id, code, name } of municipalities) yield [id, code, name];
}

function* organizationRows(count) {
  const next = series(11);
  for (let i = 0; i < count; i++) {
    const name = `${pick(next, words)} ${pick(next, words).toLowerCase()} ${suffixes[i % suffixes.length]} ${i}`;
    const key = name.toLowerCase();
    yield [ids.organization(i), name, kinds[i % kinds.length], '', key, key, 'Organization;Owner;Partner'];
  }
}

function* targetGroupRows() {
  for (let i = 0; i < targetGroupCount; i++) {
    const from = i % 5 === 0 ? null : 14 + (i % 45);
    const to = i % 7 === 0 ? null : (from ?? 18) + (i % 20);
    const which = [characteristics[i % 7], characteristics[(i * 3 + 1) % 7]];
    yield [ids.targetGroup(i), `Grupp ${i}`, from, to, list([...new Set(which)])];
  }
}

function* projectRows(count) {
  const next = series(13);
  for (let i = 0; i < count; i++) {
    const name = `${pick(next, words)} ${pick(next, words).toLowerCase()} ${i % 1_009}`;
    const some = Array.from({ length: 12 }, () => pick(next, words).toLowerCase());
    const month = 1 + Math.floor(next() * 12);
    const year = 2014 + (i % 13);
    const start = `${year}-${String(month).padStart(2, '0')}-01`;
    const end = new Date(Date.UTC(year, month - 1 + 6 + Math.floor(next() * 36), 0))
      .toISOString()
      .slice(0, 10);
    const budget = next() < 0.1 ? null : Math.floor(next() ** 3 * 4_000_000_000);
    const support = budget === null || next() < 0.15 ? null : Math.floor(budget * (0.4 + next() * 0.3));
    const participants = next() < 0.2 ? null : Math.floor(next() * 500);
    const summary = `${some[0]} och ${some.slice(1).join(' ')}.`;
    yield [
      ids.project(i),
      ids.number(i),
      name,
      summary,
      'Västsverige',
      '',
      '',
      start,
      end,
      budget,
      support,
      participants,
    ];
  }
}

/** Different ones, of so many. */
function some(next, count, among) {
  return new Set(Array.from({ length: count }, () => skewed(next, among)));
}

function* links(projects, seed, make) {
  const next = series(seed);
  for (let i = 0; i < projects; i++) yield* make(next, i, projects);
}

function* ownerLinks(next, i, projects) {
  for (const owner of some(next, next() < 0.1 ? 2 : 1, organizationCount(projects))) {
    yield [ids.organization(owner), ids.project(i), next() < 0.2 ? 'Utbildning' : null];
  }
}

function* partnerLinks(next, i, projects) {
  for (const partner of some(next, 4 + Math.floor(next() * 3), organizationCount(projects))) {
    yield [ids.organization(partner), ids.project(i), pick(next, roles)];
  }
}

const involvedLinks = (municipalities) =>
  function* (next, i) {
    for (const place of some(next, 1 + Math.floor(next() * 4), municipalities.length)) {
      yield [ids.project(i), municipalities[place].id, next() < 0.97 ? 'PARTICIPANT' : 'REPRESENTATIVE'];
    }
  };

function* targetLinks(next, i) {
  for (const group of some(next, next() < 0.4 ? 2 : 1, targetGroupCount)) {
    yield [ids.project(i), ids.targetGroup(group), next() < 0.9 ? 'PARTICIPANTS' : 'STAFF'];
  }
}
