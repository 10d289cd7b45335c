import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse, validate } from 'graphql';
import { apiSchema } from '../../src/resolvers/schema.ts';
import { graphiqlLink } from '../../src/server/about/drawing.ts';
import { limitsRule } from '../../src/server/limits.ts';

const folder = new URL('../../web/graphiql/examples/', import.meta.url);
const { schema } = apiSchema();

describe('the operations that people are given to start from', () => {
  const given: [string, string][] = [
    ...readdirSync(folder).map((name): [string, string] => [
      name,
      readFileSync(new URL(name, folder), 'utf8'),
    ]),
    [
      'the link of the page about the graph',
      new URL(graphiqlLink('2019/00120'), 'http://localhost').searchParams.get('query') ?? '',
    ],
  ];
  test.each(given)('%s fits the API and its limits', (_name, query) => {
    expect(validate(schema, parse(query))).toEqual([]);
    expect(validate(schema, parse(query), [limitsRule])).toEqual([]);
  });
});
