import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { recordDecision } from '../../src/curation/decision.ts';
import { CurationProblem } from '../../src/curation/problem.ts';
import { undoDecision } from '../../src/curation/undo.ts';
import type { Graph } from '../../src/neo4j/graph.ts';
import { migrate } from '../../src/write/migrations.ts';
import { reference } from '../entities/reference.ts';
import { emptyGraph, testGraph } from '../neo4j/graph.ts';

// Neo4j plans each statement once, which takes its time on a machine that does much else.
jest.setTimeout(240_000);

let graph: Graph;

beforeAll(async () => {
  graph = testGraph();
  await emptyGraph(graph);
  await migrate(graph);
});

afterAll(() => graph.close());

test('there must be a decision to undo', async () => {
  await expect(undoDecision(graph, reference, { id: 'decision:none', by: 'Ebba' })).rejects.toMatchObject({
    name: 'CurationProblem',
    code: 'NOT_FOUND',
  });
});

test('nobody decides nothing', async () => {
  const decided = graph.write((run) => recordDecision(run, { kind: 'MERGE', things: [] }, { by: ' ' }));
  await expect(decided).rejects.toThrow(CurationProblem);
});
