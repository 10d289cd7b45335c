/**
 * How long the explorer takes to show a network of 5,000 nodes and 20,000 links and to react, in a Chromium without a graphics card; and how long
 * moving and zooming takes to be drawn. The answers come from this program, so that only the page is measured.
 * Usage: npm run bench -- explorer [runs]
 */
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../scripts/chromium.js';
import { madeNetwork } from './made-network.js';
import { timesOfSteps } from './steps.js';

const pages = fileURLToPath(new URL('../dist/web/explorer', import.meta.url));
const runs = Number(process.argv[2] ?? 3);
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

const answers = {
  Network: JSON.stringify({ data: { network: madeNetwork(5_000, 20_000) } }),
  Choices: JSON.stringify({
    data: { projects: { totalCount: 9_000 }, counties: [], programmes: [], specificObjectives: [] },
  }),
};

const server = createServer((request, response) => {
  if (request.method === 'POST') {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const operation = /query (\w+)/.exec(JSON.parse(body).query)?.[1];
      response.setHeader('content-type', 'application/json');
      response.end(answers[operation] ?? '{"data":{"node":null}}');
    });
    return;
  }
  const path = new URL(request.url, 'http://127.0.0.1').pathname.replace(/^\/explorer\//, '/');
  const file = join(pages, path === '/' ? 'index.html' : path);
  if (!existsSync(file)) return void response.writeHead(404).end();
  response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
  response.end(readFileSync(file));
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const address = `http://127.0.0.1:${server.address().port}/?lang=en&whole=yes&most=5000`;

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

function tell(what, times) {
  const sorted = times.map(Math.round).sort((a, b) => a - b);
  process.stdout.write(
    `${what.padEnd(44)} ${at(sorted, 0.5)} ms (95 %: ${at(sorted, 0.95)}, most: ${sorted.at(-1)})\n`,
  );
}

function tellSteps(what, steps) {
  tell(
    what,
    steps.map(({ shown }) => shown),
  );
  tell(
    '  afterwards busy with one picture',
    steps.map(({ busy }) => busy),
  );
}

/** Moves the picture by hand, beside its nodes: some steps, a rest in which it is drawn anew, some more. */
async function drag(page) {
  await page.mouse.move(420, 160);
  for (const pause of [200, 350, 0]) {
    await page.mouse.down();
    for (let i = 1; i <= 15; i += 1) {
      await page.mouse.move(420 + i * 8, 160 + i * 4);
      await page.waitForTimeout(10);
    }
    for (let i = 15; i >= 0; i -= 1) await page.mouse.move(420 + i * 8, 160 + i * 4);
    await page.mouse.up();
    await page.waitForTimeout(pause);
  }
}

/** Between turns of the wheel, in milliseconds: shorter and longer than it takes until the picture is drawn anew. */
const pauses = [300, 450, 100, 400, 50, 250, 600, 350, 500, 150, 700, 300, 550, 200, 420, 380];

/** Turns the wheel, also where the step before is still being drawn. */
async function turnWheel(page) {
  await page.mouse.move(700, 400);
  for (const [i, pause] of pauses.entries()) {
    await page.mouse.wheel(0, i % 4 < 2 ? -240 : 240);
    await page.waitForTimeout(pause);
  }
}

const chromium = await launchChromium();
try {
  const times = { shown: [], dragged: [], zoomed: [], draggedAtRest: [], zoomedAtRest: [] };
  for (let run = 0; run < runs; run += 1) {
    const page = await chromium.newPage({
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'no-preference',
    });
    const began = performance.now();
    await page.goto(address);
    await page.getByText('5,000 organisations').first().waitFor();
    // Two pictures later it is drawn, and the page answers again.
    await page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))',
    );
    times.shown.push(performance.now() - began);
    times.dragged.push(...(await timesOfSteps(page, () => drag(page))));
    times.zoomed.push(...(await timesOfSteps(page, () => turnWheel(page))));
    await page.getByRole('button', { name: /^Rearrange/ }).waitFor({ timeout: 120_000 });
    await page.waitForTimeout(1_500);
    times.draggedAtRest.push(...(await timesOfSteps(page, () => drag(page))));
    times.zoomedAtRest.push(...(await timesOfSteps(page, () => turnWheel(page))));
    await page.close();
  }
  tell('shown and reacting', times.shown);
  tellSteps('dragging while nodes move', times.dragged);
  tellSteps('zooming while nodes move', times.zoomed);
  tellSteps('dragging once they rest', times.draggedAtRest);
  tellSteps('zooming once they rest', times.zoomedAtRest);
} finally {
  await chromium.close();
  server.close();
}
