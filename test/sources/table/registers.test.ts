import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { SourceKind } from '../../../src/facts/fact.ts';
import type { ReadRow } from '../../../src/sources/table/operation.ts';
import { csv } from './csv.ts';
import { folder, properties, readAll, relations, tableOf } from './table.ts';

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const esf = {
  'Diarienummer / Operation ID': '24-011-S02',
  'Stödmottagare / Beneficiary': 'GÖTEBORGS KOMMUN',
  'Projektägare organisationsnummer / Beneficiary ID': '212000-1355',
  'Projektägare ort / Beneficiary city': 'GÖTEBORG',
  'Stödmottagarens land / Beneficiary country': 'Sverige',
  'Namn på insatsen / Operation Name': 'Provet',
  'Programområde / Priority': 'C',
  'Specifikt mål / Specific objective concerned': 'N.a.',
  'Interventionsområde / Intervention field': '163 - Främjande av social integration',
  'Total projektbudget / Total budget SEK': '24 051 665',
  'Unionens medfinansieringsgrad / Union co-financing rate': '40%',
  'EU-stöd i SEK / EU contribution SEK': '9620666',
  'Sammanfattning / Summary':
    '<p>Målgruppen är unga 16–24 år.</p><p>Partille kommun &amp; Lerums kommun är partner i projektet.</p>',
  'Sammanfattning engelsk / Summary in english': 'None',
  'Startdatum / Start date': '2024-09-01',
  'Slutdatum / End date': '2026-08-31',
  'EU-fond / EU fund': 'ESF+',
  'Program CCI / Program CCI': '2021SE05SFPR001',
};

const kohesio = {
  Operation_Unique_Identifier: 'https://linkedopendata.eu/entity/Q1',
  Operation_Local_Identifier: '2021SE05SFPR001_24-011-S02',
  Operation_Name_English: 'The test',
  Operation_Name_Programme_Language: 'Provet',
  Operation_Summary_Programme_Language: 'Målgruppen är unga 16–24 år.',
  Country: 'Sweden',
  CountryCode: 'SE',
  Postal_Code: '40222',
  Operation_Start_Date: '2024-09-01',
  Operation_End_Date: '2026-08-31',
  Cofinancing_Rate: '40.0',
  Total_Eligible_Expenditure_amount: '24051665.50',
  Total_Eligible_Expenditure_Currency: 'SEK',
  Project_EU_Budget: '9620666.0',
  Beneficiary_Name: 'Göteborgs kommun',
  Beneficiary_Local_Identifier: '2120001355',
  Category_Of_Intervention: '163.0',
  Fund_Code: 'ESF+',
  Programme_Code: '2021SE05SFPR001',
  NUTS2_Code: 'SE23',
  NUTS2_Label: 'Västsverige',
  LAU_Labels: 'Göteborg',
};

async function read(row: Readonly<Record<string, string>>, delimiter = ','): Promise<ReadRow> {
  const [first] = await readAll(await tableOf(csv([row], delimiter)));
  return first as ReadRow;
}

