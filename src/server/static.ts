import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** A part of the browser's programs, as `npm run build` makes it. */
export interface StaticPart {
  /** Absolute path of what `npm run build` makes. */
  readonly webFolder: string;
  /** The part's folder in it, which is also the first piece of its addresses. */
  readonly name: string;
  /** The content security policy of its page. */
  readonly policy: string;
}

/** Serves a part's files at `/name/` in a scope of its own: all it sends has its policy, and says how long it keeps. */
export async function addStatic(
  scope: FastifyInstance,
  { webFolder, name, policy }: StaticPart,
): Promise<void> {
  scope.addHook('onSend', async (request, reply) => {
    if (reply.statusCode >= 400) return;
    // The names of the assets carry their content's hash; the page that names them does not.
    const isAsset = request.url.startsWith(`/${name}/assets/`);
    reply.headers({
      'content-security-policy': policy,
      'cache-control': isAsset ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  });
  await scope.register(fastifyStatic, {
    root: join(webFolder, name),
    prefix: `/${name}/`,
    cacheControl: false,
  });
}
