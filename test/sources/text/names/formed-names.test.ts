import { describe, expect, test } from '@jest/globals';
import { readProseOf, told } from '../../reading.ts';

const partners = (prose: string) =>
  told(readProseOf(prose), 'PARTNERS_IN').map((line) => line.replace(' → project PARTNER', ''));

describe('where a name ends that its form tells', () => {
  test.each([
    // What a school or a centre is for.
    ['Riksgymnasiet för döva och Vågens folkhögskola', ['Riksgymnasiet för döva', 'Vågens folkhögskola']],
    ['Nationellt centrum för svenska som andraspråk', ['Nationellt centrum för svenska som andraspråk']],
    ['Centrum för vuxnas lärande', ['Centrum för vuxnas lärande']],
    ['Stiftelsen för unga och Polisen', ['Stiftelsen för unga', 'Polisen']],
    ['Myndigheten för delaktighet och Polisen', ['Myndigheten för delaktighet', 'Polisen']],
    ['Myndigheten för samhällsskydd och beredskap', ['Myndigheten för samhällsskydd och beredskap']],
    ['Vågcentrum för att nå fler', ['Vågcentrum']],
    ['Vågcentrum för den tredje gruppen', ['Vågcentrum']],
    ['Vågcentrum för kursernas innehåll', ['Vågcentrum']],
    // A unit of a university speaks of the university.
    ['Centrum för vågkunskap vid Malmö universitet', ['Malmö universitet']],
    // Two parts of one name.
    ['Våg- och Skärföretagen', ['Våg- och Skärföretagen']],
    ['Statens våg- och skärforskningsinstitut', ['Statens våg- och skärforskningsinstitut']],
    ['Våg- och skärföretagen', ['Våg- och skärföretagen']],
    ['Vågstads Tvätt & Linne', ['Vågstads Tvätt & Linne']],
    // What somebody has.
    ['Hörselskadades förening i Örebro', ['Hörselskadades förening i Örebro']],
    ['Vågens familjestiftelse', ['Vågens familjestiftelse']],
    ['Gröna arbetsgivare', ['Gröna arbetsgivare']],
    ['Vågenska stiftelsen', ['Vågenska stiftelsen']],
    ['Stiftelsen Vågens kulturfonden', ['Stiftelsen Vågens kulturfonden']],
    // Federations of several places, under their short name.
    ['Finsam Karlskoga/Degerfors och Polisen', ['Finsam Karlskoga/Degerfors', 'Polisen']],
    ['Finsam Lekeberg och Örebro', ['Finsam Lekeberg och Örebro']],
    // Whose part stands behind it.
    ['Vågens museum med sin verkstad och Polisen', ['Vågens museum', 'Polisen']],
    // Which of several.
    ['Företagarna Örebro stad', ['Företagarna Örebro stad']],
    ['Regionalt skärgårdsråd Väst', ['Regionalt skärgårdsråd Väst']],
    // A unit of somebody speaks of whom it belongs to, and a branch of what it is of.
    ['Universitetssjukhuset Örebros lugncentrum', ['Universitetssjukhuset Örebro']],
    ['Västra Götalandsregionens lugncentrum och Polisen', ['Västra Götalandsregionen', 'Polisen']],
    ['Region Skånes folkhögskola', ['Region Skånes folkhögskola']],
    ['Rädda Barnen, region Mitt, och Polisen', ['Rädda Barnen', 'Polisen']],
    ['Vågarbetareförbundet (Vågnads) region Mitt och Polisen', ['Vågarbetareförbundet', 'Polisen']],
    // Sections of two areas.
    ['Företagarna Norrbotten och Västerbotten', ['Företagarna Norrbotten och Västerbotten']],
    ['IF Metall Norra Västerbotten och Polisen', ['IF Metall Norra Västerbotten', 'Polisen']],
    ['Länsstyrelsen Halland och Polisen', ['Länsstyrelsen Halland', 'Polisen']],
    // Whom a network is of, and where they are.
    ['nätverket Kvinnor i Teknik', ['Kvinnor i Teknik']],
    ['nätverket Kvinnor i Vågteknik Öst', ['Kvinnor i Vågteknik Öst']],
    // Unions of everyday names.
    ['Kommunal och Vision', ['Kommunal', 'Vision']],
    // What it is, and where, stand before the name.
    ['Malmöföreningen Vågens Trajo', ['Vågens Trajo']],
    ['Hyresgästföreningen Skäret', ['Hyresgästföreningen Skäret']],
  ])('%j', (names, expected) => expect(partners(`Vi samarbetar med ${names}.`)).toEqual(expected));
});

describe('a name that opens a sentence', () => {
  test.each([
    ['Vobina, Vågdev och Skärets Buss deltar i projektet.', ['Vobina', 'Vågdev', 'Skärets Buss']],
    ['Vuxna, unga och Polisen deltar i projektet.', ['Polisen']],
    ['Flest deltar i projektet.', []],
    ['De la Vågsgymnasiet bidrar med två lärare.', ['De la Vågsgymnasiet']],
    ['Facken Kommunal och Vision har varit delaktiga i planeringen.', ['Kommunal', 'Vision']],
    ['Facken Kommunal och Vision deltar i projektet.', ['Kommunal', 'Vision']],
    ['Kommunal vuxenutbildning deltar i projektet.', []],
    ['Vision och mål för projektet tas fram med Polisen.', ['Polisen']],
    ['Vård och omsorg: Vågstads folkhögskola ansvarar för teorin.', ['Vågstads folkhögskola']],
  ])('%j', (prose, expected) => expect(partners(prose)).toEqual(expected));
});
