import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { amount, count } from '../../src/facts/amount.ts';
import { calendarDate } from '../../src/facts/date.ts';
import { emailAddress } from '../../src/facts/email.ts';
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
  ])('%j is %s', (printed, isoDate) => expect(calendarDate(printed)).toEqual({ value: { isoDate } }));

  test.each(['2019-02-29', '2019-13-01', '0019-01-01', '1 september 2019', '20190901', '', '2019-09-01x'])(
    '%j is none',
    (printed) => expect(calendarDate(printed)).toHaveProperty('expected'),
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
  ])('%j is none', (printed) => expect(period(printed)).toHaveProperty('expected'));
});

describe('amount', () => {
  test.each([
    ['24 051 665', 24_051_665],
    ['24\u00a0051\u00a0665 kr', 24_051_665],
    ['24\u202f051\u202f665 SEK', 24_051_665],
    ['SEK 1.000.000', 1_000_000],
    ['0', 0],
    ['15005392,00 kr', 15_005_392],
  ])('%j is %d', (printed, value) => expect(amount(printed)).toEqual({ value }));

  test.each(['', '-5', '1 00', '12,5 mkr', '1,5', '99999999999999999999', 'fem', '1e6', '1 000 EUR'])(
    '%j is none',
    (printed) => expect(amount(printed)).toHaveProperty('expected'),
  );

  test('every whole amount reads back, however its thousands are set', () => {
    const spaces = fc.constantFrom(' ', '\u00a0', '\u202f', '.');
    fc.assert(
      fc.property(fc.maxSafeNat(), spaces, (value, space) => {
        const printed = value.toString().replace(/\B(?=(\d{3})+$)/g, space);
        expect(amount(`${printed} kr`)).toEqual({ value });
      }),
    );
  });

  test('a count takes its unit', () => expect(count('1 200 deltagare')).toEqual({ value: 1200 }));
});

describe('rate', () => {
  test.each([
    ['50%', 0.5],
    ['50 %', 0.5],
    ['46,98\u00a0%', 0.4698],
    ['100 %', 1],
    ['0 %', 0],
  ])('%j is %d', (printed, value) => expect(rate(printed)).toEqual({ value }));

  test.each(['50', '101 %', '-1 %', '%', '1.2.3 %'])('%j is none', (printed) =>
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
  for (const printed of ['40222', '402 22', 'SE-402 22', 'S-402\u00a022']) {
    expect(postalCode(printed)).toEqual({ value: '40222' });
  }
  for (const printed of ['4022', '01234', '402222', 'Göteborg', '']) {
    expect(postalCode(printed)).toHaveProperty('expected');
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
