import { expect, test } from '@jest/globals';
import { readText, valueOfProperty } from '../reading.ts';

const read = (prose: string) => {
  const page = readText(
    [
      'Stegen',
      'Stegen är ett projekt för unga vuxna i Kil, och Europeiska socialfonden betalar en del av det hela.',
      'Vi träffas på måndagar i huset vid torget, lagar mat ihop och går igenom hur veckan i projektet ska bli för var och en.',
      `${prose} Välkommen att höra av dig till oss när du vill, eller att komma förbi huset en dag.`,
    ].join('\n\n'),
  );
  const value = (key: string) => valueOfProperty(page, key);
  return [
    value('startDate'),
    value('endDate'),
    value('grantedSupport'),
    value('cofinancingRate'),
    value('plannedParticipants'),
  ];
};
const no = undefined;

test.each([
  ['Projektet pågår till 31 december 2034.', [no, '2034-12-31', no, no, no]],
  [
    'Stegen startade den 1 april 2033 och håller på till den 30 mars 2036.',
    ['2033-04-01', '2036-03-30', no, no, no],
  ],
  ['Projektet börjar i januari 2033 och avslutas i maj 2034.', ['2033-01-01', '2034-05-31', no, no, no]],
  ['Projektet pågår från mars 2033 till maj 2034.', ['2033-03-01', '2034-05-31', no, no, no]],
  [
    'Projektet påbörjades den 1 april 2033 och ska pågå till den 30 mars 2036.',
    ['2033-04-01', '2036-03-30', no, no, no],
  ],
  [
    'Projektet genomförs under perioden 3 maj 2033 till och med 4 maj 2034.',
    ['2033-05-03', '2034-05-04', no, no, no],
  ],
  ['Projektet startar den 15 januari och pågår till den 30 november 2034.', [no, '2034-11-30', no, no, no]],
  ['Budgeten är 9 miljoner kronor, varav 4 miljoner kronor utgör ESF-stöd.', [no, no, 4_000_000, no, no]],
  ['Socialfonden har nu beviljat Kil och Grums 5 miljoner kronor.', [no, no, 5_000_000, no, no]],
  ['Första delen av projektet pågick från mars 2033 till maj 2034.', [no, no, no, no, no]],
  [
    'Projektet har drivits av Kils kommun mellan 2030-09-01 och 2033-08-31.',
    ['2030-09-01', '2033-08-31', no, no, no],
  ],
  // Which day is meant is not said.
  ['Projektet pågår till och med juni 2035.', [no, no, no, no, no]],
  ['Kursen pågår till 31 december 2034.', [no, no, no, no, no]],
  [
    'Kils kommun har beviljats 3,2 miljoner kronor från Europeiska socialfonden.',
    [no, no, 3_200_000, no, no],
  ],
  [
    'Projektet kostar tolv miljoner, varav Socialfonden bidrar med 7,6 miljoner.',
    [no, no, 7_600_000, no, no],
  ],
  ['Projektet får ta del av 982 698 kr från socialfonden (ESF+).', [no, no, 982_698, no, no]],
  [
    'I maj beviljades Föreningen Vågen 3,4 miljoner kronor från ESF för projektet.',
    [no, no, 3_400_000, no, no],
  ],
  ['Det finansieras av Europeiska socialfonden plus med 6,2 miljoner kronor.', [no, no, 6_200_000, no, no]],
  ['Arbetet finansierades med 3 miljoner kronor från Socialfonden.', [no, no, 3_000_000, no, no]],
  ['Kils kommun har beviljats 6,4 miljoner kronor från Svenska ESF-rådet.', [no, no, 6_400_000, no, no]],
  [
    'Budgeten är över 15 miljoner, varav ESF-rådet bidrar med 9 miljoner kronor.',
    [no, no, 9_000_000, no, no],
  ],
  ['Av detta är 11 miljoner ESF-rådets bidrag.', [no, no, no, no, no]],
  ['Budgeten är 20 miljoner, varav 11 miljoner är ESF-rådets bidrag.', [no, no, 11_000_000, no, no]],
  ['Åtta miljoner är mycket, men 7 miljoner kommer från Socialfonden.', [no, no, 7_000_000, no, no]],
  [
    'Europeiska socialfonden har finansierat projektet med 18,2 miljoner kronor.',
    [no, no, 18_200_000, no, no],
  ],
  ['Det kostar 22,4 mkr, varav ESF-stöd 13,4 mkr.', [no, no, 13_400_000, no, no]],
  ['Socialfonden betalar 9,2 miljoner kronor.', [no, no, 9_200_000, no, no]],
  ['Under tre år ska 130 föräldrar med försörjningsstöd få hjälp att komma i arbete.', [no, no, no, no, 130]],
  ['ESF-stödet är 900 000 kr.', [no, no, 900_000, no, no]],
  ['Kommunen har fått 3 miljoner kronor från Boverket.', [no, no, no, no, no]],
  ['Europeiska socialfonden plus står för 40 procent, resten står kommunen för.', [no, no, no, 0.4, no]],
  ['Europeiska socialfonden står för 40 procent av vår personal.', [no, no, no, no, no]],
  ['Vi räknar med att 180 personer kommer att delta.', [no, no, no, no, 180]],
  ['Totalt ska 110 personer få plats innan projektet tar slut.', [no, no, no, no, 110]],
  ['Vi räknar med 360 deltagare.', [no, no, no, no, 360]],
  ['Projektet omfattar totalt 1 200 deltagare.', [no, no, no, no, 1200]],
  ['Hittills har 93 personer deltagit.', [no, no, no, no, no]],
])('%j', (prose, values) => expect(read(prose)).toEqual(values));
