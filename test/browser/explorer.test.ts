import { mkdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { type OpenExplorer, openExplorer, pictures, region } from './explorer.ts';
import { restingPictureOf } from './pixels.ts';

// A database that has just started plans each statement for the first time while a page waits.
jest.setTimeout(120_000);

const regionName = 'Göteborgsregionens kommunalförbund';

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

const counts = () => page.locator('.counts strong');
const panel = () => page.locator('.panel');
const says = (words: string) => counts().filter({ hasText: words }).waitFor();
const said = (name: string): readonly string[] => new URL(page.url()).searchParams.getAll(name);

describe('by the mouse', () => {
  test('the first look shows all of a small graph; a found thing tells its facts with their sources', async () => {
    await open('?lang=sv');
    await says('18 organisationer');
    await page.getByRole('link', { name: 'bara exempelprojekt' }).waitFor();
    await page.getByRole('combobox', { name: /^Sök/ }).fill('göteborgsreg');
    await page.getByRole('option', { name: regionName }).click();
    await panel().getByRole('heading', { name: regionName }).waitFor();
    expect(said('show')).toEqual([region]);
    const owns = panel()
      .locator('li')
      .filter({ has: page.getByRole('button', { name: /^InVux/ }) });
    await owns.getByText('Källa').first().click();
    // A file of our own is told as it was read, and leads to all that it says.
    const source = owns.getByRole('link', { name: /InVux, sammanställt ur projektbanken/ });
    expect(await source.getAttribute('href')).toMatch(/^\/graphiql\/\?query=.*SourceDocument/);
    expect(await owns.locator('.values').textContent()).toBe(regionName);
    expect(await owns.locator('.note').last().textContent()).toBe('sammanställt för hand · Samverkan');
    const record = panel().getByRole('link', { name: /^Se uppgifterna som data/ });
    expect(await record.getAttribute('href')).toMatch(/^\/graphiql\/\?query=.*Organization/);
    await page.screenshot({ path: `${pictures}/facts.png` });
    expect(complaints).toEqual([]);
  });

  test('a partner in two roles stands once; a fact that a list tells has its source once', async () => {
    await open('?lang=sv&show=project:2019/00120');
    const partners = panel().locator('.facts > div', { has: page.locator('dt', { hasText: /^Medverkar/ }) });
    await partners.getByText('Källa').click();
    expect(await partners.getByRole('button', { name: /^Kompetensrådet/ }).allInnerTexts()).toEqual([
      'Kompetensrådet Referensgrupp, Medverkar',
    ]);
    expect(await partners.getByRole('link').allInnerTexts()).toEqual([
      'InVux, sammanställt ur projektbanken och ägarens egen sida',
    ]);
    expect(await partners.textContent()).not.toMatch(/role:|REFERENCE_GROUP/);
    expect(complaints).toEqual([]);
  });

  test('sizes tell of budgets, with a legend and a table to sort', async () => {
    const plain = (texts: readonly string[]) => texts.map((text) => text.replace(/\s+/g, ' ').trim());
    await open('?lang=sv');
    await says('18 organisationer');
    await page.locator('.legend').getByLabel('Storlek').selectOption('totalBudget');
    await page.waitForURL((url) => url.searchParams.get('size') === 'totalBudget');
    const sizes = page.locator('.legend-sizes li');
    // The region owns InVux and InVäst: 24 051 665 and 18 040 496.
    await sizes.filter({ hasText: /42,1\smn\skr/ }).waitFor();
    expect(plain(await sizes.allTextContents())).toEqual(['5,26 mn kr', '21 mn kr', '42,1 mn kr']);
    await page.getByRole('button', { name: 'Tabell', exact: true }).click();
    await page.getByRole('columnheader', { name: 'Projektens budget' }).getByRole('button').click();
    const first = page.getByRole('row').nth(1);
    expect(plain([(await first.textContent()) ?? ''])[0]).toContain(regionName);
    expect(plain(await first.getByRole('cell').allTextContents())).toContain('42 092 161 kr');
    // Nobody tells what EgenMakt costs.
    expect(
      await page
        .getByRole('row', { name: /Göteborgs Stad/ })
        .getByText('–', { exact: true })
        .count(),
    ).toBe(1);
    expect(complaints).toEqual([]);
  });

  test('filters change counts and address; chips take them away', async () => {
    await open('?lang=sv');
    await says('18 organisationer');
    await page.getByText('Målgrupp', { exact: true }).click();
    await page.getByRole('checkbox', { name: 'Nyanlända' }).check();
    await page.waitForURL((url) => url.searchParams.get('for') === 'NEWLY_ARRIVED');
    await counts().filter({ hasNotText: /^18/ }).waitFor();
    await page.getByRole('button', { name: 'Ta bort Nyanlända' }).click();
    await says('18 organisationer');
    await page.goBack();
    expect(said('for')).toEqual(['NEWLY_ARRIVED']);
    await page.getByRole('button', { name: 'Ta bort Nyanlända' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('a node is expanded, pinned, hidden, and all of it undone', async () => {
    await open(`?lang=sv&around=${region}&show=${region}`);
    await says('9 organisationer');
    const act = (name: string) => panel().getByRole('button', { name, exact: true }).click();
    await act('Håll fast');
    expect(said('pin')[0]).toContain(region);
    await act('Släpp');
    expect(said('pin')).toEqual([]);
    await act('Visa fler runt den');
    expect(said('expand')).toEqual([region]);
    await page.getByText('Allt visas redan runt').waitFor();
    await page.getByRole('main').getByRole('button', { name: 'OK' }).click();
    expect(said('expand')).toEqual([]);
    await act('Dölj');
    await says('8 av 9 organisationer');
    await page.getByRole('button', { name: 'Visa dolda' }).click();
    await says('9 organisationer');
    await page.getByRole('button', { name: 'Visa hela nätverket' }).click();
    await says('18 organisationer');
    expect(complaints).toEqual([]);
  });

  test('a picture that is left while it glides on complains of nothing', async () => {
    await open('?lang=sv');
    await says('18 organisationer');
    for (let times = 0; times < 3; times += 1) {
      const { x, y, width, height } = (await page.locator('.canvas').boundingBox())!;
      await page.mouse.move(x + 20, y + height - 20);
      await page.mouse.down();
      await page.mouse.move(x + width / 3, y + height / 2, { steps: 4 });
      await page.mouse.up();
      await page.getByRole('button', { name: 'Tabell', exact: true }).click();
      await page.getByRole('columnheader').first().waitFor();
      // Longer than it glides.
      await page.waitForTimeout(500);
      await page.getByRole('button', { name: 'Nätverk', exact: true }).click();
    }
    expect(complaints).toEqual([]);
  });

  test('what an expansion brings can be removed', async () => {
    await open(`?lang=sv&around=organization:halmstads-kommun&show=${region}`);
    await says('2 organisationer');
    await panel().getByRole('button', { name: 'Visa fler runt den', exact: true }).click();
    await page.getByRole('main').getByRole('button', { name: 'Ta bort de tillagda' }).click();
    await says('2 organisationer');
    expect(said('expand')).toEqual([]);
  });

  test('the legend switches kinds off, and its slider light links', async () => {
    await open('?lang=sv');
    await says('18 organisationer');
    await page.getByRole('button', { name: /^Grupp av organisationer/ }).click();
    await says('14 av 18 organisationer');
    expect(said('off')).toEqual(['GROUP']);
    await page.getByLabel('Färg').selectOption('community');
    await says('18 organisationer');
    await page.getByRole('button', { name: /^Grupp 1/ }).waitFor();
    expect(complaints).toEqual([]);
  });
});

test('groups of one name are told apart by the projects that know them', async () => {
  await open('?lang=sv');
  await page.route('**/graphql', async (route) => {
    if (!/query (?:Network|Suggestions)/.test(route.request().postData() ?? '')) return route.continue();
    const response = await route.fetch();
    const body = (await response.text()).replace(
      /"(?:Arbetsmarknadens parter|Arbetsmarknads- och vuxenutbildningsförvaltningen)"/g,
      '"Parterna"',
    );
    return route.fulfill({ response, body });
  });
  await page.goto(`${explorer.server.origin}/?lang=sv&view=table`);
  await page.getByRole('button', { name: 'Parterna (InVux)' }).waitFor();
  await page.getByRole('button', { name: 'Parterna (Egenmakt)' }).waitFor();
  await page.getByRole('combobox', { name: /^Sök/ }).fill('arbetsmarkn');
  await page.getByRole('option', { name: /^Parterna \(InVux\)/ }).waitFor();
  await page.getByRole('option', { name: /^Parterna \(Egenmakt\)/ }).waitFor();
});

describe('two things', () => {
  test('the way between them tells the projects on it', async () => {
    await open(`?lang=sv&show=${region}`);
    await panel().getByRole('button', { name: 'Hitta vägen till …' }).click();
    await page.getByRole('combobox', { name: /^Vägen till vem/ }).fill('Halmstads');
    await page.getByRole('option', { name: /Halmstads kommun/ }).click();
    await page.getByRole('heading', { name: `${regionName} – Halmstads kommun` }).waitFor();
    const way = await panel().locator('.way .thing, .way-link > span').allInnerTexts();
    expect(way.map((words) => words.replace(/\s+/g, ' ').trim())).toEqual([
      `1. ${regionName} Kommunalförbund`,
      'äger',
      'InVäst Projekt',
      'har med sig',
      '2. Halmstads kommun Kommun som organisation',
    ]);
    await page.waitForURL((url) => url.searchParams.has('at'));
    expect(await page.locator(':focus').textContent()).toBe(`${regionName} – Halmstads kommun`);
    await page.screenshot({ path: `${pictures}/way.png` });
    expect(complaints).toEqual([]);
  });

  test('where there is none, it says so', async () => {
    await open(`?lang=sv&path=${region}&path=organization:nobody`);
    await panel().getByText('Det finns ingen väg mellan dem').waitFor();
    expect(complaints).toEqual([]);
  });

  test('two organisations are compared', async () => {
    await open(`?lang=sv&compare=${region}&compare=organization:arbetsformedlingen`);
    const shared = panel().locator('section', { hasText: 'Gemensamma projekt' });
    await shared.getByText('InVux').waitFor();
    expect(complaints).toEqual([]);
  });
});

test('a link shows the same to whoever opens it', async () => {
  const address = `?lang=en&theme=dark&of=ORGANIZATION_MUNICIPALITY&around=${region}&show=${region}&size=projectCount`;
  const look = async () => {
    await open(address, { reducedMotion: 'reduce' });
    // What takes the database longer comes last.
    await panel()
      .getByText(/^Works with/)
      .first()
      .waitFor();
    const words = [await counts().textContent(), await panel().textContent()];
    return { words, network: await restingPictureOf(page.locator('.canvas')) };
  };
  const first = await look();
  const address1 = page.url();
  await explorer.leave();
  const second = await look();
  expect(page.url()).toBe(address1);
  expect(second.words).toEqual(first.words);
  expect(second.network === first.network).toBe(true);

  // Whatever the size of the window was when it was opened.
  const size = page.viewportSize()!;
  await page.setViewportSize({ width: 1_100, height: 560 });
  await page.reload();
  await restingPictureOf(page.locator('.canvas'));
  await page.setViewportSize(size);
  expect((await restingPictureOf(page.locator('.canvas'))) === first.network).toBe(true);
});
