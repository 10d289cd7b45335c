import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { textOf } from '../../src/entities/statement.ts';
import type { ParsedDocument } from '../../src/facts/fact.ts';
import { readDocument } from '../../src/sources/read.ts';
import { problemsOf, readFixture, readText, reference, told } from './reading.ts';

/** The call's own properties, as text. */
function properties({ facts }: ParsedDocument): Record<string, string> {
  return Object.fromEntries(
    facts.flatMap((fact) =>
      'property' in fact && fact.subject.label === 'Call' ? [[fact.property, textOf(fact.value)]] : [],
    ),
  );
}

const around = ['FUNDED_UNDER', 'COVERS', 'ANNOUNCES', 'TARGETS', 'HAS_CONTACT'];

describe('the layouts that calls have', () => {
  test('label and value on lines of their own, as of 2014–2020', () => {
    const document = readFixture('call-2014.txt');
    expect(document.source).toMatchObject({
      kind: 'CALL_PAGE',
      title: 'Steg mot yrket',
      publisher: 'ESF-rådet',
    });
    expect(properties(document)).toEqual({
      number: '2034/00411',
      name: 'Steg mot yrket',
      summary: expect.stringMatching(/^ESF-rådet utlyser .* 2037\.$/su),
      opensOn: '2034-03-02',
      closesOn: '2034-05-16',
      budget: '63000000',
      ownFinancingRate: '0.33',
      projectsFrom: '2034-10-01',
      projectsTo: '2037-09-30',
    });
    expect(told(document, ...around)).toEqual([
      'call → 2.2',
      'call → SE12 COVERED',
      'ESF-rådet → call',
      'call → 16–24 NEET YOUNG PARTICIPANTS',
    ]);
    expect(problemsOf(document)).toEqual([]);
  });

  test('labels with a colon, hours, spans of amounts, as of 2021–2027', () => {
    const document = readFixture('call-2021.txt');
    expect(properties(document)).toEqual({
      number: '34-017-S02',
      name: 'Fler in, färre ut',
      summary: 'Utlysningen söker arbetssätt som leder till färre avhopp. […] berättar mer på […].',
      applicants: 'Offentliga aktörer och föreningar. Frågor besvaras av […].',
      opensOn: '2034-01-15',
      closesOn: '2034-03-15',
      closesAt: '16:00',
      budget: '50000000',
      smallestAmount: '2000000',
      largestAmount: '10000000',
      supportRate: '0.6',
      ownFinancingRate: '0.4',
      projectsFrom: '2034-09-01',
      projectsTo: '2037-08-31',
    });
    expect(told(document, ...around)).toEqual([
      'call → 2021SE05SFPR',
      'call → C',
      'call → C1',
      'call → SE21 COVERED',
      'call → SE22 COVERED',
      'Svenska ESF-rådet → call',
      'call → Ada Exempel ada.exempel@example.org',
      'call → – FOREIGN_BORN LONG_TERM_UNEMPLOYED WOMEN PARTICIPANTS',
    ]);
    expect(problemsOf(document)).toEqual([]);
  });

  test('headings with sentences below them', () => {
    const document = readFixture('call-headings.txt');
    expect(properties(document)).toEqual({
      name: 'Vägen tillbaka',
      summary: 'Nu söker vi projekt som prövar nya sätt att komma tillbaka efter sjukskrivning.',
      applicants: 'Kommuner, regioner och samordningsförbund.',
      opensOn: '2035-04-03',
      closesOn: '2035-05-29',
      closesAt: '16:00',
      budget: '24500000',
      ownFinancingRate: '0.47',
    });
    expect(told(document, ...around)).toEqual(['call → 30–64 SICK_LISTED PARTICIPANTS']);
    const closing = document.facts.find((fact) => 'property' in fact && fact.property === 'closesOn');
    expect(closing?.evidence).toMatchObject({
      method: 'TEXT_RULE',
      excerpt: 'Den stänger den 29 maj 2035 klockan 16.00.',
    });
  });

  test('a national call, with its title behind "Utlysning:"', () => {
    const document = readFixture('call-national.txt');
    expect(properties(document)).toMatchObject({
      number: '2035/00020',
      name: 'Hela landet lär',
      opensOn: '2035-02-01',
      closesOn: '2035-04-30',
      closesAt: '15:00',
      budget: '120000000',
      ownFinancingRate: '0',
      projectsFrom: '2035-09-01',
      projectsTo: '2038-08-31',
    });
    expect(told(document, ...around)).toEqual([
      'call → 2021SE05SFPR',
      'call → A1',
      'call → SE COVERED',
      'Svenska ESF-rådet → call',
    ]);
  });

  test('a saved web page', () => {
    const document = readFixture('call.html');
    expect(document.source).toMatchObject({
      kind: 'CALL_PAGE',
      url: 'https://www.example.org/utlysningar/kliv-in',
      retrievedAt: '2035-01-10',
    });
    expect(properties(document)).toEqual({
      number: '35-004-A01',
      name: 'Kliv in',
      opensOn: '2035-01-15',
      closesOn: '2035-03-01',
      closesAt: '16:00',
      budget: '18500000',
    });
    expect(told(document, ...around)).toEqual([
      'call → A2A',
      'call → 12 COVERED',
      'call → 10 COVERED',
      'call → Bo Påhitt bo.pahitt@example.org',
      'call → 18–30 NEWLY_ARRIVED PARTICIPANTS',
    ]);
    expect(problemsOf(document)).toEqual([]);
  });

  test('capitals, another order, several counties', () => {
    const document = readFixture('call-reordered.txt');
    expect(properties(document)).toEqual({
      number: '2036/00003',
      name: 'Bryggan',
      opensOn: '2036-02-01',
      closesOn: '2036-04-30',
      budget: '75000000',
    });
    expect(told(document, ...around)).toEqual([
      'call → 2.1',
      'call → ESF',
      'call → 13 COVERED',
      'call → 14 COVERED',
    ]);
  });
});

