import { describe, expect, test } from '@jest/globals';
import { pageOfHtml } from '../../../src/sources/html/html.ts';
import { readText, told, valueOfProperty } from '../reading.ts';

const linesOf = (body: string) =>
  pageOfHtml(`<html><body>${body}</body></html>`).lines.map(({ text }) => text);

describe('what a reader does not see, and boxes about other things, are left out', () => {
  test.each([
    '<p hidden>Dolt</p>',
    '<div aria-hidden="true"><p>Dolt <b>ännu mer</b></p></div>',
    '<div style="color: red; display : none"><p>Dolt</p></div>',
    '<p style="visibility:hidden">Dolt</p>',
    '<aside><h2>Fler projekt</h2><ul><li>Kils kommun deltar i projektet.</li></ul></aside>',
    '<div role="complementary"><p>Annat</p></div>',
    '<div hidden><br><img src="x"><p>Dolt</p></div>',
  ])('%s', (hidden) => expect(linesOf(`<p>Före.</p>${hidden}<p>Efter.</p>`)).toEqual(['Före.', 'Efter.']));

  test('a box with the page’s own facts is read', () => {
    const lines = linesOf(
      '<p>Text.</p><aside><h2>I korthet</h2><h3>Pågår</h3><p>2037-01-01 till 2038-01-01</p></aside>',
    );
    expect(lines).toEqual(['Text.', 'I korthet', 'Pågår', '2037-01-01 till 2038-01-01']);
  });
});

describe('a <br>', () => {
  test.each([
    [
      'I projektet deltar Ale, Kil och<br>Lerums kommuner.',
      ['I projektet deltar Ale, Kil och Lerums kommuner.'],
    ],
    ['Partner är Ale,<br/>Kil,<br>Orust.', ['Partner är Ale, Kil, Orust.']],
    [
      'Projektet har en lång rad deltagare<br>som kommer från Kil.',
      ['Projektet har en lång rad deltagare som kommer från Kil.'],
    ],
    [
      'Projektet vänder sig till unga vuxna i hela länet och<br>görs i Kil. Där deltar folk från alla delar av kommunen,<br>Orust också.',
      [
        'Projektet vänder sig till unga vuxna i hela länet och görs i Kil. Där deltar folk från alla delar av kommunen, Orust också.',
      ],
    ],
    ['Namn:<br>Provet<br>Region:<br>Sydsverige', ['Namn:', 'Provet', 'Region:', 'Sydsverige']],
    ['Ada Exempel<br>ada@example.org', ['Ada Exempel', 'ada@example.org']],
    ['Storgatan 1<br>123 45 Orten', ['Storgatan 1', '123 45 Orten']],
    ['En mening.<br>en till', ['En mening.', 'en till']],
  ])('in %j', (body, lines) => expect(linesOf(`<p>${body}</p>`)).toEqual(lines));
});

test('a row of municipalities over a <br> is one, and hidden ones take no part', () => {
  const document = readText(
    '<html><p>Projektnummer: 2037/00001</p><p>Namn: Provet</p><p>Region: Sydsverige</p><p>I projektet deltar Kil, Orust och<br>Sotenäs kommuner.</p><p hidden>I projektet deltar Ale kommun.</p><aside><h2>Andra projekt</h2><p>I projektet deltar Lerums kommun.</p></aside></html>',
    'sida.html',
  );
  expect(told(document, 'INVOLVES')).toEqual(
    ['Kil', 'Orust', 'Sotenäs'].map((place) => `project → ${place} PARTICIPANT`),
  );
  expect(valueOfProperty(document, 'summary')).toBe('I projektet deltar Kil, Orust och Sotenäs kommuner.');
});
