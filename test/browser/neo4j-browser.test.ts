import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.js';
import { neo4jBrowserFolder } from '../../src/folders.ts';
import { freePort } from '../../src/neo4j/local/port.ts';
import { readSavedQueries } from '../../src/server/neo4j-browser/saved-queries.ts';
import { build, type Running, start, until } from '../bin/command.ts';
import { rulesOf } from '../server/neo4j-browser/grass.ts';

// What a person meets who opens Neo4j Browser beside a system that `npm start` started.

jest.setTimeout(300_000);

const queries = readSavedQueries(join(neo4jBrowserFolder, 'queries'));
let folder: string;
let serving: Running;
let chromium: Browser;
let page: Page;
let origin: string;
const outside: string[] = [];

beforeAll(async () => {
  await build();
  folder = mkdtempSync(join(tmpdir(), 'samverkan-browser-'));
  const [port, bolt, http] = [await freePort(0), await freePort(0), await freePort(0)];
  origin = `http://127.0.0.1:${port}`;
  serving = start(['serve'], {
    PORT: String(port),
    NEO4J_BOLT_PORT: String(bolt),
    NEO4J_HTTP_PORT: String(http),
    SAMVERKAN_DATA_DIR: folder,
  });
  chromium = await launchChromium();
  await until(serving, async () => ((await fetch(`${origin}/health/ready`)).status === 200 ? true : null));

  page = await chromium.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  page.setDefaultTimeout(90_000);
  page.on('response', (response) => {
    const url = new URL(response.url());
    if (url.protocol.startsWith('http') && url.hostname !== '127.0.0.1') outside.push(url.href);
  });
  await page.goto(`http://127.0.0.1:${http}/browser/?dbms=bolt://127.0.0.1:${bolt}`);
  await page.getByTestId('username').fill('neo4j');
  await page.getByTestId('password').fill(readFileSync(join(folder, 'neo4j-password'), 'utf8').trim());
  await page.getByTestId('connect').click();
});

afterAll(async () => {
  await chromium?.close();
  serving?.kill('SIGTERM');
  await serving?.ended;
  rmSync(folder, { recursive: true, force: true });
});

const guide = () => page.getByTestId('guidesDrawer');

/** A query of the guide, which stands on the slide after the next. */
const asked = () => guide().locator('pre.runnable').filter({ hasText: 'CONTRIBUTES_TO' });

test('opens with the guide and the style', async () => {
  await guide().getByText('who works with whom').waitFor();
  await page.getByText(`:style ${origin}/browser/style.grass`).waitFor();
});

test('puts what is typed into a query of the guide', async () => {
  await page.getByTestId('guideNextSlide').click();
  await guide().getByText('What is in the graph').waitFor();
  await page.getByTestId('guideNextSlide').click();
  const field = guide().getByLabel('number').first();
  await field.fill('');
  await field.pressSequentially('2016/00240');
  expect(await asked().textContent()).toContain("WITH '2016/00240' AS number");
  await field.fill('');
  await field.pressSequentially('2019/00120');
  expect(await asked().textContent()).toContain("WITH '2019/00120' AS number");
});

test('runs a query of the guide and draws the graph in the colours of the style', async () => {
  await asked().click();
  const editor = page.getByTestId('activeEditor');
  await editor.getByText("'2019/00120'").waitFor();
  await page.getByTestId('editor-Run').click();
  await page.locator('svg .node').getByText('InVux').first().waitFor();

  const drawn = new Set(
    await page
      .locator('svg .node circle.b-outline')
      .evaluateAll((circles) => circles.map((circle) => circle.getAttribute('fill'))),
  );
  const style = rulesOf(readFileSync(join(neo4jBrowserFolder, 'style.grass'), 'utf8'));
  const met = ['Project', 'Owner', 'Partner', 'Municipality', 'TargetGroup', 'SpecificObjective'];
  const colours = style.filter(({ name }) => met.includes(name ?? '')).map(({ values }) => values.color);
  for (const colour of colours) expect(drawn).toContain(colour);
  expect(colours).toHaveLength(met.length);
});

test('takes the saved queries as favourites, a folder for each subject', async () => {
  const archive = Buffer.from(await (await fetch(`${origin}/browser/favourites.zip`)).arrayBuffer());
  const dropped = await page.evaluateHandle(`(() => {
    const bytes = Uint8Array.from(atob('${archive.toString('base64')}'), (character) => character.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], 'samverkan-favourites.zip', { type: 'application/zip' }));
    return data;
  })()`);
  const target = page.locator('.filedrop').first();
  for (const event of ['dragenter', 'dragover', 'drop'])
    await target.dispatchEvent(event, { dataTransfer: dropped });
  await page.getByTestId('navigationFavorites').click();
  for (const subject of new Set(queries.map(({ folder }) => folder))) {
    await page.getByText(subject, { exact: true }).first().click();
  }
  for (const { title } of queries) await page.getByText(title).first().waitFor();
});

test('gets nothing from outside', () => {
  expect(outside).toEqual([]);
});
