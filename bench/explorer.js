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
import { series } from './series.js';

const pages = fileURLToPath(new URL('../dist/web/explorer', import.meta.url));
const runs = Number(process.argv[2] ?? 5);
const kinds = ['COMPANY', 'MUNICIPAL_AUTHORITY', 'CIVIL_SOCIETY', 'AGENCY', 'SCHOOL', 'UNIVERSITY'];
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** A network as the API answers it: groups of twenty, in which most links lie. */
function network(nodeCount, linkCount) {
  const next = series(7);
  const pick = (count) => Math.floor(next() * count);
  const years = { firstYear: 2016, lastYear: 2022 };
  const nodes = Array.from({ length: nodeCount }, (_, i) => ({
    ...{
      id: `organization:${i}`,
      name: `Organisation ${i}`,
      type: 'ORGANIZATION',
      kind: kinds[i % kinds.length],
    },
    ...{
      projectCount: 1 + pick(20),
      distance: null,
      degree: 8,
      weightedDegree: 8,
      community: Math.floor(i / 20) % 12,
    },
    ...years,
  }));
  const links = new Map();
  while (links.size < linkCount) {
    const one = pick(nodeCount);
    const other = next() < 0.85 ? one - (one % 20) + pick(20) : pick(nodeCount);
    if (one === other || other >= nodeCount) continue;
    const [source, target] = [Math.min(one, other), Math.max(one, other)];
    links.set(source * nodeCount + target, {
      ...{
        source: `organization:${source}`,
        target: `organization:${target}`,
        weight: 1 + pick(3),
        sharedCount: 1,
      },
      ...years,
    });
  }
  return {
    ...{ projection: 'ORGANIZATION', level: 'MUNICIPALITY', nodes, links: [...links.values()] },
    statistics: { density: 0.01, components: 1, communities: 12, modularity: 0.7 },
    slices: [
      {
        year: 2016,
        projectCount: 1,
        nodeCount: nodeCount,
        newNodeCount: 0,
        linkCount: linkCount,
        newLinkCount: 0,
      },
    ],
    whole: { nodeCount, projectCount: 9_000 },
  };
}

const answers = {
  Network: JSON.stringify({ data: { network: network(5_000, 20_000) } }),
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
    `${what.padEnd(34)} ${at(sorted, 0.5)} ms (95 %: ${at(sorted, 0.95)}, most: ${sorted.at(-1)})\n`,
  );
}

/** How long each picture took to follow the one before, while `work` goes on. */
async function frames(page, work) {
  await page.evaluate(`(() => {
    globalThis.times = [];
    const look = (time) => { globalThis.times.push(time); globalThis.looking = requestAnimationFrame(look); };
    globalThis.looking = requestAnimationFrame(look);
  })()`);
  await work();
  const times = await page.evaluate('(cancelAnimationFrame(globalThis.looking), globalThis.times)');
  return times.slice(1).map((time, i) => time - times[i]);
}

const chromium = await launchChromium();
try {
  const [shown, moved, zoomed] = [[], [], []];
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
    shown.push(performance.now() - began);
    await page.mouse.move(700, 400);
    await page.mouse.down();
    const drag = async () => {
      for (let i = 1; i <= 40; i += 1) await page.mouse.move(700 + i * 4, 400 + i * 2);
    };
    moved.push(...(await frames(page, drag)));
    await page.mouse.up();
    const wheel = async () => {
      for (let i = 0; i < 8; i += 1) {
        await page.mouse.wheel(0, i % 2 === 0 ? -240 : 240);
        await page.waitForTimeout(300);
      }
    };
    zoomed.push(...(await frames(page, wheel)));
    await page.close();
  }
  tell('shown and reacting', shown);
  tell('a picture while moving', moved);
  tell('a picture while zooming', zoomed);
} finally {
  await chromium.close();
  server.close();
}
