import { readConfig } from '../config.ts';
import { graphHash } from '../dump/graph-hash.ts';
import { openConfiguredGraph } from './graph.ts';
import { openProgress } from './progress.ts';

/** Prints the hash of all that the graph says. */
export async function hashCommand({ json = false }: { readonly json?: boolean }): Promise<number> {
  const progress = openProgress();
  const { graph, close } = await openConfiguredGraph(readConfig(process.env), progress, {
    command: 'samverkan db hash',
    alone: false,
  });
  try {
    const found = await progress.step(
      'Hash',
      (tell) => graphHash(graph, (entities) => tell(`${entities} nodes and relationships`)),
      ({ nodes, relationships }) => `${nodes} nodes, ${relationships} relationships`,
    );
    process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : `${found.hash}\n`);
    return 0;
  } finally {
    await close();
  }
}
