import type { Field } from '../operation/field.ts';
import { type Label, labelOf, PRINTED_LABELS } from '../operation/labels.ts';
import { cellAt, fieldOf, type Register } from './register.ts';

/** What is read elsewhere, or not at all. */
const NO_FIELD: readonly Label[] = ['summary', 'NOT_KEPT', 'contactName', 'contactEmail'];
/** Number and name alone are columns of many tables: so many of those that are known make it this list. */
const FEWEST = 4;
const USUAL: readonly (readonly [label: Label, column: string])[] = [
  ['owner', 'Stödmottagare / Beneficiary'],
  ['startDate', 'Startdatum / Start date'],
  ['endDate', 'Slutdatum / End date'],
];
const ENGLISH_SUMMARY = /sammanfattning engelsk|summary in english/i;

/** The ESF council's export of operations: every column is headed in Swedish and in English. Lists headed in one of the two are read, too. */
export const esfOperations: Register = {
  kind: 'ESF_OPERATIONS',
  publisher: 'Svenska ESF-rådet',
  description: 'the ESF council\'s list of operations ("Diarienummer / Operation ID" …)',
  columns: PRINTED_LABELS,
  under: (header) => {
    const labels = header.map(labelOfColumn);
    if (missingIn(labels).length > 0) return null;
    const columns = labels.flatMap((label, column): readonly (readonly [Label, number])[] =>
      label === null || NO_FIELD.includes(label) ? [] : [[label, column]],
    );
    const summary = labels.indexOf('summary');
    return {
      unknownColumns: unknownIn(header, labels),
      fieldsOf: (row) => ({
        fields: columns.map(([label, column]): Field => fieldOf(label, row, column)),
        aliases: [],
        summary: summary < 0 ? null : cellAt(row, summary),
        swedish: true,
        problems: [],
      }),
    };
  },
  lackOf: (header) => {
    const labels = header.map(labelOfColumn);
    return { missing: missingIn(labels), unknown: unknownIn(header, labels) };
  },
};

function missingIn(labels: readonly (Label | null)[]): readonly string[] {
  const known = new Set(labels.filter((label) => label !== null));
  const isNumbered = known.has('number') || known.has('registrationNumber');
  const missing = [
    ...(isNumbered ? [] : ['Diarienummer / Operation ID']),
    ...(known.has('name') ? [] : ['Namn på insatsen / Operation Name']),
  ];
  if (missing.length > 0 || known.size >= FEWEST) return missing;
  const others = USUAL.flatMap(([label, column]) => (known.has(label) ? [] : [column]));
  return others.slice(0, FEWEST - known.size);
}

function unknownIn(header: readonly string[], labels: readonly (Label | null)[]): readonly string[] {
  return header.filter(
    (printed, column) => labels[column] === null && printed.trim() !== '' && !ENGLISH_SUMMARY.test(printed),
  );
}

/** By the whole header, or by either language of it. */
function labelOfColumn(printed: string): Label | null {
  const header = printed.trim();
  if (ENGLISH_SUMMARY.test(header)) return null;
  for (const name of [header, ...header.split('/')]) {
    const found = labelOf(name.trim());
    if (found !== null && found.rest === '') return found.label;
  }
  return null;
}
