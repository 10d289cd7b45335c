import type { Problem } from '../../facts/fact.ts';
import type { Field } from '../operation/field.ts';
import type { Label } from '../operation/labels.ts';
import { cellAt, fieldOf, type Register } from './register.ts';
import type { Cell, TableRow } from './row.ts';

/** Columns whose cells are fields as they stand. Postal codes, codes of places and numbers of beneficiaries are Sweden's only. */
const AS_PRINTED: readonly (readonly [column: string, label: Label])[] = [
  ['Operation_Start_Date', 'startDate'],
  ['Operation_End_Date', 'endDate'],
  ['Cofinancing_Rate', 'cofinancingRate'],
  ['CountryCode', 'country'],
  ['Beneficiary_Name', 'owner'],
  ['Fund_Code', 'fund'],
  ['Programme_Code', 'programme'],
  ['Category_Of_Intervention', 'interventionField'],
];
const SWEDISH_ONLY: readonly (readonly [column: string, label: Label])[] = [
  ['Postal_Code', 'postalCode'],
  ['Beneficiary_Local_Identifier', 'ownerNumber'],
];
const AMOUNTS: readonly (readonly [column: string, label: Label])[] = [
  ['Total_Eligible_Expenditure_amount', 'totalBudget'],
  ['Project_EU_Budget', 'grantedSupport'],
];

/** Columns that Kohesio has and that tell nothing the graph holds, or nothing that Kohesio did not derive itself. */
const NOT_KEPT =
  /^(?:operation_(?:unique|local)_identifier|country|beneficiary_unique_identifier|location_indicator_latitude_longitude|total_eligible_expenditure_currency|category_label|fund_name|programme_name|nuts\d_(?:code|label)|lau_(?:codes?|labels?)|programming_period|managingauthority.*|policy_objective.*|theme.*|image.*|video.*|.*_url)$/;

const IDENTIFIERS = ['Operation_Local_Identifier', 'Operation_Unique_Identifier'];
const CURRENCY = 'Total_Eligible_Expenditure_Currency';
/** The column of a text, without the language behind it. */
const [NAME, SUMMARY] = ['Operation_Name', 'Operation_Summary'];

/** Kohesio's export of operations. */
export const kohesio: Register = {
  kind: 'KOHESIO_OPERATIONS',
  publisher: 'Kohesio, European Commission',
  description: 'Kohesio\'s list of operations ("Operation_Local_Identifier" …)',
  columns: [
    ...[...AS_PRINTED, ...SWEDISH_ONLY, ...AMOUNTS].map(([name]) => name),
    ...[...IDENTIFIERS, CURRENCY],
    ...[NAME, SUMMARY].flatMap((text) => [`${text}_English`, `${text}_Programme_Language`]),
    ...['NUTS1_Code', 'NUTS1_Label', 'NUTS2_Code', 'NUTS2_Label', 'NUTS3_Code', 'NUTS3_Label'],
  ],
  under: (header) => {
    const names = header.map(lower);
    const column = (name: string) => names.indexOf(name.toLowerCase());
    if (missingIn(names).length > 0) return null;
    const identifier = IDENTIFIERS.map(column);
    const titles = inLanguages(names, NAME);
    const summaries = inLanguages(names, SUMMARY);
    const there = (columns: typeof AS_PRINTED) =>
      columns.flatMap(([name, label]) => (column(name) < 0 ? [] : [{ at: column(name), label }]));
    const everywhere = there(AS_PRINTED);
    const inSweden = [...everywhere, ...there(SWEDISH_ONLY)];
    const money = there(AMOUNTS);
    const [countryCode, programmeCode] = [column('CountryCode'), column('Programme_Code')];
    const currency = column(CURRENCY);
    const nuts = ['nuts3', 'nuts2', 'nuts1'].map(
      (level) => [column(`${level}_code`), column(`${level}_label`)] as const,
    );

    return {
      unknownColumns: unknownIn(header),
      fieldsOf: (row) => {
        const printed = (at: number) => cellAt(row, at).value.trim();
        const isSwedish = printed(countryCode).toUpperCase() === 'SE';
        const fields: Field[] = (isSwedish ? inSweden : everywhere).map(({ at, label }) =>
          fieldOf(label, row, at),
        );
        const own = identifier.find((at) => at >= 0 && printed(at) !== '');
        if (own !== undefined) {
          fields.push(fieldOf('number', row, own, (id) => operationNumber(id, printed(programmeCode))));
        }
        const named = titles.filter(({ at }) => printed(at) !== '');
        if (named[0] !== undefined) fields.push(fieldOf('name', row, named[0].at));
        const place = nuts.find(([code]) => printed(code) !== '');
        if (place !== undefined) {
          fields.push(fieldOf('nutsCode', row, place[0]));
          if (place[1] >= 0) fields.push(fieldOf('region', row, place[1]));
        }
        const unit = printed(currency).toUpperCase();
        const amounts = money.filter(({ at }) => printed(at) !== '');
        if (unit === 'SEK') {
          fields.push(...amounts.map(({ at, label }) => fieldOf(label, row, at, wholeOrDecimal)));
        }
        const summary = summaries.find(({ at }) => printed(at) !== '');
        return {
          fields,
          aliases: named.slice(1).map(({ at }): Cell => cellAt(row, at)),
          summary: summary === undefined ? null : cellAt(row, summary.at),
          swedish: isSwedish && summary?.english === false,
          problems: unit === 'SEK' || amounts.length === 0 ? [] : [otherMoney(row, unit, currency)],
        };
      },
    };
  },
  lackOf: (header) => ({ missing: missingIn(header.map(lower)), unknown: unknownIn(header) }),
};

