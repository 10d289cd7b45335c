import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDocument } from '../../src/sources/read.ts';
import { problemsOf, readFixture, readText, reference, told, valueOfProperty } from './reading.ts';

const read = (bytes: Uint8Array | string) =>
  readDocument(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes, 'file', reference);
const page = readFileSync('test/sources/fixtures/bank-2014.txt');

describe('a document that cannot be read has no facts and one problem', () => {
  test.each<[string, Uint8Array | string, string]>([
    ['empty', '', 'EMPTY'],
    ['white space', ' \n\t\r\n ', 'EMPTY'],
    ['a byte order mark alone', '\xef\xbb\xbf', 'EMPTY'],
    ['a NUL byte', 'Namn:\nX\n\0', 'NOT_TEXT 3'],
    ['a PDF', '%PDF-1.7\n', 'NOT_TEXT'],
    ['a ZIP archive', 'PK\x03\x04', 'NOT_TEXT'],
    ['a picture', '\x89PNG\r\n', 'NOT_TEXT'],
    ['Swedish of another system (CP 850)', 'Namn:\nProjekt\nRegion:\nV\x84stsverige', 'NOT_UTF8 4'],
    ['UTF-8 with one wrong byte', 'Namn:\n\xc3\xa5\xc3\xa4\xc3\xb6\nRegion:\nV\xe4st', 'NOT_UTF8 4'],
    ['UTF-16 that is cut off', '\xff\xfeN\0a', 'NOT_UTF8 1'],
    ['UTF-32', '\xff\xfe\0\0N\0\0\0', 'NOT_TEXT 1'],
    ['more than 20 MB', new Uint8Array(20 * 1024 * 1024 + 1).fill(32), 'TOO_LARGE'],
    ['another page', 'Recept\n\nVispa tre ägg.', 'UNKNOWN_LAYOUT'],
    ['another web page', '<!doctype html><p>Hej</p>', 'UNKNOWN_LAYOUT'],
  ])('%s', (_, bytes, problem) => {
    const document = read(
      typeof bytes === 'string' && problem === 'UNKNOWN_LAYOUT' ? Buffer.from(bytes) : bytes,
    );
    expect(document.facts).toEqual([]);
    expect(problemsOf(document)).toEqual([problem]);
    expect(document.source.kind).toBe('UNKNOWN');
    expect(document.problems[0]?.message).toMatch(/expected/);
  });

  test('the problem of an unknown page says what is known', () => {
    expect(read('Hej').problems[0]?.message).toMatch(/ESF project bank.*I korthet.*YAML/);
  });
});

test('a byte order mark changes nothing but the id', () => {
  const plain = read(page);
  const marked = read(Buffer.concat([Buffer.from('\ufeff'), page]));
  expect(marked.facts).toEqual(plain.facts);
  expect(marked.source.id).not.toBe(plain.source.id);
});

test('the id is made from the bytes alone', () => {
  const id = read(page).source.id;
  expect(id).toMatch(/^document:[0-9a-f]{32}$/);
  expect(readDocument(page, 'another name', reference).source.id).toBe(id);
});

test('line ends of other systems give the same values', () => {
  const text = page.toString();
  for (const end of ['\r\n', '\r', '\u2028']) {
    const other = readText(text.replaceAll('\n', end));
    expect(valueOfProperty(other, 'totalBudget')).toBe(18_250_400);
    expect(told(other, 'INVOLVES')).toHaveLength(4);
  }
});

test('every excerpt is what stands at its place, less personal data', () => {
  for (const name of [
    'bank-2014.txt',
    'bank-2015.txt',
    'bank-2021.txt',
    'bank-areas.txt',
    'owner-page.txt',
  ]) {
    const text = readFileSync(`test/sources/fixtures/${name}`, 'utf8');
    const { facts } = readFixture(name);
    expect(facts.length).toBeGreaterThan(8);
    for (const { evidence } of facts) {
      expect(evidence.end).toBeGreaterThan(evidence.start);
      expect(evidence.end).toBeLessThanOrEqual(text.length);
      expect(evidence.confidence).toBeGreaterThan(0);
      expect(evidence.confidence).toBeLessThanOrEqual(1);
      const { excerpt } = evidence;
      if (excerpt === null || excerpt.includes('[…]')) continue;
      expect(text.slice(evidence.start, evidence.end)).toBe(excerpt);
    }
  }
});

test('a page of any length is read, and the part that is not is told', () => {
  const long = readText(`${page.toString()}\n${'Projektet genomförs i Kils kommun. '.repeat(100_000)}`);
  expect(valueOfProperty(long, 'name')).toBe('Klivet');
  expect(long.problems.map(({ code }) => code)).toContain('TOO_LONG');
});

