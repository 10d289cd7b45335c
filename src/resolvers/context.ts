import type { Graph } from '../neo4j/graph.ts';

/** What a caller may do beyond reading public facts. */
export type Scope = 'contacts:read' | 'graph:write' | 'admin';

/** What every resolver gets with a request; small and frozen. */
export interface RequestContext {
  readonly graph: Graph;
  readonly scopes: ReadonlySet<Scope>;
  /** Who asks, as decisions record it: "admin token"; null for anybody. */
  readonly caller?: string | null;
  /** Bookmarks of another instance, whose writes the answer is to see. */
  readonly after?: readonly string[];
  /** Aborted when the client has left. */
  readonly signal?: AbortSignal;
  /** Whether the answer is to show how it was read. */
  readonly explain?: boolean;
}
