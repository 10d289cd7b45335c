/**
 * How fast networks are answered: narrowed to a county and five years, cold and kept, beside the pairs that the raw driver has the database put
 * together; around one thing, small or a hub; and the network of everything, with what a second client notices meanwhile.
 * Usage: npm run bench -- networks [--size 300000]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import neo4j from 'neo4j-driver';
import { prepare, startDatabase } from './database.js';
import { ids } from './graph.js';
import { startSamverkan } from './systems.js';

const { values } = parseArgs({ options: { size: { type: 'string', default: '300000' } } });
const projects = Number(values.size);
const tell = (line) => process.stdout.write(`${line}\n`);
const counties = [
  ...['01', '03', '04', '05', '06', '07', '08', '09', '10', '12', '13'],
  ...['14', '17', '18', '19', '20', '21', '22', '23', '24', '25'],
];
const q1 = readFileSync(new URL('documents/q1.graphql', import.meta.url), 'utf8');
const narrowed = readFileSync(new URL('documents/network.graphql', import.meta.url), 'utf8');
const ego = readFileSync(new URL('documents/ego.graphql', import.meta.url), 'utf8');
const everything = `{ collaborationNetwork(maxNodes: 100000) {
  nodes { id degree } statistics { nodeCount linkCount components largestComponent } } }`;
const pairs = `MATCH (:County {code: $county})<-[:IN_COUNTY]-()<-[:INVOLVES]-(project:Project)
WHERE project.startDate <= date($to) AND project.endDate >= date($from)
WITH DISTINCT project
MATCH (one:Organization)-[:OWNS|PARTNERS_IN]->(project)<-[:OWNS|PARTNERS_IN]-(other:Organization) WHERE one.id < other.id
RETURN one.id, other.id, count(DISTINCT project) AS weight`;

function median(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

async function timed(work) {
  const began = performance.now();
  const result = await work();
  return { milliseconds: performance.now() - began, result };
}

/** How long a project takes, one after the other, until `isDone`; at least twenty times. */
async function secondClient(isDone) {
  const times = [];
  for (let i = 0; times.length < 20 || !isDone(); i++) {
    const number = ids.number((i * 7_919) % projects);
    times.push(await timeOf(q1, { number }));
  }
  return times;
}

/** Things with few projects, and those with the most of their kind. */
const small = [20_000, 30_000, 40_000, 50_000, 59_000].map(ids.organization);
const hubs = [
  'organization:bench-0',
  'municipality:0114',
  'target-group:bench-0',
  'county:01',
  'project:bench-0',
];

const span = (times) =>
  `${Math.round(median(times))} ms (${Math.round(Math.min(...times))} to ${Math.round(Math.max(...times))})`;

await prepare(projects, tell);
const database = await startDatabase(projects);
const server = await startSamverkan(database);
const timeOf = async (...asked) => (await timed(() => server.ask(...asked))).milliseconds;

/** The network around each thing, for the first time. The first of all is asked twice, because the database plans each kind of question once. */
async function tellEgos(what, things, variables) {
  await server.ask(ego, { id: things[0], ...variables });
  const times = [];
  for (const id of things) times.push(await timeOf(ego, { id, ...variables, maxNodes: 199 }));
  tell(`${what.padEnd(48)}${span(times)}`);
}

const driver = neo4j.driver(database.uri, neo4j.auth.basic(database.username, database.password));
try {
  const filter = (county) => ({
    filter: { counties: [county], period: { from: '2016-01-01', to: '2020-12-31' } },
  });
  await server.ask(narrowed, {
    filter: { counties: ['25'], period: { from: '2014-01-01', to: '2015-12-31' } },
  });
  const [cold, kept, raw] = [[], [], []];
  for (const [i, county] of counties.entries()) {
    cold.push(await timeOf(narrowed, filter(county)));
    for (let times = 0; times < 5; times++) kept.push(await timeOf(narrowed, filter(county)));
    // The pairs take so long that those of every third county must do.
    if (i % 3 > 0) continue;
    const ask = () => driver.executeQuery(pairs, { county, from: '2016-01-01', to: '2020-12-31' });
    try {
      raw.push((await timed(ask)).milliseconds);
    } catch (error) {
      if (error.code !== 'Neo.TransientError.General.MemoryPoolOutOfMemoryError') throw error;
      tell(`county ${county}: the raw driver's pairs are more than the database has memory for`);
    }
  }
  tell(`narrowed to a county and five years, cold       ${span(cold)}`);
  tell(`the same, kept                                  ${span(kept)}`);
  tell(`its pairs alone, by the raw driver              ${span(raw)}`);

  await tellEgos('around an organisation of few projects', small, { depth: 1 });
  await tellEgos('two links from it', small, { depth: 2 });
  await tellEgos('around hubs', hubs, { depth: 1 });
  await tellEgos('two links from them', hubs, { depth: 2 });
  await tellEgos('around hubs, in the largest county, five years', hubs, { depth: 1, ...filter('01') });

  const before = await secondClient(() => true);
  let isDone = false;
  const whole = timed(() => server.post(JSON.stringify({ query: everything })));
  const meanwhile = secondClient(() => isDone);
  const { milliseconds, result } = await whole;
  isDone = true;
  const { nodeCount, linkCount, components } = JSON.parse(result).data.collaborationNetwork.statistics;
  tell(
    `everything: ${nodeCount} nodes, ${linkCount} links, ${components} parts in ${(milliseconds / 1000).toFixed(1)} s`,
  );
  tell(`a second client's projects before               ${median(before).toFixed(1)} ms`);
  tell(`meanwhile                                       ${median(await meanwhile).toFixed(1)} ms`);
  tell(`most memory of the server                       ${Math.round(server.mostMemory())} MB`);
} finally {
  await driver.close();
  await server.stop();
  await database.stop();
}
