import { describe, expect, test } from '@jest/globals';
import { readProseOf, told } from '../../reading.ts';

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
    ['I Kumla ställer bostadsbolaget Kumla Bostäder upp med lokal.', ['Kumla Bostäder SUPPORT']],
    ['AllAgeHub bidrar med testmiljöer.', ['AllAgeHub SUPPORT']],
    ['Polisen är representerad i de lokala teamen.', ['Polisen PARTNER']],
    ['Brukarorganisationen Vågen Väst ska involveras i arbetet.', ['Vågen Väst PARTNER']],
    ['Projektet har fått bidrag ur Vågens minnesfond.', ['Vågens minnesfond FINANCIER']],
    ['Här tar vi hjälp av Fryshuset.', ['Fryshuset SUPPORT']],
    [
      'Kurserna tas fram i samråd med Sydsvenska Industri- och Handelskammaren.',
      ['Sydsvenska Industri- och Handelskammaren PARTNER'],
    ],
    ['Forskare från Vågens folkhögskola handleder arbetslagen.', ['Vågens folkhögskola PARTNER']],
    ['Barnmorskor från Region Halland höll föreläsningar om hälsa.', ['Region Halland PARTNER']],
    [
      'Två sjuksköterskor från Region Halland håller i hälsosamtal för deltagarna.',
      ['Region Halland PARTNER'],
    ],
    ['Yrkeslärare på Vågens gymnasium leder kurserna.', ['Vågens gymnasium PARTNER']],
    [
      'Arbetet pågår, och vuxenhabiliteringen i Region Halland utbildar skolornas personal.',
      ['Region Halland PARTNER'],
    ],
    ['Idrottare från Vågens IF ordnar träffar för ungdomarna.', ['Vågens IF PARTNER']],
    ['Friskis&Svettis i Flen bjuder på träning.', ['Friskis&Svettis PARTNER']],
    ['Projektledaren kommer närmast från Vågens stadsmission.', []],
    ['Siffror från Region Halland ger en annan bild av deltagarna.', []],
    ['Vågens universitet svarar för utvärderingen.', []],
    [
      'Företag som Vågens Plåt AB och Nefab har lovat praktikplatser.',
      ['Vågens Plåt AB SUPPORT', 'Nefab SUPPORT'],
    ],
    ['Arbetsförmedlingens handläggare i Flen finns på plats hos oss.', ['Arbetsförmedlingen PARTNER']],
    ['Deltagarna får hjälp med svenskan av Föreningen Vågen.', ['Föreningen Vågen SUPPORT']],
    ['Medel kommer från Europeiska socialfonden och Region Halland.', ['Region Halland FINANCIER']],
    ['Kommunerna och Polisen står bakom projektet.', ['Polisen PARTNER']],
    [
      'Duvans gymnasieskola och Lindgymnasiet i Flen är piloter.',
      ['Duvans gymnasieskola PARTNER', 'Lindgymnasiet PARTNER'],
    ],
    [
      'Studieförbunden Vuxenskolan, ABF och Bilda svarar för kurserna.',
      ['Studieförbundet Vuxenskolan PARTNER', 'ABF PARTNER', 'Studieförbundet Bilda PARTNER'],
    ],
    ['Samverkan sker med psykiatrin, primärvården och Föreningen Vågen.', ['Föreningen Vågen PARTNER']],
    ['Teamet består av en sjukgymnast från Vågens vårdcentral.', ['Vågens vårdcentral PARTNER']],
    ['Arbetsförmedlingen bidrar genom att informera sina inskrivna.', ['Arbetsförmedlingen PARTNER']],
    [
      'Delprojekt 1 leds av Föreningen Vågen och delprojekt 2 av Campus Flen.',
      ['Föreningen Vågen PARTNER', 'Campus Flen PARTNER'],
    ],
    [
      'Vårdcentralen i Flen och Företagarna i Trosa deltar med handledare.',
      ['Vårdcentralen i Flen PARTNER', 'Företagarna i Trosa PARTNER'],
    ],
    [
      'Vågens Plåt AB, Nefab och Riksbyggen har erbjudit provjobb.',
      ['Vågens Plåt AB', 'Nefab', 'Riksbyggen'].map((name) => `${name} SUPPORT`),
    ],
    ['Övningarna hålls på Vågens naturbruksgymnasium.', ['Vågens naturbruksgymnasium PARTNER']],
    [
      'I projektet samverkar Polisen, Region Halland och Hallands sex kommuner.',
      ['Polisen PARTNER', 'Region Halland PARTNER'],
    ],
    ['Sparbanken Vågen har skänkt 100 000 kronor till projektet.', ['Sparbanken Vågen FINANCIER']],
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
    'Polisen och Skolverket tackas för sin medverkan.',
    'Grynnans gymnasium? Nej, det är ingen partner.',
    'Polisen och Skolverket har gett ut en vägledning.',
    'Resultaten granskas av Vågens universitet.',
    'En kartläggning som Vågens folkhögskola gjort visar brister.',
    'Hjärnkolls lokaler är stora.',
    'Kommunerna har länge samarbetat genom Föreningen Vågen och Skolverket.',
    'Föreningen Vågen och Polisen lämnade in en egen ansökan som avslogs.',
    'Deltagarna möter mentorer på företag som Vågens Plåt AB och Nefab.',
    'Det visar en undersökning från Vågens folkhögskola.',
    'Jämställdhetsmyndigheten har uppmärksammat att kvinnor får mindre stöd.',
    'Vågens folkhögskola har upphandlats som lokal.',
    'Koordinatorn samordnar kontakter med skolor.',
    'Utbyte sker med en skola i Belgien.',
    'Projektet följer den modell som Föreningen Vågen tog fram tillsammans med KTH för tio år sedan.',
    'Projektet utbildar Föreningen Vågen i metoden.',
    'Statskontoret har i en rapport bedömt att stödet till deltagarna är svagt.',
  ])('%s has none', (prose) => {
    expect(roles(prose)).toEqual([]);
  });
});

test('a branch of the owner is no partner of it', () => {
  const page = readProseOf(
    'ABF Örebro län och Föreningen Vågen driver projektet ihop.',
    'Arbetarnas Bildningsförbund, ABF Örebro län',
  );
  expect(told(page, 'PARTNERS_IN')).toEqual(['Föreningen Vågen → project PARTNER']);
});
