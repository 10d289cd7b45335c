import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.js';
import { within } from '../../src/server/deadline.ts';
import type { ServerOptions } from '../../src/server/server.ts';
import { emptyGraph, testGraph } from '../neo4j/graph.ts';
import { apiOver } from '../network/api.ts';
import { type TestApp, testApp } from '../server/app.ts';
import { withSeeds } from '../write/with-seeds.ts';
import { buildWeb, webFolder } from './web.ts';

/** Where pictures of the page are kept, for people to look at. */
export const pictures = fileURLToPath(new URL('../../coverage/explorer', import.meta.url));
/** The id of an owner among the seeds. */
export const region = 'organization:goteborgsregionens-kommunalforbund';

/** A page of the explorer, and what it complained about or asked others for. */
export interface Visit {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** The explorer over the seed projects, in a real browser. */
export interface OpenExplorer {
  readonly server: TestApp;
  /** Opens an address, `?lang=sv`, in a window of its own. */
  visit(address: string, options?: BrowserContextOptions): Promise<Visit>;
  /** Closes the window that was opened last; where the test has failed, what was in it is told first. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** Longest wait for what a page should show. Milliseconds: a database that has just started plans each statement for the first time. */
const patience = 40_000;

/** Starts the server over the seed projects, and a browser. */
export async function openExplorer(options: Partial<ServerOptions> = {}): Promise<OpenExplorer> {
  buildWeb();
  const browser = await launchChromium();
  const graph = testGraph();
  await withSeeds(graph);
  const server = await testApp({ webFolder, graph, api: apiOver(graph), ...options });
  let last: Visit | null = null;
  return {
    server,
    async visit(address, window = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...window });
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(`${server.origin}/`) && !/^(data|blob):/.test(request.url()))
          complaints.push(`asked ${request.url()}`);
      });
      last = { page, complaints };
      await page.goto(`${server.origin}/${address}`);
      return last;
    },
    async leave() {
      if (last === null) return;
      if (hasFailed) console.error(await told(last));
      await last.page.context().close();
      // A test that fails before it opens a window has nothing to tell of the one before.
      last = null;
    },
    async close() {
      await browser.close();
      await server.close();
      const last = testGraph();
      await emptyGraph(last);
      await last.close();
    },
  };
}

/** Set by `test/environment.js`. */
declare const hasFailed: boolean;

/** What was in a window, for whoever reads why a test failed on a machine that is gone. */
async function told({ page, complaints }: Visit): Promise<string> {
  const seen = await within(
    3_000,
    page.locator('body').ariaSnapshot().catch(String),
    'The page does not answer.',
  );
  return [page.url(), ...complaints, seen.slice(0, 4_000)].join('\n');
}

/** What axe-core finds wrong on a page and takes for serious. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run()')) as {
    violations: { id: string; impact: string; nodes: { html: string }[] }[];
  };
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
