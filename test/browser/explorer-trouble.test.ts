import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { faultsOf, type OpenExplorer, openExplorer } from './explorer.ts';

// A database that has just started plans each statement for the first time while a page waits.
jest.setTimeout(120_000);

let explorer: OpenExplorer;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  explorer = await openExplorer();
});
afterEach(() => explorer?.leave());
afterAll(() => explorer?.close());

async function open(address: string, options: BrowserContextOptions = {}): Promise<void> {
  ({ page, complaints } = await explorer.visit(address, options));
}

const counts = () => page.locator('.counts strong');
const says = (words: string) => counts().filter({ hasText: words }).waitFor();
const said = (name: string): readonly string[] => new URL(page.url()).searchParams.getAll(name);
test('without WebGL there is the table', async () => {
  await open('?lang=sv');
  await page.addInitScript(() => {
    // biome-ignore lint/suspicious/noExplicitAny: this runs in the browser, whose types are not here.
    const canvas = (globalThis as any).HTMLCanvasElement.prototype;
    const real = canvas.getContext;
    canvas.getContext = function (kind: string, ...more: unknown[]) {
      return kind.includes('webgl') ? null : real.call(this, kind, ...more);
    };
  });
  await page.reload();
  await page.getByText('Webbläsaren kan inte rita nätverket').waitFor();
  await page.getByRole('columnheader', { name: 'Namn' }).waitFor();
});

test('a drawing that the graphics card lost is drawn anew; where it is lost again and again there is the table', async () => {
  await open('?lang=sv');
  await says('18 organisationer');
  /** Has the browser lose what was drawn; whether there was something to lose. */
  const lose = () =>
    page.evaluate(`(() => {
      const contexts = [...document.querySelectorAll('.canvas canvas')].map((canvas) => canvas.getContext('webgl2'));
      const there = contexts.filter((context) => context !== null && !context.isContextLost());
      there[0]?.getExtension('WEBGL_lose_context').loseContext();
      return there.length > 0;
    })()`);
  const isThere = `(() => {
    const contexts = [...document.querySelectorAll('.canvas canvas')].map((canvas) => canvas.getContext('webgl2'));
    const drawn = contexts.filter((context) => context !== null);
    return drawn.length > 1 && drawn.every((context) => !context.isContextLost());
  })()`;
  const isDrawn = async () => {
    while (!(await page.evaluate(isThere))) await page.waitForTimeout(100);
  };
  await isDrawn();
  for (let times = 0; times < 3; times += 1) {
    expect(await lose()).toBe(true);
    await isDrawn();
  }
  await lose();
  await page.getByText('Webbläsaren kan inte rita nätverket').waitFor();
  await page.getByRole('columnheader', { name: 'Namn' }).waitFor();
});

test.each([
  ['en', 1440],
  ['en', 1200],
  ['en', 1000],
  ['sv', 1280],
  ['sv', 980],
  ['sv', 700],
  ['sv', 390],
])('nothing at the top lies on something else, in %s at %i pixels', async (language, width) => {
  await open(`?lang=${language}`, { viewport: { width, height: 800 } });
  await counts().waitFor();
  const boxes = (await page.evaluate(
    `[...document.querySelectorAll('.top :is(input, button, .wordmark a, .top-links > a)')].filter((one) => one.checkVisibility())
       .map((one) => { const { left, right, top, bottom } = one.getBoundingClientRect(); return [one.textContent + one.ariaLabel, left, right, top, bottom]; })`,
  )) as readonly [string, number, number, number, number][];
  const covered = boxes.flatMap(([name, left, right, top, bottom], i) =>
    boxes
      .slice(i + 1)
      .filter(
        (other) => left < other[2] - 1 && other[1] < right - 1 && top < other[4] - 1 && other[3] < bottom - 1,
      )
      .map((other) => [name, other[0]]),
  );
  expect(boxes.length).toBeGreaterThan(6);
  expect(covered).toEqual([]);
  expect(boxes.every(([, left, right]) => left >= 0 && right <= width)).toBe(true);
});

test('nothing fits: it says so, and filters can be cleared', async () => {
  await open('?lang=sv&to=1950');
  await page.getByText('Inga samarbeten stämmer').waitFor();
  await page.getByRole('main').getByRole('button', { name: 'Rensa alla' }).click();
  await says('18 organisationer');
  expect(complaints).toEqual([]);
});

test('all of it is hidden: it says so, and is shown again', async () => {
  await open('?lang=sv&of=PROJECT&off=PROJECT');
  await page.getByText('Allt är dolt').waitFor();
  await page.getByRole('main').getByRole('button', { name: 'Visa allt', exact: true }).last().click();
  await says('4 projekt');
  expect(complaints).toEqual([]);
});

test('what it should be around is no node of that network: those that have it are offered', async () => {
  await open('?lang=sv&around=municipality:1440&of=ORGANIZATION&level=COUNTY');
  const alert = page.getByRole('alert');
  await alert.getByText('Det visar organisationer, och det valda är av slaget kommun.').waitFor();
  await alert.getByRole('button', { name: 'Kommuner', exact: true }).click();
  await says('6 kommuner');
  expect(said('around')).toEqual(['municipality:1440']);
  await page.goBack();
  await alert.getByRole('button', { name: 'Visa hela nätverket' }).click();
  await says('18 organisationer');
});

