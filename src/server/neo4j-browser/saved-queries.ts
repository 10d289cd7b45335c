import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A query to keep among one's favourites in Neo4j Browser. */
export interface SavedQuery {
  /** What it is about: the folder it lies in. */
  readonly folder: string;
  /** Its file's name. */
  readonly file: string;
  /** What it answers, in plain words: its first line, which Neo4j Browser shows as its name. */
  readonly title: string;
  /** The Cypher below that line. */
  readonly cypher: string;
  /** The whole file. */
  readonly text: string;
}

/** The order in which people meet them; a folder that is not named here comes last. */
const folders: readonly string[] = ['Projects', 'Collaboration', 'Places', 'People', 'Money', 'Sources'];

/** The queries under `folder`, each in a folder of its subject. Throws where one does not begin with its title. */
export function readSavedQueries(folder: string): readonly SavedQuery[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort((a, b) => place(a) - place(b))
    .flatMap((subject) =>
      readdirSync(join(folder, subject))
        .filter((file) => file.endsWith('.cypher'))
        .sort()
        .map((file) => savedQuery(subject, file, readFileSync(join(folder, subject, file), 'utf8'))),
    );
}

function place(folder: string): number {
  const at = folders.indexOf(folder);
  return at === -1 ? folders.length : at;
}

function savedQuery(folder: string, file: string, text: string): SavedQuery {
  const [, title, cypher] = /^\/\/ (.+)\n([\s\S]+)$/.exec(text) ?? [];
  if (title === undefined || cypher === undefined)
    throw new Error(`${folder}/${file} does not begin with a line "// what it answers".`);
  return { folder, file, title, cypher: cypher.trim(), text };
}
