import { describe, expect, test } from '@jest/globals';
import { print, validate } from 'graphql';
import { exportNetwork } from '../../../src/exports/network/export.ts';
import { measures } from '../../../src/exports/network/measures.ts';
import { networkQuestion } from '../../../src/exports/network/question.ts';
import { openApi } from '../../../src/resolvers/execute.ts';
import { now } from './sample.ts';

const { schema } = openApi();

describe('the question for a network', () => {
  test.each([
    ['of a filter', {}],
    ['around something', { id: 'organization:x', depth: '2' }],
  ])('%s is one that the API answers', (_, given) => {
    for (const asked of ['none', 'all', ...measures]) {
      const { document } = networkQuestion({ ...given, measures: asked });
      expect(validate(schema, document)).toEqual([]);
    }
  });

  test('says what was given, and leaves the rest to the API', () => {
    const given = { filter: '{"counties":["14"]}', maxNodes: '20', projection: 'PROJECT' };
    expect(networkQuestion(given).variables).toEqual({
      filter: { counties: ['14'] },
      maxNodes: 20,
      projection: 'PROJECT',
    });
    expect(networkQuestion({}).variables).toEqual({});
  });

  test('asks for the measures that are meant', () => {
    const fields = (given: Readonly<Record<string, string>>) =>
      /lastYear\n([\s\S]*?)\}/
        .exec(print(networkQuestion(given).document))?.[1]
        ?.trim()
        .split(/\s+/);
    expect(fields({ measures: 'betweenness, position' })).toEqual(['betweenness', 'x', 'y']);
    expect(fields({})).toEqual([
      'degree',
      'weightedDegree',
      'pageRank',
      'coreness',
      'community',
      'totalBudget',
    ]);
    expect(fields({ measures: 'none' })).toEqual(['']);
  });

  test.each([
    [{ filtr: '{}' }, 'filtr: one of filter, projection'],
    [{ filter: '{counties' }, 'filter: a value in JSON was expected'],
    [{ maxNodes: '1e3' }, 'maxNodes: a whole number was expected'],
    [
      { measures: 'degree,x { id }' },
      'measures: "x { id }" is no measure; expected all, none or some of degree',
    ],
    [{ measures: 'none,degree' }, 'measures: `none` stands alone; it came in a list.'],
    [{ depth: '2' }, 'depth: an id was expected with it'],
    [{ excel: 'true' }, 'excel: one of filter'],
  ])('cannot be made of %j', (given, message) => {
    expect(() => networkQuestion(given)).toThrow(message);
  });
});

test('a file is called by what it holds and its day', () => {
  const ask = async () => null;
  const named = (given: Readonly<Record<string, string>>) => exportNetwork(ask, 'edges', given, now).fileName;
  expect(named({})).toBe('samverkan-network-2024-03-05-edges.csv');
  expect(named({ excel: 'true' })).toBe('samverkan-network-2024-03-05-edges-excel.csv');
  expect(named({ id: 'project:2019/00120"\r\n' })).toBe(
    'samverkan-network-project-2019-00120--2024-03-05-edges.csv',
  );
});

test('a drawing has places unless measures are named', async () => {
  const asked: string[] = [];
  const ask = async (document: Parameters<typeof print>[0]) => {
    asked.push(print(document));
    return { network: null };
  };
  for (const given of [{}, { measures: 'degree' }]) {
    const { text } = exportNetwork(ask, 'json', given, now);
    await expect(text[Symbol.asyncIterator]().next()).rejects.toThrow('There is nothing with this id.');
  }
  expect(asked.map((text) => /\bx\b/.test(text))).toEqual([true, false]);
});
