/**
 * Measures `samverkan import` of a synthetic export of Kohesio, ordinarily and with --bulk, beside plain UNWIND by the raw driver, which
 * writes the same projects, organisations and relationships without reading, resolving or evidence, each into a fresh database with the
 * same constraints and indexes. Usage: npm run bench -- import [--size 20000]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import neo4j from 'neo4j-driver';
import { freePort, saying } from './database.js';
import { columns, operations, writeOperations } from './operations.js';

const project = fileURLToPath(new URL('..', import.meta.url));
const program = join(project, 'dist/samverkan.js');
const { values: options } = parseArgs({ options: { size: { type: 'string', default: '300000' } } });
const size = Number(options.size);
const folder = mkdtempSync(join(tmpdir(), 'samverkan-bench-import-'));
const tell = (line) => process.stderr.write(`${line}\n`);

const municipalities = parse(readFileSync(join(project, 'seeds/reference/municipalities.csv'), 'utf8'), {
  columns: true,
  comment: '#',
}).map(({ code }) => code);

/** The environment of commands on a data folder of their own. */
async function environment(name) {
  const { NEO4J_URI, ...inherited } = process.env;
  return {
    ...inherited,
    SAMVERKAN_DATA_DIR: join(folder, name),
    NEO4J_BOLT_PORT: String(await freePort()),
    NEO4J_HTTP_PORT: String(await freePort()),
  };
}

/** Starts the database of a data folder, and resolves when it answers. */
async function startDatabase(env) {
  const database = spawn(process.execPath, [program, 'db', 'start'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await saying(database, /Neo4j Browser/);
  const password = readFileSync(join(env.SAMVERKAN_DATA_DIR, 'neo4j-password'), 'utf8').trim();
  const uri = `bolt://127.0.0.1:${env.NEO4J_BOLT_PORT}`;
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password));
  return {
    driver,
    async stop() {
      await driver.close();
      database.kill('SIGTERM');
      await once(database, 'exit');
      rmSync(env.SAMVERKAN_DATA_DIR, { recursive: true, force: true });
    },
  };
}

/** A fresh database with constraints, indexes and reference data, for as long as `work` takes. */
async function withDatabase(name, work) {
  const env = await environment(name);
  const { driver, stop } = await startDatabase(env);
  // An empty table: the import sets the graph up for it.
  await writeOperations(join(folder, 'empty.csv'), 1, municipalities);
  await run(['import', join(folder, 'empty.csv')], env);
  try {
    return await work({ env, driver });
  } finally {
    await stop();
  }
}

/** Runs a command of the program; resolves with the most memory that it took, in MB. */
async function run(args, env) {
  const child = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  let most = 0;
  const watch = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      most = Math.max(most, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    } catch {
      // It has just ended.
    }
  }, 250);
  const [code] = await once(child, 'exit');
  clearInterval(watch);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
  return Math.round(most);
}

async function contents(driver) {
  const count = async (text) => (await driver.executeQuery(text)).records[0].get(0).toNumber();
  return (await count('MATCH (n) RETURN count(n)')) + (await count('MATCH ()-[r]->() RETURN count(r)'));
}

/** Times work, and counts the nodes and relationships that it adds. */
async function measured(driver, work) {
  const before = await contents(driver);
  const began = performance.now();
  const result = await work();
  const seconds = (performance.now() - began) / 1000;
  const written = (await contents(driver)) - before;
  return { before, seconds, written, rate: written / seconds, result };
}

/**
 * The import by Neo4j's own importer into a data folder without a database, until its database answers with all indexes.
 *
 * @param before nodes and relationships of a graph that has the reference data alone: they are written as well, and not counted.
 */
async function bulk(file, before) {
  const env = await environment('bulk');
  const began = performance.now();
  const megabytes = await run(['import', '--bulk', file], env);
  const { driver, stop } = await startDatabase(env);
  const { records } = await driver.executeQuery(
    "SHOW INDEXES YIELD state WHERE state <> 'ONLINE' RETURN count(*)",
  );
  const seconds = (performance.now() - began) / 1000;
  try {
    if (records[0].get(0).toNumber() > 0) throw new Error('An index is not online.');
    const written = (await contents(driver)) - before;
    return { seconds, written, rate: written / seconds, result: megabytes };
  } finally {
    await stop();
  }
}

