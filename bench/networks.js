/**
 * How fast networks are answered: narrowed to a county and five years, cold and kept, beside the pairs that the raw driver has the database put
 * together; and the network of everything, with what a second client notices meanwhile.
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
const counties = ['14', '12', '01', '05', '23', '03', '04', '06', '07', '08'];
const q1 = readFileSync(new URL('documents/q1.graphql', import.meta.url), 'utf8');
const narrowed = readFileSync(new URL('documents/network.graphql', import.meta.url), 'utf8');
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
async function secondClient(server, isDone) {
  const times = [];
  for (let i = 0; times.length < 20 || !isDone(); i++) {
    const number = ids.number((i * 7_919) % projects);
    times.push((await timed(() => server.ask(q1, { number }))).milliseconds);
  }
  return times;
}

const span = (times) =>
  `${Math.round(median(times))} ms (${Math.round(Math.min(...times))} to ${Math.round(Math.max(...times))})`;

await prepare(projects, tell);
const database = await startDatabase(projects);
const server = await startSamverkan(database);
const driver = neo4j.driver(database.uri, neo4j.auth.basic(database.username, database.password));
try {
  const filter = (county) => ({
    filter: { counties: [county], period: { from: '2016-01-01', to: '2020-12-31' } },
  });
  await server.ask(narrowed, filter('25'));
  const [cold, kept, raw] = [[], [], []];
  for (const county of counties) {
    cold.push((await timed(() => server.ask(narrowed, filter(county)))).milliseconds);
    for (let i = 0; i < 5; i++)
      kept.push((await timed(() => server.ask(narrowed, filter(county)))).milliseconds);
    const ask = () => driver.executeQuery(pairs, { county, from: '2016-01-01', to: '2020-12-31' });
    try {
      raw.push((await timed(ask)).milliseconds);
    } catch (error) {
      if (error.code !== 'Neo.TransientError.General.MemoryPoolOutOfMemoryError') throw error;
      tell(`county ${county}: the raw driver's pairs are more than the database has memory for`);
    }
  }
  tell(`narrowed to a county and five years, cold   ${span(cold)}`);
  tell(`the same, kept                              ${span(kept)}`);
  tell(`its pairs alone, by the raw driver          ${span(raw)}`);

  const before = await secondClient(server, () => true);
  let isDone = false;
  const whole = timed(() => server.post(JSON.stringify({ query: everything })));
  const meanwhile = secondClient(server, () => isDone);
  const { milliseconds, result } = await whole;
  isDone = true;
  const { nodeCount, linkCount, components } = JSON.parse(result).data.collaborationNetwork.statistics;
  tell(
    `everything: ${nodeCount} nodes, ${linkCount} links, ${components} parts in ${(milliseconds / 1000).toFixed(1)} s`,
  );
  tell(`a second client's projects before           ${median(before).toFixed(1)} ms`);
  tell(`meanwhile                                   ${median(await meanwhile).toFixed(1)} ms`);
  tell(`most memory of the server                   ${Math.round(server.mostMemory())} MB`);
} finally {
  await driver.close();
  await server.stop();
  await database.stop();
}