describe("the ESF council's list", () => {
  test('is read by its bilingual header', async () => {
    const table = await tableOf(`\ufeff${csv([esf], ';')}`);
    expect(table.source).toMatchObject({ kind: 'ESF_OPERATIONS', publisher: 'Svenska ESF-rådet' });
    expect(table.problems).toEqual([]);
    const row = await read(esf, ';');
    expect(properties(row)).toMatchObject({
      number: '24-011-S02',
      name: 'Provet',
      totalBudget: 24_051_665,
      grantedSupport: 9_620_666,
      cofinancingRate: 0.4,
      startDate: '2024-09-01',
      endDate: '2026-08-31',
      countryCode: 'SE',
      beneficiaryCity: 'GÖTEBORG',
    });
    expect(relations(row)).toEqual(
      expect.arrayContaining([
        'FUNDED_UNDER ESF+',
        'FUNDED_UNDER 2021SE05SFPR',
        'FUNDED_UNDER C',
        'CLASSIFIED_AS 163',
        'OWNS Göteborgs kommun',
      ]),
    );
    expect(row.problems).toEqual([]);
  });

  test('an empty mark is no value', async () => {
    expect(relations(await read(esf, ';')).filter((line) => line.includes('N.a.'))).toEqual([]);
  });

  test('the summary is read without its markup, and its sentences state facts', async () => {
    const row = await read(esf, ';');
    expect(properties(row).summary).toBe(
      'Målgruppen är unga 16–24 år.\n\nPartille kommun & Lerums kommun är partner i projektet.',
    );
    expect(relations(row)).toEqual(expect.arrayContaining(['TARGETS TargetGroup PARTICIPANTS']));
  });

  test('evidence quotes the cell, where it stands in the file', async () => {
    const text = csv([esf], ';');
    const [row] = await readAll(await tableOf(text));
    for (const { evidence } of row?.facts ?? []) {
      expect(evidence.row).toBe(2);
      if (evidence.method !== 'STRUCTURED_FIELD') continue;
      expect(text.slice(evidence.start, evidence.end).slice(0, 2_000)).toBe(evidence.excerpt);
    }
  });

  test('headers in one language will do; a column that nobody knows is told', async () => {
    const table = await tableOf(
      csv(
        [
          {
            Diarienummer: '2030/00001',
            Projektnamn: 'Provet',
            Startdatum: '2030-01-01',
            Budget: '1',
            Väder: 'sol',
          },
        ],
        ';',
      ),
    );
    expect(table.source.kind).toBe('ESF_OPERATIONS');
    expect(table.problems).toMatchObject([
      { code: 'UNKNOWN_COLUMN', message: expect.stringContaining('"Väder"') },
    ]);
  });

  test('columns of those who take part are lists', async () => {
    const table = await tableOf(
      csv(
        [
          {
            ...esf,
            'Sammanfattning / Summary': '',
            'Medverkande / Partners': 'Lerums kommun, Vägvisarna',
            Samarbetsparter: 'Ordkraft\nSamhall',
            Referensgrupp: 'Arbetsförmedlingen',
          },
        ],
        ',',
      ),
    );
    expect(table.problems).toEqual([]);
    const [row] = await readAll(table);
    expect(
      row === undefined ? [] : relations(row).filter((line) => /^(?:PARTNERS_IN|INVOLVES)/.test(line)),
    ).toEqual([
      'INVOLVES 1441 PARTICIPANT',
      'PARTNERS_IN Vägvisarna PARTNER',
      'PARTNERS_IN Ordkraft PARTNER',
      'PARTNERS_IN Samhall PARTNER',
      'PARTNERS_IN Arbetsförmedlingen REFERENCE_GROUP',
    ]);
  });
});

test('every column may be headed in English alone', async () => {
  const english = Object.fromEntries(
    Object.entries(esf).map(([header, value]) => [header.split(' / ')[1] ?? header, value]),
  );
  const table = await tableOf(csv([english], ';'));
  expect(table.problems).toEqual([]);
  const [row] = await readAll(table);
  expect(properties(row as ReadRow)).toEqual(properties(await read(esf, ';')));
});

