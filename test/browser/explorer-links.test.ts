import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { lightInks } from '../../web/explorer/network/colours.ts';
import { type OpenExplorer, openExplorer, region } from './explorer.ts';
import { countPixels, pictureOf, pixelsOf, restingPictureOf } from './pixels.ts';

// Links are drawn by a processor that others share.
jest.setTimeout(240_000);

let explorer: OpenExplorer;
let page: Page;

beforeAll(async () => {
  explorer = await openExplorer();
});
afterEach(() => explorer?.leave());
afterAll(() => explorer?.close());

const canvas = () => page.locator('.canvas');
const links = (picture: string) => countPixels(canvas(), picture, lightInks.link);

/** What federations of municipalities are drawn in. */
const federation = '#b3431e';

const years = { firstYear: 2016, lastYear: 2020 };

/** A thousand organisations in a square, as the API answers it: each linked to some that are near and to some that are not. */
function large(): object {
  const side = 32;
  const nodes = Array.from({ length: side * side }, (_, i) => ({
    ...{
      id: `${i}`,
      name: `${i}`,
      type: 'ORGANIZATION',
      kind: i === 0 ? 'MUNICIPAL_FEDERATION' : 'AGENCY',
      projectCount: 1,
      distance: null,
    },
    // All but one are drawn small, so that links are to be seen between them.
    ...{
      degree: i === 0 ? 400 : 1,
      weightedDegree: 12,
      community: 0,
      x: (i % side) * 20,
      y: Math.floor(i / side) * 20,
    },
    ...years,
  }));
  const links = nodes.flatMap((_, i) =>
    [1, side, side + 1, 2, 2 * side, 7 * side + 3]
      .filter((step) => i + step < nodes.length)
      .map((step) => ({
        ...{ source: `${i}`, target: `${i + step}`, weight: 1, sharedCount: 1 },
        ...years,
      })),
  );
  return {
    ...{ projection: 'ORGANIZATION', level: 'MUNICIPALITY', nodes, links, slices: [] },
    statistics: { density: 0, components: 1, communities: 1, modularity: null },
    whole: { nodeCount: nodes.length, projectCount: 1 },
  };
}

/** Shows a network in place of the one that the address asks for. */
async function show(network: object): Promise<void> {
  ({ page } = await explorer.visit('?lang=sv&view=table'));
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('query Network')
      ? route.fulfill({ json: { data: { network } } })
      : route.continue(),
  );
  await page.goto(`${explorer.server.origin}/?lang=sv&theme=light`);
  await page.locator('.counts strong').filter({ hasText: '1 024' }).waitFor();
}

/** Takes the picture beside its nodes and moves it, without letting it go. */
async function takeAndMove(): Promise<void> {
  await page.mouse.move(330, 160);
  await page.mouse.down();
  for (let i = 1; i <= 8; i += 1) await page.mouse.move(330 + i * 10, 160 + i * 3);
}

test('the links of a large network go along while it is moved, and at rest all are there again', async () => {
  await show(large());
  await page.mouse.move(330, 160);
  await canvas().focus();
  await page.keyboard.press('0');
  const before = await restingPictureOf(canvas());
  expect(await links(before)).toBeGreaterThan(1_000);

  await takeAndMove();
  expect(await links(await pictureOf(canvas()))).toBeGreaterThan(1_000);
  await page.mouse.up();

  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await page.waitForURL((url) => url.searchParams.has('at'));
  const near = await restingPictureOf(canvas());
  expect(near === before).toBe(false);
  expect(await links(near)).toBeGreaterThan(1_000);

  await page.keyboard.press('0');
  await page.waitForURL((url) => !url.searchParams.has('at'));
  expect((await restingPictureOf(canvas())) === before).toBe(true);
});

test('what one zooms in on stays under the pointer, and can be chosen, before and after the picture is drawn anew', async () => {
  await show(large());
  await page.mouse.move(330, 160);
  const paper = (await canvas().boundingBox())!;
  const wide = Math.round(paper.width);
  const middleOfNode = async (picture: string) => {
    const pixels = await pixelsOf(canvas(), picture, federation);
    const of = (place: (pixel: number) => number) =>
      pixels.reduce((sum, pixel) => sum + place(pixel), 0) / pixels.length;
    return { x: of((pixel) => pixel % wide), y: of((pixel) => Math.floor(pixel / wide)) };
  };
  const at = await middleOfNode(await restingPictureOf(canvas()));
  const expectThere = async (picture: string) => {
    const { x, y } = await middleOfNode(picture);
    // Others lie over parts of it, more of it or less.
    expect(Math.hypot(x - at.x, y - at.y)).toBeLessThan(8);
  };
  await page.mouse.move(paper.x + at.x, paper.y + at.y);
  await page.mouse.wheel(0, -240);
  await page.mouse.wheel(0, -240);
  await expectThere(await pictureOf(canvas()));
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForURL((url) => url.searchParams.get('show') === '0');
  await page.keyboard.press('Escape');
  await page.waitForURL((url) => !url.searchParams.has('show') && url.searchParams.has('at'));
  await expectThere(await restingPictureOf(canvas()));
  await page.mouse.wheel(0, 240);
  await expectThere(await restingPictureOf(canvas()));
  await page.mouse.click(paper.x + at.x, paper.y + at.y);
  await page.waitForURL((url) => url.searchParams.get('show') === '0');
});

test('the links of a small network are to be seen while it is moved', async () => {
  ({ page } = await explorer.visit('?lang=sv&theme=light'));
  await page.mouse.move(330, 160);
  const atRest = await links(await restingPictureOf(canvas()));
  expect(atRest).toBeGreaterThan(100);
  await takeAndMove();
  // Not to the pixel: what goes out of the picture is not drawn, and the same line is drawn otherwise between other pixels.
  expect(await links(await pictureOf(canvas()))).toBeGreaterThan(atRest / 2);
});

