import type { Problem } from '../../facts/fact.ts';
import { projectNumbersIn } from '../../facts/project-number.ts';
import { plainSpaces } from '../../facts/reading.ts';
import type { CallLabel } from './labels.ts';
import type { CallLayout } from './layout.ts';

/** The problem of a page that lists several calls: several numbers, or the same days again with other values; null for a page of one. */
export function severalCalls({ fields }: CallLayout): Problem | null {
  const values = (label: CallLabel) => fields.filter((field) => field.label === label && field.value !== '');
  const numbers = [...values('call'), ...values('number')].filter(({ value }) =>
    projectNumbersIn().test(value),
  );
  const second = [numbers, values('closesOn')].map((all) =>
    all.find(({ value }) => plainSpaces(value) !== plainSpaces(all[0]?.value ?? '')),
  );
  const again =
    second[0] ?? (values('opensOn').length > 1 || values('budget').length > 1 ? second[1] : undefined);
  if (again === undefined) return null;
  const message = `The page of one call was expected; this lists several: line ${again.line} begins another.`;
  return { code: 'SEVERAL_CALLS', message, line: again.line, column: again.column };
}
