import { expect, test } from '@jest/globals';
import { withoutPersonalData } from '../../../src/sources/persons/personal.ts';

test.each([
  ['Skriv till ada.exempel+a@mejl.example.org.', 'Skriv till […].'],
  ['Skriv till ada (at) example.org idag', 'Skriv till […] idag'],
  ['Ring 031-000 11 22 eller +46 (0)70 000 11 22.', 'Ring […] eller […].'],
  ['Ring 0700001122', 'Ring […]'],
  ['Född 19800101-0019', 'Född […]'],
])('%j is masked', (text, masked) => expect(withoutPersonalData(text)).toBe(masked));

test.each([
  'Budgeten är 24 051 665 kr 2016–2019.',
  'Nummer 2019/00120 och 24-011-S02, perioden 2019-09-01 - 2022-09-30',
  'Organisationsnummer 212000-1355',
  'kl. 08.30 @ torget',
])('%j stays', (text) => expect(withoutPersonalData(text)).toBe(text));

test.each([
  ['Ada Exempel leder.', '[…] leder.'],
  ['ADA EXEMPELS, ada\u00a0exempel:s och Ada-Exempel.', '[…], […] och […].'],
  ['Exempel och Exempels; exempel och Exempelvis.', '[…] och […]; exempel och Exempelvis.'],
  ['A\u030Asa O’Provs team', '[…] team'],
  ['Tack, Ada. Exempel följer.', 'Tack, Ada. […] följer.'],
])('names are masked in %j', (text, masked) =>
  expect(withoutPersonalData(text, ['Ada Exempel', 'Exempel', "Åsa O'Prov"])).toBe(masked),
);
