/** A synthetic export of Kohesio with so many operations: the same rows each time, with our own columns for who works with whom. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { cell, characteristics, pick, roles, series, skewed, words } from './series.js';

const forms = ['AB', 'förening', 'ekonomisk förening', 'folkhögskola', 'stiftelse', 'gymnasium'];
/** The columns, in their order. */
export const columns =
  'Operation_Unique_Identifier,Operation_Local_Identifier,Operation_Name_Programme_Language,Operation_Name_English,Operation_Summary_Programme_Language,Country,CountryCode,Postal_Code,Operation_Start_Date,Operation_End_Date,Cofinancing_Rate,Total_Eligible_Expenditure_amount,Total_Eligible_Expenditure_Currency,Project_EU_Budget,Beneficiary_Unique_Identifier,Beneficiary_Name,Beneficiary_Local_Identifier,Location_Indicator_latitude_longitude,Category_Of_Intervention,Category_Label,Fund_Code,Fund_Name,Programme_Code,Programme_Name,NUTS1_Code,NUTS1_Label,NUTS2_Code,NUTS2_Label,NUTS3_Code,NUTS3_Label,LAU_Labels,Programming_Period,ManagingAuthority,Samverkan_Partners,Samverkan_Municipalities,Samverkan_Target_Groups'.split(
    ',',
  );

/** An organisation number with a right check digit. */
function organizationNumber(i) {
  const nine = String(556_000_000 + i);
  let sum = 0;
  for (let at = 0; at < 9; at++) {
    const doubled = Number(nine[at]) * (at % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return `${nine}${(10 - (sum % 10)) % 10}`;
}

const organization = (i) =>
  `${words[i % words.length]}${words[Math.floor(i / 32) % words.length].toLowerCase()} ${i} ${forms[i % forms.length]}`;

/** The rows, each a list of cells. */
export function* operations(count, municipalities) {
  const next = series(17);
  const organizations = Math.max(20, Math.floor(count / 5));
  for (let i = 0; i < count; i++) {
    const year = 2021 + (i % 6);
    const month = 1 + Math.floor(next() * 12);
    const start = `${year}-${String(month).padStart(2, '0')}-01`;
    const end = new Date(Date.UTC(year, month - 1 + 6 + Math.floor(next() * 36), 0))
      .toISOString()
      .slice(0, 10);
    const budget = Math.floor(next() ** 3 * 40_000_000) + 100_000;
    const owner = skewed(next, organizations);
    const partners = new Set(
      Array.from({ length: 4 + Math.floor(next() * 3) }, () => skewed(next, organizations)),
    );
    partners.delete(owner);
    const places = new Set(
      Array.from(
        { length: 1 + Math.floor(next() * 4) },
        () => municipalities[skewed(next, municipalities.length)],
      ),
    );
    const from = 15 + Math.floor(next() * 30);
    const name = `${pick(next, words)} ${pick(next, words).toLowerCase()} ${i % 1_009}`;
    const said = Array.from({ length: 14 }, () => pick(next, words).toLowerCase());
    yield [
      `https://linkedopendata.eu/entity/Q${3_000_000 + i}`,
      `2021SE05SFPR001_${String(22 + (i % 6))}-${String(100 + (i % 899))}-S${String(i).padStart(6, '0')}`,
      name,
      `${name} (EN)`,
      `Insatsen ger ${said[0]} och ${said.slice(1).join(' ')}.`,
      'Sweden',
      'SE',
      `${40_000 + (i % 9_000)}`,
      start,
      end,
      '40.0',
      `${budget}.00`,
      'SEK',
      `${Math.floor(budget * 0.4)}.00`,
      `https://linkedopendata.eu/entity/Q${9_000_000 + owner}`,
      organization(owner),
      organizationNumber(owner),
      'Point(12.0 57.7)',
      '136.0',
      'Specific support for youth employment',
      'ESF+',
      'European Social Fund Plus',
      '2021SE05SFPR001',
      'ESF+ 2021-2027',
      'SE2',
      'SÖDRA SVERIGE',
      'SE23',
      'Västsverige',
      'SE232',
      'Västra Götalands län',
      '',
      '2021-2027',
      'Svenska ESF-rådet',
      [...partners].map((partner) => `${organization(partner)};${pick(next, roles)}`).join('|'),
      [...places].join('|'),
      `${from}-${from + 10};${pick(next, characteristics)}`,
    ];
  }
}

/** Writes the export to a file. */
export async function writeOperations(file, count, municipalities) {
  const out = createWriteStream(file);
  let text = `${columns.join(',')}\n`;
  for (const row of operations(count, municipalities)) {
    text += `${row.map(cell).join(',')}\n`;
    if (text.length < 1 << 18) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await once(out, 'close');
}
