/** The run as a table in README.md, with what falls short of what is wanted. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

const file = new URL('README.md', import.meta.url);
const marks = ['<!-- figures -->', '<!-- end of figures -->'];

const ms = (figure) => (figure === undefined ? '—' : figure < 100 ? figure.toFixed(1) : figure.toFixed(0));
const times = (figure) => `${figure.toFixed(2)}×`;

/** What is wanted, and whether it is so. The reasons are in README.md. */
function bars({ name, samverkan, raw, peer, load, memory }) {
  const slower = samverkan.median / raw.median;
  const bounded = name === 'Q1' || name === 'Q3';
  const measured = ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'].includes(name);
  const faster = peer === undefined ? null : peer.median / samverkan.median;
  const wanted = name === 'Q2' || name === 'Q5' ? 20 : 3;
  return [
    ...(measured && bounded
      ? [
          [
            `${name}: at most 1 ms more than raw`,
            `${(samverkan.median - raw.median).toFixed(2)} ms`,
            samverkan.median - raw.median <= 1,
          ],
        ]
      : []),
    ...(measured && !bounded ? [[`${name}: at most 1.3 times raw`, times(slower), slower <= 1.3]] : []),
    ...(measured
      ? [
          [
            `${name}: throughput at least ${bounded ? 0.6 : 0.75} of raw`,
            times(load.samverkan / load.raw),
            load.samverkan / load.raw >= (bounded ? 0.6 : 0.75),
          ],
        ]
      : []),
    ...(faster === null
      ? []
      : [[`${name}: at least ${wanted} times @neo4j/graphql`, times(faster), faster >= wanted]]),
    [`${name}: under 250 MB`, `${memory.toFixed(0)} MB`, memory < 250],
  ];
}

/** Bars over all sizes. */
function growth(all) {
  const [small, large] = all.map(({ results }) => results.find(({ name }) => name === 'Q1'));
  if (small === undefined || large === undefined) return [];
  const grown = large.samverkan.median / small.samverkan.median;
  return [['Q1: at most 1.5 times from the small graph to the large', times(grown), grown <= 1.5]];
}

function table(rows) {
  const [head, ...others] = rows.map((cells) => `| ${cells.join(' | ')} |`);
  return [head, `|${rows[0].map(() => ' --- |').join('')}`, ...others].join('\n');
}

function figures({ projects, results }) {
  const rows = results.map(({ name, what, why, samverkan, raw, http, peer, timeouts, load, memory }) => [
    name,
    what,
    `${ms(samverkan.median)} / ${ms(samverkan.p95)}`,
    `${ms(raw.median)} / ${ms(raw.p95)}`,
    times(samverkan.median / raw.median),
    ms(http.median),
    peer === undefined
      ? `— ${why}`
      : `${ms(peer.median)} / ${ms(peer.p95)}${timeouts.peer > 0 ? `, ${timeouts.peer} of ${peer.runs} timed out` : ''}`,
    peer === undefined ? '' : times(peer.median / samverkan.median),
    `${load.samverkan.toFixed(0)} / ${load.raw.toFixed(0)}`,
    memory.toFixed(0),
  ]);
  const head = [
    '',
    'question',
    'this server, ms',
    'raw driver, ms',
    'to raw',
    'rows over bare HTTP, ms',
    '@neo4j/graphql, ms',
    'to this server',
    'a second at 16: this / raw',
    'MB',
  ];
  return `### ${projects.toLocaleString('en')} projects\n\n${table([head, ...rows])}`;
}

/** A plan as Neo4j draws it, from its last step to its first. */
function drawn({ operator, databaseHits, rows, details, children }, depth = 0) {
  const step = `${'  '.repeat(depth)}${operator}: ${databaseHits} hits, ${rows} rows. ${details}`;
  return [step.trimEnd().slice(0, 160), ...children.flatMap((child) => drawn(child, depth + 1))];
}

/** The profiles of questions that fall short of a bar. */
function profiles(all) {
  const short = all.flatMap(({ projects, results }) =>
    projects >= 300_000 ? results.filter((result) => bars(result).some(([, , isSo]) => !isSo)) : [],
  );
  if (short.length === 0) return [];
  const text = short.map(
    ({ name, what, profile: { plan, databaseHits } }) =>
      `<details><summary>${name}: ${what} (${databaseHits} hits)</summary>\n\n\`\`\`text\n${drawn(plan).join('\n')}\n\`\`\`\n\n</details>`,
  );
  return ['### Profiles of what falls short, of one of the twenty values each', ...text];
}

function machine() {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const java = /version "([^"]+)"/.exec(stderr ?? '')?.[1];
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  return `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0].model.trim()}), ${gigabytes} GiB, Node ${process.versions.node}${java === undefined ? '' : `, Java ${java}`}. Median / 95th percentile.`;
}

/** Puts a run's figures into README.md. @returns the bars that are not reached. */
export function writeReport(all) {
  const judged = [
    ...all.flatMap(({ projects, results }) => (projects >= 300_000 ? results.flatMap(bars) : [])),
    ...growth(all),
  ];
  const text = [
    machine(),
    ...all.map(figures),
    '### What is wanted, at 300,000 projects',
    table([
      ['wanted', 'measured', ''],
      ...judged.map(([wanted, measured, isSo]) => [wanted, measured, isSo ? 'yes' : '**no**']),
    ]),
    ...profiles(all),
  ].join('\n\n');
  const [before, after] = readFileSync(file, 'utf8').split(new RegExp(`${marks[0]}[^]*${marks[1]}`));
  writeFileSync(file, `${before}${marks[0]}\n\n${text}\n\n${marks[1]}${after}`);
  // As every other file of the project is formed.
  spawnSync('npx', ['biome', 'format', '--write', fileURLToPath(file)], {
    cwd: fileURLToPath(new URL('..', file)),
  });
  return judged.filter(([, , isSo]) => !isSo).map(([wanted, measured]) => `${wanted}: ${measured}`);
}
