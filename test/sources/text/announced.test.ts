import { describe, expect, test } from '@jest/globals';
import { readProseOf, told } from '../reading.ts';

const roles = (prose: string) =>
  told(readProseOf(prose), 'PARTNERS_IN').map((line) => line.replace(' → project', ''));
const places = (prose: string) =>
  told(readProseOf(prose), 'INVOLVES').map((line) => line.replace(/^project → | PARTICIPANT$/g, ''));
const all = (role: string, ...names: string[]) => names.map((name) => `${name} ${role}`);

describe('a heading tells what stands right under it', () => {
  test.each([
    [
      'Deltagande företag\nGKN eVågen\nSkärplåt i Flen AB\nSaab i Trosa',
      all('PARTNER', 'GKN eVågen', 'Skärplåt i Flen AB', 'Saab'),
    ],
    [
      'Medverkande arbetsgivare\n\nVågen\nSkäret Bygg\n\nProjektet pågår i tre år.',
      all('PARTNER', 'Vågen', 'Skäret Bygg'),
    ],
    ['Skolor som deltar\nVågaskolan\nSkärsskolan', all('PARTNER', 'Vågaskolan', 'Skärsskolan')],
    [
      'Samverkansparter\nRegion Halland\nVågens folkhögskola',
      all('PARTNER', 'Region Halland', 'Vågens folkhögskola'),
    ],
    ['Referensgrupp\nPolisen, Bris och Skolverket', all('REFERENCE_GROUP', 'Polisen', 'Bris', 'Skolverket')],
    [
      'Projektets referensgrupp\nPolisen och Föreningen Vågen träffar projektledningen varje termin.',
      all('REFERENCE_GROUP', 'Polisen', 'Föreningen Vågen'),
    ],
    [
      'Medfinansiärer\n• Region Halland\n• Sparbanksstiftelsen Vågen',
      all('FINANCIER', 'Region Halland', 'Sparbanksstiftelsen Vågen'),
    ],
    ['Referensgrupp\nTre möten om året.\nPolisen ordnar kurserna.', all('PARTNER', 'Polisen')],
  ])('%j', (prose, expected) => expect(roles(prose)).toEqual(expected));
});

describe('paragraphs that a place leads', () => {
  test.each([
    [
      'Delprojekt\nFlen – Verkstan. Där prövas korta grupper.\nTrosa – Platsen först. Den är ny.',
      ['Flen', 'Trosa'],
    ],
    ['Flen och Trosa: En dörr in.\nGnesta: Unga åter.', ['Flen', 'Trosa', 'Gnesta']],
    ['Flen – Verkstan. Där prövas korta grupper.\nHär är det.', []],
    ['Flens Verkstad – Platsen. Den är ny.\nSkäret – Huset. Det är gammalt.', []],
  ])('%j', (prose, expected) => expect(places(prose)).toEqual(expected));
});

describe('a verb before its subject', () => {
  test.each([
    ['Därutöver bidrar Region Halland med 2 miljoner kronor.', all('FINANCIER', 'Region Halland')],
    ['Från hösten deltar Vågens folkhögskola i projektet.', all('PARTNER', 'Vågens folkhögskola')],
    ['Dessutom skjuter Region Halland till pengar.', all('FINANCIER', 'Region Halland')],
    ['I Flen tar Peab och Skäret emot deltagare.', all('SUPPORT', 'Peab', 'Skäret')],
    ['Samtidigt följer Umeå universitet projektet.', all('FOLLOWER', 'Umeå universitet')],
    ['Vård och räddningstjänst, som Campus Vågen höll i, var populärt.', all('PARTNER', 'Campus Vågen')],
    ['I detta projekt med ABB, Vågen och Skäret genomförs kurser.', all('PARTNER', 'ABB', 'Vågen', 'Skäret')],
    ['Provet beviljades länsmedel av Socialstyrelsen.', all('FINANCIER', 'Socialstyrelsen')],
    [
      'Kompetensprojektet sker i samverkan mellan Vågens Näringsliv och Skärets näringslivsråd.',
      all('PARTNER', 'Vågens Näringsliv', 'Skärets näringslivsråd'),
    ],
    ['Undersökningen, som Skolverket ledde, visar det.', []],
  ])('%j', (prose, expected) => expect(roles(prose)).toEqual(expected));
});

describe('names of companies', () => {
  test.each([
    [
      'Flens Bygg och Trä och Skärets Gods tar emot deltagare.',
      all('SUPPORT', 'Flens Bygg och Trä', 'Skärets Gods'),
    ],
    ['Vågens Energi och Miljö tar emot deltagare.', all('SUPPORT', 'Vågens Energi och Miljö')],
    ['Osbyhem lånade ut en lägenhet.', all('SUPPORT', 'Osbyhem')],
    ['Ronnebyhus har lovat praktik.', all('SUPPORT', 'Ronnebyhus')],
    ['Daghem lånade ut sina lokaler.', []],
  ])('%j', (prose, expected) => expect(roles(prose)).toEqual(expected));
});

describe('what somebody does for a project', () => {
  test.each([
    ['Vågens Gods AB har tagit emot tolv elever på prao.', all('SUPPORT', 'Vågens Gods AB')],
    ['Peab och Scania erbjuder lärlingsplatser.', all('SUPPORT', 'Peab', 'Scania')],
    ['Skärets Gods AB har ställt två rum till förfogande.', all('SUPPORT', 'Skärets Gods AB')],
    ['Umeå universitet bedriver följeforskning.', all('FOLLOWER', 'Umeå universitet')],
    [
      'Region Halland och Vågens folkhögskola bildade referensgrupp.',
      all('REFERENCE_GROUP', 'Region Halland', 'Vågens folkhögskola'),
    ],
    ['Region Halland ger råd i en referensgrupp.', all('REFERENCE_GROUP', 'Region Halland')],
    ['Vågens Gods AB har inte tagit emot tolv elever på prao.', []],
  ])('%j', (prose, expected) => expect(roles(prose)).toEqual(expected));
});
