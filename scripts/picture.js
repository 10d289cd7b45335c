/**
 * Makes the pictures of the README from a running system, in a Chromium that can reach this machine only.
 *
 *   node scripts/picture.js http://127.0.0.1:4000 [http://127.0.0.1:7474/browser/ bolt://127.0.0.1:7687 PASSWORD_FILE]
 *
 * Writes docs/images/graphiql.png and explorer.png, and with the three last arguments neo4j-browser.png.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.js';

const images = fileURLToPath(new URL('../docs/images', import.meta.url));

const [baseUrl, browserUrl, boltUrl, passwordFile] = process.argv.slice(2);
if (baseUrl === undefined || (browserUrl !== undefined && passwordFile === undefined)) {
  console.error('Usage: node scripts/picture.js BASE_URL [NEO4J_BROWSER_URL BOLT_URL PASSWORD_FILE]');
  process.exit(2);
}

mkdirSync(images, { recursive: true });
const chromium = await launchChromium();
try {
  const context = await chromium.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  await graphiql(await context.newPage());
  await explorer(await context.newPage());
  if (browserUrl !== undefined) await neo4jBrowser(await context.newPage());
} finally {
  await chromium.close();
}

/** The first example and its answer. */
async function graphiql(page) {
  await page.goto(`${baseUrl}/graphiql/`);
  await page.locator('.graphiql-query-editor').getByText('2019/00120').waitFor();
  await page.getByRole('button', { name: /execute query/i }).click();
  await page.locator('.result-window').getByText('"owners"').waitFor();
  await page.screenshot({ path: `${images}/graphiql.png` });
}

/** The network around an owner, with what is known of it. */
async function explorer(page) {
  const owner = 'organization:goteborgsregionens-kommunalforbund';
  await page.goto(`${baseUrl}/?lang=en&around=${owner}&show=${owner}`);
  await page.locator('.facts').waitFor();
  await page.locator('.canvas canvas').first().waitFor();
  // The network appears with the frame after the next.
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: `${images}/explorer.png` });
}

/** A project and what is next to it, asked by the guide, as Neo4j Browser draws it. */
async function neo4jBrowser(page) {
  await page.setViewportSize({ width: 1800, height: 800 });
  await page.goto(`${browserUrl}?dbms=${encodeURIComponent(boltUrl)}`);
  await page.getByTestId('username').fill('neo4j');
  await page.getByTestId('password').fill(readFileSync(passwordFile, 'utf8').trim());
  await page.getByTestId('connect').click();
  const guide = page.getByTestId('guidesDrawer');
  for (const slide of ['who works with whom', 'What is in the graph']) {
    await guide.getByText(slide).waitFor();
    await page.getByTestId('guideNextSlide').click();
  }
  await guide.locator('pre.runnable').first().click();
  await page.getByTestId('editor-Run').click();
  await page.locator('svg .node').first().waitFor();
  // The layout moves for a while before it comes to rest; nothing on the page tells when.
  await page.waitForTimeout(5_000);
  await page.screenshot({ path: `${images}/neo4j-browser.png` });
}
