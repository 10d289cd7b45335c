import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type TestApp, testApp } from './app.ts';

let server: TestApp;
beforeAll(async () => {
  server = await testApp();
});
afterAll(() => server.close());

describe('the pages while the database is away', () => {
  test('the page about the graph says so, and leads on', async () => {
    const { status, text } = await server.ask('/about', { headers: { 'accept-language': 'en' } });
    expect(status).toBe(200);
    expect(text).toContain('The database does not answer right now');
    for (const link of [
      '/?lang=en',
      '/graphiql/',
      '/schema.graphql',
      '/health/ready',
      'http://127.0.0.1:7474/browser/',
    ]) {
      expect(text).toContain(`href="${link}"`);
    }
    expect(text).toContain(`curl ${server.origin}/graphql`);
  });

  test.each([
    ['/nowhere', 'sv-SE,sv;q=0.9,en;q=0.8', 'sv'],
    ['/nowhere', 'en-GB,sv;q=0.5', 'en'],
    ['/nowhere', 'fr', 'en'],
    ['/nowhere?lang=sv', 'en', 'sv'],
    ['/nowhere?lang=%22%3E%3Cscript%3E', 'en', 'en'],
  ])('speaks the reader’s language: %s with %s is %s', async (path, accepted, language) => {
    const { text, headers } = await server.ask(path, {
      headers: { accept: 'text/html', 'accept-language': accepted },
    });
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).not.toContain('<script');
    expect(headers.get('vary')).toBe('accept-language');
  });
});
