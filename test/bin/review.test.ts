import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { reviewInTerminal } from '../../src/bin/review-terminal.ts';
import { openApi } from '../../src/resolvers/execute.ts';
import { importFacts } from '../../src/write/import.ts';
import { day, page } from '../entities/page.ts';
import { reference } from '../entities/reference.ts';
import { testGraph } from '../neo4j/graph.ts';
import { referenceAlone } from '../write/reference-alone.ts';

jest.setTimeout(400_000);

// A person at a terminal: keys go in, and what is on the screen comes out.

const graph = testGraph();
const decider = { by: 'Ebba Påhittad', reason: 'She knows them.' };
const period = { startDate: day('2031-01-01'), endDate: day('2032-12-31') };

/** A doubt of each rule: two spellings, a number that is another's, one project under two numbers. */
const pages = [
  page({
    id: 'one',
    properties: { number: '30/001', name: 'Kompassen', ...period },
    owners: [{ name: 'Göteborgs Stad', organizationNumber: '2021001355' }],
    partners: [{ name: 'Vägvisarnas Fyrkompani' }],
  }),
  page({
    id: 'other',
    properties: { number: '30/002', name: 'Kompassen', ...period },
    owners: [{ name: 'Göteborgs Stad' }],
    partners: [{ name: 'Vägvisarnas Fyrkompanj' }],
  }),
];

beforeAll(async () => {
  await referenceAlone(graph);
  for (const one of pages) await importFacts(graph, reference, one);
});

afterAll(() => graph.close());

/** Goes through the doubts; answers what the screen asks by pressing keys. */
async function review(answerTo: (asked: string) => string): Promise<string> {
  const [input, output] = [new PassThrough(), Object.assign(new PassThrough(), { columns: 100 })];
  let seen = '';
  let answered = 0;
  output.on('data', (chunk) => {
    seen += stripVTControlCharacters(String(chunk));
    const asked = /(?:Which is it\?|Its organisation number)[\s\S]*$/.exec(seen.slice(answered));
    if (asked === null) return;
    const before = seen.slice(answered);
    answered = seen.length;
    // Once the prompt listens.
    setTimeout(() => input.write(answerTo(before)), 50);
  });
  const session = { api: openApi(), graph, reference, decider, terminal: { input, output } };
  expect(await reviewInTerminal(session)).toBe(0);
  return seen;
}

async function settled() {
  const rows = await graph.read({
    text: `MATCH (j:Judgement {kind: 'UNSURE'}) OPTIONAL MATCH (d:Decision {id: j.decision})
RETURN j.rule AS rule, d.kind AS decision, d.reason AS reason ORDER BY rule`,
    parameters: {},
  });
  return rows.map(({ rule, decision, reason }) => [rule, decision, reason]);
}

test('doubts are shown one after the other, and settled by keys', async () => {
  expect(await settled()).toEqual([
    ['NUMBER', null, null],
    ['SAME_ORGANIZATION', null, null],
    ['SAME_PROJECT', null, null],
  ]);
  const seen = await review((asked) => {
    if (asked.includes('Fyrkompanj')) return 'd';
    return 'k';
  });
  expect(seen).toContain('3 open');
  expect(seen).toContain('2021001355 is printed for "Göteborgs Stad", whose number is 2120001355.');
  expect(seen).toContain('under the numbers 30/001 and 30/002');
  expect(seen).toContain('3 decided, 0 open');
  expect(await settled()).toEqual([
    ['NUMBER', 'ACCEPT', decider.reason],
    ['SAME_ORGANIZATION', 'KEEP_APART', decider.reason],
    ['SAME_PROJECT', 'ACCEPT', decider.reason],
  ]);
  expect(await review(() => 'q')).toContain('0 decided, 0 open');
});
