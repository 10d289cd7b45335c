/**
 * Measures this server beside the raw driver and @neo4j/graphql, over the same database, in one interleaved run; writes
 * the table in README.md. Usage: npm run bench [-- --only Q1,Q2 --size 20000 --quick --dry]
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { prepare, startDatabase } from './database.js';
import { questions } from './queries.js';
import { writeReport } from './report.js';
import { startPeer, startRaw, startSamverkan } from './systems.js';

const project = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    size: { type: 'string' },
    quick: { type: 'boolean', default: false },
    dry: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const sizes = options.size === undefined ? [20_000, 300_000] : [Number(options.size)];
const most = options.quick
  ? { requests: 30, seconds: 4, load: 2, warm: 1 }
  : { requests: 200, seconds: 6, load: 3, warm: 5 };
const connections = 16;
const variants = 20;

const tell = (line) => process.stderr.write(`${line}\n`);

/** Median and 95th percentile, in milliseconds. */
function figures(times) {
  const ordered = [...times].sort((a, b) => a - b);
  return {
    median: ordered[ordered.length >> 1],
    p95: ordered[Math.floor(ordered.length * 0.95)],
    runs: ordered.length,
  };
}

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Requests a second over several connections at once. */
async function throughput(send, seconds) {
  let done = 0;
  const end = performance.now() + seconds * 1000;
  const work = async (i) => {
    for (let n = i; performance.now() < end; n += connections) {
      await send(n);
      done++;
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, i) => work(i)));
  return done / seconds;
}

/** Measures one question; every system takes its turn in each round. */
async function measure(question, { samverkan, peer, raw }) {
  const { name, ours, variables } = question;
  const statements = [];
  for (let i = 0; i < variants; i++) statements.push(await samverkan.statementFor(ours, variables(i)));
  await raw.prepare(statements);
  const differs = question.peer === null ? null : await firstDifference(question, samverkan, peer);
  if (differs !== null) throw new Error(`${name}: the answers are not the same\n${differs}`);

  const systems = {
    samverkan: (i) => timed(() => samverkan.send(ours, variables(i % variants))),
    raw: (i) => raw.time(i),
    http: (i) => timed(() => raw.handOn(i)),
    ...(question.peer === null
      ? {}
      : { peer: (i) => timed(() => peer.send(question.peer, variables(i % variants))) }),
  };
  const times = Object.fromEntries(Object.keys(systems).map((system) => [system, []]));
  const timeouts = Object.fromEntries(Object.keys(systems).map((system) => [system, 0]));
  const once = async (system, i) => {
    // What takes seconds is not asked as often as what takes milliseconds.
    const spent = times[system].reduce((sum, time) => sum + time, 0);
    if (spent > most.seconds * 1000 && times[system].length >= 5) return;
    try {
      times[system].push(await systems[system](i));
    } catch (error) {
      if (error.message !== 'timeout') throw error;
      timeouts[system]++;
      times[system].push(20_000);
    }
  };
  // A database that has been asked for a while: Java compiles what is asked often.
  const warming = [
    (seconds) => throughput((i) => samverkan.send(ours, variables(i % variants)), seconds),
    (seconds) => raw.throughput(connections, seconds),
    (seconds) => throughput((i) => raw.handOn(i), seconds / 2),
    ...(question.peer === null
      ? []
      : [
          (seconds) =>
            throughput((i) => peer.send(question.peer, variables(i % variants)).catch(() => {}), seconds),
        ]),
  ];
  for (const warm of warming) await warm(most.warm);
  // In turns of ten, as a process that has just slept would be measured waking up; each round begins with another system, as what
  // one has asked for is near for the next.
  const names = Object.keys(systems);
  for (let round = 0; round * 10 < most.requests; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const system = names[(round + turn) % names.length];
      for (let i = round * 10; i < (round + 1) * 10; i++) await once(system, i);
    }
  }

  const load = { samverkan: 0, raw: 0 };
  let memory = 0;
  // Twice in turn: what else the machine does falls on both.
  for (let turn = 0; turn < 2; turn++) {
    load.samverkan += (await throughput((i) => samverkan.send(ours, variables(i % variants)), most.load)) / 2;
    memory = Math.max(memory, samverkan.memory() ?? 0);
    load.raw += (await raw.throughput(connections, most.load)) / 2;
  }
  const result = Object.fromEntries(Object.keys(systems).map((system) => [system, figures(times[system])]));
  const [{ plan, databaseHits }] = statements;
  const profile = { plan, databaseHits };
  return { name, what: question.what, why: question.why ?? null, ...result, timeouts, load, memory, profile };
}

/** What is different in the answers to a variant, as text; null where nothing is. */
async function firstDifference({ ours, peer: document, variables, same }, samverkan, peer) {
  for (let i = 0; i < variants; i += 4) {
    const left = same({ ours: (await samverkan.ask(ours, variables(i))).data });
    const right = same({ peer: (await peer.ask(document, variables(i))).data });
    if (!isDeepStrictEqual(left, right)) {
      return `${JSON.stringify(variables(i))}\n${JSON.stringify(left).slice(0, 600)}\n${JSON.stringify(right).slice(0, 600)}`;
    }
  }
  return null;
}

async function runAll(projects) {
  await prepare(projects, tell);
  const database = await startDatabase(projects);
  const stops = [() => database.stop()];
  try {
    const start = async (starting) => {
      const system = await starting(database);
      stops.unshift(() => system.stop());
      return system;
    };
    const samverkan = await start(startSamverkan);
    const systems = { samverkan, peer: await start(startPeer), raw: await start(startRaw) };
    const wanted = options.only?.split(',');
    const results = [];
    for (const question of questions(projects)) {
      if (wanted !== undefined && !wanted.includes(question.name)) continue;
      // How a query grows is asked of one that touches a bounded part.
      if (wanted === undefined && projects !== Math.max(...sizes) && question.name !== 'Q1') continue;
      const result = await measure(question, systems);
      results.push(result);
      const { samverkan: ours, raw, http, peer, load } = result;
      tell(
        `${projects} ${result.name}: ${ours.median.toFixed(2)} ms, raw ${raw.median.toFixed(2)}, by HTTP ${http.median.toFixed(2)}, @neo4j/graphql ${peer?.median.toFixed(2) ?? '—'}; ${load.samverkan.toFixed(0)}/s, raw ${load.raw.toFixed(0)}/s; ${result.memory.toFixed(0)} MB`,
      );
    }
    return results;
  } finally {
    for (const stop of stops) await stop();
  }
}

execFileSync(process.execPath, ['scripts/build.js'], {
  cwd: project,
  stdio: ['ignore', 'ignore', 'inherit'],
});
const all = [];
for (const projects of sizes) all.push({ projects, results: await runAll(projects) });
if (options.json) process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
if (!options.dry) writeReport(all);
