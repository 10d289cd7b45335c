import { describe, expect, test } from '@jest/globals';
import { problemsOf, readFixture, readText, told, valueOfProperty } from './reading.ts';

describe('the layout of 2019', () => {
  const document = readFixture('bank-2014.txt');

  test('fields', () => {
    expect(document.source).toMatchObject({
      kind: 'ESF_PROJECT_PAGE',
      title: '2031/00417 - Klivet',
      publisher: 'Svenska ESF-rådet',
    });
    const expected = {
      number: '2031/00417',
      name: 'Klivet',
      region: 'Västsverige',
      plannedParticipants: 310,
      startDate: '2031-01-15',
      endDate: '2033-12-31',
      totalBudget: 18_250_400,
      grantedSupport: 9_125_200,
      cofinancingRate: 0.5,
      beneficiaryPostalCode: '40222',
      beneficiaryStreet: undefined,
    };
    for (const [property, value] of Object.entries(expected)) {
      expect([property, valueOfProperty(document, property)]).toEqual([property, value]);
    }
    expect(told(document, 'OWNS')).toEqual(['Göteborgsregionens kommunalförbund → project GR Utbildning']);
    expect(told(document, 'FUNDED_UNDER', 'CLASSIFIED_AS')).toEqual([
      'project → 2.2',
      'project → 2',
      'project → 103',
    ]);
    expect(problemsOf(document)).toEqual([]);
  });

  test('the postal code gives the seat by reference data, and no place where the project acts', () => {
    const seat = document.facts.find((fact) => 'relationship' in fact && fact.relationship === 'SEATED_IN');
    expect(seat).toMatchObject({
      object: { code: '1480' },
      evidence: { method: 'REFERENCE_DATA', excerpt: '40222' },
    });
    expect(told(document, 'INVOLVES')).not.toContain('project → Göteborg PARTICIPANT');
  });

  test('the contact is kept apart: nothing else shows name, address or phone number', () => {
    expect(told(document, 'HAS_CONTACT')).toEqual(['project → Ada Exempel ada.exempel@example.org']);
    const others = document.facts.filter(
      (fact) => !('relationship' in fact && fact.relationship === 'HAS_CONTACT'),
    );
    expect(JSON.stringify(others)).not.toMatch(/Ada Exempel|example\.org|031-000/);
    expect(valueOfProperty(document, 'summary')).toContain('Frågor besvaras av […] på […] eller […].');
  });

  test('prose', () => {
    expect(told(document, 'INVOLVES')).toEqual(
      ['Ale', 'Kungälv', 'Lilla Edet', 'Tjörn'].map((place) => `project → ${place} PARTICIPANT`),
    );
    expect(told(document, 'PARTNERS_IN')).toEqual(
      [
        'Lärlingsnätverket',
        'Branschrådet',
        'Näringslivet',
        'Arbetsförmedlingen',
        'Västra Götalandsregionen',
      ].map((name) => `${name} → project REFERENCE_GROUP`),
    );
    expect(told(document, 'PART_OF')).toEqual([
      'Lärlingsnätverket → Göteborgsregionens kommunalförbund',
      'Branschrådet → Göteborgsregionens kommunalförbund',
    ]);
    expect(told(document, 'TARGETS')).toEqual(['project → 16–24 NEET YOUNG PARTICIPANTS']);
  });
});

test('the layout of 2015: an owner printed twice, with its members', () => {
  const document = readFixture('bank-2015.txt');
  expect(told(document, 'OWNS')).toEqual(['Samordningsförbundet Insjöriket → project']);
  expect(told(document, 'MEMBER_OF')).toEqual(
    ['Arbetsförmedlingen', 'Försäkringskassan', 'Härryda', 'Lerum', 'Partille'].map(
      (name) => `${name} → Samordningsförbundet Insjöriket`,
    ),
  );
  expect(told(document, 'INVOLVES')).toEqual([]);
  expect(told(document, 'PARTNERS_IN')).toEqual([
    'Studieförbundet Ordkraft → project PARTNER',
    'Folkhögskolan i Nödinge → project PARTNER',
  ]);
  expect(told(document, 'CONTINUES')).toEqual(['project → project 2030/00055']);
  expect(told(document, 'TARGETS')).toEqual([
    'project → 25–60 LONG_TERM_UNEMPLOYED SICK_LISTED PARTICIPANTS',
  ]);
});

