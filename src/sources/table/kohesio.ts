import type { Problem } from '../../facts/fact.ts';
import type { Field } from '../operation/field.ts';
import type { Label } from '../operation/labels.ts';
import { cellAt, fieldOf, type Register } from './register.ts';
import type { Cell, TableRow } from './row.ts';

/** Columns whose cells are fields as they stand. Postal codes, codes of places and numbers of beneficiaries are Sweden's only. */
const AS_PRINTED: readonly (readonly [column: string, label: Label])[] = [
  ['operation_start_date', 'startDate'],
  ['operation_end_date', 'endDate'],
  ['cofinancing_rate', 'cofinancingRate'],
  ['countrycode', 'country'],
  ['beneficiary_name', 'owner'],
  ['fund_code', 'fund'],
  ['programme_code', 'programme'],
  ['category_of_intervention', 'interventionField'],
];
const SWEDISH_ONLY: readonly (readonly [column: string, label: Label])[] = [
  ['postal_code', 'postalCode'],
  ['beneficiary_local_identifier', 'ownerNumber'],
];
const AMOUNTS: readonly (readonly [column: string, label: Label])[] = [
  ['total_eligible_expenditure_amount', 'totalBudget'],
  ['project_eu_budget', 'grantedSupport'],
];

/** Columns that Kohesio has and that tell nothing the graph holds, or nothing that Kohesio did not derive itself. */
const NOT_KEPT =
  /^(?:operation_(?:unique|local)_identifier|country|beneficiary_unique_identifier|location_indicator_latitude_longitude|total_eligible_expenditure_currency|category_label|fund_name|programme_name|nuts\d_(?:code|label)|lau_(?:codes?|labels?)|programming_period|managingauthority.*|policy_objective.*|theme.*|image.*|video.*|.*_url)$/;

/** Kohesio's export of operations. */
export const kohesio: Register = {
  kind: 'KOHESIO_OPERATIONS',
  publisher: 'Kohesio, European Commission',
  description: 'Kohesio\'s list of operations (columns such as "Operation_Local_Identifier")',
  under: (header) => {
    const names = header.map((printed) => printed.trim().toLowerCase());
    const column = (name: string) => names.indexOf(name);
    const identifier = ['operation_local_identifier', 'operation_unique_identifier'].map(column);
    if (identifier.every((at) => at < 0) || !names.some((name) => name.startsWith('operation_name')))
      return null;
    const titles = inLanguages(names, 'operation_name');
    const summaries = inLanguages(names, 'operation_summary');
    const known = new Set(
      [...AS_PRINTED, ...SWEDISH_ONLY, ...AMOUNTS]
        .map(([name]) => name)
        .concat([...titles, ...summaries].map(({ name }) => name)),
    );
    const there = (columns: typeof AS_PRINTED) =>
      columns.flatMap(([name, label]) => (column(name) < 0 ? [] : [{ at: column(name), label }]));
    const everywhere = there(AS_PRINTED);
    const inSweden = [...everywhere, ...there(SWEDISH_ONLY)];
    const money = there(AMOUNTS);
    const [countryCode, programmeCode] = [column('countrycode'), column('programme_code')];
    const currency = column('total_eligible_expenditure_currency');
    const nuts = ['nuts3', 'nuts2', 'nuts1'].map(
      (level) => [column(`${level}_code`), column(`${level}_label`)] as const,
    );

    return {
      unknownColumns: header.filter((_, at) => {
        const name = names[at] ?? '';
        return name !== '' && !known.has(name) && !NOT_KEPT.test(name);
      }),
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
};

interface LanguageColumn {
  readonly name: string;
  readonly at: number;
  readonly english: boolean;
}

/** The columns of one text in several languages: the programme's own first, English last. */
function inLanguages(names: readonly string[], text: string): readonly LanguageColumn[] {
  return names
    .flatMap((name, at) =>
      name.startsWith(text) ? [{ name, at, english: /_en(?:glish)?$/.test(name) }] : [],
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
