import { expect, test } from '@jest/globals';
import { answerOf } from '../../src/network/answer.ts';
import { runJob } from '../../src/network/job.ts';
import type { Question } from '../../src/network/question.ts';
import { graphWith, readAll } from './made.ts';

const question: Question = {
  projection: 'ORGANIZATION',
  weighting: 'FULL',
  level: 'MUNICIPALITY',
  maxNodes: 1_000,
};

/** A network in which all of so many organisations share one project. */
async function crowd(size: number) {
  const members = Array.from({ length: size }, (_, i) => ({ id: `o${i}`, groups: ['p'] }));
  const { network, measures } = await runJob(graphWith(members), { ...readAll, ...question });
  return { network: network!, measures };
}

test('more links than one answer may have are refused, unless nobody asks for them', async () => {
  const network = await crowd(450);
  const answer = (asked: string) => answerOf(network, question, new Set([asked]), 100_000);
  expect(() => answer('links')).toThrow(
    expect.objectContaining({
      message: expect.stringContaining('101025 links'),
      extensions: { code: 'COST_LIMIT_EXCEEDED' },
    }),
  );
  expect(answer('statistics')).toMatchObject({
    statistics: { nodeCount: 450, linkCount: 101_025 },
    links: [],
  });
});

test('nodes come by weighted degree, links by weight, and what ties by id', async () => {
  const { nodes, links } = answerOf(await crowd(3), question, new Set(['nodes', 'links']), 3);
  expect((nodes as { id: string }[]).map(({ id }) => id)).toEqual(['o0', 'o1', 'o2']);
  expect(
    (links as { source: string; target: string }[]).map(({ source, target }) => source + target),
  ).toEqual([...['o0o1', 'o0o2', 'o1o2']]);
});
