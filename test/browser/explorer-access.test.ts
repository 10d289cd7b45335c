import { mkdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { faultsOf, type OpenExplorer, openExplorer, pictures, region } from './explorer.ts';

// A database that has just started plans each statement for the first time while a page waits.
jest.setTimeout(120_000);

let explorer: OpenExplorer;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  explorer = await openExplorer();
});
afterEach(() => explorer?.leave());
afterAll(() => explorer?.close());

async function open(address: string, options: BrowserContextOptions = {}): Promise<void> {
  ({ page, complaints } = await explorer.visit(address, options));
}

const panel = () => page.locator('.panel');
const says = (words: string) => page.locator('.counts strong').filter({ hasText: words }).waitFor();
const said = (name: string): readonly string[] => new URL(page.url()).searchParams.getAll(name);
describe('by the keyboard', () => {
  test('search, choose, walk the network, read the panel', async () => {
    await open('?lang=sv');
    await says('18 organisationer');
    await page.keyboard.press('/');
    await page.keyboard.type('arbetsf');
    await page.getByRole('option', { name: /Arbetsförmedlingen/ }).waitFor();
    await page.keyboard.press('Enter');
    await panel().getByRole('heading', { name: 'Arbetsförmedlingen' }).waitFor();
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowDown');
    const announced = page.locator('main [aria-live]');
    await announced.filter({ hasText: /./ }).waitFor();
    const name = (await announced.textContent()) ?? '';
    await page.keyboard.press('Enter');
    await panel().getByRole('heading', { name, exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Kortkommandon' }).waitFor();
    await page.keyboard.press('Escape');
    expect(complaints).toEqual([]);
  });

  test('the table has the same nodes, sorted as Swedish sorts', async () => {
    await open('?lang=sv&view=table');
    await says('18 organisationer');
    await page.getByRole('button', { name: 'Namn' }).focus();
    await page.keyboard.press('Enter');
    expect(said('sort')).toEqual(['name']);
    expect(await page.getByRole('columnheader', { name: 'Namn' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
    const names = await page.locator('tbody tr td:first-child').allInnerTexts();
    expect(names).toHaveLength(18);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'sv')));
    await page.getByRole('button', { name: 'Samband', exact: true }).click();
    await page.getByRole('columnheader', { name: 'Den andra' }).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(47);
    expect(complaints).toEqual([]);
  });
});

describe('axe-core finds nothing serious', () => {
  test.each([
    ['sv', 'light', 1440],
    ['en', 'dark', 1440],
    ['sv', 'dark', 390],
    ['en', 'light', 390],
  ] as const)('%s, %s, %i pixels wide, in any view', async (lang, theme, width) => {
    const words = lang === 'sv' ? { table: 'Tabell', map: 'Karta' } : { table: 'Table', map: 'Map' };
    const view = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await open(`?lang=${lang}&theme=${theme}&show=${region}&for=NEWLY_ARRIVED`, {
      viewport: { width, height: 844 },
    });
    await panel().locator('.facts').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    await page.screenshot({ path: `${pictures}/${lang}-${theme}-${width}.png` });
    expect(await faultsOf(page)).toEqual([]);
    await view(words.table);
    await page.getByRole('columnheader').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await view(words.map);
    await page.getByRole('listbox').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('where there is nothing to see, or no network of that kind', async () => {
    await open('?lang=sv&theme=dark&from=1990&to=2000');
    await page.getByText('Inga samarbeten stämmer').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await explorer.leave();
    await open('?lang=sv&theme=light&around=municipality:1440');
    await page.getByRole('alert').getByRole('button').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});

test('all of the page is reached by the tabulator, each with a sign of where one is', async () => {
  await open(`?lang=sv&show=${region}`);
  await panel().locator('.facts .sources').first().waitFor();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Hoppa till nätverket');
  const reached: string[] = [];
  for (let step = 0; step < 200; step++) {
    await page.keyboard.press('Tab');
    const name = await focused();
    if (name === null || name === 'Hoppa till nätverket') break;
    reached.push(name);
    expect([name, await page.evaluate(isMarked)]).toEqual([name, true]);
  }
  for (const name of [
    /^Sök organisationer/,
    /^Karta$/,
    /^Visa nätverk av/,
    /^Målgrupp/,
    /^Kommunalförbund/,
    /^Exportera/,
    /^Bild av nätverket/,
    /^Visa allt$/,
    /^Första år/,
    /^Stäng uppgifterna/,
    /^Hitta vägen till/,
    /^InVux/,
    /^Källa/,
  ]) {
    expect(reached.filter((one) => name.test(one))).not.toEqual([]);
  }
  expect(complaints).toEqual([]);
});

describe('on a phone', () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

  test('a panel takes room from the network and does not cover it, and what is chosen is brought into view', async () => {
    await open('?lang=sv', phone);
    await says('18 organisationer');
    await page.getByRole('combobox', { name: /^Sök/ }).fill('folkhög');
    await page.getByRole('option', { name: /^Folkhögskolan i Vara/ }).click();
    await panel().locator('.facts').waitFor();
    await page.waitForURL((url) => url.searchParams.has('at'));
    const [canvas, below] = [await page.locator('.canvas').boundingBox(), await panel().boundingBox()];
    expect(canvas?.height).toBeGreaterThan(120);
    expect((canvas?.y ?? 0) + (canvas?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
    await page.screenshot({ path: `${pictures}/phone.png` });
    await page.getByRole('button', { name: 'Stäng uppgifterna' }).click();
    await page.getByText('Exportera').waitFor();
    expect(complaints).toEqual([]);
  });

  test('filters are gone into and left by the keyboard', async () => {
    await open('?lang=sv', phone);
    await says('18 organisationer');
    await page.getByRole('button', { name: 'Filter', exact: true }).press('Enter');
    await page.locator('.side:focus').waitFor();
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^Visa nätverk av/);
    await page.keyboard.press('Escape');
    await page.getByLabel('Visa nätverk av').waitFor({ state: 'hidden' });
    expect(await focused()).toBe('Filter');
  });

  test('what is to be touched is 24 pixels wide and high', async () => {
    await open(`?lang=sv&show=${region}`, phone);
    await panel().locator('.facts .sources').first().waitFor();
    await panel().locator('.sources summary').first().click();
    expect(await page.evaluate(smallTargets)).toEqual([]);
    await page.getByRole('button', { name: 'Stäng uppgifterna' }).click();
    await page.getByText('Exportera').click();
    expect(await page.evaluate(smallTargets)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    expect(await page.evaluate(smallTargets)).toEqual([]);
  });
});

test('nothing lies over the network', async () => {
  await open('?lang=sv&most=10');
  await says('10 av 18 organisationer');
  const canvas = await page.locator('.canvas').boundingBox();
  for (const name of ['.controls', '.hint', '.timeline', '.bar']) {
    const other = await page.locator(name).boundingBox();
    if (canvas === null || other === null) throw new Error(`${name} is not there.`);
    const isBeside =
      other.x >= canvas.x + canvas.width ||
      other.y >= canvas.y + canvas.height ||
      other.y + other.height <= canvas.y;
    expect([name, isBeside]).toEqual([name, true]);
  }
});

/** What has the focus, as one reads it; null where nothing has. */
function focused(): Promise<string | null> {
  return page.evaluate(`(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return null;
    return (at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent).trim();
  })()`);
}

/** Whether one sees where the focus is. */
const isMarked = `(() => {
  const at = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  // A slider's mark is around its handle, which no style of the page's is told of.
  return at.type === 'range' || at.matches('.skip') || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
})()`;

/** What can be touched and is less than 24 pixels wide or high; the label of a box to tick is touched with it. */
const smallTargets = `[...document.querySelectorAll('button, a, input, select, summary')]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.unseen, .skip, .printed-page'))
  .map((one) => [one.closest('label') ?? one, one.getBoundingClientRect()])
  .filter(([one]) => { const { width, height } = one.getBoundingClientRect(); return width > 0 && (width < 24 || height < 24); })
  .map(([one]) => one.outerHTML)`;
