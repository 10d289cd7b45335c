import { describe, expect, test } from '@jest/globals';
import { readProseOf, told, valueOfProperty } from './reading.ts';

const places = (prose: string) =>
  told(readProseOf(prose), 'INVOLVES').map((line) => line.replace(/^project → | PARTICIPANT$/g, ''));

describe('municipalities that take part', () => {
  test.each([
    ['I projektet deltar Ale, Lerum och Partille.', ['Ale', 'Lerum', 'Partille']],
    [
      'Projektet genomförs i kommunerna Kil, Sunne och Eda samt Karlstads kommun.',
      ['Kil', 'Sunne', 'Eda', 'Karlstad'],
    ],
    [
      'Mölndals stad, Härryda kommun och Göteborgs Stad deltar i projektet.',
      ['Mölndal', 'Härryda', 'Göteborg'],
    ],
    ['Arbetet bedrivs i Mark, Habo, och Vara kommuner.', ['Mark', 'Habo', 'Vara']],
    ['Kommunerna i Mora och Orsa går samman.', ['Mora', 'Orsa']],
    ['Projektet bedrivs i:\n\nMora\nOrsa\nKil\n\nVälkommen till oss.', ['Mora', 'Orsa', 'Kil']],
    ['Projektet kommer att starta i Mora.', ['Mora']],
    ['Deltagande kommuner är:\nMora\nOrsa', ['Mora', 'Orsa']],
    ['Projektet bedrivs i:\n\nMora', []],
    [
      'Deltagande kommuner är:\n• Kungälv\n• Lilla Edet\n• Upplands-Bro',
      ['Kungälv', 'Lilla Edet', 'Upplands-Bro'],
    ],
    ['Kursen hålls i Dals-Eds kommun.', ['Dals-Ed']],
    ['Två av länets kommuner medverkar: Arvika och Eda.', ['Arvika', 'Eda']],
    [
      'Projektet genomförs i Piteå, Älvsbyns och Bodens kommuner i samverkan med Luleå tekniska universitet.',
      ['Piteå', 'Älvsbyn', 'Boden'],
    ],
    [
      'Projektet är för dig som bor i Kil, Grums eller Eda och som inte har något jobb och inte heller går i skolan.',
      ['Kil', 'Grums', 'Eda'],
    ],
    ['Halmstad representerar Halland.', ['Halmstad REPRESENTATIVE']],
  ])('%j', (prose, expected) => expect(places(prose)).toEqual(expected));

  test.each([
    'Vara med i projektet är frivilligt, och Mark är ett ämne.',
    'Folkhögskolan i Vara och universiteten i Göteborg är med.',
    'Göteborgs Stad har en plan. Göteborgsregionen är stor.',
    'Deltagarna bor i Kil.',
    'Vi har fört samtal med tre kommuner, nämligen Kil, Grums och Eda.',
    'Samordningsförbunden Kil och Grums finansierar resten.',
    'Kil har ett eget projekt tillsammans med Grums.',
    'Samordningsförbunden i Kil och Grums har bjudit in teamet för att höra mer.',
    'Tjörns kommun deltar inte i projektet.',
    'Till skillnad från Borås kommun har vi en plan.',
    'Vi har inspirerats av Trollhättans kommun.',
    'Erfarenheterna sprids till andra kommuner, t.ex. Umeå och Luleå.',
    'Kommuner som Kiruna och Boden har samma läge.',
    'Kontoret ligger i Ale Torg och på Lerum Energi.',
    'ALE är en förkortning.',
    'Lekebergs kommun följer projektet.',
  ])('none in %j', (prose) => expect(places(prose)).toEqual([]));
});

