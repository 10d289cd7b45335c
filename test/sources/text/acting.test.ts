import { describe, expect, test } from '@jest/globals';
import { readProseOf, told } from '../reading.ts';

const roles = (prose: string) =>
  told(readProseOf(prose), 'PARTNERS_IN').map((line) => line.replace(' → project', ''));

describe('who does something for the project', () => {
  test.each([
    ['Vågens folkhögskola kommer hit med sina lärare varje termin.', ['Vågens folkhögskola PARTNER']],
    ['Föreningen Vågen ordnar kulturkvällar.', ['Föreningen Vågen PARTNER']],
    ['Arbetsförmedlingen skickar deltagare till oss.', ['Arbetsförmedlingen PARTNER']],
    ['Arbetsförmedlingen hjälper till att hitta deltagare.', ['Arbetsförmedlingen SUPPORT']],
    ['Coompanion i Västmanland stöttar oss i affärerna.', ['Coompanion i Västmanland SUPPORT']],
    ['Region Hallands vuxenpsykiatri hjälper till med handledning.', ['Region Halland SUPPORT']],
    ['Dessutom håller Föreningen Vågen i kurserna.', ['Föreningen Vågen PARTNER']],
    ['Kommunen ordnar lokaler, och Föreningen Vågen sköter kaféet.', ['Föreningen Vågen PARTNER']],
    [
      'Med oss har vi också Polisen, som skickar deltagare till oss, och Föreningen Vågen.',
      ['Polisen PARTNER', 'Föreningen Vågen PARTNER'],
    ],
  ])('%s', (prose, right) => {
    expect(roles(prose)).toEqual(right);
  });

  test.each([
    'Arbetsförmedlingen ansvarar för etableringsprogrammet.',
    'Skolverket utvecklar nationella prov på uppdrag av regeringen.',
    'Arbetsförmedlingen har lagt ned sitt kontor.',
    'Föreningen Vågen ordnar redan liknande kurser.',
    'Föreningen Vågen kan hålla i kurserna.',
    'Föreningen Vågen ordnar inte kurser.',
    'Projektet utbildar Föreningen Vågen i metoden.',
    'Statskontoret har i en rapport bedömt att stödet till deltagarna är svagt.',
  ])('%s has none', (prose) => {
    expect(roles(prose)).toEqual([]);
  });
});
