import type { Fact, Problem, Value } from '../../facts/fact.ts';
import type { CallMention } from '../../facts/mention.ts';
import { projectNumber, projectNumbersIn } from '../../facts/project-number.ts';
import { plainSpaces } from '../../facts/reading.ts';
import type { Reference } from '../../reference/reference.ts';
import { filledFields } from '../operation/fields.ts';
import { invalid } from '../operation/invalid.ts';
import { type Page, wordsOf } from '../page.ts';
import { namesOf, severalContacts } from '../persons/contacts.ts';
import { withoutPersonalData } from '../persons/personal.ts';
import { masksFor, personsIn, withoutPersons } from '../persons/persons.ts';
import { type Quoted, quote } from '../quote.ts';
import type { ReadPage } from '../read-page.ts';
import { sentencesOf } from '../text/sentences.ts';
import { announcerIn, announcerNamed } from './announcer.ts';
import { areasIn } from './areas.ts';
import { contactsIn } from './contacts.ts';
import { fundingFacts } from './funding.ts';
import { groupFacts } from './groups.ts';
import type { CallLabel } from './labels.ts';
import { type CallLayout, layOutCall } from './layout.ts';
import { saidIn } from './said.ts';
import { severalCalls } from './several.ts';
import { propertiesOf, type ReadField } from './stated.ts';

const CALL: CallMention = { label: 'Call', ref: 'call' };
/** Labels that may come several times on one page. */
const SEVERAL: ReadonlySet<CallLabel> = new Set<CallLabel>([
  'contactName',
  'contactEmail',
  'region',
  'announcer',
  'NOT_KEPT',
]);

/** Reads the page of one call. A page that lists several has no facts, and a problem that says so. */
export function parseCallPage(page: Page, reference: Reference): ReadPage {
  const layout = layOutCall(page);
  const several = severalCalls(layout);
  if (several !== null) return { title: null, publisher: null, facts: [], problems: [several], persons: [] };
  const problems: Problem[] = [...layout.problems];
  const named = layout.fields.map((field) => (field.label === 'call' ? asNumberOrName(field) : field));
  const fields = [
    ...filledFields(
      named.filter(({ label }) => !SEVERAL.has(label)),
      problems,
    ),
    ...named.filter(({ label, value }) => SEVERAL.has(label) && value !== ''),
  ];
  const contacts = contactsIn(layout, fields, reference, problems);
  problems.push(...severalContacts(contacts, page));
  const name = fields.find(({ label }) => label === 'name') ?? null;
  const title = name ?? titleOf(layout);
  const persons = masksFor(
    [...namesOf(contacts), ...personsIn(page.text, reference)],
    title === null ? [] : [title.value],
    reference,
  );
  const quoted: Quoted = { text: page.text, persons };
  const facts: Fact[] = [];
  const property = (
    key: 'number' | 'name' | 'summary' | 'applicants',
    value: Value,
    at: { start: number; end: number },
  ) => facts.push({ subject: CALL, property: key, value, evidence: quote(quoted, at) });

  for (const field of fields.filter(({ label }) => label === 'number')) {
    const value = projectNumbersIn().exec(field.value)?.[0];
    const reading = value === undefined ? projectNumber(field.value) : { value };
    if ('value' in reading) property('number', reading.value, field);
    else problems.push(invalid('INVALID_VALUE', field, "a call's number, such as 2019/00120"));
  }
  if (title === null) problems.push(missing(page));
  else property('name', title.value, title);
  for (const [key, label] of [
    ['summary', 'summary'],
    ['applicants', 'applicants'],
  ] as const) {
    const lines = layout.sections.find((section) => section.label === label)?.lines ?? [];
    const field = fields.find((one) => one.label === label);
    const [first, last] = [lines[0], lines.at(-1)];
    if (first !== undefined && last !== undefined)
      property(key, withoutPersonalData(wordsOf(lines), persons), { start: first.start, end: last.end });
    else if (field !== undefined) property(key, withoutPersonalData(field.value, persons), field);
  }
  const texts = [...layout.prose, ...layout.sections];
  const sentences = texts
    .filter(({ label }) => label !== 'contactName' && label !== 'contactEmail')
    .flatMap(({ label, lines }) =>
      sentencesOf(page.text, lines).map((sentence) => ({ ...sentence, under: label })),
    );
  const said = sentences.flatMap(({ text, start, end, under }) =>
    saidIn(text, under).map(
      (one): ReadField => ({ ...one, start, end, line: lineOf(page, start), column: 1 }),
    ),
  );
  facts.push(...propertiesOf([...fields, ...said], CALL, quoted, problems));

  facts.push(...fundingFacts(fields, CALL, quoted, reference, problems));
  for (const field of fields.filter(({ label }) => label === 'region')) {
    for (const reading of areasIn(field.value, reference)) {
      if ('unknown' in reading)
        problems.push(invalid('UNKNOWN_AREA', field, 'a region of the fund, a county or the whole country'));
      else
        facts.push({
          ...{ subject: CALL, relationship: 'COVERS', object: reading.area, properties: { role: 'COVERED' } },
          evidence: quote(quoted, field),
        });
    }
  }
  const labelled = fields
    .filter(({ label }) => label === 'announcer')
    .map((field) => ({ organization: announcerNamed(field.value, reference), at: field }));
  const spoken = labelled.length > 0 ? null : announcerIn(sentences, reference);
  for (const { organization, at } of labelled)
    facts.push({
      subject: organization,
      relationship: 'ANNOUNCES',
      object: CALL,
      evidence: quote(quoted, at),
    });
  if (spoken !== null)
    facts.push({
      ...{ subject: spoken.organization, relationship: 'ANNOUNCES', object: CALL },
      evidence: quote(quoted, spoken.at, 'TEXT_RULE', 0.85),
    });
  for (const { object, evidence } of contacts.slice(0, 1))
    facts.push({ subject: CALL, relationship: 'HAS_CONTACT', object, evidence });
  const announcer = labelled[0]?.organization ?? spoken?.organization ?? null;
  facts.push(...groupFacts(layout, CALL, quoted, reference));
  return {
    title: title?.value ?? null,
    publisher: announcer?.name ?? null,
    facts: withoutPersons(unique(facts), persons),
    problems,
    persons,
  };
}

/** "Utlysning" has the number behind it, or the name. */
function asNumberOrName(field: ReadField): ReadField {
  const isNumber = projectNumbersIn().test(field.value) || 'value' in projectNumber(field.value);
  return { ...field, label: isNumber ? 'number' : 'name' };
}

interface Title {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

function titleOf({ title }: CallLayout): Title | null {
  if (title === null) return null;
  const value = plainSpaces(title.text)
    .replace(/^utlysning(?:en)? ?[:–—-] ?/iu, '')
    .replace(/^[”"](.*)[”"]$/u, '$1');
  return { value, start: title.start, end: title.end };
}

/** The number of the line that an offset stands on. */
function lineOf({ lines }: Page, offset: number): number {
  return lines.find(({ end }) => end > offset)?.number ?? 1;
}

function missing(page: Page): Problem {
  const message = 'The title of the call was expected; the page gives none.';
  return { code: 'MISSING_NAME', message, line: page.lines[0]?.number ?? 1, column: 1 };
}

/** Each statement once, with its first evidence: labels come before sentences. */
function unique(facts: readonly Fact[]): readonly Fact[] {
  const first = new Map<string, Fact>();
  for (const fact of facts) {
    const { evidence: _, ...statement } = fact;
    const key = JSON.stringify(statement);
    if (!first.has(key)) first.set(key, fact);
  }
  return [...first.values()];
}
