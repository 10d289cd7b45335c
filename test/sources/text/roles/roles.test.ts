import { describe, expect, test } from '@jest/globals';
import { readProseOf, told } from '../../reading.ts';

const roles = (prose: string) =>
  told(readProseOf(prose), 'PARTNERS_IN').map((line) => line.replace(' → project', ''));

describe('roles', () => {
  test.each([
    ['Malung-Sälen och Orsa följer projektet.', ['Malung-Sälens kommun FOLLOWER', 'Orsa kommun FOLLOWER']],
    ['Säters och Gagnefs kommuner följer projektet.', ['Säters kommun FOLLOWER', 'Gagnefs kommun FOLLOWER']],
    ['Säters kommun deltar inte i projektet men följer projektet noga.', ['Säters kommun FOLLOWER']],
    ['Medsökande parter: Polisen och Föreningen Vågen.', ['Polisen PARTNER', 'Föreningen Vågen PARTNER']],
    ['Säters kommun deltar i projektet, liksom Polisen.', ['Polisen PARTNER']],
    [
      'Polisen sitter i referensgruppen, liksom Skolverket.',
      ['Polisen', 'Skolverket'].map((name) => `${name} REFERENCE_GROUP`),
    ],
    ['Som partner deltog Polisen och Föreningen Vågen.', ['Polisen PARTNER', 'Föreningen Vågen PARTNER']],
    ['Bakom ansökan står även Polisen.', ['Polisen PARTNER']],
    ['Utöver kommunerna deltar Polisen.', ['Polisen PARTNER']],
    ['Polisen har tackat ja till att ingå i en referensgrupp.', ['Polisen REFERENCE_GROUP']],
    ['Region Halland finansierar en beroendeterapeut på heltid.', ['Region Halland FINANCIER']],
    ['Region Halland betalar för en arbetsterapeut.', ['Region Halland FINANCIER']],
    ['Region Halland finansierar körlektionerna med 2,1 miljoner kronor.', ['Region Halland FINANCIER']],
    ['Förutom EU-pengarna går Sparbanken Vågen in med 900 000 kronor.', ['Sparbanken Vågen FINANCIER']],
    ['Umeå universitet ska nu följa hur det går.', ['Umeå universitet FOLLOWER']],
    ['Två forskare vid Umeå universitet följer oss hela vägen.', ['Umeå universitet FOLLOWER']],
    ['Region Halland deltar med sjuksköterskor, som handleder grupperna.', ['Region Halland PARTNER']],
    // "om" is no condition there, "nästa steg" no later time, "grundkurs" nothing that was founded.
    ['Här samarbetar skolan med Vågens folkhögskola om validering.', ['Vågens folkhögskola PARTNER']],
    [
      'Vågens folkhögskola har öppnat en kurs för den som är redo för nästa steg.',
      ['Vågens folkhögskola PARTNER'],
    ],
    ['Studierna sker på Vågens folkhögskola, som har en grundkurs.', ['Vågens folkhögskola PARTNER']],
    ['Resten kommer från kommunerna och från Stiftelsen Vågen.', ['Stiftelsen Vågen FINANCIER']],
    ['Umeå universitet, som har följt projektet, skriver en rapport.', ['Umeå universitet FOLLOWER']],
    [
      'En forskare från Umeå universitet är med oss varje månad för att studera arbetet.',
      ['Umeå universitet FOLLOWER'],
    ],
    [
      'Bakom satsningen står förutom Almi Nord också Polisen och Skolverket.',
      ['Almi Nord PARTNER', 'Polisen PARTNER', 'Skolverket PARTNER'],
    ],
    ['Vi ger en kurs som ordnas av Föreningen Vågen.', ['Föreningen Vågen PARTNER']],
    ['Dessutom samarbetar vi med Polisen.', ['Polisen PARTNER']],
    ['Tillsammans med Polisen utvecklar vi en modell.', ['Polisen PARTNER']],
    ['Dessutom är Polisen med i referensgruppen.', ['Polisen REFERENCE_GROUP']],
    [
      'I referensgruppen sitter representanter för Polisen och Skolverket.',
      ['Polisen', 'Skolverket'].map((name) => `${name} REFERENCE_GROUP`),
    ],
    ['Polisen har en rådgivande roll i projektets referensgrupp.', ['Polisen REFERENCE_GROUP']],
    [
      'Polisen är partner, medan Region Halland bara följer projektet.',
      ['Polisen PARTNER', 'Region Halland FOLLOWER'],
    ],
    [
      'Region Halland och Föreningen Vågen står för medfinansieringen.',
      ['Region Halland FINANCIER', 'Föreningen Vågen FINANCIER'],
    ],
    ['Region Halland medfinansierar.', ['Region Halland FINANCIER']],
    ['Region Halland följer arbetet.', ['Region Halland FOLLOWER']],
    ['Föreningen Vågen bidrar med lokaler.', ['Föreningen Vågen SUPPORT']],
    ['Vågens Plåt AB tar emot praktikanter.', ['Vågens Plåt AB SUPPORT']],
    ['Vågens Plåt AB ger praktikplatser åt deltagarna.', ['Vågens Plåt AB SUPPORT']],
    ['Stöd ges av Region Halland.', ['Region Halland SUPPORT']],
    ['Polisen ingår i styrgruppen som samverkanspart.', ['Polisen PARTNER']],
    // Who sits in the steering group decides over the project with its owner.
    ['I styrgruppen sitter företrädare för Region Halland.', ['Region Halland PARTNER']],
    ['Polisen deltar i projektets styrgrupp.', ['Polisen PARTNER']],
    [
      'Styrgruppen består av chefer från kommunerna, enhetschefen på Polisen samt en representant för Föreningen Vågen.',
      ['Polisen PARTNER', 'Föreningen Vågen PARTNER'],
    ],
    [
      'Arbetet granskas av en grupp där Polisen och Skolverket är representerade.',
      ['Polisen', 'Skolverket'].map((name) => `${name} REFERENCE_GROUP`),
    ],
    [
      'Vi samarbetar med Polisen och även med Föreningen Vågen.',
      ['Polisen PARTNER', 'Föreningen Vågen PARTNER'],
    ],
    ['I Säters kommun sköts verksamheten av Vågens Lärcenter.', ['Vågens Lärcenter PARTNER']],
    ['Kursplanen är framtagen av Föreningen Vågen.', ['Föreningen Vågen PARTNER']],
    [
      'De får en mentor från Polisen eller Föreningen Vågen.',
      ['Polisen PARTNER', 'Föreningen Vågen PARTNER'],
    ],
    [
      'Kurserna tas fram ihop med branscherna genom Vågens Skog och Setra.',
      ['Branscherna PARTNER', 'Vågens Skog PARTNER', 'Setra PARTNER'],
    ],
    [
      'Parter är Polisen och föreningarna Vågen och KRIS.',
      ['Polisen', 'Vågen', 'KRIS'].map((name) => `${name} PARTNER`),
    ],
    ['Skånes Kommuner är med som en länk till andra.', ['Skånes Kommuner PARTNER']],
    ['Projektet kommer att samverka med Polisen.', ['Polisen PARTNER']],
    ['På Öland deltar Himmelsvågen och Capellavågen.', ['Himmelsvågen PARTNER', 'Capellavågen PARTNER']],
    [
      'Filmerna produceras av Föreningen Vågen, och appen av bolaget Nordisk Våg.',
      ['Föreningen Vågen PARTNER', 'Nordisk Våg PARTNER'],
    ],
    ['Företagspartners är Hiab och Vågens Skog.', ['Hiab PARTNER', 'Vågens Skog PARTNER']],
    [
      'Vågens Skog och Kährs är några av företagen som vi samarbetar med.',
      ['Vågens Skog PARTNER', 'Kährs PARTNER'],
    ],
    [
      'ICA-handlarna och Vågens Hotell har lovat att ta emot deltagare.',
      ['ICA-handlarna SUPPORT', 'Vågens Hotell SUPPORT'],
    ],
    ['Vågens Hotell erbjuder lov- och feriejobb.', ['Vågens Hotell SUPPORT']],
    [
      'Projektet genomförs med stöd av Föreningen Vågen. Föreningen Vågen är central i projektet.',
      ['Föreningen Vågen SUPPORT'],
    ],
    ['Därtill kommer Polisen.', ['Polisen PARTNER']],
    ['Som testföretag deltar Vågen Nord.', ['Vågen Nord PARTNER']],
    ['Föreningen Vågen har en rådgivande funktion.', ['Föreningen Vågen REFERENCE_GROUP']],
    [
      'Projektet följs av forskare vid Institutet för vågforskning.',
      ['Institutet för vågforskning FOLLOWER'],
    ],
    ['Praktik genomförs vid bland annat Nolato Vågen och Bufab.', ['Nolato Vågen SUPPORT', 'Bufab SUPPORT']],
    ['Praktikplatser erbjuds även av Metso i Sundsvall.', ['Metso SUPPORT']],
    [
      'Arbetsgivare öppnade sina dörrar, däribland Vågens Plåt AB.',
      ['Arbetsgivare SUPPORT', 'Vågens Plåt AB SUPPORT'],
    ],
    ['Vågens Plåt AB anställde elva deltagare.', ['Vågens Plåt AB SUPPORT']],
    [
      'För kurserna svarar Föreningen Vågen, och för praktiken Polisen.',
      ['Föreningen Vågen PARTNER', 'Polisen PARTNER'],
    ],
    ['Säter är medsökande.', ['Säters kommun PARTNER']],
    ['Projektet samverkar med Polisen.', ['Polisen PARTNER']],
    ['Polisen ansvarar för kontakten med skolorna.', ['Polisen PARTNER']],
    ['Kaféet drivs av Kooperativet Vågen.', ['Kooperativet Vågen PARTNER']],
    ['Kurserna tas fram i samråd med Polisen.', ['Polisen PARTNER']],
    ['Deltagande företag är bland andra Vågens Plåt AB.', ['Vågens Plåt AB PARTNER']],
    [
      'Polisen är part i projektet liksom KRIS (Kriminellas revansch) och Rädda Barnen.',
      ['Polisen', 'KRIS', 'Rädda Barnen'].map((name) => `${name} PARTNER`),
    ],
    [
      'Polisen i Flen och Coompanion Örebro län är samverkanspartners.',
      ['Polisen PARTNER', 'Coompanion Örebro län PARTNER'],
    ],
    ['Partner är Sparbanken i Hyltebruk.', ['Sparbanken i Hyltebruk PARTNER']],
    ['Tillsammans med Polisen bygger Rädda Barnen en modell.', ['Polisen PARTNER', 'Rädda Barnen PARTNER']],
    [
      'Studiefrämjandet och Föreningen Vågen ordnar kaféer.',
      ['Studiefrämjandet PARTNER', 'Föreningen Vågen PARTNER'],
    ],
    ['Polisen, som upphandlats, sköter arbetsgivarkontakterna.', ['Polisen PARTNER']],
    ['Del ett, kartläggning, leds av Almi Nord.', ['Almi Nord PARTNER']],
    ['Vi tar hjälp av Polisen.', ['Polisen SUPPORT']],
    ['Polisen har bidragit med kursmaterial.', ['Polisen SUPPORT']],
    [
      'Säters kommun och Gagnefs kommun är observatörer.',
      ['Säters kommun FOLLOWER', 'Gagnefs kommun FOLLOWER'],
    ],
    ['Region Halland kommer att följa projektet.', ['Region Halland FOLLOWER']],
    ['I projektets rådgivande grupp ingår Polisen.', ['Polisen REFERENCE_GROUP']],
    ['Sparbankens stiftelse Vågen har beviljat 400 000 kronor.', ['Sparbankens stiftelse Vågen FINANCIER']],
    [
      'Partner är Nya Fabriken i Markaryd, Ljungby Näringslivsforum och Polisen.',
      ['Nya Fabriken i Markaryd', 'Ljungby Näringslivsforum', 'Polisen'].map((name) => `${name} PARTNER`),
    ],
    ['Projektet stöds ekonomiskt av Region Halland.', ['Region Halland FINANCIER']],
    ['Polisen kvalitetssäkrar utbildningarna.', ['Polisen PARTNER']],
    ['Polisen är knuten till projektet genom en referensgrupp.', ['Polisen REFERENCE_GROUP']],
    ['Polisen och Skolverket är stödjande aktörer.', ['Polisen SUPPORT', 'Skolverket SUPPORT']],
    ['Vågens Plåt AB ställer lägenheter till förfogande.', ['Vågens Plåt AB SUPPORT']],
    [
      'Partner är Boost by FC Vågen och fackförbundet Unionen.',
      ['Boost by FC Vågen PARTNER', 'Unionen PARTNER'],
    ],
    ['Fackförbunden Vision och Kommunal är partner.', ['Vision PARTNER', 'Kommunal PARTNER']],
    ['Säters kommun följde delprojektet på nära håll.', ['Säters kommun FOLLOWER']],
    [
      'Samt hälso- och sjukvårdsförvaltningen är huvudaktör.',
      ['Hälso- och sjukvårdsförvaltningen MAIN_ACTOR'],
    ],
    ['Föreningen Vågen deltar däremot aktivt.', ['Föreningen Vågen PARTNER']],
    [
      'Jobbspåren tas fram gemensamt med branscherna: Byggföretagen och Visita Dalarna.',
      ['Byggföretagen PARTNER', 'Visita Dalarna PARTNER'],
    ],
    ['Region Halland bidrar med 2,4 miljoner kronor.', ['Region Halland FINANCIER']],
    ['Region Halland finansierar en halv tjänst.', ['Region Halland FINANCIER']],
    [
      'Partner är Vård- och omsorgscollege Uppsala län, Uppsala universitet (Institutionen för språk) och Polisen.',
      ['Vård- och omsorgscollege Uppsala län', 'Uppsala universitet', 'Polisen'].map(
        (name) => `${name} PARTNER`,
      ),
    ],
    [
      'I referensgruppen ingår NSPH i Västernorrland, Polisen och forskare från Mittuniversitetet.',
      ['NSPH i Västernorrland', 'Polisen', 'Mittuniversitetet'].map((name) => `${name} REFERENCE_GROUP`),
    ],
    [
      'Vågens Plåt AB, Polisen samt ett antal mindre arbetsgivare tar emot deltagare.',
      ['Vågens Plåt AB SUPPORT', 'Polisen SUPPORT', 'Mindre arbetsgivare SUPPORT'],
    ],
    ['Projektet samfinansieras av Region Halland.', ['Region Halland FINANCIER']],
    ['Stödet ges med medfinansiering av Region Halland.', ['Region Halland FINANCIER']],
    ['Polisen, som också är samverkanspart, medverkar.', ['Polisen PARTNER']],
    ['Rädda Barnen deltar i projektets brukarråd.', ['Rädda Barnen REFERENCE_GROUP']],
    ['Forskare vid Umeå universitet ska följa projektet.', ['Umeå universitet FOLLOWER']],
    [
      'Partner är Norrbottens museum och Autism- och Aspergerföreningen.',
      ['Norrbottens museum PARTNER', 'Autism- och Aspergerföreningen PARTNER'],
    ],
    ['Medfinansiering sker genom Region Halland.', ['Region Halland FINANCIER']],
    ['Region Halland står för hälften av medfinansieringen.', ['Region Halland FINANCIER']],
    [
      'Samordningsförbundet Bjuv, Svalöv och Osby är medfinansiär.',
      ['Samordningsförbundet Bjuv, Svalöv och Osby FINANCIER'],
    ],
    [
      'En referensgrupp med företrädare för Polisen och Skolverket träffas.',
      ['Polisen', 'Skolverket'].map((name) => `${name} REFERENCE_GROUP`),
    ],
    [
      'Provet bedrivs i samverkan mellan Region Skåne och Region Blekinge.',
      ['Region Skåne PARTNER', 'Region Blekinge PARTNER'],
    ],
    [
      'Samverkanspartners: Kommunal, Polisen och Föreningen Vågen.',
      ['Kommunal PARTNER', 'Polisen PARTNER', 'Föreningen Vågen PARTNER'],
    ],
    ['Samverkan sker med:\n- Polisen\n- Föreningen Vågen', ['Polisen PARTNER', 'Föreningen Vågen PARTNER']],
    [
      'Projektet drivs med Polisen och Hylte kommun som projektpartner.',
      ['Polisen PARTNER', 'Hylte kommun PARTNER'],
    ],
    [
      'Projektet finansieras av Europeiska socialfonden, Region Halland och Sparbanken Vågen.',
      ['Region Halland FINANCIER', 'Sparbanken Vågen FINANCIER'],
    ],
    ['I partnerskapet ingår Skansens folkhögskola.', ['Skansens folkhögskola PARTNER']],
    [
      'Stiftelsen Vinden och Föreningen Vågen ingår i partnerskapet.',
      ['Stiftelsen Vinden PARTNER', 'Föreningen Vågen PARTNER'],
    ],
    ['Föreningen Vågen är med som stödjande organisation.', ['Föreningen Vågen SUPPORT']],
    [
      'Föreningen Vågen och Stiftelsen Vinden är projektets referensgrupper och samverkanspartners.',
      [
        'Föreningen Vågen REFERENCE_GROUP',
        'Föreningen Vågen PARTNER',
        'Stiftelsen Vinden REFERENCE_GROUP',
        'Stiftelsen Vinden PARTNER',
      ],
    ],
    [
      'Föreningen Vågen, som representeras av bl a Polisen, är referensgrupp och samverkanspart.',
      ['Föreningen Vågen REFERENCE_GROUP', 'Föreningen Vågen PARTNER', 'Polisen REFERENCE_GROUP'],
    ],
    ['Föreningen Vågen är referensgrupp och söker partner.', ['Föreningen Vågen REFERENCE_GROUP']],
    ['Föreningen Vågen bidrar med medfinansiering.', ['Föreningen Vågen FINANCIER']],
    ['Föreningen Vågen företräder idéburen sektor i referensgruppen.', ['Föreningen Vågen REFERENCE_GROUP']],
    [
      'Stiftelsen Vinden är huvudaktör, med stöd av Ådalens idrottsförbund.',
      ['Stiftelsen Vinden MAIN_ACTOR', 'Ådalens idrottsförbund SUPPORT'],
    ],
    [
      'Föreningen Arbete och Lärande (FAL) är partner i projektet.',
      ['Föreningen Arbete och Lärande PARTNER'],
    ],
    [
      'Föreningen Vågen och Teater Norr (TN) är partner i projektet.',
      ['Föreningen Vågen PARTNER', 'Teater Norr PARTNER'],
    ],
  ])('%j', (prose, expected) => expect(roles(prose)).toEqual(expected));

  test.each([
    'Föreningen Vågen är dock inte partner i projektet.',
    'Föreningen Vågen har lämnat referensgruppen.',
    'Projektet letar efter partner, till exempel Föreningen Vågen.',
    'Projektet samverkar inte med Polisen.',
    'Säter och Gagnef följer inte projektet.',
    'Projektet har arbetats fram med Polisen och Skolverket men de har ingen formell roll.',
    'Högskolan i Gävle gör en livscykelanalys.',
    'Analysen finansieras av Naturvårdsverket inom ett annat uppdrag.',
    'Enligt Socialstyrelsen och Folkhälsomyndigheten ökar ohälsan.',
    'Polisen och Skolverket bedömer att behovet växer.',
    'Samverkan mellan Polisen och Skolverket behöver stärkas.',
    'Polisen och Skolverket ser positivt på idén.',
    'Ett tidigare projekt hade stöd ur Asyl-, migrations- och integrationsfonden.',
  ])('none in %j', (prose) => expect(roles(prose)).toEqual([]));
});

