import { graphHash } from '../dump/graph-hash.ts';
import { withGraph } from './graph.ts';
import { openProgress } from './progress.ts';

/** Prints the hash of all that the graph says. */
export async function hashCommand({ json = false }: { readonly json?: boolean }): Promise<number> {
  const progress = openProgress();
  return await withGraph('samverkan db hash', progress, async ({ graph }) => {
    const found = await progress.step(
      'Hash',
      (tell) => graphHash(graph, (entities) => tell(`${entities} nodes and relationships`)),
      ({ nodes, relationships }) => `${nodes} nodes, ${relationships} relationships`,
    );
    process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : `${found.hash}\n`);
    return 0;
  });
}