const KNOWN: ReadonlySet<string> = new Set(kohesio.columns.map(lower));

function lower(printed: string): string {
  return printed.trim().toLowerCase();
}

function missingIn(names: readonly string[]): readonly string[] {
  const identified = IDENTIFIERS.some((name) => names.includes(name.toLowerCase()));
  const named = names.some((name) => name.startsWith(NAME.toLowerCase()));
  return [
    ...(identified ? [] : ['Operation_Local_Identifier']),
    ...(named ? [] : ['Operation_Name_Programme_Language']),
  ];
}

function unknownIn(header: readonly string[]): readonly string[] {
  return header.filter((printed) => {
    const name = lower(printed);
    const isText = [NAME, SUMMARY].some((text) => name.startsWith(text.toLowerCase()));
    return name !== '' && !isText && !KNOWN.has(name) && !NOT_KEPT.test(name);
  });
}

interface LanguageColumn {
  readonly at: number;
  readonly english: boolean;
}

/** The columns of one text in several languages: the programme's own first, English last. */
function inLanguages(names: readonly string[], text: string): readonly LanguageColumn[] {
  return names
    .flatMap((name, at) =>
      name.startsWith(text.toLowerCase()) ? [{ at, english: /_en(?:glish)?$/.test(name) }] : [],
    )
    .toSorted((one, other) => Number(one.english) - Number(other.english));
}

/**
 * A Swedish operation's number is the diary number of the project bank, behind the programme's code: "2021SE05SFPR001_24-011-S02". Others'
 * numbers mean something only together with their programme.
 */
function operationNumber(identifier: string, programme: string): string {
  const swedish = /^20\d\dSE\w{6,10}_(.+)$/i.exec(identifier);
  if (swedish?.[1] !== undefined) return swedish[1];
  const local = identifier.replace(/^https?:\/\/.*\//, '').replace(/\s+/g, '_');
  const isSwedish = /^20\d\dSE/i.test(programme);
  return isSwedish || programme === '' || local.startsWith(programme) ? local : `${programme}_${local}`;
}

/** Kohesio prints amounts with a decimal point. */
function wholeOrDecimal(printed: string): string {
  return /^\d{1,15}(?:\.\d+)?$/.test(printed) ? Number(printed).toFixed(2).replace('.', ',') : printed;
}

function otherMoney(row: TableRow, money: string, column: number): Problem {
  const came = money === '' ? 'no currency' : money.slice(0, 10);
  return {
    code: 'CURRENCY',
    message: `Expected amounts in SEK; ${came} came. They are left out.`,
    line: row.number,
    column: column + 1,
  };
}