/** What the export says, in batches of 10,000 rows, by the raw driver. */
async function writeRaw(driver) {
  const at = (row, name) => row[columns.indexOf(name)];
  const send = (text, rows) => driver.executeQuery(`UNWIND $rows AS row ${text}`, { rows });
  const known = new Set();
  const organizationsIn = (rows) => {
    const names = rows.flatMap((row) => [
      at(row, 'Beneficiary_Name'),
      ...at(row, 'Samverkan_Partners')
        .split('|')
        .map((one) => one.split(';')[0]),
    ]);
    return [...new Set(names)].filter((name) => name !== '' && !known.has(name) && known.add(name));
  };
  const write = async (rows) => {
    await send(
      'CREATE (n:Organization) SET n = row',
      organizationsIn(rows).map((name) => ({
        id: name,
        name,
        aliases: [],
        nameKeys: [name],
        matchKeys: [name],
      })),
    );
    await send(
      'MERGE (n:TargetGroup {id: row.id}) SET n = row',
      [...new Set(rows.map((row) => at(row, 'Samverkan_Target_Groups')))].map((id) => ({ id, name: id })),
    );
    await send(
      'CREATE (n:Project) SET n = row.properties, n.startDate = date(row.start), n.endDate = date(row.end)',
      rows.map((row) => ({
        start: at(row, 'Operation_Start_Date'),
        end: at(row, 'Operation_End_Date'),
        properties: {
          id: at(row, 'Operation_Local_Identifier'),
          number: at(row, 'Operation_Local_Identifier'),
          name: at(row, 'Operation_Name_Programme_Language'),
          aliases: [at(row, 'Operation_Name_English')],
          summary: at(row, 'Operation_Summary_Programme_Language'),
          totalBudget: neo4j.int(Number.parseInt(at(row, 'Total_Eligible_Expenditure_amount'), 10)),
          grantedSupport: neo4j.int(Number.parseInt(at(row, 'Project_EU_Budget'), 10)),
          cofinancingRate: 0.4,
          countryCode: 'SE',
          region: 'Västra Götalands län',
          nutsCode: 'SE232',
          beneficiaryPostalCode: at(row, 'Postal_Code'),
        },
      })),
    );
    const pairs = (make) =>
      rows.flatMap((row) =>
        make(row).map((more) => ({ id: at(row, 'Operation_Local_Identifier'), ...more })),
      );
    await send(
      'MATCH (p:Project {id: row.id}) MATCH (o:Organization {id: row.other}) CREATE (o)-[:OWNS]->(p)',
      pairs((row) => [{ other: at(row, 'Beneficiary_Name') }]),
    );
    await send(
      'MATCH (p:Project {id: row.id}) MATCH (o:Organization {id: row.other}) CREATE (o)-[:PARTNERS_IN {role: row.role}]->(p)',
      pairs((row) =>
        at(row, 'Samverkan_Partners')
          .split('|')
          .filter((one) => one !== '')
          .map((one) => ({ other: one.split(';')[0], role: one.split(';')[1] })),
      ),
    );
    await send(
      'MATCH (p:Project {id: row.id}) MATCH (o:Municipality {code: row.other}) CREATE (p)-[:INVOLVES {role: "PARTICIPANT"}]->(o)',
      pairs((row) =>
        at(row, 'Samverkan_Municipalities')
          .split('|')
          .map((other) => ({ other })),
      ),
    );
    await send(
      'MATCH (p:Project {id: row.id}) MATCH (o:TargetGroup {id: row.other}) CREATE (p)-[:TARGETS {kind: "PARTICIPANTS"}]->(o)',
      pairs((row) => [{ other: at(row, 'Samverkan_Target_Groups') }]),
    );
    for (const [type, label, id] of [
      ['FUNDED_UNDER', 'Programme', 'programme:2021SE05SFPR'],
      ['CLASSIFIED_AS', 'InterventionField', 'intervention-field:2021-2027:136'],
    ]) {
      await send(
        `MATCH (p:Project {id: row.id}) MATCH (o:${label} {id: row.other}) CREATE (p)-[:${type}]->(o)`,
        pairs(() => [{ other: id }]),
      );
    }
  };
  let batch = [];
  for (const row of operations(size, municipalities)) {
    batch.push(row);
    if (batch.length < 10_000) continue;
    await write(batch);
    batch = [];
  }
  if (batch.length > 0) await write(batch);
}

const figures = ({ seconds, written, rate }) => ({
  seconds: Number(seconds.toFixed(1)),
  written,
  rate: Math.round(rate),
});

try {
  const file = join(folder, 'operations.csv');
  await writeOperations(file, size, municipalities);
  const raw = await withDatabase('raw', ({ driver }) => measured(driver, () => writeRaw(driver)));
  tell(`raw UNWIND: ${JSON.stringify(figures(raw))}`);
  const { first, again } = await withDatabase('samverkan', async ({ env, driver }) => {
    const first = await measured(driver, () => run(['import', file], env));
    tell(`samverkan import: ${JSON.stringify(figures(first))}`);
    return { first, again: await measured(driver, () => run(['import', file], env)) };
  });
  const loaded = await bulk(file, raw.before);
  tell(`samverkan import --bulk: ${JSON.stringify(figures(loaded))}`);
  process.stdout.write(
    `${JSON.stringify(
      {
        operations: size,
        raw: figures(raw),
        import: { ...figures(first), megabytes: first.result },
        again: { ...figures(again), megabytes: again.result },
        bulk: { ...figures(loaded), megabytes: loaded.result },
        toRaw: Number((first.rate / raw.rate).toFixed(2)),
        bulkToRaw: Number((loaded.rate / raw.rate).toFixed(2)),
        againTimesFaster: Number((first.seconds / again.seconds).toFixed(1)),
      },
      null,
      2,
    )}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
