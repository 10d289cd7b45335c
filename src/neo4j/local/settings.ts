import { browserSettings } from './browser-settings.ts';

/** What differs between one embedded database and the next. */
export interface LocalSettings {
  readonly boltPort: number;
  readonly httpPort: number;
  readonly memory: Memory;
  /** Where Neo4j Browser finds the guide and the style of the API that runs beside it; null where none does. */
  readonly apiOrigin: string | null;
  /** Further lines of `neo4j.conf`. */
  readonly settings?: readonly string[];
}

/** As Java and Neo4j write sizes: "512m". */
export interface Memory {
  readonly heapStart: string;
  readonly heapMost: string;
  readonly pageCache: string;
}

export const ordinaryMemory: Memory = { heapStart: '512m', heapMost: '1g', pageCache: '512m' };

/** The addresses are names for this machine's own interface only: nothing else can connect. */
export const loopback = '127.0.0.1';

/**
 * The text of `neo4j.conf`: reachable from this machine alone, with authentication, reporting nothing to anybody.
 * The two internal waits come after the databases are closed, and would only make every stop ten seconds longer.
 */
export function neo4jConf({ boltPort, httpPort, memory, apiOrigin, settings = [] }: LocalSettings): string {
  return `# Written anew at each start.
server.default_listen_address=${loopback}
server.default_advertised_address=${loopback}
server.bolt.listen_address=${loopback}:${boltPort}
server.bolt.advertised_address=${loopback}:${boltPort}
server.http.listen_address=${loopback}:${httpPort}
server.http.advertised_address=${loopback}:${httpPort}
server.https.enabled=false
server.memory.pagecache.size=${memory.pageCache}
db.tx_log.preallocate=false
db.tx_log.rotation.retention_policy=1 days 256M
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false
client.allow_telemetry=false
internal.server.bolt.thread_pool_shutdown_wait_time=100ms
internal.server.bolt.connection_shutdown_wait_time=100ms
${[...browserSettings(apiOrigin), ...settings].join('\n')}
`;
}
