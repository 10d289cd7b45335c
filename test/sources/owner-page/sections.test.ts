import { expect, test } from '@jest/globals';
import { problemsOf, readText, told, valueOfProperty } from '../reading.ts';

const pageWith = (...lines: string[]) =>
  readText(
    [
      'Provet',
      'Om projektet',
      'Projektet Provet är ett samarbete mellan Kils kommun och Polisen, som pågår i hela tre år från i höst.',
      'Vi träffas på måndagar i huset vid torget, lagar mat ihop och går igenom hur veckan ska bli för alla.',
      'Den som vill kan få en egen handledare under projektet, och en plats på ett företag när det är dags.',
      'I korthet',
      'Projekttid: 2033-02-01 – 2035-07-31',
      'Projektägare: Kils kommun',
      'Finansieras av: Europeiska socialfonden plus',
      ...lines,
    ].join('\n\n'),
  );

test('facts end at a heading over prose', () => {
  const page = pageWith('Utbildningar', 'Kurserna ges av Vågens folkhögskola och Grynnans folkhögskola.');
  expect(told(page, 'PARTNERS_IN')).toEqual(
    ['Polisen', 'Vågens folkhögskola', 'Grynnans folkhögskola'].map((name) => `${name} → project PARTNER`),
  );
  expect(told(page, 'FUNDED_UNDER')).toEqual(['project → ESF+']);
});

test('a heading may be a question, and a participant a company', () => {
  const page = pageWith(
    'Deltagande företag',
    'Vågens Plåt AB\nGrynnans Såg AB',
    'Vem betalar?',
    'Föreningen Skäret betalar resten av det hela.',
  );
  expect(told(page, 'PARTNERS_IN')).toEqual([
    'Vågens Plåt AB → project PARTNER',
    'Grynnans Såg AB → project PARTNER',
    'Polisen → project PARTNER',
    'Föreningen Skäret → project FINANCIER',
  ]);
});

test.each([
  ['• Medfinansiärer: Region Värmland, Sparbanken Väst', ['Region Värmland', 'Sparbanken Väst']],
  ['Medfinansiering: Samordningsförbunden i Värmland', []],
])('who pays: %j', (line, names) =>
  expect(told(pageWith(line), 'PARTNERS_IN').filter((one) => one.endsWith('FINANCIER'))).toEqual(
    names.map((name) => `${name} → project FINANCIER`),
  ),
);

test.each([
  ['oktober 2032 – september 2035', ['2032-10-01', '2035-09-30']],
  ['mars till december 2032', ['2032-03-01', '2032-12-31']],
  ['feb. 2032 - feb. 2034', ['2032-02-01', '2034-02-28']],
  ['2032 – 2035', undefined],
])('the period %j', (period, days) => {
  const page = readText(
    `Projekt pågår\n\nProvet\n\nEtt prov.\n\nI korthet\n\nPågår\n\n${period}\n\nMedverkande\n\nPolisen\n`,
  );
  const read = [valueOfProperty(page, 'startDate'), valueOfProperty(page, 'endDate')];
  expect(read).toEqual(days ?? [undefined, undefined]);
});

test('whom it is for may stand behind a label', () => {
  const page = pageWith('Målgrupp: Unga mellan 16-24 år');
  expect(told(page, 'TARGETS')).toEqual(['project → 16–24 YOUNG PARTICIPANTS']);
});

test('a sentence among the participants is no name, and may tell who owns it', () => {
  const page = readText(
    'Provet\n\nEtt prov för unga.\n\nSyfte\n\nAtt pröva.\n\nSamarbetspartners\n\nFöreningen Vågen driver projektet tillsammans med Polisen.\n\nProjektet medfinansieras av Europeiska socialfonden.\n\nResultat\n\nDet gick bra.\n\nFinansiering\n\nRegion Värmland\n',
  );
  expect(told(page, 'OWNS')).toEqual(['Föreningen Vågen → project']);
  expect(told(page, 'PARTNERS_IN')).toEqual([
    'Region Värmland → project FINANCIER',
    'Polisen → project PARTNER',
  ]);
  expect(told(page, 'FUNDED_UNDER')).toEqual(['project → ESF']);
});

test.each([
  'Läs även: Grums och Eda satsar på feriejobb',
  '• Se även Föreningen Vågen, som driver ett annat projekt.',
])('the way to other pages is no part of this one: %j', (line) => {
  const page = pageWith('Mer', line);
  expect(told(page, 'INVOLVES')).toEqual(['project → Kil PARTICIPANT']);
  expect(told(page, 'PARTNERS_IN')).toEqual(['Polisen → project PARTNER']);
});

test.each([
  ['Antal deltagare: 480', 'plannedParticipants', 480],
  ['Planerat antal deltagare: 1 200', 'plannedParticipants', 1200],
  ['Beviljat ESF-stöd: 7 412 000 kr', 'grantedSupport', 7_412_000],
  ['EU-stöd: 3 mnkr', 'grantedSupport', 3_000_000],
  ['Budgeten för projektet är 10,8 miljoner kronor.', 'totalBudget', 10_800_000],
])('in brief: %j', (line, property, value) => {
  expect(valueOfProperty(pageWith(line), property)).toBe(value);
});