test('the database is away for a while: the page says so, and asks again by itself', async () => {
  await open('?lang=sv&view=table');
  await says('18 organisationer');
  let fails = true;
  await page.route('**/graphql', (route) =>
    fails && route.request().postData()?.includes('Network')
      ? route.fulfill({
          status: 503,
          json: { errors: [{ message: 'Away.', extensions: { code: 'DATABASE_UNAVAILABLE' } }] },
        })
      : route.continue(),
  );
  await page.getByLabel('Visa nätverk av').selectOption('MUNICIPALITY');
  await page.getByRole('alert').getByText('Sidan frågar igen av sig själv').waitFor();
  expect(await counts().count()).toBe(0);
  fails = false;
  await says('7 kommuner');
});

/** Answers as a service does that has just started over an empty graph; what is called ends that. */
async function startFirst(): Promise<() => void> {
  let isReading = true;
  await page.route('**/health/ready', (route) =>
    isReading
      ? route.fulfill({ status: 503, json: { status: 'unready', reason: 'not-migrated' } })
      : route.fulfill({ json: { status: 'ready' } }),
  );
  await page.route('**/graphql', async (route) => {
    if (!isReading) return route.continue();
    const answer = await (await route.fetch()).text();
    await route.fulfill({
      contentType: 'application/json',
      body: answer
        .replace(/"totalCount":\d+/g, '"totalCount":0')
        .replace(/"(nodeCount|projectCount|linkCount)":\d+/g, '"$1":0')
        .replace(/"(nodes|links|slices)":\[\{.*?\}\]/g, '"$1":[]'),
    });
  });
  return () => {
    isReading = false;
  };
}

test('the service has just started: the page says that data is read, and shows it once it is there', async () => {
  await open('about');
  const end = await startFirst();
  await page.goto(`${explorer.server.origin}/?lang=sv&view=table`);
  await page.getByRole('status').getByText('Uppgifter läses in …').waitFor();
  expect(await counts().count()).toBe(0);
  expect(await page.getByText('Här finns inget att visa än').count()).toBe(0);
  expect(await faultsOf(page)).toEqual([]);
  end();
  await says('18 organisationer');
  expect(said('view')).toEqual(['table']);
  expect(await page.getByText('Uppgifter läses in …').count()).toBe(0);
});

test('the service fails: its request id is told, and it is asked again', async () => {
  await open('?lang=sv&view=table');
  await says('18 organisationer');
  let fails = true;
  await page.route('**/graphql', (route) =>
    fails && route.request().postData()?.includes('Network')
      ? route.fulfill({
          status: 500,
          headers: { 'x-request-id': 'an-id' },
          json: { errors: [{ message: 'Broken.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
        })
      : route.continue(),
  );
  await page.getByLabel('Visa nätverk av').selectOption('MUNICIPALITY');
  await page.getByRole('alert').getByText('an-id').waitFor();
  fails = false;
  await page.getByRole('button', { name: 'Försök igen' }).click();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await says('kommuner');
});

test('what it should be around is not there', async () => {
  await open('?lang=en&around=organization:nobody');
  await page.getByText('is not here').waitFor();
  await page.locator('.notice').getByRole('button', { name: 'Show the whole network' }).click();
  await says('18 organisations');
  expect(complaints).toEqual([]);
});

test('what should be shown is not there: nothing is offered but to close', async () => {
  await open('?lang=en&view=table&show=organization:nobody');
  await says('18 organisations');
  const panel = page.getByRole('complementary', { name: 'What should be shown here does not exist.' });
  await panel.getByRole('heading', { name: 'What should be shown here does not exist.' }).waitFor();
  expect(await panel.getByRole('button').evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel))).toEqual(
    ['Close the facts'],
  );
  await panel.getByRole('button').click();
  await panel.waitFor({ state: 'detached' });
  expect(said('show')).toEqual([]);
  expect(complaints).toEqual([]);
});

describe('years', () => {
  test('outside of the network’s are told as such, and all are a click away', async () => {
    await open('?lang=sv&from=1990&to=2000');
    const years = page.getByRole('region', { name: 'År' });
    await years.getByText('1990–2000 finns inga projekt: nätverket har projekt 2015–2027.').waitFor();
    expect(await years.getByRole('slider').count()).toBe(0);
    await years.getByRole('button', { name: 'Alla år' }).click();
    await says('18 organisationer');
    expect(await years.getByRole('slider').count()).toBe(2);
    expect(complaints).toEqual([]);
  });

  test('the wrong way round mean those between them', async () => {
    await open('?lang=sv&from=2019&to=2016');
    await page.getByRole('button', { name: 'Ta bort 2016–2019' }).waitFor();
    await page.getByLabel('Till och med år').fill('2012');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ta bort 2012–2016' }).waitFor();
    expect(complaints).toEqual([]);
  });
});

test('a search that takes its time says that it is on its way', async () => {
  await open('?lang=sv');
  await says('18 organisationer');
  let answer: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('Suggestions')) await held;
    await route.continue();
  });
  await page.getByRole('combobox', { name: /^Sök/ }).fill('arbetsf');
  await page.getByRole('option', { name: 'Söker …' }).waitFor();
  answer();
  await page.getByRole('option', { name: /^Arbetsförmedlingen/ }).waitFor();
  expect(complaints).toEqual([]);
});
