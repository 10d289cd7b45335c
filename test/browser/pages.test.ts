import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.js';
import { openApi } from '../../src/resolvers/execute.ts';
import type { ServerOptions } from '../../src/server/server.ts';
import { type TestApp, testApp } from '../server/app.ts';
import { buildWeb, webFolder } from './web.ts';

// A cold browser on a busy machine takes its time over GraphiQL's seven megabytes.
jest.setTimeout(120_000);

let browser: Browser;
let server: TestApp;
let page: Page;

beforeAll(async () => {
  buildWeb();
  browser = await launchChromium();
});
afterEach(async () => {
  await page.close();
  await server.close();
});
afterAll(() => browser?.close());

/** Opens a server and a page that notes what it asked other hosts for, and what it complained about. */
async function open(
  options: Partial<ServerOptions> = {},
): Promise<{ outside: string[]; complaints: string[] }> {
  server = await testApp({ webFolder, ...options });
  page = await browser.newPage({ locale: 'sv-SE' });
  page.setDefaultTimeout(90_000);
  const outside: string[] = [];
  const complaints: string[] = [];
  page.context().on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${server.origin}/`) && !/^(data|blob):/.test(url)) outside.push(url);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { outside, complaints };
}

describe('GraphiQL', () => {
  test('runs a query that a link brought, and shows the answer', async () => {
    const { outside, complaints } = await open();
    await page.goto(`${server.origin}/graphql?query=${encodeURIComponent('{ greeting(name: "Åsa") }')}`);
    await page.locator('.graphiql-query-editor').getByText('greeting').waitFor();
    await page.getByRole('button', { name: /execute query/i }).click();
    await page.locator('.result-window').getByText('Hej Åsa').waitFor();
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('opens with the example operations, each in a tab, and knows the schema', async () => {
    const { outside, complaints } = await open({ api: openApi() });
    await page.goto(`${server.origin}/graphiql`);
    await page.locator('.graphiql-query-editor').getByText('2019/00120').waitFor();
    const tabs = await page.getByRole('tab').allInnerTexts();
    expect(tabs.map((tab) => tab.trim())).toEqual(['Project', 'Municipality', 'Owner', 'Search']);
    await page.getByRole('button', { name: /documentation explorer/i }).click();
    await page.getByText('A GraphQL schema provides a root type').waitFor();
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('the page about the graph', () => {
  test('shows in the reader’s language under its own policy, and leads to GraphiQL', async () => {
    const { outside, complaints } = await open();
    await page.goto(`${server.origin}/about`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Samverkan');
    expect(await page.locator('html').getAttribute('lang')).toBe('sv');
    expect(await page.evaluate('getComputedStyle(document.querySelector("h1")).lineHeight')).not.toBe(
      'normal',
    );
    await page.getByRole('link', { name: /GraphiQL/ }).click();
    await page.locator('.graphiql-container').waitFor();
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
