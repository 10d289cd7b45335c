import { expect, test } from '@jest/globals';
import { readProseOf, told } from '../../reading.ts';

const roles = (prose: string) =>
  told(readProseOf(prose), 'PARTNERS_IN').map((line) => line.replace(' → project', ''));
const all = (role: string, ...names: string[]) => names.map((name) => `${name} ${role}`);

test.each([
  [
    'Följande arbetsgivare har åtagit sig att anställa deltagare:\n- Vågens Energi\n- Skäret',
    all('SUPPORT', 'Arbetsgivare', 'Vågens Energi', 'Skäret'),
  ],
  [
    'Företag som tar emot praktikanter: Vågen Plåt och Grynnans Såg.',
    all('SUPPORT', 'Företag', 'Vågen Plåt', 'Grynnans Såg'),
  ],
  ['Vågen Plåt och Grynnans Såg upplåter utbildningsplatser.', all('SUPPORT', 'Vågen Plåt', 'Grynnans Såg')],
  ['Mentorer rekryteras från föreningarna, främst Vågens IK.', all('SUPPORT', 'Föreningarna', 'Vågens IK')],
  ['Vågens Plåt AB har åtagit sig att ta emot deltagare.', all('SUPPORT', 'Vågens Plåt AB')],
  [
    'Vågens Plåt AB och Grynnans Såg har förklarat sig villiga att erbjuda praktik.',
    all('SUPPORT', 'Vågens Plåt AB', 'Grynnans Såg'),
  ],
  // What the last of a row is stands before its name.
  [
    'Vågen Plåt, Grynnans Såg och bageriet Runt Hörnet erbjuder lärlingsplatser.',
    all('SUPPORT', 'Vågen Plåt', 'Grynnans Såg', 'Runt Hörnet'),
  ],
  [
    'Arbetsgivare såsom Vågen Plåt och Grynnans Såg tog emot studiebesök.',
    all('SUPPORT', 'Vågen Plåt', 'Grynnans Såg'),
  ],
  ['Flest anställde Vågen Plåt och Grynnans Såg.', all('SUPPORT', 'Vågen Plåt', 'Grynnans Såg')],
  ['Vågens Bostäder hyr ut fyra ettor till deltagare.', all('SUPPORT', 'Vågens Bostäder')],
  ['Vågen Plåt har skänkt maskiner.', all('SUPPORT', 'Vågen Plåt')],
  [
    'Två har fått anställning, den ena hos Plåtmästarn i Skogås och den andra hos Grynnans Såg.',
    all('SUPPORT', 'Plåtmästarn i Skogås', 'Grynnans Såg'),
  ],
  // With companies one agrees on their places, with an authority on what it does.
  [
    'Vi har avtal om arbetsplatser med Grynnans Såg och Vågens Plåt AB.',
    all('SUPPORT', 'Grynnans Såg', 'Vågens Plåt AB'),
  ],
  ['Projektet har avtal med Polisen och Föreningen Vågen.', all('PARTNER', 'Polisen', 'Föreningen Vågen')],
])('who takes participants in: %j', (prose, expected) => expect(roles(prose)).toEqual(expected));

test.each([
  'Företag som vill ta emot praktikanter kontaktar: Arbetsförmedlingen.',
  'Projektet träffar Polisen och en handledare ger praktikanter råd.',
])('nobody takes them in by %j', (prose) =>
  expect(roles(prose).filter((role) => role.endsWith('SUPPORT'))).toEqual([]),
);
