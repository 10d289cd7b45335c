import { describe, expect, test } from '@jest/globals';
import { readProseOf, told } from '../reading.ts';

const roles = (prose: string) =>
  told(readProseOf(prose), 'PARTNERS_IN').map((line) => line.replace(' → project', ''));
const all = (role: string, ...names: string[]) => names.map((name) => `${name} ${role}`);

describe('who sits in a group, told in the perfect or as what will be', () => {
  test.each([
    [
      'I referensgruppen har Polisen, Vågens folkhögskola och Föreningen Skäret ingått.',
      all('REFERENCE_GROUP', 'Polisen', 'Vågens folkhögskola', 'Föreningen Skäret'),
    ],
    ['Polisen har suttit med i projektets referensgrupp.', all('REFERENCE_GROUP', 'Polisen')],
    ['Föreningen Skäret ska ingå i referensgruppen.', all('REFERENCE_GROUP', 'Föreningen Skäret')],
    [
      'Styrgruppen har bestått av Polisen och Föreningen Skäret.',
      all('PARTNER', 'Polisen', 'Föreningen Skäret'),
    ],
    [
      'Polisen och Skolverket har ställt sig bakom ansökan och kommer att sitta med i styrgruppen.',
      all('PARTNER', 'Polisen', 'Skolverket'),
    ],
    [
      'Bokbinderi, som hölls av Vågens verkstadsskola, blev populärt.',
      all('PARTNER', 'Vågens verkstadsskola'),
    ],
    ['Svetsning, som leds av Teknikcollege Vågen, är ny.', all('PARTNER', 'Teknikcollege Vågen')],
    ['I arbetsgruppen ingår kolleger från Polisen.', all('PARTNER', 'Polisen')],
    [
      'Partner i projektet har varit Vågens Turism och Föreningen Skäret.',
      all('PARTNER', 'Vågens Turism', 'Föreningen Skäret'),
    ],
    ['Polisen och Skolverket har ställt sig bakom ansökan.', []],
    ['Polisen och Skolverket har lämnat synpunkter på innehållet.', []],
  ])('%j', (prose, expected) => expect(roles(prose)).toEqual(expected));
});

describe('groups of reference, told in other words', () => {
  test.each([
    [
      'Till projektet är en rådgivande grupp kopplad, med företrädare för Forum Vågen, Skärets Ideella och Bris.',
      all('REFERENCE_GROUP', 'Forum Vågen', 'Skärets Ideella', 'Bris'),
    ],
    [
      'Som rådgivare fungerar Vågens museum och Skolverket.',
      all('REFERENCE_GROUP', 'Vågens museum', 'Skolverket'),
    ],
    ['Hyresgästföreningen har varit ett bollplank.', all('REFERENCE_GROUP', 'Hyresgästföreningen')],
    [
      'Projektets referensgrupp utgjordes av Företagarna Skäret, Vågens fontänhus och Bris.',
      all('REFERENCE_GROUP', 'Företagarna Skäret', 'Vågens fontänhus', 'Bris'),
    ],
    [
      'Referensgruppen bestod av Polisen, Bris och Arena Skäret.',
      all('REFERENCE_GROUP', 'Polisen', 'Bris', 'Arena Skäret'),
    ],
    [
      'Synpunkter fångas upp genom en referensgrupp där Vågens brukarråd och PRO Kil ingår.',
      all('REFERENCE_GROUP', 'Vågens brukarråd', 'PRO Kil'),
    ],
    [
      'Referensgrupp: Polisen, Bris och Arena Skäret.',
      all('REFERENCE_GROUP', 'Polisen', 'Bris', 'Arena Skäret'),
    ],
    [
      'Facket sitter med tillsammans med tre av företagen, och Teknikföretagen har en rådgivande roll.',
      all('REFERENCE_GROUP', 'Teknikföretagen'),
    ],
  ])('%j', (prose, expected) => expect(roles(prose)).toEqual(expected));
});

describe('who pays, told in other words', () => {
  test.each([
    [
      'Provet medfinansierades av Region Halland och Leader Vågen.',
      all('FINANCIER', 'Region Halland', 'Leader Vågen'),
    ],
    [
      'Provet har medfinansierats av Sparbanksstiftelsen Skäret.',
      all('FINANCIER', 'Sparbanksstiftelsen Skäret'),
    ],
    ['Region Halland samfinansierade handledarutbildningen.', all('FINANCIER', 'Region Halland')],
    ['Samordningsförbundet Vågen bekostar två coacher.', all('FINANCIER', 'Samordningsförbundet Vågen')],
    ['Region Halland betalar en av lärarna.', all('FINANCIER', 'Region Halland')],
    ['Polisen betalar ersättning till alla dömda.', []],
    [
      'Kostnaderna delas mellan Europeiska socialfonden, Region Halland och de deltagande kommunerna.',
      all('FINANCIER', 'Region Halland'),
    ],
    ['Lokaler ställs till förfogande av Vågens IF.', all('SUPPORT', 'Vågens IF')],
    ['Projektet får även stöd från Vågens Bygdebank.', all('SUPPORT', 'Vågens Bygdebank')],
  ])('%j', (prose, expected) => expect(roles(prose)).toEqual(expected));
});