test('the layout of 2024: a cookie banner, no-break spaces, an organisation number', () => {
  const document = readFixture('bank-2021.txt');
  const expected = {
    number: '33-004-S11',
    countryCode: 'SE',
    cofinancingRate: 0.405,
    childPovertyTheme: true,
    strategicImportance: false,
    region: 'ESF Nationellt',
    nutsCode: 'SE0',
    beneficiaryPostalCode: '40482',
    beneficiaryCity: 'GÖTEBORG',
    plannedParticipants: 1200,
    totalBudget: 12_345_678,
  };
  for (const [property, value] of Object.entries(expected)) {
    expect([property, valueOfProperty(document, property)]).toEqual([property, value]);
  }
  expect(told(document, 'FUNDED_UNDER', 'CLASSIFIED_AS')).toEqual(
    ['ESF+', '2021SE05SFPR', 'C', 'C1', '163'].map((code) => `project → ${code}`),
  );
  expect(document.facts).toContainEqual(
    expect.objectContaining({
      relationship: 'OWNS',
      subject: expect.objectContaining({
        organizationNumber: '2120001355',
        numberEvidence: expect.objectContaining({ excerpt: '212000-1355' }),
        kind: 'MUNICIPAL_AUTHORITY',
      }),
      evidence: expect.objectContaining({ excerpt: 'GÖTEBORGS KOMMUN' }),
    }),
  );
  expect(told(document, 'PARTNERS_IN')).toEqual([
    'Socialförvaltningen centrum → project MAIN_ACTOR',
    'Kultur- och fritidsförvaltningen → project MAIN_ACTOR',
    'Torghubbarna → project SUPPORT',
    'Lokala idrottsföreningar → project SUPPORT',
    'NyckelPunkten → project PARTNER',
  ]);
  expect(told(document, 'PART_OF')).toHaveLength(2);
});

test('the bank of 2014–2020: the name above the labels, the objective under the area', () => {
  const document = readText(
    [
      'Logotyp på utskrifter',
      'Uppdaterad information med anledning av stormen',
      'VÅGEN',
      'Programområde\n1.1 Kompetensförsörjning\nRegion\nSydsverige\nUtlysning\n2030/00984\nProjektägare\nKommunförbundet Skåne',
      'Projektnummer\n2031/00158\nPlanerat antal deltagare\n512\nProjektperiod\n2031-10-01-2033-09-30\nTotal projektbudget\n9 612 018 kr',
      'Sammanfattning\n\nDet övergripande syftet är att stärka integrationen.',
    ].join('\n\n'),
  );
  expect(['name', 'number'].map((one) => valueOfProperty(document, one))).toEqual(['VÅGEN', '2031/00158']);
  expect(told(document, 'FUNDED_UNDER')).toEqual(['project → 1.1']);
  expect(problemsOf(document)).toEqual([]);
});

test('labels without colons, in capitals; areas and who speaks for them', () => {
  const document = readFixture('bank-areas.txt');
  expect(valueOfProperty(document, 'number')).toBe('2034/00008');
  expect(told(document, 'COVERS')).toEqual([
    'project → SE23 COVERED 55',
    'project → 14 COVERED',
    'project → 13 COVERED',
    'project → fyrbodal PARTNER',
    'project → borasregionen PARTNER',
    'project → skaraborg FOLLOWER',
  ]);
  expect(told(document, 'INVOLVES')).toEqual(['project → Varberg REPRESENTATIVE']);
  expect(told(document, 'TARGETS')).toEqual(['project → – NEWLY_ARRIVED STAFF STAFF']);
  // The page calls the municipality a project partner: its authority is one, beside the place that speaks for the county.
  expect(told(document, 'PARTNERS_IN')).toEqual(['Varbergs kommun → project PARTNER']);
});

