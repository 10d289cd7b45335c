import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { amount, count, MOST_COUNTED, MOST_SEK } from '../../src/facts/amount.ts';
import { calendarDate } from '../../src/facts/date.ts';
import { emailAddress } from '../../src/facts/email.ts';
import { isNoValue } from '../../src/facts/no-value.ts';
import { kindByName } from '../../src/facts/organization-kind.ts';
import { organizationNumber } from '../../src/facts/organization-number.ts';
import { period } from '../../src/facts/period.ts';
import { postalCode } from '../../src/facts/postal-code.ts';
import { projectNumber, titleOf } from '../../src/facts/project-number.ts';
import { rate } from '../../src/facts/rate.ts';
import { yesNo } from '../../src/facts/yes-no.ts';

describe('date', () => {
  test.each([
    ['2019-09-01', '2019-09-01'],
    [' 2019-9-1 ', '2019-09-01'],
    ['2020/02/29', '2020-02-29'],
    ['2024-06-24 00:00:00', '2024-06-24'],
    ['20240624', '2024-06-24'],
    ['24.06.2024', '2024-06-24'],
    ['den 24 juni 2024', '2024-06-24'],
    ['1:a Sept. 2019', '2019-09-01'],
    ['29 februari 2020', '2020-02-29'],
  ])('%j is %s', (printed, isoDate) => expect(calendarDate(printed)).toEqual({ value: { isoDate } }));

  test.each([
    '2019-02-29',
    '2019-13-01',
    '0019-01-01',
    '31 april 2020',
    '190901',
    '01/09/2019',
    '2019-09',
    '',
    '2019-09-01x',
  ])('%j is none', (printed) => expect(calendarDate(printed)).toHaveProperty('expected'));

  test.each(['2019-09', 'september 2019', '2019'])('%j lacks its day, and is told so', (printed) =>
    expect(calendarDate(printed)).toEqual({ expected: 'a date, such as 2019-09-01, with its day' }),
  );

  test('every day of three centuries reads as itself', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const isoDate = day.toISOString().slice(0, 10);
        expect(calendarDate(isoDate)).toEqual({ value: { isoDate } });
      }),
    );
  });
});

describe('period', () => {
  test.each([
    '2019-09-01 - 2022-09-30',
    '2019-09-01 – 2022-09-30',
    '2019-09-01 till 2022-09-30',
    '2019-09-01–2022-09-30',
    '2019-09-01-2022-09-30',
    '2019-09-01 -2022-09-30',
    '2019-09-01--2022-09-30',
    '2019-09-01 t.o.m. 2022-09-30',
    'Fr.o.m. 2019-09-01 t.o.m. 2022-09-30',
    'från och med 2019-09-01 till och med 2022-09-30',
    '1 september 2019 – 30 september 2022',
    '01.09.2019 - 30.09.2022',
    '20190901 - 20220930',
    '20190901-20220930',
    '2019/09/01 - 2022/09/30',
    '2019.09.01-2022.09.30',
    '2019-09-01 - 2022-09-30 (37 månader)',
  ])('%j', (printed) =>
    expect(period(printed)).toEqual({
      value: {
        start: { isoDate: '2019-09-01' },
        end: { isoDate: '2022-09-30' },
      },
    }),
  );

  test.each([
    '2022-09-30 - 2019-09-01',
    '2019-09-01',
    '2019-09-01 - ',
    '2019-09-01 - 2019-09-02 - 2019-09-03',
    'september 2019 - september 2022',
    '2019-09 - 2022-09',
    '2019 - 2022',
    '190901-220930',
    '1 maj - 30 april 2023',
  ])('%j is none', (printed) => expect(period(printed)).toHaveProperty('expected'));
});

test('one year may stand for both days of a period', () => {
  expect(period('1 mars – 31 december 2022')).toEqual({
    value: { start: { isoDate: '2022-03-01' }, end: { isoDate: '2022-12-31' } },
  });
});