describe('some of those who take participants in', () => {
  test.each([
    [
      'Holmbergs, Skäret och Stena tar emot elever på praktik.',
      all('SUPPORT', 'Holmbergs', 'Skäret', 'Stena'),
    ],
    ['Lindex och Skäret har tagit emot flera av deltagarna.', all('SUPPORT', 'Lindex', 'Skäret')],
    ['Saab i Flen och Volvo i Trosa tar emot praktikanter.', all('SUPPORT', 'Saab', 'Volvo')],
    [
      'Vågen Plåt, Skäret och Grynnans Såg är några som brukar ta emot deltagare från oss.',
      all('SUPPORT', 'Vågen Plåt', 'Skäret', 'Grynnans Såg'),
    ],
    [
      'Vågen Plåt och Grynnans Djurpark hörde till de arbetsgivare som ställde upp med arbetsträning.',
      all('SUPPORT', 'Vågen Plåt', 'Grynnans Djurpark'),
    ],
    [
      'Bland de företag som har tagit emot praktikanter finns Skäret och Vågen Plåt.',
      all('SUPPORT', 'Skäret', 'Vågen Plåt'),
    ],
    [
      'Grynno och Vågen Plåt har redan sagt ja till att ta emot deltagare.',
      all('SUPPORT', 'Grynno', 'Vågen Plåt'),
    ],
    [
      'Tio personer fick jobb hos Grynnans Såg, Vågen Plåt eller på Skäret.',
      all('SUPPORT', 'Grynnans Såg', 'Vågen Plåt', 'Skäret'),
    ],
    [
      'Du provar på praktik, till exempel på Vågen Plåt eller Grynnans Såg.',
      all('SUPPORT', 'Vågen Plåt', 'Grynnans Såg'),
    ],
    ['Vågens IK öppnar upp för föreningspraktik.', all('SUPPORT', 'Vågens IK')],
    ['Bland företagen som redan är med finns Skäret och Vågen Plåt.', all('PARTNER', 'Skäret', 'Vågen Plåt')],
    ['Grynno och Vågen Plåt hör till de företag som är med.', all('PARTNER', 'Grynno', 'Vågen Plåt')],
  ])('%j', (prose, expected) => expect(roles(prose)).toEqual(expected));
});

describe('help in other words', () => {
  test.each([
    [
      'Även Grynnans Såg och Vågen Plåt deltar, genom att erbjuda arbetsträning.',
      all('SUPPORT', 'Grynnans Såg', 'Vågen Plåt'),
    ],
    ['Grynnans Såg i Kil har öppnat för praktik.', all('SUPPORT', 'Grynnans Såg')],
    [
      'Vågens IK och Grynnans Såg är några av de platser där ungdomarna får pröva på ett arbete.',
      all('SUPPORT', 'Vågens IK', 'Grynnans Såg'),
    ],
    ['Vågens kvinnocenter fungerar som mötesplats.', all('SUPPORT', 'Vågens kvinnocenter')],
    ['Föreningen Skäret står för lokalerna.', all('SUPPORT', 'Föreningen Skäret')],
    ['Föreningen Skäret står för ett mentorsprogram.', all('PARTNER', 'Föreningen Skäret')],
    ['Vågens IK bjöd in deltagarna till en prova på-dag.', all('PARTNER', 'Vågens IK')],
  ])('%j', (prose, expected) => expect(roles(prose)).toEqual(expected));
});

