import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const questionsSchema = z.array(
  z.object({ document: z.string(), variables: z.record(z.string(), z.unknown()) }),
);

/** What takes longer is over a large graph, and not for want of plans: it is left for those who want to know. Milliseconds. */
const longest = 4_000;

/**
 * Asks a server that has just started what its first visitor will ask, one question after the other, so that everything between the
 * network and the database has been through it once: the database takes seconds to plan the first question of a kind.
 *
 * @param origin of the server: "http://127.0.0.1:4000".
 * @param webFolder absolute path of what `npm run build` makes; its explorer brings the questions.
 * @param closing aborted when there will be no visitors.
 * @param patience how long one question may take, in milliseconds.
 * @throws where there are no questions, the server does not answer, or `closing` is aborted.
 */
export async function rehearse(
  origin: string,
  webFolder: string,
  closing: AbortSignal,
  patience = longest,
): Promise<void> {
  const text = await readFile(join(webFolder, 'explorer', 'first-questions.json'), 'utf8');
  const ask = async (path: string, request: RequestInit) => {
    const late = AbortSignal.timeout(patience);
    try {
      const signal = AbortSignal.any([closing, late]);
      await (await fetch(`${origin}${path}`, { ...request, signal })).text();
    } catch (error) {
      if (error !== late.reason) throw error;
    }
  };
  for (const { document, variables } of questionsSchema.parse(JSON.parse(text))) {
    await ask('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document, variables }),
    });
  }
  await ask('/about', {});
}