describe('a column with a mistyped header', () => {
  test('is told with the one that it is likely to be', async () => {
    const header = 'Diarienummer;Projektnamn;Startdatum;Slutdatun;Samverkan_Municipality;Väder;Budget';
    const table = await tableOf(`${header}\n2030/00001;Provet;2030-01-01;2031-01-01;Ale;sol;1`);
    expect(table.problems).toMatchObject([
      {
        code: 'UNKNOWN_COLUMN',
        message: expect.stringContaining(
          '"Slutdatun" (did you mean "slutdatum"?), "Samverkan_Municipality" (did you mean "Samverkan_Municipalities"?), "Väder" are not read.',
        ),
      },
    ]);
  });

  const refusal = (text: string, kind?: SourceKind) => tableOf(text, 'table.csv', kind);

  test('is told as missing where no row can be read without it', async () => {
    await expect(
      refusal('Diarienr;Namn på insats;Stödmottagare;Startdatum\n1;Provet;Ale kommun;2030-01-01'),
    ).rejects.toMatchObject({
      code: 'UNKNOWN_LAYOUT',
      row: 1,
      message: expect.stringContaining(
        '"Namn på insatsen / Operation Name" is missing; "Namn på insats" (did you mean "namn på insatsen"?) is not known.',
      ),
    });
    const { Operation_Local_Identifier: _, Operation_Unique_Identifier: __, ...rest } = kohesio;
    await expect(refusal(csv([rest], ','))).rejects.toMatchObject({
      message: expect.stringContaining('"Operation_Local_Identifier" is missing.'),
    });
  });

  test('is told whatever else is there, where the kind is named', async () => {
    await expect(refusal('Diarienummer,Namn\n1,Provet', 'ESF_OPERATIONS')).rejects.toMatchObject({
      message: expect.stringContaining(
        '"Stödmottagare / Beneficiary", "Startdatum / Start date" are missing.',
      ),
    });
    await expect(refusal('Namn,Belopp\nProvet,1', 'KOHESIO_OPERATIONS')).rejects.toMatchObject({
      message: expect.stringContaining(
        '"Operation_Local_Identifier", "Operation_Name_Programme_Language" are missing.',
      ),
    });
  });

  test('is no matter of another table', async () => {
    await expect(refusal('Namn,Belopp,Färg\nProvet,1,grön')).rejects.toThrow('It was not recognised.');
  });
});

test('of a column that is there twice the first is read, and that is told', async () => {
  const text = [
    'Diarienummer;Projektnamn;Startdatum;STARTDATUM;Samverkan_Sdgs;samverkan_sdgs;Budget',
    '2030/00001;Provet;2030-01-01;2031-01-01;4;5;1',
  ].join('\n');
  const table = await tableOf(text);
  expect(table.problems).toMatchObject([
    {
      code: 'REPEATED_COLUMN',
      message: expect.stringContaining('"STARTDATUM", "samverkan_sdgs" are there more than once'),
      line: 1,
    },
  ]);
  const [row] = await readAll(table);
  expect(properties(row as ReadRow)).toMatchObject({ startDate: '2030-01-01' });
  expect(row?.facts.filter((fact) => 'object' in fact && fact.object.label === 'Sdg')).toMatchObject([
    { object: { code: '4' } },
  ]);
});

test('what is wrong in a cell is told with the name of its column', async () => {
  const text = 'Diarienummer;Projektnamn;Startdatum;Samverkan_Sdgs;Budget\n2030/00001;Provet;snart;99;1';
  const [row] = await readAll(await tableOf(text));
  expect(row?.problems).toMatchObject([
    { message: expect.stringMatching(/^"Startdatum": /), line: 2, column: 3 },
    { message: expect.stringMatching(/^"Samverkan_Sdgs": /), line: 2, column: 4 },
  ]);
});

test('a row that lacks number or name, or has more cells than the header, is told and read', async () => {
  const rows = await readAll(
    await tableOf(
      [
        'Diarienummer;Projektnamn;Startdatum;Budget',
        ';Provet;2030-01-01;1',
        '2030/00002;;2030-01-01;1',
        '2030/00003;Provet; ett till;2030-01-01;1',
        '2030/00004;Provet;2030-01-01;1;;',
      ].join('\n'),
    ),
  );
  expect(rows.map(({ problems }) => problems.map(({ code, line, column }) => [code, line, column]))).toEqual([
    [['MISSING_NUMBER', 2, null]],
    [['MISSING_NAME', 3, null]],
    [
      ['INVALID_VALUE', 4, 3],
      ['INVALID_VALUE', 4, 4],
      ['CELLS_BEYOND_HEADER', 4, null],
    ],
    [],
  ]);
  expect(properties(rows[0] as ReadRow)).toEqual({ name: 'Provet', startDate: '2030-01-01', totalBudget: 1 });
});

