import type { FastifyInstance } from 'fastify';
import { explorerPolicy } from './headers.ts';
import { addStatic } from './static.ts';

/**
 * Adds the explorer of networks at `/`: the static files that `npm run build` made in `webFolder`.
 *
 * @param frameAncestors who may show it in a frame, as the content security policy has it.
 */
export async function addExplorer(
  scope: FastifyInstance,
  webFolder: string,
  frameAncestors: string,
): Promise<void> {
  await addStatic(scope, { webFolder, name: 'explorer', policy: explorerPolicy(frameAncestors) });
  scope.get('/', (_request, reply) => reply.sendFile('index.html'));
}