test.each([
  ['Följeforskare: Linköpings universitet', ['Linköpings universitet']],
  ['Följeforskare: Kim Exempelsson, Linköpings universitet', ['Linköpings universitet']],
  ['Följeforskare: Kim Exempelsson', []],
])('who follows it: %j', (line, names) =>
  expect(told(pageWith(line), 'PARTNERS_IN').filter((one) => one.endsWith('FOLLOWER'))).toEqual(
    names.map((name) => `${name} → project FOLLOWER`),
  ),
);

test('facts in brief may be told in sentences', () => {
  const page = pageWith('Pengarna kommer från Europeiska socialfonden plus och Region Värmland.');
  expect(told(page, 'PARTNERS_IN')).toContain('Region Värmland → project FINANCIER');
});

test('"Kontakt" in a menu opens no section', () => {
  const page = readText(
    [
      'Meny',
      'Insatser',
      'Kontakt',
      'Provet',
      'Provet är Samordningsförbundet Vågens ESF-projekt för unga vuxna med aktivitetsersättning.',
      'Målgrupp',
      'Vanligast är psykisk ohälsa. Många har varit hemma i flera år innan de kommer till oss.',
      'I korthet',
      'Projekttid: 2033-02-01 – 2035-07-31',
      'Kontakt',
      'Ada Exempel, 035-000 11 22, ada@example.org',
    ].join('\n\n'),
  );
  expect(told(page, 'TARGETS')).toEqual([
    'project → – ACTIVITY_COMPENSATION YOUNG PARTICIPANTS',
    'project → – MENTAL_ILL_HEALTH PARTICIPANTS',
  ]);
  expect(told(page, 'HAS_CONTACT')).toEqual(['project → Ada Exempel ada@example.org']);
});

test('bullets under "Vem kan delta?" tell of the target group', () => {
  const page = pageWith('Vem kan delta?', '• har försörjningsstöd\n• är nyanländ');
  expect(told(page, 'TARGETS')).toEqual([
    'project → – INCOME_SUPPORT PARTICIPANTS',
    'project → – NEWLY_ARRIVED PARTICIPANTS',
  ]);
});

test.each([
  ['15 augusti 2035–14 augusti 2038', '2035-08-15'],
  ['tisdagar 13–15', undefined],
])('"Tid" may be a period: %j', (time, start) => {
  const page = readText(
    `Projekt pågår\n\nProvet\n\nEtt prov.\n\nI korthet\n\nTid: ${time}\n\nMedverkande\n\nPolisen\n`,
  );
  expect(valueOfProperty(page, 'startDate')).toBe(start);
  expect(problemsOf(page)).toEqual([]);
});

test('whose role it is may stand in a label, and municipalities behind one', () => {
  const page = readText(
    'Projekt pågår\n\nProvet\n\nEtt prov.\n\nI korthet\n\nRegion Värmlands roll: projektägare och projektledare\n\nMedverkande: Kil, Grums och Säffle kommuner, Polisen\n\nKontakt\n\nKil\n',
  );
  expect(told(page, 'OWNS')).toEqual(['Region Värmland → project']);
  expect(told(page, 'INVOLVES')).toEqual(
    ['Kil', 'Grums', 'Säffle'].map((name) => `project → ${name} PARTICIPANT`),
  );
  expect(told(page, 'PARTNERS_IN')).toEqual(['Polisen → project PARTNER']);
});

test('a list goes on the words above it', () => {
  const page = readText(
    'Projekt pågår\n\nProvet\n\nEtt prov.\n\nVem kan delta?\n\nDu som\n\n• är nyanländ\n• har försörjningsstöd\n\nI korthet\n\nMedverkande\n\nPolisen\n',
  );
  expect(told(page, 'TARGETS')).toEqual(['project → – INCOME_SUPPORT NEWLY_ARRIVED PARTICIPANTS']);
});

test('labels with more words: whose role, through whom, what is in the budget', () => {
  const page = readText(
    [
      'ESF-projekt Stegen',
      'Projektet stärker stadens mottagande av flyktingar, och deltagarna får information om hur det är att arbeta.',
      'Projektfakta',
      'Projektperiod: 2032-07-01 till 2033-09-30\nStockholms roll i projektet: Projektägare genom arbetsmarknadsförvaltningen\nEU-fond eller -program som beviljat projektmedel: Europeiska Socialfonden\nProjektets totala budget (inklusive medfinansiering): 17 700 000 kronor',
    ].join('\n\n'),
  );
  expect(told(page, 'OWNS')).toEqual(['Stockholms stad → project arbetsmarknadsförvaltningen']);
  expect(valueOfProperty(page, 'totalBudget')).toBe(17_700_000);
});
