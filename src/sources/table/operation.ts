import type { Fact, Problem } from '../../facts/fact.ts';
import type { ProjectMention } from '../../facts/mention.ts';
import type { Reference } from '../../reference/reference.ts';
import { pageOfHtml } from '../html/html.ts';
import type { Field } from '../operation/field.ts';
import { filledFields, statedFields } from '../operation/fields.ts';
import { masksOf } from '../operation/masks.ts';
import { type Page, pageOf, wordsOf } from '../page.ts';
import { digestsOf } from '../persons/masked-names.ts';
import { withoutPersonalData } from '../persons/personal.ts';
import { withoutPersons } from '../persons/persons.ts';
import { inRow, type Quoted, quote } from '../quote.ts';
import { readProse } from '../text/prose.ts';
import type { OwnColumns } from './own-columns.ts';
import type { RowReader } from './register.ts';
import type { Cell, TableRow } from './row.ts';

/** What one row of a register states of its project. */
export interface ReadRow {
  /** The row's number in the table. */
  readonly number: number;
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
  /** Digests of the names of persons that are masked in it. */
  readonly maskedNames: readonly string[];
}

/** Reads a row: its fields, the columns that are our own, and the prose of its summary. */
export function readOperation(
  row: TableRow,
  reader: RowReader,
  own: OwnColumns,
  reference: Reference,
): ReadRow {
  const { fields: all, aliases, summary, swedish, problems: strange } = reader.fieldsOf(row);
  const problems = [...(row.problems ?? []), ...strange];
  const project: ProjectMention = { label: 'Project', ref: `row ${row.number}` };
  const fields = filledFields(all, problems);
  if (!fields.some(isNumber)) problems.push(missing('MISSING_NUMBER', row));
  if (!fields.some(isName)) problems.push(missing('MISSING_NAME', row));
  const page = summary === null || summary.value.trim() === '' ? null : pageOfCell(summary);
  const persons = masksOf(fields, page?.text ?? '', reference);
  const quoted: Quoted = { text: row.text, persons, row: { number: row.number, start: row.start ?? 0 } };
  const stated = statedFields(fields, project, quoted, reference);
  problems.push(...stated.problems);
  const facts: Fact[] = [...stated.facts];
  for (const cell of aliases) {
    facts.push({
      subject: project,
      property: 'aliases',
      value: withoutPersonalData(cell.value.trim(), persons),
      evidence: quote(quoted, cell),
    });
  }
  const extra = own.read(row, project, quoted);
  facts.push(...extra.facts);
  problems.push(...extra.problems);
  if (page !== null && summary !== null) {
    facts.push({
      subject: project,
      property: 'summary',
      value: withoutPersonalData(wordsOf(page.lines), persons),
      evidence: quote(quoted, summary),
    });
    if (swedish)
      facts.push(
        ...prose(
          page,
          summary,
          quoted,
          {
            project,
            owners: stated.owners.map(({ owner }) => owner.organization),
            name: fields.find(({ label }) => label === 'name')?.value ?? '',
          },
          reference,
        ),
      );
  }
  return {
    number: row.number,
    facts: withoutPersons(facts, persons),
    problems,
    maskedNames: digestsOf(persons),
  };
}

const isNumber = ({ label }: Field) => label === 'number' || label === 'registrationNumber';
const isName = ({ label }: Field) => label === 'name';

function missing(code: 'MISSING_NUMBER' | 'MISSING_NAME', { number: line }: TableRow): Problem {
  const message =
    code === 'MISSING_NUMBER'
      ? "The project's number was expected; the row has none, so that other documents may not find the project."
      : "The project's name was expected; the row has none.";
  return { code, message, line, column: null };
}

/** A cell may hold HTML: the words of it that a reader sees. */
function pageOfCell({ value }: Cell): Page {
  return /<\/?[a-z][^>]{0,200}>|&(?:#\d+|[a-z]+);/i.test(value) ? pageOfHtml(value) : pageOf(value);
}

/** Facts that sentences of the summary state; where its words are not the cell's own, evidence points at the whole cell. */
function prose(
  page: Page,
  cell: Cell,
  quoted: Quoted,
  about: Pick<Parameters<typeof readProse>[0], 'project' | 'owners'> & { readonly name: string },
  reference: Reference,
): readonly Fact[] {
  const { project, owners, name } = about;
  const { text, lines } = page;
  const { persons } = quoted;
  const facts = readProse(
    { quoted: { text, persons }, lines, project, projectName: name, owners },
    reference,
  );
  const isAsPrinted = quoted.text.slice(cell.start, cell.end) === text;
  return facts.map((fact) => {
    const { start, end } = fact.evidence;
    const place = isAsPrinted
      ? { start: start + cell.start, end: end + cell.start }
      : { start: cell.start, end: cell.end };
    return { ...fact, evidence: inRow({ ...fact.evidence, ...place }, quoted) };
  });
}
