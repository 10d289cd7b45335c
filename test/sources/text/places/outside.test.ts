import { describe, expect, test } from '@jest/globals';
import { readProseOf, told } from '../../reading.ts';

const places = (prose: string) =>
  told(readProseOf(prose), 'INVOLVES').map((line) => line.replace(/^project → | PARTICIPANT$/g, ''));

describe('places that a page names beside those that take part', () => {
  test.each([
    // Compared with, on the way, where guests and names come from.
    'Siffrorna är högre än i Bjuv och Svalöv.',
    'Liksom i Bjuv och Svalöv är många utan arbete.',
    'Avståndet mellan Bjuv och Svalöv är långt.',
    'Huset ligger mellan Bjuv och Svalöv.',
    'Skolan ligger i Bjuv och Svalöv men tar emot elever från hela länet.',
    'Pendlingen från Bjuv och Svalöv är stor.',
    'En delegation från Bjuv och Svalöv tittade in i maj.',
    'Föreningen är uppkallad efter byn mellan Bjuv och Svalöv.',
    'Utbildningen finns annars bara i Bjuv och Svalöv.',
    // With others, or by themselves.
    'Vi har utbytt erfarenheter med Bjuv och Svalöv.',
    'Osby har i stället ett samarbete med Bjuv.',
    'Bjuv och Svalöv hör till ett annat förbund.',
    'Bjuv och Svalöv har byggt upp egna verksamheter.',
    'Bjuvs kommun skickade deltagare till kursen men hade ingen egen del av projektet.',
    'Bjuvs kommun och Svalövs kommun ingår i förbundet men inte i projektet.',
    'Bjuv och Svalöv har efter projektets slut beslutat att gå med i katalogen.',
    'Bjuvs kommun var med och diskuterade i början men valde att stå utanför.',
    // Asked, waiting, guests.
    'Bjuvs kommun och Svalövs kommun har frågat om vi kan öppna där.',
    'I Bjuv och Svalöv har frågan diskuterats utan att leda till något.',
    'Bjuv och Svalöv har valt att vänta.',
    'Bjuv och Svalöv kommer att kontaktas till hösten.',
    'Bjuv och Svalöv beslutade i våras att inte söka pengar.',
    'Bjuv och Svalöv sade nej.',
    'Elever på skolorna i Bjuv och Svalöv kommer att bjudas in till en dag om yrken.',
    // What has long been so, or happened.
    'Bjuv och Svalöv har länge haft samma problem.',
    'Bjuv och Svalöv har brist på arbetskraft medan arbetslösheten är hög i Osby.',
    'I Bjuv och Svalöv stängde fabrikerna 2031.',
  ])('%j', (prose) => expect(places(prose)).toEqual([]));
});

describe('places that take part in other words', () => {
  test.each([
    ['Delprojekt Bjuv: Mentorerna', ['Bjuv']],
    ['Osby kommun är partner i projektet, och under våren tillkommer Bjuv.', ['Osby', 'Bjuv']],
    ['Bjuv och Svalöv deltar i projektet men Osby sade nej.', ['Bjuv', 'Svalöv']],
    ['Bjuvs kommun köper tre platser om året.', ['Bjuv']],
    ['I Bjuv har laget sin bas på skolan.', ['Bjuv']],
    ['I Bjuv finns projektet på biblioteket.', ['Bjuv']],
    ['Mötesplatserna ligger i Bjuv och Svalöv.', ['Bjuv', 'Svalöv']],
    ['Bjuv och Svalöv har länge haft samma problem och driver nu projektet tillsammans.', ['Bjuv', 'Svalöv']],
    ['Bjuv och Svalöv har valt att inte bara ge råd.', ['Bjuv', 'Svalöv']],
    ['Projektet når fler kvinnor än män i Bjuv och Svalöv.', ['Bjuv', 'Svalöv']],
  ])('%j', (prose, expected) => expect(places(prose)).toEqual(expected));
});
