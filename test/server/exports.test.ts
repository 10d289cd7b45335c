import { once } from 'node:events';
import { get } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import { GraphQLError, print } from 'graphql';
import { publicError } from '../../src/errors.ts';
import { type Api, openApi } from '../../src/resolvers/execute.ts';
import { exportAddresses } from '../../src/server/exports.ts';
import { hostileNames, networkOf } from '../exports/network/sample.ts';
import { kompassen, project } from '../exports/projects/sample.ts';
import { type TestApp, testApp } from './app.ts';

type Request = Parameters<Api['execute']>[0];

let server: TestApp;
afterEach(() => server.close());

/** The server over an API that answers what is said here; `requests` has what it was asked. */
async function serving(answer: (request: Request) => unknown): Promise<readonly Request[]> {
  const requests: Request[] = [];
  const { schema } = openApi();
  const execute = async (request: Request) => {
    requests.push(request);
    try {
      return { data: (await answer(request)) as Record<string, unknown> };
    } catch (error) {
      return { errors: [error as GraphQLError] };
    }
  };
  server = await testApp({ api: { schema, execute } });
  return requests;
}

/** Pages without an end, each of `size` projects. */
const endless = (size: number) => () => ({
  projects: {
    nodes: Array.from({ length: size }, () => kompassen),
    pageInfo: { hasNextPage: true, endCursor: 'x' },
  },
});

const onePage = () => ({
  projects: { nodes: [kompassen, project()], pageInfo: { hasNextPage: false, endCursor: null } },
});

const answers = (request: Request) =>
  print(request.document).includes('projects(') ? onePage() : { network: networkOf(hostileNames) };

describe('a file', () => {
  test.each(exportAddresses)('is at %s, for any website, with its type and its name', async (address) => {
    await serving(answers);
    const { status, headers, text } = await server.ask(address, {
      headers: { origin: 'https://example.org' },
    });
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toContain('content-disposition');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    const name = address.replace('/export/', 'samverkan-').replace('/', '-');
    const [, stem, ending] = /^([\w-]+?)((?:-nodes|-edges)?\.[\w.]+)$/.exec(name)!;
    const today = new Date().toISOString().slice(0, 10);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${stem}-${today}${ending}"`);
    expect(headers.get('content-type')).toMatch(
      /^(application\/(gexf\+xml|graphml\+xml|json|ld\+json)|text\/csv; charset=utf-8; header=present)/,
    );
    expect(text).toContain(address.includes('projects') ? 'Kompassen' : 'organization:0');
  });

  test('is what the address asks for, for nobody in particular', async () => {
    const requests = await serving(answers);
    const query = new URLSearchParams({
      ...{ filter: '{"counties":["14"]}', projection: 'MUNICIPALITY', weighting: 'FRACTIONAL' },
      ...{ level: 'NUTS2', maxNodes: '50', measures: 'betweenness' },
    });
    await server.ask(`/export/network.gexf?${query}`);
    await server.ask('/export/network/edges.csv?id=organization:a&depth=2&excel=true');
    await server.ask('/export/projects.csv?filter={"number":{"eq":"1"}}&orderBy=[{"field":"NAME"}]');
    expect(requests.map(({ variables }) => variables)).toEqual([
      {
        ...{ filter: { counties: ['14'] }, projection: 'MUNICIPALITY', weighting: 'FRACTIONAL' },
        ...{ level: 'NUTS2', maxNodes: 50 },
      },
      { id: 'organization:a', depth: 2 },
      { filter: { number: { eq: '1' } }, orderBy: [{ field: 'NAME' }] },
    ]);
    expect(requests.map(({ context }) => context.scopes.size)).toEqual([0, 0, 0]);
  });

  test('is not made for its head alone', async () => {
    const requests = await serving(answers);
    const { status } = await fetch(`${server.origin}/export/projects.csv`, { method: 'HEAD' });
    expect(status).toBe(404);
    expect(requests).toHaveLength(0);
  });
});