test.each([
  ['Unionens medfinansieringsgrad', '0.5', 'a percentage, no fraction: write 50 % or 50; "0.5" came.'],
  ['EU-fond', 'ERUF', 'a fund that is known (ESF, ESF+); "ERUF" came.'],
  ['Projektägare organisationsnummer', '212000-1356', 'with a right check digit; "212000-1356" came.'],
  ['Projektägare organisationsnummer', '21200013', '212000-1355; a text with 8 digits came.'],
  ['Projektägare organisationsnummer', '800101-1234', 'is not stored; such a number came.'],
])('%s: of %j a message says what would be right', async (column, cell, message) => {
  const header = Object.keys(esf).find((one) => one.startsWith(column)) as keyof typeof esf;
  const { problems } = await read({ ...esf, [header]: cell }, ';');
  expect(problems).toMatchObject([{ message: expect.stringContaining(message) }]);
});

describe("Kohesio's list", () => {
  test('is read by its columns', async () => {
    const table = await tableOf(csv([kohesio], ','));
    expect(table.source.kind).toBe('KOHESIO_OPERATIONS');
    expect(table.problems).toEqual([]);
    const row = await read(kohesio);
    expect(properties(row)).toEqual({
      number: '24-011-S02',
      name: 'Provet',
      aliases: 'The test',
      summary: 'Målgruppen är unga 16–24 år.',
      totalBudget: 24_051_666,
      grantedSupport: 9_620_666,
      cofinancingRate: 0.4,
      startDate: '2024-09-01',
      endDate: '2026-08-31',
      countryCode: 'SE',
      nutsCode: 'SE23',
      region: 'Västsverige',
      beneficiaryPostalCode: '40222',
    });
    expect(relations(row)).toEqual(
      expect.arrayContaining([
        'OWNS Göteborgs kommun',
        'CLASSIFIED_AS 163',
        'FUNDED_UNDER ESF+',
        'SEATED_IN 1480',
        'TARGETS TargetGroup PARTICIPANTS',
      ]),
    );
  });

  test('amounts in another currency are left out, and told', async () => {
    const row = await read({ ...kohesio, Total_Eligible_Expenditure_Currency: 'EUR' });
    expect(properties(row)).not.toHaveProperty('totalBudget');
    expect(properties(row)).not.toHaveProperty('grantedSupport');
    expect(row.problems).toMatchObject([{ code: 'CURRENCY', line: 2 }]);
  });

  test("another country's number means something only within its programme", async () => {
    const row = await read({
      ...kohesio,
      CountryCode: 'FI',
      Programme_Code: '2021FI05SFPR001',
      Operation_Local_Identifier: 'S1234',
      Operation_Name_Programme_Language: 'Koe',
    });
    expect(properties(row)).toMatchObject({ number: '2021FI05SFPR001_S1234' });
    expect(relations(row).filter((line) => line.startsWith('SEATED_IN'))).toEqual([]);
  });

  test('where Kohesio places an operation is no statement that a municipality takes part', async () => {
    expect(relations(await read(kohesio)).filter((line) => /^(?:INVOLVES|COVERS)/.test(line))).toEqual([]);
  });
});

test('an end before the start is left out, and told', async () => {
  const row = await read({ ...kohesio, Operation_End_Date: '2023-01-01' });
  expect(properties(row as ReadRow)).toMatchObject({ startDate: '2024-09-01' });
  expect(properties(row)).not.toHaveProperty('endDate');
  expect(row.problems).toMatchObject([{ code: 'INVALID_VALUE', line: 2, column: 10 }]);
});