test('a saved web page', () => {
  const document = readFixture('bank.html');
  expect(document.source.url).toBe('https://example.org/projekt/2036-00002');
  expect(valueOfProperty(document, 'name')).toBe('Klippan & havet');
  expect(valueOfProperty(document, 'region')).toBeUndefined();
  expect(valueOfProperty(document, 'totalBudget')).toBe(1_000_000);
  expect(told(document, 'FUNDED_UNDER')).toEqual(['project → 2.1']);
  expect(told(document, 'INVOLVES')).toEqual([
    'project → Orust PARTICIPANT',
    'project → Sotenäs PARTICIPANT',
  ]);
  expect(problemsOf(document)).toEqual(['MISSING_OWNER 9']);
});

test('a code that is in no list stands as it is printed: whoever resolves it tells that nobody knows it', () => {
  const document = readText(
    'Diarienummer:\n23-040-S06\nNamn:\nVågen\nProjektägare:\nKils kommun\nProgram CCI:\n2021SE05SFPR\nProgramområde:\nA\nSpecifikt mål:\na1.a\n',
  );
  expect(told(document, 'FUNDED_UNDER')).toEqual(['project → 2021SE05SFPR', 'project → A', 'project → A1A']);
  expect(problemsOf(document)).toEqual([]);
});

test('bad values are problems at their line, and the rest is read', () => {
  const document = readFixture('bank-hostile.txt');
  expect(problemsOf(document)).toEqual([
    'UNKNOWN_LABEL 7',
    'INVALID_VALUE 10',
    'INVALID_VALUE 12',
    'ORGANIZATION_NUMBER 14',
    'INVALID_VALUE 18',
    'INVALID_VALUE 20',
    'UNKNOWN_CODE 25',
    'INVALID_VALUE 30',
  ]);
  expect(JSON.stringify(document)).not.toContain('800101');
  expect(JSON.stringify(document.problems)).not.toContain('inte en adress');
  expect(valueOfProperty(document, 'region')).toBe('Västsverige');
  expect(told(document, 'OWNS')).toEqual(['Exempelbolaget AB → project']);
  expect(valueOfProperty(document, 'summary')).toBe('Detta är prosan: den är inte en etikett.');
});

describe('labels', () => {
  test('values on the label’s line, blank lines between, and a last label without value', () => {
    const inline = readText('Projektnummer: 2037/00001\nNAMN : Provet: en del\nTotal budget\t: 5 kr\n');
    expect(valueOfProperty(inline, 'name')).toBe('Provet: en del');
    expect(valueOfProperty(inline, 'totalBudget')).toBe(5);
    const spaced = readText(
      'Projektnummer:\n\n2037/00001\n\nNamn:\n\nProvet\n\nRegion:\n\nSydsverige\n\nProsan börjar här.',
    );
    expect(valueOfProperty(spaced, 'region')).toBe('Sydsverige');
    expect(valueOfProperty(spaced, 'summary')).toBe('Prosan börjar här.');
    const empty = readText('Projektnummer:\n2037/00001\nNamn:\nProvet\nRegion:\n\nProsan börjar här.');
    expect(valueOfProperty(empty, 'region')).toBeUndefined();
    expect(valueOfProperty(empty, 'summary')).toBe('Prosan börjar här.');
  });

  test('a project that is named like a label', () => {
    const document = readText('Projektnummer:\n2037/00001\nNamn:\nRegion\nRegion:\nSydsverige\n');
    expect(valueOfProperty(document, 'name')).toBe('Region');
    expect(valueOfProperty(document, 'region')).toBe('Sydsverige');
  });

  test('fields behind the prose are fields', () => {
    const document = readText(
      'Projektnummer:\n2037/00001\nNamn:\nProvet\n\nProsan är lång.\n\nRegion:\nSydsverige\nDnr:\n2037/00001',
    );
    expect(valueOfProperty(document, 'region')).toBe('Sydsverige');
    expect(valueOfProperty(document, 'summary')).toBe('Prosan är lång.');
  });

  test('project number and registration number; the same label twice', () => {
    const document = readText(
      'Projektnummer:\n2037/00001\nDiarienummer:\n37-001-S01\nNamn:\nEtt\nNamn:\nTvå\n',
    );
    expect(valueOfProperty(document, 'number')).toBe('2037/00001');
    expect(valueOfProperty(document, 'aliases')).toBe('37-001-S01');
    expect(valueOfProperty(document, 'name')).toBe('Ett');
    expect(problemsOf(document)).toEqual(['MISSING_OWNER 2', 'REPEATED_LABEL 8']);
  });

  test('the name from the heading where no label has it and the text speaks of it', () => {
    const read = (prose: string) =>
      valueOfProperty(
        readText(
          `Resultat från projektet Steg, för steg\n\nProjektnummer: 2039/00001\nProjektägare: Kils kommun\nProjektperiod: 2033-01-01 – 2034-12-31\n\n${prose}`,
        ),
        'name',
      );
    expect(read('Steg, för steg är slut.')).toBe('Steg, för steg');
    expect(read('Det är slut.')).toBeUndefined();
  });

  test('number and name from the title where no label has them', () => {
    const document = readText('2037/00001 - Provet\n\nRegion:\nSydsverige\nSpecifikt mål:\n2.1\n');
    expect(valueOfProperty(document, 'number')).toBe('2037/00001');
    expect(valueOfProperty(document, 'name')).toBe('Provet');
  });
});

