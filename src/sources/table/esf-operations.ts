import type { Field } from '../operation/field.ts';
import { type Label, labelOf } from '../operation/labels.ts';
import { cellAt, fieldOf, type Register } from './register.ts';

/** What is read elsewhere, or not at all. */
const NO_FIELD: readonly Label[] = ['summary', 'NOT_KEPT', 'contactName', 'contactEmail'];
const ENGLISH_SUMMARY = /sammanfattning engelsk|summary in english/i;

/** The ESF council's export of operations: every column is headed in Swedish and in English. Lists headed in one of the two are read, too. */
export const esfOperations: Register = {
  kind: 'ESF_OPERATIONS',
  publisher: 'Svenska ESF-rådet',
  description: 'the ESF council\'s list of operations (columns such as "Diarienummer / Operation ID")',
  under: (header) => {
    const labels = header.map(labelOfColumn);
    const known = new Set(labels.filter((label) => label !== null));
    const isNumbered = known.has('number') || known.has('registrationNumber');
    if (!isNumbered || !known.has('name') || known.size < 4) return null;
    const columns = labels.flatMap((label, column): readonly (readonly [Label, number])[] =>
      label === null || NO_FIELD.includes(label) ? [] : [[label, column]],
    );
    const summary = labels.indexOf('summary');
    return {
      unknownColumns: header.filter(
        (printed, column) =>
          labels[column] === null && printed.trim() !== '' && !ENGLISH_SUMMARY.test(printed),
      ),
      fieldsOf: (row) => ({
        fields: columns.map(([label, column]): Field => fieldOf(label, row, column)),
        aliases: [],
        summary: summary < 0 ? null : cellAt(row, summary),
        swedish: true,
        problems: [],
      }),
    };
  },
};

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