describe('columns of our own', () => {
  const own = {
    ...kohesio,
    Samverkan_Partners: 'Provbolaget AB;SUPPORT;5560360793|Ale kommun|Vägen;HJÄLPARE',
    Samverkan_Municipalities: '1440|Lerum;REPRESENTATIVE|Atlantis',
    Samverkan_Target_Groups: '16-24;UNEMPLOYED+NPF|;NEWLY_ARRIVED;STAFF|16-24;UNKNOWN',
    Samverkan_Sdgs: '4|18',
  };

  test('tell partners, municipalities, target groups and goals', async () => {
    expect(relations(await read(own))).toEqual(
      expect.arrayContaining([
        'PARTNERS_IN Provbolaget AB SUPPORT',
        'PARTNERS_IN Ale kommun PARTNER',
        'INVOLVES 1440 PARTICIPANT',
        'INVOLVES 1441 REPRESENTATIVE',
        'TARGETS TargetGroup PARTICIPANTS',
        'TARGETS TargetGroup STAFF',
        'CONTRIBUTES_TO 4',
      ]),
    );
  });

  test('what is not understood is left out, and told with its row and column', async () => {
    const row = await read(own);
    expect(row.problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['INVALID_VALUE', 2, 23],
      ['INVALID_VALUE', 2, 24],
      ['INVALID_VALUE', 2, 25],
      ['INVALID_VALUE', 2, 26],
    ]);
    expect(relations(row).join()).not.toMatch(/Vägen|Atlantis/);
  });

  const readOwn = (columns: Readonly<Record<string, string>>) => read({ ...kohesio, ...columns });

  test.each([
    ['Partners', ';SUPPORT', 'the name of a partner before the first ";"; none came.'],
    [
      'Partners',
      'Provbolaget AB;support',
      'REFERENCE_GROUP, FINANCIER, FOLLOWER, in capitals; "support" came.',
    ],
    ['Municipalities', 'Lerumm', 'a municipality by name or code, such as Lerum; "Lerumm" came.'],
    ['Municipalities', 'Ale;DELTAGARE', 'PARTICIPANT or REPRESENTATIVE behind the ";"; "DELTAGARE" came.'],
    ['Target_Groups', '16-24;UNEMPLOYD', 'with "+" between them, such as UNEMPLOYED; "UNEMPLOYD" came.'],
    ['Target_Groups', '24-16', 'ages with the lower one first; "24-16" came.'],
    ['Target_Groups', ';NPF;LÄRARE', 'PARTICIPANTS or STAFF behind the second ";"; "LÄRARE" came.'],
    ['Target_Groups', 'STAFF', '";STAFF;STAFF"; "STAFF" came.'],
    ['Target_Groups', ';;STAFF', '";STAFF;STAFF"; none came.'],
    ['Sdgs', '4, 10', 'with "|" between several; "4, 10" came.'],
  ])('Samverkan_%s: of %j a message says what would be right', async (column, cell, message) => {
    const { problems } = await readOwn({ [`Samverkan_${column}`]: cell });
    expect(problems).toMatchObject([{ code: 'INVALID_VALUE', message: expect.stringContaining(message) }]);
  });

  test('which of several items is wrong is told', async () => {
    const { problems } = await readOwn({ Samverkan_Sdgs: '18|4|19' });
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^"Samverkan_Sdgs": Item 1: expected .*"18" came/),
      expect.stringMatching(/^"Samverkan_Sdgs": Item 3: expected .*"19" came/),
    ]);
  });

  test('a partner is kept without a number that is wrong, and quoted without it', async () => {
    const row = await readOwn({ Samverkan_Partners: 'Provbolaget AB;SUPPORT;556036-0794|Ale kommun' });
    expect(relations(row)).toEqual(
      expect.arrayContaining(['PARTNERS_IN Provbolaget AB SUPPORT', 'PARTNERS_IN Ale kommun PARTNER']),
    );
    expect(JSON.stringify(row.facts)).not.toContain('0794');
    expect(row.problems).toMatchObject([
      { code: 'ORGANIZATION_NUMBER', message: expect.stringContaining('"556036-0794" came.') },
    ]);
  });

  test('ages have any dash', async () => {
    const { facts, problems } = await readOwn({ Samverkan_Target_Groups: '16–24;NPF + UNEMPLOYED|–25|18 -' });
    expect(problems).toEqual([]);
    expect(
      facts.flatMap((fact) => ('object' in fact && fact.object.label === 'TargetGroup' ? [fact.object] : [])),
    ).toEqual(
      expect.arrayContaining([
        { label: 'TargetGroup', ageFrom: 16, ageTo: 24, characteristics: ['NPF', 'UNEMPLOYED'] },
        { label: 'TargetGroup', ageTo: 25, characteristics: [] },
        { label: 'TargetGroup', ageFrom: 18, characteristics: [] },
      ]),
    );
  });
});