describe('roles', () => {
  const roles = (prose: string) =>
    told(readProseOf(prose), 'PARTNERS_IN').map((line) => line.replace(' → project', ''));

  test.each([
    [
      'Partner i projektet är Arbetsförmedlingen och Lerums kommun.',
      ['Arbetsförmedlingen PARTNER', 'Lerums kommun PARTNER'],
    ],
    [
      'Projektet drivs i nära samarbete med Coompanion Väst och Räddningsmissionen.',
      ['Coompanion Väst PARTNER', 'Räddningsmissionen PARTNER'],
    ],
    [
      'Våra samverkanspartners är Göteborgs universitet och lokala föreningar.',
      ['Göteborgs universitet PARTNER', 'Lokala föreningar PARTNER'],
    ],
    [
      'I referensgruppen ingår Skolverket, SKR och Högskolan i Borås.',
      ['Skolverket', 'SKR', 'Högskolan i Borås'].map((name) => `${name} REFERENCE_GROUP`),
    ],
    ['Skolinspektionen ingår i projektets referensgrupp.', ['Skolinspektionen REFERENCE_GROUP']],
    ['Projektet medfinansieras av Region Halland och Europeiska socialfonden.', ['Region Halland FINANCIER']],
    ['Region Värmland följer projektet.', ['Region Värmland FOLLOWER']],
    [
      'Kultur-, idrotts- och fritidsförvaltningen är huvudaktör med stöd av Stadsledningskontoret.',
      ['Kultur-, idrotts- och fritidsförvaltningen MAIN_ACTOR', 'Stadsledningskontoret SUPPORT'],
    ],
    [
      'Huvudaktörer: Socialförvaltningen Hisingen, Förvaltningen för funktionsstöd.',
      ['Socialförvaltningen Hisingen MAIN_ACTOR', 'Förvaltningen för funktionsstöd MAIN_ACTOR'],
    ],
    ['Arbetsförmedlingen, som är partner i projektet, anvisar deltagare.', ['Arbetsförmedlingen PARTNER']],
    [
      'Malmö driver projektet tillsammans med Rädda Barnen och Malmö universitet.',
      ['Rädda Barnen PARTNER', 'Malmö universitet PARTNER'],
    ],
    [
      'Projektet genomförs i Ale och Lerums kommuner i nära samverkan med Arbetsförmedlingen.',
      ['Arbetsförmedlingen PARTNER'],
    ],
    ['Socialförvaltningen i Lerums kommun är huvudaktör.', ['Socialförvaltningen MAIN_ACTOR']],
  ])('%j', (prose, expected) => expect(roles(prose)).toEqual(expected));

  test.each([
    'Samverkan mellan Kriminalvården och Polisen ska bli bättre.',
    'Fryshuset är inte partner i projektet.',
    'Vi har talat med Skolverket.',
    'Projektet finansieras av Europeiska socialfonden (ESF).',
    'Med stöd av metoden får unga hjälp.',
    'Exempelbolaget AB är partner i projektet.',
    'Provet är partner i ett nät.',
  ])('none in %j', (prose) => expect(roles(prose)).toEqual([]));

  test('a collective is a group, and a known organisation has its id', () => {
    const { facts } = readProseOf('Referensgrupp: näringslivet, arbetsförmedlingen.');
    expect(facts.filter((fact) => 'relationship' in fact && fact.relationship === 'PARTNERS_IN')).toEqual([
      expect.objectContaining({ subject: { label: 'Organization', name: 'Näringslivet', kind: 'GROUP' } }),
      expect.objectContaining({
        subject: {
          label: 'Organization',
          name: 'Arbetsförmedlingen',
          kind: 'AGENCY',
          id: 'organization:arbetsformedlingen',
        },
      }),
    ]);
  });

  test('departments are part of a municipal owner only', () => {
    const prose = 'Socialförvaltningen är huvudaktör.';
    expect(told(readProseOf(prose, 'Kils kommun'), 'PART_OF')).toEqual(['Socialförvaltningen → Kils kommun']);
    expect(told(readProseOf(prose), 'PART_OF')).toEqual([]);
  });
});

test('members of associations', () => {
  const members = (prose: string) =>
    told(readProseOf(prose, 'Samordningsförbundet Kust'), 'MEMBER_OF', 'INVOLVES');
  expect(members('Förbundet består av Kil, Sunne och Eda kommuner.')).toEqual(
    ['Kil', 'Sunne', 'Eda'].map((place) => `${place} → Samordningsförbundet Kust`),
  );
  expect(
    members('Samordningsförbundet Skogen består av Region Halland samt Ale och Lerums kommuner.'),
  ).toEqual(['Region Halland', 'Ale', 'Lerum'].map((name) => `${name} → Samordningsförbundet Skogen`));
  expect(members('Orust och Tjörn bildar tillsammans Samordningsförbundet Öarna.')).toEqual(
    ['Orust', 'Tjörn'].map((place) => `${place} → Samordningsförbundet Öarna`),
  );
  expect(members('Samordningsförbundet ägs av Hjo och Tibro kommuner samt Region Halland.')).toEqual(
    ['Hjo', 'Tibro', 'Region Halland'].map((name) => `${name} → Samordningsförbundet Kust`),
  );
  expect(members('Projektet består av kommunerna Orust och Tjörn.')).toEqual(
    ['Orust', 'Tjörn'].map((place) => `project → ${place} PARTICIPANT`),
  );
});

test.each([
  ['Projektet omfattar hela Skaraborg med 15 kommuner.', ['project → skaraborg COVERED 15']],
  ['Värmland och Dalarna deltar som partners.', ['project → 17 PARTNER', 'project → 20 PARTNER']],
  [
    'Göteborgsregionen och Fyrbodal deltar som partners i projektet.',
    ['project → goteborgsregionen PARTNER', 'project → fyrbodal PARTNER'],
  ],
  ['Skåne representeras i projektet av Lunds kommun.', ['project → 12 COVERED']],
  ['Fyrbodal deltar inte som partner.', []],
  ['Stödet finns i hela Västra Skaraborg.', []],
  ['Arbetslösheten är låg i Göteborgsregionen.', []],
])('areas in %j', (prose, expected) => expect(told(readProseOf(prose), 'COVERS')).toEqual(expected));

