import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { csv } from '../sources/table/csv.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const fixture = (name: string) => join(project, 'test/sources/fixtures', name);

/** The seeds: projects whose owners and municipalities are partly the same. */
const seeds = readdirSync(join(project, 'seeds'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join(project, 'seeds', name));

/** Five documents, of which all orders can be tried. */
export function few(): readonly string[] {
  return [...seeds, fixture('bank-2021.txt')];
}

/** Seeds, pages and tables of all kinds. */
export function mixed(folder: string): readonly string[] {
  return [
    ...seeds,
    ...['bank-2014.txt', 'bank-areas.txt', 'owner-page.txt', 'call-2021.txt'].map(fixture),
    ...entangled(folder),
  ];
}

/**
 * Documents of all kinds that speak of each other's organisations, persons and projects, in as many ways as bear on each other: with numbers and without, by
 * letters, by other names, as departments, as namesakes.
 *
 * @param folder takes them.
 */
export function entangled(folder: string): readonly string[] {
  return Object.entries({ ...pages, ...tables }).map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
}

const pages: Readonly<Record<string, string>> = {
  'bank.txt': `Projektnummer:
30-001-S01
Namn:
Kompassen
Projektägare:
Nya Vägar AB
Total projektbudget:
2 000 000 kr
Projektperiod:
2030-01-01 - 2031-12-31
Kontaktperson:
Zoltan von Påhitt

Socialförvaltningen är huvudaktör. Samordningsförbundet Norra Prov (SNP) stödjer projektet, och SNP leder styrgruppen. Deltagarna får mentorskap i Ale och Lerum.
`,
  'bank-later.txt': `Projektnummer:
30-001-S01
Namn:
KOMPASSEN
Projektägare:
Nya Vägar AB, Utbildning
Projektägare organisationsnummer:
556036-0793
Total projektbudget:
2 500 000 kr
Projektperiod:
2030-01-01 - 2032-06-30
Planerat antal deltagare:
450

Zoltan von Påhitt svarar på frågor. Provbolaget 2 AB är partner i projektet.
`,
  'bank-other.txt': `Diarienummer:
30-002-S01
Namn:
Lotsen
Projektägare:
Ale kommun
Projektperiod:
2030-01-01 - 2031-12-31

Projektet bygger vidare på förstudien 30-001-S01. Zoltan von Påhitt ledde den. Socialförvaltningen i Ale kommun är partner. SNP stödjer projektet.
`,
  'owner.txt': `Projekt pågående

Kompassen

Zoltan von Påhitt möter unga i åldern 16–20 år.

Finansiär

Projektet finansieras av Europeiska socialfonden (ESF)

I korthet

Pågår

2030-01-01 till 2031-12-31

Medverkande

Medlemskommuner: Kungälv, Tjörn, Ale
Nya Vägar
Samordningsförbundet Norra Prov
Arbetsförmedlingen

Bidrar till globala målen

Mål 4. God utbildning
`,
  'call.txt': `Utlysningar

Fler in, färre ut

Utlysningens diarienummer: 30-017-S02
Utlyses av: Svenska ESF-rådet
Program: ESF+ 2021–2027
Specifikt mål: C1
Öppnar: 15 januari 2030
Stänger: 15 mars 2030
Utlyst belopp: 50 miljoner kronor
Kontaktperson: Zoltan von Påhitt

Sammanfattning
Sökande kan vara Nya Vägar AB eller Ale kommun.
`,
  'compass.yaml': `number: 30-001-S01
name: Kompassen
startDate: 2030-01-01
endDate: 2031-12-31
owners:
  - { name: Nya Vägar, organizationNumber: 556036-0793 }
partners:
  - { name: Vägvisarna, aliases: [Vägvisarna i Prov], role: SUPPORT }
  - { name: Socialförvaltningen, role: MAIN_ACTOR, kind: UNIT, partOf: Ale kommun }
  - { name: Provbolaget 3, role: PARTNER }
`,
  'lotsen.yaml': `number: 30-002-S01
name: Lotsen
startDate: 2030-01-01
endDate: 2031-12-31
owners:
  - { name: Ale kommun }
partners:
  - { name: Vägvisarna i Prov, role: SUPPORT, organizationNumber: 556000-0035 }
  - { name: Samordningsförbundet Norra Prov, aliases: [SNP], role: SUPPORT }
`,
};

const number = (i: number) => `30-${String(i).padStart(3, '0')}-S01`;

const tables: Readonly<Record<string, string>> = {
  'council.csv': csv(
    Array.from({ length: 12 }, (_, i) => ({
      'Diarienummer / Operation ID': number(i + 1),
      'Namn på insatsen / Operation Name': ['KOMPASSEN', 'Lotsen'][i] ?? `Provet ${i}`,
      'Stödmottagare / Beneficiary':
        i === 0 ? 'NYA VÄGAR AB' : i === 1 ? 'ALE KOMMUN' : `Provbolaget ${i % 4} AB`,
      'Projektägare organisationsnummer / Beneficiary ID':
        i === 0 ? '556036-0793' : i === 5 ? '556000-0001' : i === 6 ? '556000-0019' : '',
      'Startdatum / Start date': '2030-01-01',
      'Slutdatum / End date': '2031-12-31',
      'Sammanfattning / Summary':
        i % 3 === 0 ? 'Zoltan von Påhitt tar emot. SNP är partner.' : 'Målgruppen är unga 16–24 år.',
    })),
    ';',
  ),
  'kohesio.csv': csv(
    Array.from({ length: 12 }, (_, i) => ({
      Operation_Local_Identifier: `2021SE05SFPR001_${number(i + 1)}`,
      Operation_Name_Programme_Language: ['Kompassen', 'LOTSEN'][i] ?? `Provet ${i}`,
      Operation_Summary_Programme_Language: 'Målgruppen är unga 16–24 år.',
      CountryCode: 'SE',
      Operation_Start_Date: '2030-01-01',
      Operation_End_Date: i === 0 ? '2032-06-30' : '2031-12-31',
      Total_Eligible_Expenditure_amount: `${1_000_000 + i}.00`,
      Total_Eligible_Expenditure_Currency: 'SEK',
      Beneficiary_Name: i === 0 ? 'Nya Vägar AB' : i === 1 ? 'Ale kommun' : `PROVBOLAGET ${i % 4} AB`,
      Beneficiary_Local_Identifier: i === 10 ? '5560000027' : '',
      Fund_Code: 'ESF+',
      Programme_Code: '2021SE05SFPR001',
      Samverkan_Partners: 'Vägvisarna;SUPPORT|Framtiden folkhögskola|Framtiden',
    })),
    ',',
  ),
};
