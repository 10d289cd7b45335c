import { describe, expect, test } from '@jest/globals';
import { readProseOf, told } from '../../reading.ts';

const places = (prose: string) =>
  told(readProseOf(prose), 'INVOLVES').map((line) => line.replace(/^project → | PARTICIPANT$/g, ''));

describe('municipalities that a page names for something else than taking part', () => {
  test.each([
    'Bjuv och Svalöv har efter diskussion valt en egen lösning.',
    'Kommunerna i Bjuv och Svalöv har i stället valt att gå en annan väg.',
    'Bjuvs kommun och Svalövs kommun väljer ett annat upplägg.',
    'Bjuv och Svalöv var med på ett informationsmöte i maj.',
    'Bjuv och Svalöv har medverkat i två dialogmöten.',
    'Bjuv och Svalöv har lovat att återkomma till hösten.',
    'Bjuvs kommun och Svalövs kommun har bett att få tänka över saken.',
    'Bjuv och Svalöv har hört sig för om utbildningen.',
    'I förstudien deltog Bjuv och Svalöv.',
    'Vår samordnare arbetade tidigare med samma fråga i Bjuv och Svalöv.',
    'Erfarenheterna har delats med kolleger i Bjuv, Svalöv och Osby.',
    'Bjuv och Svalöv väntar med sitt beslut till hösten.',
    'Bjuv och Svalöv har ännu inte tagit ställning.',
  ])('%j', (prose) => expect(places(prose)).toEqual([]));
});

describe('what is said behind an inserted clause', () => {
  test.each([
    [
      'Bjuvs kommun, som hör till Skåne men har många elever i Halland, medverkar i den del som rör skolan.',
      ['Bjuv'],
    ],
    ['Bjuvs kommun, där många går klart skolan men få läser vidare, deltar i projektet.', ['Bjuv']],
    ['Bjuvs kommun, som länge tvekade, deltar inte i projektet.', []],
    ['Bjuv och Svalöv deltar i den del som handlar om praktik.', ['Bjuv', 'Svalöv']],
  ])('%j', (prose, expected) => expect(places(prose)).toEqual(expected));
});
