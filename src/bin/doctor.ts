import { existsSync, statSync } from 'node:fs';
import { type Config, readConfig } from '../config.ts';
import { folderObstacle, refuseObstacle } from '../neo4j/local/folder.ts';
import { jarsFolder } from '../neo4j/local/jars.ts';
import { holderOf } from '../neo4j/local/lock.ts';
import { passwordFile } from '../neo4j/local/password.ts';
import { freePort } from '../neo4j/local/port.ts';
import { findJava, findMaven } from '../neo4j/local/program.ts';
import { openAnswering, whoSays } from './graph.ts';
import { explain } from './problem.ts';

/** What one look found. */
interface Finding {
  readonly name: string;
  /** `note` blocks nothing. */
  readonly state: 'ok' | 'note' | 'wrong';
  /** What there is, or what to do. */
  readonly text: string;
}

/** Looks at everything the program needs, and prints a line for each; exit code 1 when something blocks it. */
export async function doctorCommand(): Promise<number> {
  const findings = [node(), ...(await environment())];
  for (const { name, state, text } of findings) {
    process.stdout.write(`${state.padEnd(5)}  ${name.padEnd(12)}  ${text}\n`);
  }
  return findings.some(({ state }) => state === 'wrong') ? 1 : 0;
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNew = major > 20 || (major === 20 && minor >= 19);
  const text = isNew
    ? process.versions.node
    : `${process.versions.node} is too old: install Node 20.19 or later`;
  return { name: 'Node', state: isNew ? 'ok' : 'wrong', text };
}

async function environment(): Promise<readonly Finding[]> {
  let config: Config;
  try {
    config = readConfig(process.env);
  } catch (error) {
    return [{ name: 'Environment', state: 'wrong', text: explain(error) }];
  }
  const holder = holderOf(config.dataFolder);
  const isServing = holder?.command === 'samverkan serve';
  return [
    { name: 'Environment', state: 'ok', text: 'can be used' },
    await port('Port', 'PORT', config.port, config.host, isServing, 'wrong'),
    ...(config.neo4j === null ? await own(config) : [await given(config.neo4j)]),
  ];
}

async function given(address: NonNullable<Config['neo4j']>): Promise<Finding> {
  try {
    const graph = await openAnswering(
      address,
      `${whoSays}; unset NEO4J_URI to use a database of the program's own`,
    );
    await graph.close();
    return { name: 'Neo4j', state: 'ok', text: `${address.uri} answers` };
  } catch (error) {
    return { name: 'Neo4j', state: 'wrong', text: explain(error) };
  }
}

async function own(config: Config): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const look = async (name: string, found: () => string | Promise<string>) => {
    try {
      findings.push({ name, state: 'ok', text: await found() });
    } catch (error) {
      findings.push({ name, state: 'wrong', text: explain(error) });
    }
  };
  const jars = jarsFolder(config.cacheFolder);
  await look('Java', async () => (await findJava()).version);
  await look('Maven', () => (existsSync(jars) ? 'not needed any more' : findMaven()));
  await look('Neo4j', () => {
    if (existsSync(jars)) return jars;
    refuseObstacle(jars, 'SAMVERKAN_CACHE_DIR');
    return 'is fetched at the first start (150 MB)';
  });
  findings.push(data(config.dataFolder));

  const holder = holderOf(config.dataFolder);
  if (holder !== null) {
    const text =
      holder.ports === null ? 'is starting, or kept stopped' : `answers on port ${holder.ports.bolt}`;
    findings.push({
      name: 'Database',
      state: 'ok',
      text: `${text}: ${holder.command} (process ${holder.pid}) has it`,
    });
    return findings;
  }
  findings.push(await port('Bolt port', 'NEO4J_BOLT_PORT', config.boltPort, undefined, false, 'note'));
  findings.push(await port('HTTP port', 'NEO4J_HTTP_PORT', config.httpPort, undefined, false, 'note'));
  return findings;
}

function data(folder: string): Finding {
  const name = 'Data folder';
  const obstacle = folderObstacle(folder, 'SAMVERKAN_DATA_DIR');
  if (obstacle !== null) return { name, state: 'wrong', text: obstacle };
  if (!existsSync(folder)) return { name, state: 'ok', text: `${folder} is made at the first start` };
  const password = passwordFile(folder);
  if (existsSync(password) && (statSync(password).mode & 0o077) !== 0) {
    return { name, state: 'wrong', text: `${password} can be read by others: chmod 600 it` };
  }
  return { name, state: 'ok', text: folder };
}

async function port(
  name: string,
  variable: string,
  wanted: number,
  host: string | undefined,
  isOurs: boolean,
  taken: 'note' | 'wrong',
): Promise<Finding> {
  if (isOurs) return { name, state: 'ok', text: `${wanted}: samverkan serve runs` };
  if ((await freePort(wanted, host)) === wanted || wanted === 0)
    return { name, state: 'ok', text: `${wanted} is free` };
  const otherwise = taken === 'note' ? 'another will be taken' : 'stop what uses it';
  return { name, state: taken, text: `${wanted} is in use: ${otherwise}, or set ${variable}` };
}
