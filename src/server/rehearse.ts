import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

const questionsSchema = z.array(
  z.object({
    document: z.string(),
    variables: z.record(z.string(), z.unknown()),
    mostProjects: z.number().nullable(),
  }),
);
const countSchema = z.object({ data: z.object({ projects: z.object({ totalCount: z.number() }) }) });

/** Tells how many requests a server is answering, of those that come from now on. */
export function countOpen(server: Server): () => number {
  let open = 0;
  server.on('request', (_request, response) => {
    open++;
    response.once('close', () => open--);
  });
  return () => open;
}

/** How long it is waited before it is looked again whether somebody is there, in milliseconds. */
const pause = 20;

/**
 * Asks a server that has just started what its first visitor will ask, one question after the other, so that everything between the
 * network and the database has been through it once: the database takes seconds to plan the first question of a kind. Who asks meanwhile goes before.
 *
 * @param origin of the server: "http://127.0.0.1:4000".
 * @param webFolder absolute path of what `npm run build` makes; its explorer brings the questions.
 * @param closing aborted when there will be no visitors.
 * @param open how many requests of others the server is answering.
 * @throws where there are no questions, the server does not answer, or `closing` is aborted.
 */
export async function rehearse(
  origin: string,
  webFolder: string,
  closing: AbortSignal,
  open: () => number,
): Promise<void> {
  const text = await readFile(join(webFolder, 'explorer', 'first-questions.json'), 'utf8');
  const ask = async (query: string, variables: object) => {
    while (open() > 0) await sleep(pause, undefined, { signal: closing });
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal: closing,
    });
    return await response.text();
  };
  const answer = countSchema.parse(JSON.parse(await ask('{ projects { totalCount } }', {})));
  const { totalCount } = answer.data.projects;
  for (const { document, variables, mostProjects } of questionsSchema.parse(JSON.parse(text)))
    if (mostProjects === null || totalCount <= mostProjects) await ask(document, variables);
  await (await fetch(`${origin}/about`, { signal: closing })).text();
}