/** Where the ink of the one federation is on the page. */
async function federationAt() {
  const paper = (await canvas().boundingBox())!;
  const wide = Math.round(paper.width);
  const pixels = await pixelsOf(canvas(), await restingPictureOf(canvas()), federation);
  const columns = pixels.map((pixel) => paper.x + (pixel % wide));
  const rows = pixels.map((pixel) => paper.y + Math.floor(pixel / wide));
  const middle = (places: readonly number[]) => (Math.min(...places) + Math.max(...places)) / 2;
  return { x: middle(columns), y: middle(rows), right: Math.max(...columns) };
}

test('a node is chosen wherever it has ink, at its tips, too', async () => {
  ({ page } = await explorer.visit('?lang=sv&theme=light'));
  await page.mouse.move(330, 160);
  const { y, right } = await federationAt();
  await page.mouse.click(right, y);
  await page.waitForURL((url) => url.searchParams.has('show'));
});

test('a node that was zoomed away from under the pointer is pointed at again', async () => {
  ({ page } = await explorer.visit('?lang=sv&theme=light'));
  await page.mouse.move(330, 160);
  const { y, right } = await federationAt();
  await page.mouse.move(right - 1, y);
  expect(await links(await restingPictureOf(canvas()))).toBe(0);
  for (let step = 1; step <= 3; step += 1) {
    await page.mouse.wheel(0, -600);
    await page.waitForTimeout(400);
  }
  await page.waitForURL((url) => url.searchParams.has('at'));
  expect(await links(await restingPictureOf(canvas()))).toBeGreaterThan(100);
  const near = await federationAt();
  expect(near.right).toBeLessThan(right - 1);
  await page.mouse.move(near.x, near.y);
  expect(await links(await restingPictureOf(canvas()))).toBe(0);
});

test('two fingers bring the picture nearer, also where one of them is on a node', async () => {
  ({ page } = await explorer.visit('?lang=sv&theme=light', { hasTouch: true }));
  const { x, y } = await federationAt();
  const fingers = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...right: readonly number[]) =>
    fingers.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: right.map((by, id) => ({ x: x + by, y, id })),
    });
  await touch('touchStart', 0);
  await touch('touchMove', -4);
  await touch('touchStart', -4, 60);
  for (const by of [10, 20, 30, 40]) await touch('touchMove', -by, 60 + by);
  await touch('touchEnd');
  await page.waitForURL((url) => url.searchParams.has('at'));
  const { searchParams } = new URL(page.url());
  expect(Number(searchParams.get('at')?.split(',')[2])).toBeLessThan(0.8);
  expect([searchParams.get('pin'), searchParams.get('show')]).toEqual([null, null]);
});

test('the links of what is chosen stay, all others fade', async () => {
  ({ page } = await explorer.visit(`?lang=sv&theme=light&show=${region}`));
  await page.mouse.move(330, 160);
  const picture = await restingPictureOf(canvas());
  expect(await links(picture)).toBe(0);
  expect(await countPixels(canvas(), picture, lightInks.soft)).toBeGreaterThan(0);
});

test('all is in view when it is rearranged, and at a button, wherever a node was put', async () => {
  ({ page } = await explorer.visit('?lang=sv&theme=light'));
  await page.mouse.move(330, 160);
  const paper = (await canvas().boundingBox())!;
  const edge = paper.x + paper.width;
  const middle = paper.y + paper.height / 2;
  const start = await federationAt();
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(paper.x + paper.width / 2, middle, { steps: 3 });
  await page.mouse.move(edge - 8, middle, { steps: 5 });
  await page.mouse.up();
  await page.waitForURL((url) => url.searchParams.has('pin'));
  await page.mouse.move(330, 160);
  expect((await federationAt()).right).toBeGreaterThan(edge - 30);
  await page.getByRole('button', { name: 'Visa allt', exact: true }).click();
  expect((await federationAt()).right).toBeLessThan(edge - 30);

  for (let i = 0; i < 4; i += 1) await page.getByRole('button', { name: 'Zooma in' }).click();
  await page.waitForURL((url) => url.searchParams.has('at'));
  await page.getByRole('button', { name: 'Ordna om bilden' }).click();
  await page.waitForURL((url) => !url.searchParams.has('at'));
  await page.getByRole('button', { name: 'Ordna om bilden' }).waitFor();
  expect((await federationAt()).right).toBeLessThan(edge - 30);
});

test('a node that is put somewhere while the picture is rearranged stays there', async () => {
  ({ page } = await explorer.visit('?lang=sv&theme=light'));
  await page.mouse.move(330, 160);
  const paper = (await canvas().boundingBox())!;
  const middle = paper.y + paper.height / 2;
  const start = await federationAt();
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(paper.x + paper.width / 2, middle, { steps: 3 });
  await page.getByRole('button', { name: 'Ordna om bilden' }).press('Enter');
  const edge = paper.x + paper.width - 20;
  await page.mouse.move(edge, middle, { steps: 5 });
  await page.mouse.up();
  await page.waitForURL((url) => url.searchParams.has('pin'));
  await page.getByRole('button', { name: 'Ordna om bilden' }).waitFor();
  // The frame is chosen anew: nothing stands farther to the right, where others would have drawn it among them.
  const picture = await restingPictureOf(canvas());
  const columns = (await pixelsOf(canvas(), picture, lightInks.link)).map(
    (pixel) => pixel % Math.round(paper.width),
  );
  expect((await federationAt()).x).toBeGreaterThan(paper.x + Math.max(...columns));
});
