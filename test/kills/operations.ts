import { csv } from '../sources/table/csv.ts';

type Row = Readonly<Record<string, string>>;

/**
 * A list of operations as Kohesio exports it, the same each time. Among its rows are those that bear on rows long before them: a number that comes late, a
 * further row of a project, rows without a number, names that turn out to be another's, and a person whose name has to go from an earlier row.
 */
export function operations(count: number, series = '30'): string {
  const late = (share: number) => Math.floor(count * share);
  const odd = new Map<number, Row>([
    [late(0.95), { Beneficiary_Name: 'Provbolaget 1 AB', Beneficiary_Local_Identifier: '5560000001' }],
    [late(0.96), { Beneficiary_Name: 'Provbolaget 2 AB', Beneficiary_Local_Identifier: '5560000019' }],
    [late(0.97), { Beneficiary_Name: 'Provbolaget 2 AB', Beneficiary_Local_Identifier: '5560000027' }],
    [late(0.015), { Beneficiary_Name: 'Provets Stads' }],
    [late(0.75), { Beneficiary_Name: 'Provet Stad' }],
    [late(0.02), { Samverkan_Partners: 'Framtiden folkhögskola|Framtiden|Socialförvaltningen' }],
    [late(0.7), { Samverkan_Partners: 'Framtiden AB|Framtiden;FINANCIER|Socialförvaltningen;SUPPORT' }],
    [
      late(0.6),
      {
        ...operation(7, series),
        Total_Eligible_Expenditure_amount: '7.00',
        Operation_Summary_Programme_Language: 'Kontakta projektledare Ada Exempel.',
      },
    ],
    [7, { Operation_Summary_Programme_Language: 'Ada Exempel möter unga 16–24 år.' }],
    [
      late(0.65),
      {
        Operation_Summary_Programme_Language: `Projektet bygger vidare på förstudien ${numberOf(5, series)}.`,
      },
    ],
    [late(0.3), { Operation_Local_Identifier: '' }],
    [late(0.8), { Operation_Local_Identifier: '', Samverkan_Partners: 'Sent AB' }],
  ]);
  const rows = Array.from({ length: count }, (_, i) => ({ ...operation(i, series), ...odd.get(i) }));
  return csv(rows, ',');
}

function numberOf(i: number, series: string): string {
  return `${series}-${String(i).padStart(4, '0')}-S01`;
}

function operation(i: number, series: string): Row {
  return {
    Operation_Local_Identifier: `2021SE05SFPR001_${numberOf(i, series)}`,
    Operation_Name_Programme_Language: `Provet ${i}`,
    Operation_Summary_Programme_Language: 'Målgruppen är unga 16–24 år.',
    CountryCode: 'SE',
    Postal_Code: '44330',
    Operation_Start_Date: '2030-01-01',
    Operation_End_Date: '2031-12-31',
    Cofinancing_Rate: i % 5 === 0 ? '100.0' : '40.0',
    Total_Eligible_Expenditure_amount: `${1_000_000 + i}.00`,
    Total_Eligible_Expenditure_Currency: 'SEK',
    Beneficiary_Name: i % 3 === 0 ? 'Ale kommun' : `Provbolaget ${i % 470} AB`,
    Beneficiary_Local_Identifier: '',
    Category_Of_Intervention: '136.0',
    Fund_Code: 'ESF+',
    Programme_Code: '2021SE05SFPR001',
    // Names that differ in a letter are what the rules judge at the end.
    Samverkan_Partners: `Nya Vägar ${i % 250} AB;SUPPORT|Vägvisarna${i % 2 === 0 ? '' : 'e'} ${i % 90} ideell förening|Lerums kommun`,
    Samverkan_Municipalities: i % 2 === 0 ? '1441' : 'Lerum;REPRESENTATIVE|1480',
    Samverkan_Target_Groups: i % 4 === 0 ? '16-24;UNEMPLOYED' : '',
  };
}