describe('those who take part, under labels', () => {
  const read = (list: string, prose = 'Projektet hjälper unga till jobb.') =>
    readText(
      `Projektnummer:\n2037/00001\nNamn:\nProvet\nProjektägare:\nKompassen AB\n${list}\nRegion:\nVästsverige\n\n${prose}`,
    );

  test.each([
    'Medverkande',
    'Medverkande aktörer',
    'Medverkande organisationer',
    'Övriga medverkande',
    'Samarbetspartners',
    'Samarbetspartner',
    'Samarbetsparter',
    'Samverkansparter',
    'Samverkanspartners',
    'Projektpartners',
    'Projektparter',
    'Partners',
    'Deltagande organisationer',
    'Deltagande företag',
    'Våra samarbetspartners',
    'PROJECT PARTNERS',
  ])('%s', (label) => {
    for (const list of [
      `${label}:\nAle kommun, Arbetsförmedlingen och Vägvisarna`,
      `${label}: Ale kommun, Arbetsförmedlingen, Vägvisarna m.fl.`,
      `${label}:\nAle kommun\nArbetsförmedlingen\nVägvisarna`,
      `${label}:\n- Ale kommun\n- Arbetsförmedlingen\n- Vägvisarna`,
      `${label}\nAle kommun; Arbetsförmedlingen; Vägvisarna`,
    ]) {
      const document = read(list);
      expect([list, told(document, 'PARTNERS_IN')]).toEqual([
        list,
        ['Arbetsförmedlingen → project PARTNER', 'Vägvisarna → project PARTNER'],
      ]);
      expect(told(document, 'INVOLVES')).toEqual(['project → Ale PARTICIPANT']);
      expect(valueOfProperty(document, 'region')).toBe('Västsverige');
      expect(valueOfProperty(document, 'summary')).toBe('Projektet hjälper unga till jobb.');
      expect(problemsOf(document)).toEqual([]);
    }
  });

  test('several lists; the owner is no partner of its own project', () => {
    const document = read(
      'Medverkande:\nKompassen AB, Vägvisarna\nReferensgrupp:\nOrdkraft\nMedfinansiärer: Region Halland\nSamarbetspartners:\nUppgift saknas',
    );
    expect(told(document, 'PARTNERS_IN')).toEqual([
      'Vägvisarna → project PARTNER',
      'Ordkraft → project REFERENCE_GROUP',
      'Region Halland → project FINANCIER',
    ]);
    expect(problemsOf(document)).toEqual([]);
  });

  test('with blank lines between all, and behind the prose', () => {
    const spaced = readText(
      'Projektnummer:\n\n2037/00001\n\nNamn:\n\nProvet\n\nProjektägare:\n\nKompassen AB\n\nMedverkande:\n\nVägvisarna\n\nOrdkraft\n\nRegion:\n\nSydsverige\n\nProsan är lång.\n\nSamarbetspartners:\n\nSamhall\n',
    );
    expect(told(spaced, 'PARTNERS_IN')).toEqual(
      ['Vägvisarna', 'Ordkraft', 'Samhall'].map((name) => `${name} → project PARTNER`),
    );
    expect(valueOfProperty(spaced, 'summary')).toBe('Prosan är lång.');
  });

  test('the last list ends where the prose begins', () => {
    const document = readText(
      'Projektnummer: 2037/00001\nNamn: Provet\nProjektägare: Kompassen AB\nMedverkande:\nVägvisarna\nOrdkraft\n\nBakgrund\n\nProjektet hjälper unga.',
    );
    expect(told(document, 'PARTNERS_IN')).toEqual([
      'Vägvisarna → project PARTNER',
      'Ordkraft → project PARTNER',
    ]);
    expect(valueOfProperty(document, 'summary')).toBe('Bakgrund\n\nProjektet hjälper unga.');
  });

  test('a sentence in place of a list is read as one', () => {
    for (const between of ['\n', ' ']) {
      const document = read(`Medverkande:${between}I projektet medverkar Arbetsförmedlingen och Samhall.`);
      expect(told(document, 'PARTNERS_IN')).toEqual([
        'Arbetsförmedlingen → project PARTNER',
        'Samhall → project PARTNER',
      ]);
      expect(problemsOf(document)).toEqual([]);
    }
  });
});

