import { fileURLToPath } from 'node:url';

// `src/` and `dist/` lie equally deep, so this holds in both: the build puts the whole program flat into `dist/`.
const beside = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The project itself, with a slash at its end. */
export const projectFolder = beside('');

/** The API's SDL. */
export const schemaFolder = beside('schema');

/** What one writes for the program to read. */
export const seedsFolder = beside('seeds');

export const referenceFolder = beside('seeds/reference');

/** What the build makes for browsers. */
export const webFolder = beside('dist/web');

/** The program of the threads that work on networks, as the build makes it. */
export const networkWorker = beside('dist/network-worker.js');

/** What Neo4j Browser shows of this graph: its style, and queries to ask. */
export const neo4jBrowserFolder = beside('neo4j-browser');

/** Names what Maven fetches. */
export const pomFile = beside('pom.xml');
