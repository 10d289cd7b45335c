import type { FastifyInstance } from 'fastify';
import type { Graph } from '../neo4j/graph.ts';
import { within } from './deadline.ts';

/** Why the system is not ready, in one word that a probe or a person can act on. */
export type Readiness = 'ready' | 'database-unreachable' | 'database-slow' | 'not-migrated';

/** Less than the two seconds within which a probe is answered. */
const patience = 1_500;

/**
 * Adds `/health/live` (the process answers) and `/health/ready` (the graph answers and is migrated; 503 with the
 * reason otherwise). A database that hangs is asked once, however many probes come meanwhile.
 */
export function addHealth(app: FastifyInstance, graph: Graph, isMigrated: () => Promise<boolean>): void {
  let asking: Promise<Readiness> | null = null;

  const ask = async (): Promise<Readiness> => {
    try {
      await graph.reach();
      return (await isMigrated()) ? 'ready' : 'not-migrated';
    } catch {
      return 'database-unreachable';
    }
  };

  app.get('/health/live', { logLevel: 'warn' }, async (_request, reply) => {
    return reply.header('cache-control', 'no-store').send({ status: 'live' });
  });

  app.get('/health/ready', { logLevel: 'warn' }, async (_request, reply) => {
    asking ??= ask().finally(() => {
      asking = null;
    });
    const readiness = await within(patience, asking, 'database-slow' as const);
    reply.header('cache-control', 'no-store').code(readiness === 'ready' ? 200 : 503);
    return readiness === 'ready' ? { status: 'ready' } : { status: 'unready', reason: readiness };
  });
}
