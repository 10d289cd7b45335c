import { describe, expect, test } from '@jest/globals';
import { readProseOf, told } from '../reading.ts';

const places = (prose: string) =>
  told(readProseOf(prose), 'INVOLVES').map((line) => line.replace(/^project → | PARTICIPANT$/g, ''));

describe('a sign of taking part makes a municipality a participant', () => {
  test.each([
    ['Vansbro kommun medverkar med egen personal.', ['Vansbro']],
    ['Arbetet sker i två av länets kommuner, dvs Bjuv och Svalövs kommun.', ['Bjuv', 'Svalöv']],
    ['Projektet vänder sig till företag i Tomelilla kommun.', ['Tomelilla']],
    ['Målgruppen är föräldrar i Ystads och Sjöbo kommuner.', ['Ystad', 'Sjöbo']],
    ['Verksamheten bedrivs av Osby kommun ihop med Bromölla kommun.', ['Osby', 'Bromölla']],
    ['Flens kommun är medsökande.', ['Flen']],
    ['I Flens kommun erbjuds kurserna på kvällstid.', ['Flen']],
    ['Mentorer finns i Flens och Trosa kommuner.', ['Flen', 'Trosa']],
    ['Flens kommun prövar metoden inom projektet.', ['Flen']],
    ['Med i projektet är Flens kommun och Polisen.', ['Flen']],
    ['Arbetet sker i Bjuv, Svalöv och Osby.', ['Bjuv', 'Svalöv', 'Osby']],
    ['Insatserna görs även i Bjuvs och Svalövs kommuner.', ['Bjuv', 'Svalöv']],
    ['Bjuv och Svalöv har egna delprojekt.', ['Bjuv', 'Svalöv']],
    ['Vi bjöd in alla; två av dem deltog: Bjuv och Svalöv.', ['Bjuv', 'Svalöv']],
    ['Bjuv och Svalöv går därför samman.', ['Bjuv', 'Svalöv']],
    ['Provet är Bjuvs och Svalövs kommuners gemensamma satsning.', ['Bjuv', 'Svalöv']],
    ['Provet utbildar anställda i Bjuv, Svalöv och Osby.', ['Bjuv', 'Svalöv', 'Osby']],
    [
      'Flens kommun och grannkommunerna Trosa och Gnesta bygger tillsammans upp stödet.',
      ['Flen', 'Trosa', 'Gnesta'],
    ],
    ['Provet utbildar anställda i tjänsteföretag i Bjuv, Svalöv och Osby.', ['Bjuv', 'Svalöv', 'Osby']],
    ['Också Bjuv är med.', ['Bjuv']],
    ['Bjuvs kommun är först ut.', ['Bjuv']],
    ['Efter ett år ansluter Bjuvs kommun.', ['Bjuv']],
    ['Provet riktar sig till anställda inom vården i Bjuv och Svalöv.', ['Bjuv', 'Svalöv']],
    ['Kommunerna som deltar är Flen och Trosa.', ['Flen', 'Trosa']],
    ['Två kommuner medverkar i projektet: Flen och Trosa.', ['Flen', 'Trosa']],
    ['Vingåkers kommun deltar och Trosa kommun följer projektet.', ['Vingåker']],
    ['Kommunerna Gnesta och Oxelösund har ett gemensamt ansvar för insatserna.', ['Gnesta', 'Oxelösund']],
    ['I Södermanland deltar Flens kommun och i Östergötlands län Boxholms kommun.', ['Flen', 'Boxholm']],
    ['Provet samlar Ockelbo kommun och Hofors kommun kring unga.', ['Ockelbo', 'Hofors']],
    ['Kommunförvaltningen i Ovanåkers kommun är huvudaktör.', ['Ovanåker']],
    ['Nordanstigs kommuns kultur- och fritidsförvaltning är huvudaktör.', ['Nordanstig']],
    ['Projektet bedrivs i Falu, Säters och Gagnefs kommuner.', ['Falun', 'Säter', 'Gagnef']],
    ['Projektet pågår i Hedemora kommun, inte i Smedjebackens kommun.', ['Hedemora']],
    ['Projektet bedrevs i Bjuv, Svalöv och Osby med en grupp på varje ort.', ['Bjuv', 'Svalöv', 'Osby']],
    ['Bjuv, Svalöv och Osby ska prova en ny väg till arbete.', ['Bjuv', 'Svalöv', 'Osby']],
    ['Insatserna är förlagda till Bjuv och Osby.', ['Bjuv', 'Osby']],
    ['Även Osby kommer att ansluta från och med andra året.', ['Osby']],
    ['Osby kommun var med under det första året.', ['Osby']],
    ['Osby deltar genom socialtjänsten.', ['Osby']],
    ['Tillsammans med Bjuv och Osby vill Svalövs kommun visa vägen.', ['Bjuv', 'Osby', 'Svalöv']],
    ['Flens kommun ansvarar för utbildningarna.', ['Flen']],
    ['Kurserna hålls av Flens kommun.', ['Flen']],
    ['Provet är Bjuvs, Osbys och Svalövs svar på frågan.', ['Bjuv', 'Osby', 'Svalöv']],
    ['Länet företräds i projektet av Nyköpings kommun.', ['Nyköping REPRESENTATIVE']],
  ])('%j', (prose, expected) => expect(places(prose)).toEqual(expected));
});