describe('amount', () => {
  test.each([
    ['24 051 665', 24_051_665],
    ['24\u00a0051\u00a0665 kr', 24_051_665],
    ['24\u202f051\u202f665 SEK', 24_051_665],
    ['SEK 1.000.000', 1_000_000],
    ['0', 0],
    ['15005392,00 kr', 15_005_392],
    ['4,5 mnkr', 4_500_000],
    ['4,5 Mkr', 4_500_000],
    ['4,35 mkr', 4_350_000],
    ['14,9 miljoner kronor', 14_900_000],
    ['4 500 tkr', 4_500_000],
    ['4.500 (tkr)', 4_500_000],
    ['1,25 miljarder kr', 1_250_000_000],
    ['ca 12 345 678 kr', 12_345_678],
    ['12,345,678', 12_345_678],
    ['12 345 678:-', 12_345_678],
    ['7 000 000 kr (varav ESF 3 500 000 kr)', 7_000_000],
    ['12 345 678,49 kr', 12_345_678],
    ['12 345 678,50 kr', 12_345_679],
  ])('%j is %d', (printed, value) => expect(amount(printed)).toEqual({ value }));

  test.each([
    '',
    '-5',
    '1 00',
    '1,5',
    '12,345',
    '1.250 mnkr',
    '4,500 tkr',
    '1-2 mkr',
    '99999999999999999999',
    'fem',
    '1e6',
    '1 000 EUR',
  ])('%j is none', (printed) => expect(amount(printed)).toHaveProperty('expected'));

  test('what no project costs or counts is refused, with what is the most', () => {
    expect(amount('1 000 000 000 000 kr')).toEqual({ value: MOST_SEK });
    expect(count('1 000 000 000')).toEqual({ value: MOST_COUNTED });
    for (const [reading, most] of [
      [amount('1 000 000 000 001 kr'), MOST_SEK],
      [amount('9007199254740993'), MOST_SEK],
      [amount('1000,5 miljarder'), MOST_SEK],
      [count('1 000 000 001'), MOST_COUNTED],
      [count('999 999 999 999 999 999'), MOST_COUNTED],
    ] as const)
      expect(reading).toEqual({ expected: expect.stringMatching(`, at most ${most}$`) });
  });

  test('every whole amount reads back, however its thousands are set', () => {
    const spaces = fc.constantFrom(' ', '\u00a0', '\u202f', '.');
    fc.assert(
      fc.property(
        fc.maxSafeNat().map((any) => any % (MOST_SEK + 1)),
        spaces,
        (value, space) => {
          const printed = value.toString().replace(/\B(?=(\d{3})+$)/g, space);
          expect(amount(`${printed} kr`)).toEqual({ value });
        },
      ),
    );
  });

  test.each([
    ['1 200 deltagare', 1200],
    ['ca 150', 150],
    ['c:a 150 st', 150],
    ['240 (varav 120 kvinnor)', 240],
    ['240, varav 120 kvinnor', 240],
  ])('the count of %j is %d', (printed, value) => expect(count(printed)).toEqual({ value }));

  test.each(['150-200', '120 kvinnor och 120 män', 'minst 50'])('%j is no one count', (printed) =>
    expect(count(printed)).toHaveProperty('expected'),
  );
});

describe('rate', () => {
  test.each([
    ['50%', 0.5],
    ['50 %', 0.5],
    ['46,98\u00a0%', 0.4698],
    ['100 %', 1],
    ['0 %', 0],
    ['50', 0.5],
    ['40,5', 0.405],
  ])('%j is %d', (printed, value) => expect(rate(printed)).toEqual({ value }));

  test.each(['0,5', '1', '101', '101 %', '-1 %', '%', '1.2.3 %'])('%j is none', (printed) =>
    expect(rate(printed)).toHaveProperty('expected'),
  );
});