describe('what a name is made of', () => {
  test.each([
    ['Grynno, en ideell förening med bas i Kil, ordnar kurser för deltagarna.', all('PARTNER', 'Grynno')],
    ['Grynno, kommunernas gemensamma enhet för vuxnas lärande, samordnar arbetet.', all('PARTNER', 'Grynno')],
    ['Vågbranschens utbildningsnämnd deltar i projektet.', all('PARTNER', 'Vågbranschens utbildningsnämnd')],
    [
      'Vi samarbetar med De Blå Vågornas Riksorganisation.',
      all('PARTNER', 'De Blå Vågornas Riksorganisation'),
    ],
    ['Universitetet i Vågstad i Norge deltar i projektet.', all('PARTNER', 'Universitetet i Vågstad')],
    ['Rädda Barnen region syd deltar i projektet.', all('PARTNER', 'Rädda Barnen')],
    [
      'Myndigheten för digital vågkunskap deltar i projektet.',
      all('PARTNER', 'Myndigheten för digital vågkunskap'),
    ],
    ['Pengarna kommer från Svenska ESF-rådet.', []],
    // Letters between commas are the same one's.
    [
      'Projektet drivs av Vågens Kvinnoförening i Mora, VKM, i partnerskap med Polisen.',
      all('PARTNER', 'Vågens Kvinnoförening i Mora', 'Polisen'),
    ],
    [
      'I styrgruppen sitter Polisen, SKF och Föreningen Skäret.',
      all('PARTNER', 'Polisen', 'SKF', 'Föreningen Skäret'),
    ],
    ['Medarbetare utbildas till handledare.', []],
    ['Kommunerna i västra Skaraborg medfinansierar projektet.', []],
  ])('%j', (prose, expected) => expect(roles(prose)).toEqual(expected));
});

describe('federations of one head', () => {
  test.each([
    [
      'Projektet finansieras av Samordningsförbunden Kil och Södra Vågen.',
      all('FINANCIER', 'Samordningsförbundet Kil', 'Samordningsförbundet Södra Vågen'),
    ],
    [
      'Vi samarbetar med samordningsförbunden i Kil och Grums.',
      all('PARTNER', 'Samordningsförbundet Kil', 'Samordningsförbundet Grums'),
    ],
  ])('%j', (prose, expected) => expect(roles(prose)).toEqual(expected));
});

describe('more ways to work with a project', () => {
  test.each([
    [
      'Teamet har daglig kontakt med Region Värmland, Polisen och Föreningen Skäret.',
      all('PARTNER', 'Region Värmland', 'Polisen', 'Föreningen Skäret'),
    ],
    [
      'Vi har ett nära samarbete med Polisen, med Föreningen Skäret och med andra.',
      all('PARTNER', 'Polisen', 'Föreningen Skäret'),
    ],
    [
      'Teamet har en tät dialog med vuxenpsykiatrin i Region Värmland och Polisen.',
      all('PARTNER', 'Region Värmland', 'Polisen'),
    ],
    [
      'Forskare på Högskolan Väst är knutna till projektet och intervjuar deltagarna.',
      all('FOLLOWER', 'Högskolan Väst'),
    ],
    ['Högskolan Väst har fått i uppdrag att följeforska.', all('FOLLOWER', 'Högskolan Väst')],
    [
      'Provet är ett samverkansprojekt som drivs av Polisen, Skolverket och Region Värmland.',
      all('PARTNER', 'Polisen', 'Skolverket', 'Region Värmland'),
    ],
    ['I Kil ägs projektet av Föreningen Skäret.', all('PARTNER', 'Föreningen Skäret')],
    ['Föreningen Skäret har deltagit som medfinansiär.', all('FINANCIER', 'Föreningen Skäret')],
    [
      'Provet finansieras av Europeiska socialfonden+ och Region Värmland.',
      all('FINANCIER', 'Region Värmland'),
    ],
    ['Polisen medverkar med projektmedel.', all('FINANCIER', 'Polisen')],
    ['Kommunförbundet södra Vågen deltar i projektet.', all('PARTNER', 'Kommunförbundet södra Vågen')],
    ['Vi samarbetar med Vågor 2030 Öst.', all('PARTNER', 'Vågor 2030 Öst')],
    // A number of some sort, a word that opens a sentence, and the fund's authority are no partners.
    [
      'Fem samordningsförbund i Örebro län, Polisen och Region Värmland deltar i projektet.',
      all('PARTNER', 'Polisen', 'Region Värmland'),
    ],
    ['Sju av Örebro läns samordningsförbund deltar i projektet.', []],
    ['Sammanlagt arbetar tio handledare i projektet.', []],
    ['Svenska ESF-rådet beslutade om projektet.', []],
    // Whom was spoken of, not a name.
    ['Länsstyrelsen och Samordningsförbundet deltar i projektet.', []],
    ['Fonden ger också två miljoner kronor till Föreningen Skäret.', []],
    ['Föreningen Skäret lär ut hur man hyr en bostad.', all('PARTNER', 'Föreningen Skäret')],
    [
      'Resten kommer från de medverkande kommunerna och Region Värmland.',
      all('FINANCIER', 'Region Värmland'),
    ],
  ])('%j', (prose, expected) => expect(roles(prose)).toEqual(expected));
});