describe('what is wrong or missing', () => {
  test('an empty field is unknown, and no problem', () => {
    const document = readFixture('call-empty.txt');
    expect(properties(document)).toEqual({ name: 'Tomma fält' });
    expect(problemsOf(document)).toEqual([]);
  });

  test('each wrong value is a problem at its line, and the rest is read', () => {
    const document = readFixture('call-wrong.txt');
    expect(properties(document)).toEqual({ name: 'Fel på raderna', opensOn: '2036-05-01' });
    expect(told(document, ...around)).toEqual(['call → SE22 COVERED']);
    expect(problemsOf(document)).toEqual([
      'INVALID_VALUE 3',
      'INVALID_VALUE 4',
      'INVALID_VALUE 6',
      'INVALID_VALUE 7',
      'UNKNOWN_AREA 8',
      'INVALID_VALUE 9',
      'INVALID_VALUE 10',
      'INVALID_VALUE 11',
      'INVALID_VALUE 12',
      'UNKNOWN_LABEL 13',
    ]);
  });

  test('a later value for the same label is a problem, and the first is kept', () => {
    const document = readText(
      'Provet\n\nUtlyst belopp: 5 mkr\nStänger: 2036-01-02\nUtlyst belopp: 6 mkr\nRegion: Sydsverige',
    );
    expect(properties(document).budget).toBe('5000000');
    expect(problemsOf(document)).toEqual(['REPEATED_LABEL 5']);
  });

  test('hostile words are words, and persons are shown nowhere', () => {
    const document = readFixture('call-hostile.txt');
    expect(Object.keys(properties(document))).toEqual(['name', 'summary']);
    expect(problemsOf(document)).toEqual(
      [3, 4, 5, 6].map((line) => `INVALID_VALUE ${line}`).concat('UNKNOWN_AREA 7'),
    );
    const shown = JSON.stringify([
      document.facts.filter((fact) => !('object' in fact && fact.object.label === 'Contact')),
      document.problems,
      document.source,
    ]);
    expect(shown).not.toMatch(/Eva|Låtsas|1912|eva@/u);
  });

  test('a page of one enormous line is read in time', () => {
    const line = `Utlysningen ${'öppnar projekt medfinansiering stänger '.repeat(5_000)}`;
    const document = readText(
      `Långt\n\nUtlyst belopp: 1 mkr\nStänger: 2036-01-02\nRegion: Sydsverige\n\n${line}`,
    );
    expect(properties(document)).toEqual({ name: 'Långt', closesOn: '2036-01-02', budget: '1000000' });
  });
});

describe('what is no page of one call', () => {
  test('a list of calls says so and states nothing', () => {
    const document = readFixture('call-list.txt');
    expect(document.facts).toEqual([]);
    expect(problemsOf(document)).toEqual(['SEVERAL_CALLS 15']);
  });

  test('news about calls says so and states nothing', () => {
    const document = readFixture('call-news.txt');
    expect(document.facts).toEqual([]);
    expect(problemsOf(document)).toEqual(['UNKNOWN_LAYOUT', 'NOT_A_CALL 1']);
  });

  test('no other page is taken for a call, and no call for another', () => {
    const others = ['fixtures', '../quality/texts'].flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, import.meta.url))
        .filter((name) => /\.(?:txt|html)$/.test(name) && !name.startsWith('call'))
        .map((name) => readFileSync(new URL(`${folder}/${name}`, import.meta.url))),
    );
    expect(others.length).toBeGreaterThan(5);
    expect(others.map((bytes) => readDocument(bytes, 'page.txt', reference).source.kind)).not.toContain(
      'CALL_PAGE',
    );
  });

  test('a project page that names its call is a project page', () => {
    const lines = [
      'Projektnummer: 2035/00150',
      'Namn: Stegen',
      'Projektägare: Exempelbolaget AB',
      'Region: Sydsverige',
    ];
    const document = readText([...lines, 'Utlysning: 2034/00411', 'Startdatum: 2035-01-01', ''].join('\n'));
    expect(document.source.kind).toBe('ESF_PROJECT_PAGE');
    expect(told(document, 'ANSWERS')).toEqual(['project → call']);
    expect(properties(document)).toEqual({ number: '2034/00411' });
    const unnumbered = readText([...lines, 'Utlysning: Steg mot yrket'].join('\n'));
    expect(told(unnumbered, 'ANSWERS')).toEqual([]);
    expect(problemsOf(unnumbered)).toEqual(['INVALID_VALUE 5']);
  });
});