describe('no bytes make it throw', () => {
  test('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const document = read(bytes);
        expect(document.facts.length + document.problems.length).toBeGreaterThan(0);
      }),
    );
  });

  test('pages with lines in any order, twice, cut and mixed', () => {
    const lines = ['bank-2014.txt', 'bank-2021.txt', 'bank-areas.txt', 'bank-hostile.txt', 'owner-page.txt']
      .flatMap((name) => readFileSync(`test/sources/fixtures/${name}`, 'utf8').split('\n'))
      .concat(['', ':', '•', 'Namn:', 'Region', '- - -', '\u00a0']);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 60 }), (some) => {
        const text = some.join('\n');
        for (const { evidence } of readText(text).facts) {
          expect(evidence.start).toBeGreaterThanOrEqual(0);
          expect(evidence.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('web pages with tags in any order', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<li>',
      '<script>',
      '</script>',
      '<br',
      '>',
      'Namn:',
      'Projektnummer: 1/2',
      '<!--',
      '&nbsp;',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (some) => {
        expect(readText(`<html>${some.join('')}`, 'a.html').source.id).toMatch(/^document:/);
      }),
    );
  });
});

describe('when a page was fetched', () => {
  const at = (text: string, name?: string) => readText(text, name).source.retrievedAt;
  const fields = 'Projektnummer: 2037/00001\nNamn: Provet\nRegion: Sydsverige\n\nProsan är kort.\n\n';
  const html = (head: string, foot = '') =>
    `<!doctype html>${head}<p>Projektnummer: 2037/00001</p><p>Namn: Provet</p><p>Region: Sydsverige</p>${foot}`;

  test.each([
    ['Senast uppdaterad 2037-03-05', '2037-03-05'],
    ['Senast uppdaterad: 5 mars 2037', '2037-03-05'],
    ['Sidan uppdaterades den 5 mars 2037', '2037-03-05'],
    ['Uppdaterad\n2037-03-05', '2037-03-05'],
    ['Uppdaterad', null],
    ['Vi uppdaterade planen 2037-03-05.', null],
    ['Uppdaterad 2036-03-05\n\nSidan är granskad 2037-03-05', '2037-03-05'],
  ])('a line %j', (line, moment) => expect(at(fields + line)).toBe(moment));

  test.each([
    ['<meta name="dcterms.modified" content="2037-03-05">', '2037-03-05'],
    ['<meta http-equiv="last-modified" content="Thu, 05 Mar 2037 10:00:00 GMT">', '2037-03-05T10:00:00.000Z'],
    [
      '<meta property="article:modified_time" content="2037-03-05T10:00:00+01:00">',
      '2037-03-05T09:00:00.000Z',
    ],
    ['<meta name="last-modified" content="2037-03-05 10:00">', '2037-03-05'],
    ['<meta name="date" content="i våras">', null],
    ['<!-- saved date: Thu Mar 05 2037 10:00:00 GMT+0100 (CET) -->', '2037-03-05T09:00:00.000Z'],
  ])('a web page with %s', (head, moment) => expect(at(html(head), 'sida.html')).toBe(moment));

  test('the address that a browser saved it from', () => {
    const saved = html('<!-- saved from url=(0031)https://example.org/projekt/provet -->');
    expect(readText(saved, 'sida.html').source.url).toBe('https://example.org/projekt/provet');
  });

  test('what the sender says goes first', () => {
    const bytes = Buffer.from(`${fields}Uppdaterad 2036-01-01`);
    const { source } = readDocument(bytes, 'page.txt', reference, { retrievedAt: '2037-01-01' });
    expect(source.retrievedAt).toBe('2037-01-01');
  });
});

test('text in UTF-16 and Windows-1252 says what it says in UTF-8, and that is told', () => {
  const text = page
    .toString('utf8')
    .replace(/[^\p{ASCII}åäöéÅÄÖ]/gu, '')
    .concat('\nMålgruppen är “unga” – 16–24 år.');
  const expected = read(Buffer.from(text));
  expect(problemsOf(expected)).not.toContain('ENCODING');
  const windows = Buffer.from(
    text.replace(/[“”–]/g, (sign) => ({ '“': '\x93', '”': '\x94', '–': '\x96' })[sign] as string),
    'latin1',
  );
  for (const [name, bytes] of [
    ['UTF-16', Buffer.from(text, 'utf16le')],
    ['UTF-16', Buffer.from(text, 'utf16le').swap16()],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['Windows-1252', windows],
  ] as const) {
    const document = read(bytes);
    expect(document.facts).toEqual(expected.facts);
    expect(document.problems.filter(({ code }) => code === 'ENCODING')).toMatchObject([
      { message: expect.stringContaining(name) },
    ]);
  }
});