test.each([
  [
    'Göteborgsregionens kommunalförbund (GR), GR Utbildning',
    'Göteborgsregionens kommunalförbund → project GR Utbildning',
  ],
  [
    'Göteborgsregionens kommunalförbund, Göteborgsregionen /Utbildning',
    'Göteborgsregionens kommunalförbund → project GR Utbildning',
  ],
  ['Göteborgsregionens kommunalförbund', 'Göteborgsregionens kommunalförbund → project'],
  ['Exempelbolaget AB, Exempelbolaget AB', 'Exempelbolaget AB → project'],
  ['Stiftelsen Hav, land och luft, Kusten', 'Stiftelsen Hav, land och luft → project Kusten'],
  ['Kils kommun, Barn, unga och skola', 'Kils kommun → project Barn, unga och skola'],
  ['Föreningen A, B, Föreningen A, B', 'Föreningen A, B → project'],
  ['Exempelföreningen (EXF), EXF Ungdom', 'Exempelföreningen → project EXF Ungdom'],
  ['Kils kommun/Arbetsmarknadsenheten', 'Kils kommun → project Arbetsmarknadsenheten'],
  ['KILS KOMMUN - AME', 'Kils kommun → project AME'],
  ['Kils kommun – Vuxenutbildning, arbete', 'Kils kommun → project Vuxenutbildning, arbete'],
  ['Orust kommuns arbetsmarknadsenhet', 'Orust kommun → project arbetsmarknadsenhet'],
  [
    'Malmö stads arbetsmarknads- och socialförvaltning',
    'Malmö stad → project arbetsmarknads- och socialförvaltning',
  ],
  ['Kils kommun, Kil kommun', 'Kils kommun → project'],
  ['SKÅNE LÄNS LANDSTING', 'Skåne läns landsting → project'],
  ['Hav - Föreningen för kusten', 'Hav - Föreningen för kusten → project'],
  ['Bygg- och mark i Kil ekonomisk förening', 'Bygg- och mark i Kil ekonomisk förening → project'],
  ['Kils kommun/Orust kommun', 'Kils kommun/Orust kommun → project'],
  ['Region Jämtland/Härjedalen', 'Region Jämtland/Härjedalen → project'],
])('owner line %j', (line, expected) => {
  const document = readText(`Projektnummer:\n2037/00001\nNamn:\nProvet\nProjektägare:\n${line}\n`);
  expect(told(document, 'OWNS')).toEqual([expected]);
});

