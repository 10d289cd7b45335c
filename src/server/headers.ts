import type { FastifyInstance } from 'fastify';

/** Content security policies: each page is allowed what it uses and nothing from anywhere else. */
export const policies = Object.freeze({
  data: "default-src 'none'; frame-ancestors 'none'",
  graphiql: [
    "default-src 'none'",
    "script-src 'self'",
    // Monaco, GraphiQL's editor, sets styles as it goes, and starts its workers from blobs.
    "style-src 'self' 'unsafe-inline'",
    "worker-src 'self' blob:",
    "font-src 'self' data:",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
});

/** The policy of the explorer, which has no part from elsewhere and no style but its sheet. @param frameAncestors who may frame it. */
export function explorerPolicy(frameAncestors: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "worker-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ');
}

/** The policy of a page without scripts. @param styleHash `sha256-…` of its one style element. */
export function pagePolicy(styleHash: string): string {
  return `default-src 'none'; style-src '${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

/** The headers that every answer has; a page then replaces the policy by its own. */
export function commonHeaders(requestId: string) {
  return {
    'x-request-id': requestId,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': policies.data,
  };
}

/** Sets the headers that every answer has. */
export function addSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(commonHeaders(request.id));
  });
}
