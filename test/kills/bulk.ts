import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { samverkan, start } from '../bin/command.ts';
import { type OwnDatabase, ownDatabase } from './own-database.ts';
import { differs, type Said, said } from './said.ts';
import type { Clean, Trial } from './trial.ts';

const long = { NEO4J_BOLT_PORT: '0', NEO4J_HTTP_PORT: '0', JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1' };
const env = (folder: string) => ({ ...long, SAMVERKAN_DATA_DIR: folder });
const newFolder = () => mkdtempSync(join(tmpdir(), 'samverkan-kills-'));

/** `import --bulk` that nobody kills. */
export async function cleanBulk(list: string): Promise<Clean> {
  const folder = newFolder();
  const begun = performance.now();
  const { code, stderr } = await samverkan(['import', '--bulk', list], env(folder));
  if (code !== 0) throw new Error(`samverkan import --bulk: exit code ${code}, ${stderr}`);
  const duration = performance.now() - begun;
  return { duration, said: await looked(folder, ({ graph }) => said(graph()), true) };
}

/** Kills `import --bulk`: no half database is there when the folder's is started, and all of it when the command is run again. */
export async function triedBulk(list: string, at: number, clean: Clean): Promise<Trial> {
  const folder = newFolder();
  const command = start(['import', '--bulk', list], env(folder));
  await sleep(at);
  command.kill('SIGKILL');
  await command.ended;
  const left = readdirSync(folder).filter((name) => name.startsWith('restore'));
  const wrong: string[] = [];
  let isWhole = false;
  let found = 'no database';
  if (existsSync(join(folder, 'neo4j')) || left.length > 0) {
    const there = await looked(folder, async ({ graph }) => {
      const [row] = await graph().read({
        text: `RETURN COUNT { (document:SourceDocument) WHERE document.kind <> 'REFERENCE' } AS documents, COUNT { (node) } AS nodes`,
        parameters: {},
      });
      const now: Said = await said(graph());
      return { documents: Number(row?.documents), nodes: Number(row?.nodes), now };
    });
    isWhole = there.now.hash === clean.said.hash;
    found = isWhole ? 'the whole database' : `${there.nodes} nodes`;
    if (!isWhole && there.documents > 0) wrong.push(`half a database: ${there.nodes} nodes`);
    wrong.push(...readdirSync(folder).filter((name) => name.startsWith('restore')));
  }
  const again = await samverkan(['import', '--bulk', list], env(folder));
  if (again.code !== 0 && !isWhole) wrong.push(`again: exit code ${again.code}, ${again.stderr.slice(-200)}`);
  const after = await looked(folder, ({ graph }) => said(graph()), true);
  return {
    what: 'import --bulk',
    killed: 'command',
    at,
    found: `${left.join() || 'nothing loaded'}; then ${found}`,
    wrong: [...wrong, ...differs(after, clean.said)],
  };
}

/** Starts the database of a folder, and looks at it. */
async function looked<T>(
  folder: string,
  work: (database: OwnDatabase) => Promise<T>,
  isLast = false,
): Promise<T> {
  const database = await ownDatabase(folder);
  try {
    return await work(database);
  } finally {
    await (isLast ? database.remove() : database.stop());
  }
}