test('letters in brackets are another name of what they follow', () => {
  const { facts } = readProseOf('Samordningsförbundet Ljusnan Voxnan (SLV) är medfinansiär.');
  expect(facts).toContainEqual(
    expect.objectContaining({
      subject: expect.objectContaining({ name: 'Samordningsförbundet Ljusnan Voxnan', aliases: ['SLV'] }),
    }),
  );
});

test.each([
  [
    'Örebro kommuns vuxenutbildnings- och arbetsmarknadsförvaltning är huvudaktör.',
    ['Vuxenutbildnings- och arbetsmarknadsförvaltning → Örebro kommun'],
  ],
  ['Omsorgsförvaltningen i Arboga kommun är huvudaktör.', ['Omsorgsförvaltningen → Arboga kommun']],
  ['Omsorgsförvaltningen är huvudaktör i Arboga kommun.', []],
])('departments in %j', (prose, expected) => expect(told(readProseOf(prose), 'PART_OF')).toEqual(expected));

describe('members of associations take no part by that', () => {
  const members = (prose: string) => told(readProseOf(prose), 'MEMBER_OF', 'INVOLVES');
  const of = (association: string, ...names: string[]) => names.map((name) => `${name} → ${association}`);
  test.each([
    [
      'Samordningsförbundet Hylte och Laholm består av Hylte kommun och Laholms kommun.',
      of('Samordningsförbundet Hylte och Laholm', 'Hylte', 'Laholm'),
    ],
    [
      'Samordningsförbundet Åstranden (SÅS) bildas av Hylte kommun samt kommunerna Laholm och Falkenberg.',
      of('Samordningsförbundet Åstranden', 'Hylte', 'Laholm', 'Falkenberg'),
    ],
    [
      'Medlemmar i Samordningsförbundet Åstranden är Hylte kommun och Region Halland.',
      of('Samordningsförbundet Åstranden', 'Hylte', 'Region Halland'),
    ],
    [
      'I Samordningsförbundet Åstranden ingår Hylte och Laholms kommuner.',
      of('Samordningsförbundet Åstranden', 'Hylte', 'Laholm'),
    ],
    [
      'Hylte och Laholm är medlemmar i Samordningsförbundet Åstranden.',
      of('Samordningsförbundet Åstranden', 'Hylte', 'Laholm'),
    ],
    [
      'Samordningsförbundet Åstranden, som är en sammanslutning av Hylte kommun tillsammans med Region Halland, växer.',
      of('Samordningsförbundet Åstranden', 'Hylte', 'Region Halland'),
    ],
    ['I projektet ingår Hylte kommun.', ['project → Hylte PARTICIPANT']],
    ['I Samordningsförbundet Åstranden ingår inte Hylte kommun.', []],
  ])('%j', (prose, expected) => expect(members(prose)).toEqual(expected));
});

