import { mkdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { lightInks } from '../../web/explorer/network/colours.ts';
import { faultsOf, type OpenExplorer, openExplorer, pictures, region } from './explorer.ts';
import { countPixels, restingPictureOf } from './pixels.ts';

// A database that has just started plans each statement for the first time while a page waits.
jest.setTimeout(120_000);

const regionName = 'Göteborgsregionens kommunalförbund';
const halmstad = 'organization:halmstads-kommun';

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
/** What the panel tells of what is shared: each thing, then each end's part in it. */
const shared = async () => {
  await panel().locator('.parts').first().waitFor();
  return panel().locator('.shared-things .thing, .part').allInnerTexts();
};
const partsInInVast = [
  'InVäst 2016–2019',
  `${regionName}: äger (GR Utbildning)`,
  'Halmstads kommun: medverkar',
];

describe('a link', () => {
  test('tells what it is when it is pointed at, and all about it when it is clicked', async () => {
    // Two organisations: the link between them goes through the middle of the picture.
    await open(`?lang=sv&around=${halmstad}`);
    await says('2 organisationer');
    const { x, y, width, height } = (await page.locator('.canvas').boundingBox())!;
    const middle = [x + width / 2, y + height / 2] as const;
    const tip = page.locator('.link-tip');
    await page.mouse.move(middle[0], middle[1] + 60);
    await page.mouse.move(...middle);
    await tip.filter({ hasText: '1 projekt · 2016–2019' }).waitFor();
    expect(await tip.textContent()).toContain(`${regionName} – Halmstads kommun`);
    await page.mouse.move(middle[0], y + 5);
    await tip.waitFor({ state: 'detached' });

    await page.mouse.click(...middle);
    await panel().getByText('De äger eller medverkar i samma projekt.').waitFor();
    expect(await shared()).toEqual(partsInInVast);
    expect(said('link')).toEqual([region, halmstad]);
    const part = panel().locator('.parts > li').filter({ hasText: 'Halmstads kommun' });
    await part.getByText('Källa').click();
    expect(await part.locator('.values').textContent()).toBe('Halmstads kommun');
    await page.screenshot({ path: `${pictures}/link.png` });
    expect(await faultsOf(page)).toEqual([]);
    await panel()
      .getByRole('button', { name: /^InVäst/ })
      .click();
    await panel().getByRole('heading', { name: 'InVäst' }).waitFor();
    expect([said('link'), said('show')]).toEqual([[], ['project:2016/00240']]);
    expect(complaints).toEqual([]);
  });

  test('is reached by the keyboard from the table, and from the panel of one of its ends', async () => {
    await open('?lang=sv&view=table&rows=links');
    const show = page.getByRole('button', { name: /^Visa.*kommunalförbund – Halmstads/ });
    await show.press('Enter');
    expect(await shared()).toEqual(partsInInVast);
    expect(await page.locator(':focus').textContent()).toContain('Halmstads kommun');
    await page.getByRole('button', { name: 'Stäng sambandet' }).press('Enter');
    await panel().waitFor({ state: 'detached' });
    await explorer.leave();

    await open(`?lang=sv&show=${halmstad}`);
    await panel().getByText('Samband i nätverket').press('Enter');
    await panel()
      .locator('.node-links')
      .getByRole('button', { name: new RegExp(regionName) })
      .press('Enter');
    expect(await shared()).toEqual(partsInInVast);
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  test('is of what filters choose', async () => {
    const ends = `link=${region}&link=organization:arbetsformedlingen`;
    await open(`?lang=sv&${ends}&from=2019`);
    expect((await shared())[0]).toBe('InVux 2019–2022');
    await explorer.leave();
    await open(`?lang=sv&${ends}&role=OWNER`);
    await panel().getByText('De har inget gemensamt bland det som är valt.').waitFor();
    expect(complaints).toEqual([]);
  });

  test.each([
    [
      '&of=MUNICIPALITY&link=municipality:1401&link=municipality:1402',
      ['InVux 2019–2022', 'Härryda: deltar', 'Partille: deltar'],
    ],
    [
      `&of=ORGANIZATION_MUNICIPALITY&level=NUTS2&link=nuts:SE23&link=${halmstad}`,
      [
        'InVäst 2016–2019',
        'Västsverige: företräder ett större område (Halmstad)',
        'Halmstads kommun: medverkar',
      ],
    ],
    [
      '&of=TARGET_GROUP&link=target-group:-:at_risk_of_exclusion%2Byoung&link=target-group:-:need_of_support%2Byoung',
      ['InVux 2019–2022', 'Unga: i riskzon för utanförskap: deltagare', 'Unga: i behov av stöd: deltagare'],
    ],
    [
      '&of=PROJECT&link=project:2016/00240&link=project:2019/00120',
      [regionName, 'InVäst: äger (GR Utbildning)', 'InVux: äger (GR Utbildning)'],
    ],
  ])('of another network tells what its ends share: %s', async (address, parts) => {
    await open(`?lang=sv${address}`);
    expect((await shared()).map((words) => words.trim())).toEqual(parts);
    expect(complaints).toEqual([]);
  });
});

describe('a project that is chosen in a network of others', () => {
  test('lights those who are in it, and only them', async () => {
    await open('?lang=sv&theme=light');
    await says('18 organisationer');
    await page.getByRole('combobox', { name: /^Sök/ }).fill('InVäst');
    await page.getByRole('option', { name: /^InVäst/ }).click();
    await panel().getByText('Av dem som är med i projektet visar nätverket 2.').waitFor();
    expect([said('show'), said('of'), said('around')]).toEqual([['project:2016/00240'], [], []]);
    await page.mouse.move(330, 160);
    const canvas = page.locator('.canvas');
    const picture = await restingPictureOf(canvas);
    // The link between the two is lit; all others are faded, and so is the region's square; the federation's diamond is not.
    expect(await countPixels(canvas, picture, lightInks.link)).toBe(0);
    expect(await countPixels(canvas, picture, lightInks.soft)).toBeGreaterThan(0);
    expect(await countPixels(canvas, picture, '#6a3fa0')).toBe(0);
    expect(await countPixels(canvas, picture, '#b3431e')).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  test.each([
    ['MUNICIPALITY&level=COUNTY', 1],
    ['TARGET_GROUP', 5],
  ])('also where the network is of %s', async (network, count) => {
    await open(`?lang=sv&of=${network}&show=project:2019/00120`);
    await panel().getByText(`Av dem som är med i projektet visar nätverket ${count}.`).waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('a way', () => {
  test('tells of each step the role and where it was read', async () => {
    await open(`?lang=sv&path=${halmstad}&path=organization:arbetsformedlingen`);
    const steps = panel().locator('.way-link');
    await steps.first().waitFor();
    const words = (await steps.locator('> span').allInnerTexts()).map((one) => one.trim());
    expect(words).toEqual(['medverkar i', 'ägs av', 'äger', 'har med sig (referensgrupp)']);
    await steps.last().getByText('Källa').click();
    expect(await steps.last().locator('.values').textContent()).toBe('Arbetsförmedlingen');
    expect(await faultsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('is drawn without counting as co-operation', async () => {
    await open('?lang=sv');
    const counts = () => page.locator('.counts');
    await counts().getByText('organisationer').waitFor();
    const before = await counts().textContent();
    await explorer.leave();
    await open(`?lang=sv&path=${region}&path=organization:folkh%C3%B6gskolan-i-vara`);
    await panel().getByText('är medlem i').or(panel().getByText('har medlemmen')).first().waitFor();
    expect(await counts().textContent()).toBe(before);
    await explorer.leave();
    await open(`?lang=sv&to=2016&path=${region}&path=organization:folkh%C3%B6gskolan-i-vara`);
    await panel().getByText('Vägen söks bland alla projekt').waitFor();
    expect(complaints).toEqual([]);
  });

  test('can be asked for through projects only', async () => {
    await open(`?lang=sv&path=${region}&path=organization:alingsas-kommun`);
    const member = panel().locator('.way-link', { hasText: 'har medlemmen' });
    // That a municipality is a member is told by the association's sources.
    await member.getByText('Källa').click();
    expect(await member.locator('.values').textContent()).toBe('Alingsås');
    await panel().getByLabel('Bara genom projekt').check();
    await panel().getByText('Det finns ingen väg mellan dem genom projekt').waitFor();
    expect(said('through')).toEqual(['projects']);
    await explorer.leave();

    await open(`?lang=sv&path=${region}&path=${halmstad}&through=projects`);
    await panel().getByText('2 steg').waitFor();
    expect(complaints).toEqual([]);
  });

  test('leads from one target group to another through the projects that are for both', async () => {
    const groups = ['at_risk_of_exclusion', 'need_of_support'].map(
      (name) => `path=target-group:-:${name}%2Byoung`,
    );
    await open(`?lang=sv&of=TARGET_GROUP&${groups.join('&')}`);
    await panel().getByText('är målgrupp för').first().waitFor();
    expect(await panel().locator('.way-link').count()).toBe(2);
    expect(complaints).toEqual([]);
  });
});
