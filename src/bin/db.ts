import { readConfig } from '../config.ts';
import type { Graph } from '../neo4j/graph.ts';
import { migrate } from '../write/migrations.ts';
import { openConfiguredGraph, withGraph } from './graph.ts';
import { CommandProblem } from './problem.ts';
import { openProgress } from './progress.ts';
import { listenForSignals } from './signals.ts';

interface Contents {
  readonly nodes: Readonly<Record<string, number>>;
  readonly relationships: Readonly<Record<string, number>>;
}

/** Prints where the database is and what it holds. */
export async function infoCommand(options: { readonly json?: boolean }): Promise<number> {
  return await withGraph('samverkan db info', openProgress(), async (configured) => {
    const { username, passwordFile, own, graph } = configured;
    const { nodes, relationships } = await contents(graph);
    // A database that was started to be looked at has stopped when these lines are read.
    const [uri, browserUrl] = own ? [null, null] : [configured.uri, configured.browserUrl];
    if (options.json) {
      const info = { uri, username, passwordFile, browserUrl, nodes, relationships };
      process.stdout.write(`${JSON.stringify(info, null, 2)}\n`);
      return 0;
    }
    const lines = [
      `Address        ${uri ?? 'not running now: npm start, or samverkan db start'}`,
      `User           ${username}`,
      `Password       ${passwordFile === null ? 'in NEO4J_PASSWORD' : `in ${passwordFile}`}`,
      ...(own ? [] : [`Neo4j Browser  ${browserUrl ?? 'not known'}`]),
      ...table('Nodes', nodes),
      ...table('Relationships', relationships),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    return 0;
  });
}

/** Brings the database's constraints and indexes to this version. */
export async function migrateCommand(): Promise<number> {
  const progress = openProgress();
  return await withGraph('samverkan db migrate', progress, async ({ graph }) => {
    await progress.step(
      'Schema',
      () => migrate(graph),
      (outcome) => outcome.summary,
    );
    return 0;
  });
}

/** Runs the program's own database, without the API, until it is told to stop. */
export async function startCommand(): Promise<number> {
  const config = readConfig(process.env);
  if (config.neo4j !== null) {
    throw new CommandProblem(
      `NEO4J_URI names ${config.neo4j.uri}, which is started elsewhere: unset it first.`,
    );
  }
  const signals = listenForSignals();
  const use = { command: 'samverkan db start', alone: true };
  const configured = await openConfiguredGraph(config, openProgress(), use);
  try {
    const { username, passwordFile, browserUrl } = configured;
    process.stdout.write(`Neo4j Browser: ${browserUrl} (user ${username}, password in ${passwordFile})\n`);
    const why = await Promise.race([signals.first(), configured.ended.then(() => 'database' as const)]);
    if (why === 'database')
      throw new CommandProblem(`Neo4j ended by itself; its log is in ${config.dataFolder}.`);
    return 0;
  } finally {
    await configured.close();
  }
}

/** Answered from the counts that Neo4j keeps: at once, however large the graph is. */
async function contents(graph: Graph): Promise<Contents> {
  const labels = await graph.read({
    text: 'CALL db.labels() YIELD label RETURN label ORDER BY label',
    parameters: {},
  });
  const types = await graph.read({
    text: 'CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type ORDER BY type',
    parameters: {},
  });
  const count = async (text: string) => Number((await graph.read({ text, parameters: {} }))[0]?.count ?? 0);
  const nodes: Record<string, number> = {};
  for (const { label } of labels) {
    const found = await count(`MATCH (n:${quoted(label)}) RETURN count(n) AS count`);
    if (found > 0) nodes[String(label)] = found;
  }
  const relationships: Record<string, number> = {};
  for (const { type } of types) {
    const found = await count(`MATCH ()-[r:${quoted(type)}]->() RETURN count(r) AS count`);
    if (found > 0) relationships[String(type)] = found;
  }
  return { nodes, relationships };
}

function quoted(name: unknown): string {
  return `\`${String(name).replaceAll('`', '``')}\``;
}

function table(title: string, counts: Readonly<Record<string, number>>): readonly string[] {
  const rows = Object.entries(counts);
  if (rows.length === 0) return ['', `${title}: none`];
  return ['', title, ...rows.map(([name, count]) => `${String(count).padStart(9)}  ${name}`)];
}