test('an earlier project that is followed up', () => {
  expect(told(readProseOf('Provet följer upp projektet Gryning, 2031/00777.'), 'CONTINUES')).toEqual([
    'project → project 2031/00777',
  ]);
});

test.each([
  ['Projektet bidrar till Agenda 2030, främst mål 4 och mål 8.', ['4', '8']],
  ['Av de globala målen berörs mål 5, 8 och 10.', ['5', '8', '10']],
  ['Projektets mål 4 nås i år.', []],
  ['Projektet bidrar inte till globala mål 4.', []],
])('global goals in %j', (prose, goals) =>
  expect(told(readProseOf(prose), 'CONTRIBUTES_TO')).toEqual(goals.map((goal) => `project → ${goal}`)),
);

describe('names of organisations', () => {
  const named = (names: string) =>
    roles(`Samverkanspartners är ${names}.`).map((line) => line.replace(' PARTNER', ''));
  test.each([
    ['Vuxenlyftet i Sjuhärad AB och Polisen', ['Vuxenlyftet i Sjuhärad AB', 'Polisen']],
    ['Vuxenskolan i Fors (ViF)', ['Vuxenskolan i Fors']],
    [
      'Skärgårdens företagarförening och Samernas utbildningscentrum',
      ['Skärgårdens företagarförening', 'Samernas utbildningscentrum'],
    ],
    ['studieförbundet Studiefrämjandet', ['Studiefrämjandet']],
    [
      'Vågens lasarett, Svenska vågakademin och Grynnans lantbruksgymnasium',
      ['Vågens lasarett', 'Svenska vågakademin', 'Grynnans lantbruksgymnasium'],
    ],
    [
      'Öppna förskolan Vågen och Grynnans science center',
      ['Öppna förskolan Vågen', 'Grynnans science center'],
    ],
    ['Stiftelsen Vågens folkhögskola', ['Stiftelsen Vågens folkhögskola']],
    ['Vårdförbundet Norrbotten och FC Vågen 1917', ['Vårdförbundet Norrbotten', 'FC Vågen 1917']],
    [
      'IF Metall avdelning 5 och Vågarbetareförbundet avdelning Norr',
      ['IF Metall', 'Vågarbetareförbundet avdelning Norr'],
    ],
    ['Arbetsförmedlingen Södra Skåne och NSPH i Mora', ['Arbetsförmedlingen', 'NSPH']],
    ['Lärcentrum i Åre', ['Lärcentrum i Åre']],
    ['Vågens vård AB och Kvinnohuset Blåklockan i Lidköping', ['Vågens vård AB', 'Kvinnohuset Blåklockan']],
    ['IKEA Museum i Älmhult och Göranssonska skolan i Sandviken', ['IKEA Museum', 'Göranssonska skolan']],
    ['Uppsala läns Samordningsförbund och Kalmar slott', ['Uppsala läns Samordningsförbund', 'Kalmar slott']],
    ['Vågens tekniska gymnasium och Transportskolan', ['Vågens tekniska gymnasium', 'Transportskolan']],
    ['Barn- och ungdomspsykiatrin i Ystad', ['Barn- och ungdomspsykiatrin i Ystad']],
    ['den ideella föreningen Grannar utan staket', ['Föreningen Grannar utan staket']],
    ['Polisen och den lokala scenföreningen Rampljuset', ['Polisen', 'Rampljuset']],
    ['Polisen och lokala föreningar', ['Polisen', 'Lokala föreningar']],
  ])('%j', (names, expected) => expect(named(names)).toEqual(expected));

  test.each([
    'Region Halland deltar inte i projektet, liksom Polisen.',
    'Tillsammans med Polisen har vi skrivit en rapport.',
    'Region Halland följer arbetet i andra län.',
    'Polisen tar emot deltagare från ett annat projekt.',
    'Tillsammans med Polisen söker vi finansiering.',
    'Region Halland bidrar med kunskap om läget i landet.',
    'Utvärderingen görs av Örebro universitet.',
    'Studien finansieras av Forte.',
    'I undersökningen deltog Hiab och Bufab.',
    'Hälsan undersöks i ett forskningsprojekt som finansieras av Vetenskapsrådet.',
    'Erfarenheterna har tagits om hand av Föreningen Vågen.',
    'Prata med din handläggare på Polisen eller Skolverket.',
    'Lokalen finns hos ett institut som ingår i Region Halland.',
    'Lärcentrum i Nybro, Olofström och Ronneby är öppna.',
    'Länsstyrelsen i Örebro län är adjungerad till styrgruppen.',
    'Skolverket ansvarar för skolans styrdokument.',
    'Vårdcentralerna i Åmot och Charlottenberg anvisar deltagare.',
    'Dessutom är mötet med i referensgruppens plan.',
  ])('no role in %j', (prose) => expect(roles(prose)).toEqual([]));
});