describe('personal data', () => {
  test("an owner with a person's number is not stored, and no message repeats it", async () => {
    const row = await read({
      ...kohesio,
      Beneficiary_Name: 'Ada Påhittad',
      Beneficiary_Local_Identifier: '800101-1234',
    });
    expect(JSON.stringify(row)).not.toMatch(/Påhittad|800101/);
    expect(row.problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['PERSON_AS_OWNER']));
  });

  test.each([
    'Ada Påhittad;SUPPORT;800101-1234',
    'Ada Påhittad;SUPPORT;8001011234',
    'Provet;ada@example.org',
    'Provet;Lisa Påhittad 800101 1234',
  ])('a partner %j is left out, and no message repeats it', async (partner) => {
    const row = await read({ ...kohesio, Samverkan_Partners: partner });
    expect(row.problems).toHaveLength(1);
    expect(JSON.stringify(row)).not.toMatch(/Påhittad|800101|ada@/);
  });

  test('names, addresses and numbers in a summary are masked', async () => {
    const row = await read({
      ...kohesio,
      Operation_Summary_Programme_Language: 'Projektledare är Ada Påhittad, ada@example.org, 031-12 34 56.',
    });
    expect(JSON.stringify(row)).not.toMatch(/Påhittad|ada@|12 34 56/);
    expect(row.maskedNames.length).toBeGreaterThan(0);
  });
});

test('a row with wrong quotes is left out and told; the others are read', async () => {
  const rows = await readAll(
    await tableOf(`${csv([kohesio], ',')}\n"x"y,1\n${csv([kohesio], ',').split('\n')[1]}`),
  );
  expect(rows.map(({ number, facts }) => [number, facts.length > 0])).toEqual([
    [2, true],
    [3, false],
    [4, true],
  ]);
  expect(rows[1]?.problems).toMatchObject([{ code: 'MALFORMED_ROW', line: 3 }]);
});

test.each([
  ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['UTF-16', (text: string) => Buffer.from(text, 'utf16le')],
  ['Windows-1252', (text: string) => Buffer.from(text.replace(/–/g, '\u0096'), 'latin1')],
])('a list in %s says what it says in UTF-8, and that is told', async (name, bytesOf) => {
  // Longer than the pieces in which a file is read.
  const rows = Array.from({ length: 400 }, (_, i) => ({
    ...esf,
    'Diarienummer / Operation ID': `24-${100 + i}-S02`,
    'Sammanfattning engelsk / Summary in english': 'x'.repeat(1_500),
  }));
  const text = csv(rows, ';');
  const [expected, table] = [await tableOf(text), await tableOf(bytesOf(text), 'encoded.csv')];
  expect(expected.problems).toEqual([]);
  expect(table.problems).toMatchObject([{ code: 'ENCODING', message: expect.stringContaining(name) }]);
  expect(await readAll(table)).toEqual(await readAll(expected));
});