test('several owners in one line', () => {
  const document = readText(
    'Projektnummer:\n2037/00001\nNamn:\nProvet\nProjektägare:\nKils kommun, Lärcentrum; Orust kommun, Arbetsmarknadsenheten\n',
  );
  expect(told(document, 'OWNS')).toEqual([
    'Kils kommun → project Lärcentrum',
    'Orust kommun → project Arbetsmarknadsenheten',
  ]);
});

test.each([
  ['Programområde', 'PO 2', 'project → 2'],
  ['Programområde', 'Programområde 2', 'project → 2'],
  ['Programområde', '2. Något om arbete', 'project → 2'],
  ['Specifikt mål', 'Mål 2.2', 'project → 2.2'],
  ['Specifikt mål', '2,2', 'project → 2.2'],
  ['Specifikt mål', 'Specifikt mål 2.2: något', 'project → 2.2'],
])('%s %j', (label, value, expected) => {
  const document = readText(
    `Projektnummer:\n2037/00001\nNamn:\nProvet\nProjektägare:\nProvet AB\n${label}:\n${value}\n`,
  );
  expect(told(document, 'FUNDED_UNDER')).toEqual([expected]);
  expect(problemsOf(document)).toEqual([]);
});

test('a label that is not known, between a labelled summary and other labels, is no part of the summary', () => {
  const document = readText(
    'Projektnummer:\n2037/00001\nNamn:\nProvet\nSammanfattning:\nProsan är lång.\nProjektet vänder sig till:\n- unga\nHorisontella principer:\nTillgänglighet\nProjektägare:\nProvet AB\n',
  );
  expect(valueOfProperty(document, 'summary')).toBe('Prosan är lång.\nProjektet vänder sig till:\n- unga');
  expect(problemsOf(document)).toEqual(['UNKNOWN_LABEL 9']);
});

test('names in a row of municipalities that are none are told of, and are no partners', () => {
  const document = readText(
    'Projektnummer:\n2037/00001\nNamn:\nProvet\nProjektägare:\nProvet AB\n\nKommunerna Hylte, Hestra och Laholm deltar i projektet.\nKurser hålls i Hylte, Hyltebruk och Laholm.',
  );
  expect(problemsOf(document)).toEqual(['UNKNOWN_MUNICIPALITY 8', 'UNKNOWN_MUNICIPALITY 9']);
  expect(told(document, 'PARTNERS_IN')).toEqual([]);
  expect(told(document, 'INVOLVES')).toEqual(['project → Hylte PARTICIPANT', 'project → Laholm PARTICIPANT']);
});

test.each([
  ['Projektet har 12 miljoner i budget.', 12_000_000],
  ['Vi har en budget på 4,5 mnkr.', 4_500_000],
])('a budget in prose, where no label has one: %j', (prose, expected) => {
  const page = 'Projektnummer:\n2037/00001\nNamn:\nProvet\nProjektägare:\nProvet AB\n';
  expect(valueOfProperty(readText(`${page}\n${prose}`), 'totalBudget')).toBe(expected);
  expect(valueOfProperty(readText(`${page}Total projektbudget:\n1 000\n\n${prose}`), 'totalBudget')).toBe(
    1000,
  );
});

test('a mark for no value is no value and no problem', () => {
  const document = readText(
    'Projektnummer:\n2037/00001\nNamn:\nProvet\nTotal projektbudget:\n-\nAntal deltagare:\nUppgift saknas\nE-post:\nN.a.\nKontaktperson:\n–\nProjektägare:\nSaknas\nPostnr:\n402 22 Göteborg\n',
  );
  // A project has an owner: that none is told is.
  expect(problemsOf(document)).toEqual(['MISSING_OWNER 14']);
  expect(told(document, 'OWNS', 'HAS_CONTACT')).toEqual([]);
  expect(valueOfProperty(document, 'totalBudget')).toBeUndefined();
  expect(valueOfProperty(document, 'beneficiaryPostalCode')).toBe('40222');
});