describe('what goes wrong before the first byte is an error of the API', () => {
  test.each([
    ['/export/network.gexf?maxNodes=many', 400, 'BAD_USER_INPUT', 'maxNodes: a whole number was expected.'],
    ['/export/network.gexf?filtr={}', 400, 'BAD_USER_INPUT', 'filtr: one of '],
    ['/export/projects.csv?filter={', 400, 'BAD_USER_INPUT', 'filter: a value in JSON was expected'],
    ['/export/projects.csv?filter=1&filter=2', 400, 'BAD_USER_INPUT', 'filter: one value was expected'],
    [
      `/export/projects.csv?filter=${'['.repeat(150)}${']'.repeat(150)}`,
      400,
      'BAD_USER_INPUT',
      'variables: at',
    ],
    ['/export/network.json?id=nobody', 404, 'NOT_FOUND', 'There is nothing with this id.'],
  ])('%s', async (address, status, code, message) => {
    await serving(() => ({ network: null }));
    const { body, headers, ...answer } = await server.ask(address);
    expect(answer.status).toBe(status);
    expect(headers.get('content-disposition')).toBeNull();
    expect(body.errors[0]).toMatchObject({
      message: expect.stringContaining(message),
      extensions: { code, requestId: headers.get('x-request-id') },
    });
  });

  test.each([
    [publicError('BAD_USER_INPUT', 'maxNodes: 1 to 100,000.'), 400, 'maxNodes: 1 to 100,000.'],
    [publicError('TIMEOUT'), 504, 'The question took longer than one request may take.'],
    [
      new GraphQLError('secret', { originalError: new TypeError('bolt://user@db.example.org') }),
      500,
      'Something went wrong on the server. Give the request id when you report it.',
    ],
  ])('as the API says it: %s', async (error, status, message) => {
    await serving(() => {
      throw error;
    });
    const answer = await server.ask('/export/projects.json');
    expect([answer.status, answer.body.errors[0].message]).toEqual([status, message]);
    expect(server.log.some((line) => line.includes('an export failed'))).toBe(status >= 500);
  });

  test.each([
    ['/export/network.gexf?projection=FRIENDS', 400, 'does not exist in "NetworkProjection" enum'],
    ['/export/network.gexf?maxNodes=0', 400, '`maxNodes` from 1 to 100000 is expected; 0 was given.'],
    ['/export/projects.csv?filter={"nothing":1}', 400, 'Field "nothing" is not defined'],
    ['/export/projects.csv', 503, 'The graph database does not answer. Try again in a moment.'],
  ])('of the API as it is, with its database away: %s', async (address, status, message) => {
    server = await testApp({ api: openApi() });
    const answer = await server.ask(address);
    expect([answer.status, answer.body.errors[0].message]).toEqual([
      status,
      expect.stringContaining(message),
    ]);
    expect(answer.body.errors[0]).not.toHaveProperty('locations');
  });

  test('a token that is none', async () => {
    await serving(answers);
    const headers = { authorization: 'Bearer nothing' };
    const { status, body } = await server.ask('/export/network.gexf', { headers });
    expect([status, body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });
});

test('what goes wrong later breaks the file off, so that nobody takes it for whole', async () => {
  let asked = 0;
  await serving(() => {
    asked += 1;
    if (asked > 3) throw publicError('DATABASE_UNAVAILABLE');
    return endless(100)();
  });
  const answer = await fetch(`${server.origin}/export/projects.csv`);
  expect(answer.status).toBe(200);
  await expect(answer.text()).rejects.toThrow();
});

test('nothing more is asked for than a slow client takes, and nothing once it has left', async () => {
  const requests = await serving(endless(100));
  const request = get(`${server.origin}/export/projects.json`);
  const [response] = await once(request, 'response');
  response.pause();
  const quiet = async () => {
    for (let before = -1; before !== requests.length; ) {
      before = requests.length;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    return requests.length;
  };
  // What fits into the sockets' buffers, of a file that has no end.
  const taken = await quiet();
  response.destroy();
  expect((await quiet()) - taken).toBeLessThanOrEqual(1);
});