describe('organisation number', () => {
  test.each([
    '2120001355',
    '212000-1355',
    '16212000-1355',
    '162120001355',
    '212000 - 1355',
    'SE212000135501',
  ])('%j', (printed) => expect(organizationNumber(printed)).toEqual({ value: '2120001355' }));

  test.each(['2120001356', '212000135', '21200013550', 'abc', ''])('%j is none', (printed) =>
    expect(organizationNumber(printed)).toHaveProperty('expected'),
  );

  test('a number like a person’s is refused and not repeated', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 0, max: 9999 }),
        fc.constantFrom('', '-'),
        fc.constantFrom('', '19', '20'),
        (year, month, day, rest, hyphen, century) => {
          const two = (number: number) => `${number}`.padStart(2, '0');
          const printed = `${century}${two(year)}${two(month)}${two(day)}${hyphen}${`${rest}`.padStart(4, '0')}`;
          const reading = organizationNumber(printed);
          expect(reading).toHaveProperty('expected');
          expect(JSON.stringify(reading)).not.toContain(printed);
        },
      ),
    );
  });
});

test('postal codes', () => {
  for (const printed of [
    '40222',
    '402 22',
    'SE-402 22',
    'S-402\u00a022',
    '402 22 Göteborg',
    '40222, Göteborg',
  ]) {
    expect(postalCode(printed)).toEqual({ value: '40222' });
  }
  for (const printed of ['4022', '01234', '402222', 'Göteborg', '']) {
    expect(postalCode(printed)).toHaveProperty('expected');
  }
});

test('marks for no value', () => {
  for (const printed of [
    '-',
    '–',
    '--',
    'N.a.',
    'n/a',
    'NA',
    'None',
    'Uppgift saknas',
    'saknas.',
    'Ej angivet',
  ]) {
    expect([printed, isNoValue(printed)]).toEqual([printed, true]);
  }
  for (const printed of ['0', 'Nana', 'Inget saknas oss', 'A - B']) {
    expect([printed, isNoValue(printed)]).toEqual([printed, false]);
  }
});

test('yes and no', () => {
  expect(yesNo(' JA ')).toEqual({ value: true });
  expect(yesNo('Nej.')).toEqual({ value: false });
  expect(yesNo('Kanske')).toHaveProperty('expected');
});

test('project numbers and title lines', () => {
  expect(projectNumber(' 24-011-S02')).toEqual({ value: '24-011-S02' });
  for (const printed of ['', 'utan nummer', 'InVux', '2019/00120 och fler']) {
    expect(projectNumber(printed)).toHaveProperty('expected');
  }
  expect(titleOf('2031/00999 -\u00a0Vägen - fram')).toEqual({ number: '2031/00999', name: 'Vägen - fram' });
  expect(titleOf('Vägen fram')).toBeNull();
});

test('e-mail addresses', () => {
  expect(emailAddress('mailto:Ada.Exempel@example.org')).toEqual({ value: 'ada.exempel@example.org' });
  for (const printed of ['', 'ada', 'ada@', '@example.org', 'ada@example', 'a b@example.org']) {
    expect(emailAddress(printed)).toEqual({ expected: 'an e-mail address' });
  }
});

test('no text makes a normal form throw', () => {
  const forms = [
    calendarDate,
    period,
    amount,
    count,
    rate,
    organizationNumber,
    postalCode,
    yesNo,
    projectNumber,
    emailAddress,
  ];
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      for (const form of forms) {
        const reading: object = form(text);
        expect('value' in reading !== 'expected' in reading).toBe(true);
      }
    }),
  );
});

test.each([
  ['Studieförbundet Vuxenskolan Jämtland', 'CIVIL_SOCIETY'],
  ['Vara folkhögskola', 'SCHOOL'],
  ['Samordningsförbundet Väst', 'COORDINATION_FEDERATION'],
  ['Exempel', undefined],
])('%s is of the kind %s', (name, kind) => expect(kindByName(name)).toBe(kind));