test.each([
  ['Kursen är för nyanlända kvinnor.', ['– NEWLY_ARRIVED WOMEN PARTICIPANTS']],
  [
    'Projektet riktar sig till kvinnor och män i åldern 20–64 år som är långtidsarbetslösa eller nyanlända.',
    ['20–64 LONG_TERM_UNEMPLOYED NEWLY_ARRIVED PARTICIPANTS'],
  ],
  [
    'Unga 16–19 år som är nyanlända och vuxna 20–64 år som är sjukskrivna erbjuds stöd.',
    ['16–19 NEWLY_ARRIVED YOUNG PARTICIPANTS', '20–64 SICK_LISTED PARTICIPANTS'],
  ],
  ['Personalen får kompetensutveckling i mötet med personer med NPF.', ['– NPF STAFF STAFF']],
  [
    'Vi stödjer unga, oavsett funktionsnedsättning, som är sjukskrivna.',
    ['– SICK_LISTED YOUNG PARTICIPANTS'],
  ],
  ['Deltagarna ska vara 18 år och äldre och inte vara nyanlända.', ['18– PARTICIPANTS']],
  ['Vi stödjer unga 16–24 år. Fokus på unga är viktigt.', ['16–24 YOUNG PARTICIPANTS']],
  ['Arbetslösheten bland utrikes födda har stigit i landet.', []],
  ['Projektet pågår i 3 år och når 20 lärare.', []],
  ['Projektet ska inte rikta sig till ungdomar.', []],
  ['Projektet riktar sig inte bara till ungdomar.', ['– YOUNG PARTICIPANTS']],
])('target groups in %j', (prose, expected) =>
  expect(told(readProseOf(prose), 'TARGETS')).toEqual(expected.map((group) => `project → ${group}`)),
);

test('an earlier project only by its number', () => {
  expect(told(readProseOf('Det är en fortsättning på 2030/00123.'), 'CONTINUES')).toEqual([
    'project → project 2030/00123',
  ]);
  expect(told(readProseOf('Det är en fortsättning på projektet Nyckeln.'), 'CONTINUES')).toEqual([]);
  expect(valueOfProperty(readProseOf('Se även 2030/00123.'), 'number')).toBe('2039/00001');
});

test('aims and activities', () => {
  const document = readProseOf('Målet är att fler får arbete. Deltagarna får studiestöd, men inte praktik.');
  expect(told(document, 'AIMS_AT')).toEqual(['project → Målet är att fler får arbete.']);
  expect(told(document, 'RUNS')).toEqual(['project → Studiestöd']);
});

test.each([
  'Projekt Vågen Norra Kils ambition är att fler blir kvar i skolan.',
  'Vår ambition är också att fler får arbete.',
  'Projektets övergripande målsättning var att fler skulle få arbete.',
  'Insatsen syftar till att korta vägen till arbete.',
  'Projektets målsättning är kvalitetssäkrade arbetssätt.',
])('an aim: %s', (sentence) => {
  expect(told(readProseOf(sentence), 'AIMS_AT')).toEqual([`project → ${sentence}`]);
});

test.each(['Kommunens ambition är att alla ska ha en bostad.', 'Det är ett långsiktigt arbete.'])(
  'no aim of the project: %s',
  (sentence) => {
    expect(told(readProseOf(sentence), 'AIMS_AT')).toEqual([]);
  },
);

test('work that goes on until it is evaluated runs no evaluation', () => {
  const prose =
    'Ägaren är med i allt från start till bokslut och utvärdering. Kurserna går från truckutbildning till praktik.';
  expect(told(readProseOf(prose), 'RUNS')).toEqual(['project → Truckutbildning', 'project → Praktik']);
});

test('what others arranged is none of the activities', () => {
  const document = readProseOf(
    'Vi berättade om projektet på en stor konferens i Kil. Vi ordnar konferenser själva.',
  );
  expect(told(document, 'RUNS')).toEqual(['project → Konferenser']);
  expect(told(readProseOf('Deltagarna har berättat om projektet på en konferens.'), 'RUNS')).toEqual([]);
});

test('members behind those that have no name', () => {
  const prose = 'Förbundet består av arbetsförmedling, försäkringskassa och de två kommunerna Kil och Grums.';
  const read = readProseOf(prose, 'Samordningsförbundet Vågen');
  expect(told(read, 'INVOLVES')).toEqual([]);
  expect(told(read, 'MEMBER_OF')).toEqual(
    ['Kil', 'Grums'].map((place) => `${place} → Samordningsförbundet Vågen`),
  );
});