describe('what is denied, left or excepted is no participation', () => {
  test.each([
    'Vansbro kommun har beslutat att inte medverka i projektet.',
    'Vansbro kommun står utanför satsningen.',
    'Vansbro kommun tackade nej till en plats i projektet.',
    'Vansbro kommun har lämnat samarbetet.',
    'Vansbro kommun drog sig ur efter ett år.',
    'Vansbro är tyvärr inte med i projektet.',
    'Vansbro kommun är ännu inte samverkanspartner i projektet.',
    'I projektet deltar inte Vansbro kommun.',
    'Ingen av kommunerna Vansbro och Älvdalen medverkar.',
    'Projektet bygger vidare på en förstudie som genomfördes av Vansbro kommun.',
    'Varken Vansbro kommun eller Älvdalens kommun ingår i projektet.',
    'Samtliga kommuner i Dalarna utom Vansbro kommun medverkar.',
    'Alla kommuner i regionen, med undantag för Vansbro kommun, ingår.',
    'Kommuner som inte deltar i projektet är Vansbro och Älvdalen.',
  ])('%j', (prose) => expect(places(prose)).toEqual([]));
});

describe('a mention without a sign, or with a sign of something else, is none', () => {
  test.each([
    'Samordnaren har tidigare haft tjänst i Bjuvs kommun.',
    'Kursledaren bor i Bjuvs kommun.',
    'Ett seminarium hölls av Bjuvs kommun.',
    'Bjuvs kommun medverkade i ett annat projekt.',
    'På sikt hoppas vi att Bjuvs kommun deltar.',
    'Om Bjuvs kommun vill ansluta är det möjligt.',
    'Bjuvs kommun kan komma att delta nästa år.',
    'Bjuvs kommun har 16 000 invånare.',
    'Arbetssättet kommer från Bjuvs kommun.',
    'Skolresultaten är låga i Bjuvs kommun.',
    'Projektet har inspirerats av Bjuvs kommun.',
    'Projektet jämförs med Bjuvs kommun.',
    'Projektet efterlyser samarbetskommuner, exempelvis Bjuvs kommun.',
    'Bjuvs kommun är jämförelsekommun.',
    'I arbetsgruppen ingår Bjuvs kommun.',
    'Bjuv är med i en jämförelse.',
    'Provet har kontor i Bjuv, Svalöv och Osby.',
    'Projektet bygger på forskning i Bjuv, Svalöv och Osby.',
    'Projektet annonserar i tidningar i Bjuv, Svalöv och Osby.',
    'Bjuvs kommun och Svalövs kommun arbetar tillsammans med trafiken.',
    'Arbetslösheten är hög i Bjuv, Svalöv och Osby.',
    'Projektet har inte verksamhet i Bjuv, Svalöv och Osby.',
    'Bjuvs kommun har ett liknande delprojekt.',
    'Projektet riktar sig till unga som pluggar i Bjuv.',
    'Bjuvs kommun kan ansluta senare.',
    'Bjuvs kommun deltar i en konferens.',
    'Boken ”Bjuvs kommun deltar” lästes av alla.',
    'Bjuvs kommun medfinansierar projektet.',
    'Projektet ägs av Bjuvs kommun.',
    'Bjuv, Svalöv och Osby har redan en liknande verksamhet.',
    'I Bjuv och Osby finns redan det som projektet lär av.',
    'Bjuv och Osby får ta del av resultatet.',
    'Bjuv och Osby har möjlighet att köpa platser.',
    'Skolresultaten i Bjuv och Osby sjunker.',
    'I styrgruppen sitter Bjuvs kommun.',
    'I Bjuv finns projektkontoret.',
    'Samordningsförbundet Bjuv, Svalöv och Osby följer projektet.',
  ])('%j', (prose) => expect(places(prose)).toEqual([]));
});

describe('areas', () => {
  test.each([
    ['Länet företräds i projektet av Nyköpings kommun.', ['project → 04 COVERED']],
    ['Samtliga 8 kommuner i Kronobergs län medverkar.', ['project → 07 COVERED 8']],
    ['Projektet drivs i Blekinges alla kommuner.', ['project → 10 COVERED']],
    ['Projektet omfattar Hallands och Skåne län.', ['project → 13 COVERED', 'project → 12 COVERED']],
    ['Samtliga kommuner i Kronobergs län utom Tingsryd medverkar.', []],
    ['Samtliga kommuner i Kronobergs län har stigande arbetslöshet.', []],
    ['Länet företräds inte i projektet av Nyköpings kommun.', []],
  ])('%j', (prose, expected) => expect(told(readProseOf(prose), 'COVERS')).toEqual(expected));
});
