import type { Fact, Problem, PropertyFact } from '../../facts/fact.ts';
import type { CallMention, ProjectMention } from '../../facts/mention.ts';
import { projectNumbersIn } from '../../facts/project-number.ts';
import type { Reference } from '../../reference/reference.ts';
import { contactsIn } from '../operation/contact-fields.ts';
import type { Field } from '../operation/field.ts';
import { filledFields, statedFields } from '../operation/fields.ts';
import { invalid } from '../operation/invalid.ts';
import { labelOf } from '../operation/labels.ts';
import { masksOf } from '../operation/masks.ts';
import type { PrintedName } from '../owner-page/name.ts';
import { openingOf } from '../owner-page/opening.ts';
import { type Line, type Page, wordsOf } from '../page.ts';
import { namesOf, severalContacts } from '../persons/contacts.ts';
import { withoutPersonalData } from '../persons/personal.ts';
import { withoutPersons } from '../persons/persons.ts';
import { type Quoted, quote } from '../quote.ts';
import type { ReadPage } from '../read-page.ts';
import { budgetIn } from '../text/budget.ts';
import { fundIn } from '../text/fund.ts';
import { fundingIn } from '../text/funding.ts';
import { periodIn } from '../text/period.ts';
import { readProse } from '../text/prose.ts';
import { layOut } from './layout.ts';

const PROJECT: ProjectMention = { label: 'Project', ref: 'project' };
const CALL: CallMention = { label: 'Call', ref: 'call' };

/** Reads a page of the ESF project bank. */
export function parseEsfProjectPage(page: Page, reference: Reference): ReadPage {
  const { title, fields: all, prose, told, problems: strange } = layOut(page);
  const problems = [...strange];
  const fields = filledFields(all, problems);
  const contacts = contactsIn(fields, reference, problems);
  problems.push(...severalContacts(contacts, page));
  const persons = masksOf(fields, page.text, reference, namesOf(contacts));
  const quoted: Quoted = { text: page.text, persons };
  const stated = statedFields(fields, PROJECT, quoted, reference);
  problems.push(...stated.problems);
  if (stated.owners.length === 0 && !problems.some(({ code }) => code === 'PERSON_AS_OWNER')) {
    const message = 'The name of the project owner was expected; the page gives none.';
    problems.push({
      code: 'MISSING_OWNER',
      message,
      line: (all.find(({ label }) => label === 'owner') ?? all[0])?.line ?? 1,
      column: 1,
    });
  }
  const facts: Fact[] = [...stated.facts];
  const property = (
    name: PropertyFact['property'],
    value: PropertyFact['value'],
    at: { start: number; end: number },
  ) => facts.push({ subject: PROJECT, property: name, value, evidence: quote(quoted, at) });
  const isStated = (name: PropertyFact['property']) =>
    facts.some((fact) => 'property' in fact && fact.subject === PROJECT && fact.property === name);

  if (title !== null) {
    if (!fields.some(({ label }) => label === 'number') && !isStated('number')) {
      property('number', title.number, title.line);
    }
    if (!fields.some(({ label }) => label === 'name')) property('name', title.name, title.line);
  }
  const printed = isStated('name') ? null : headingOf(page, all, prose);
  if (printed !== null) property('name', printed.text, printed);
  for (const field of fields.filter(({ label }) => label === 'call'))
    facts.push(...answered(field, quoted, problems));
  for (const contact of contacts.slice(0, 1))
    facts.push({ subject: PROJECT, relationship: 'HAS_CONTACT', ...contact });

  const [first, last] = [prose[0], prose.at(-1)];
  if (first !== undefined && last !== undefined) {
    property('summary', withoutPersonalData(wordsOf(prose), persons), { start: first.start, end: last.end });
  }
  const name = facts.find((fact): fact is PropertyFact => 'property' in fact && fact.property === 'name');
  facts.push(
    ...readProse(
      {
        quoted,
        lines: told.concat(prose),
        project: PROJECT,
        projectName: `${name?.value ?? ''}`,
        owners: stated.owners.map(({ owner }) => owner.organization),
      },
      reference,
      { problems },
    ),
  );
  if (!facts.some((fact) => 'relationship' in fact && fact.relationship === 'FUNDED_UNDER'))
    facts.push(...fundIn(prose, { quoted, project: PROJECT }));
  const about = { quoted, project: PROJECT, projectName: `${name?.value ?? ''}` };
  for (const read of [budgetIn, periodIn, fundingIn])
    facts.push(...read(prose, about).filter(({ property }) => !isStated(property)));
  return {
    title: title?.line.text ?? (name === undefined ? null : `${name.value}`),
    publisher: 'Svenska ESF-rådet',
    facts: withoutPersons(facts, persons),
    problems,
    persons,
  };
}

/** The project's name above the labels, where none of them gives it: what the text goes on to speak of, or the heading right above the first. */
function headingOf(page: Page, fields: readonly Field[], prose: readonly Line[]): PrintedName | null {
  const first = fields[0]?.line ?? 1;
  const above = page.lines.filter(({ number, text }) => number < first && labelOf(text) === null);
  const { name } = openingOf(above, page);
  if (name !== null && prose.some(({ text }) => text.includes(name.text))) return name;
  const last = above.at(-1);
  return last !== undefined && last.text.length <= 100 && !NO_HEADING.test(last.text) ? last : null;
}

/** Sentences, and what pages print around their contents. */
const NO_HEADING =
  /[.:!?,]$|^(?:läs mer|lär dig mer|dela|skriv ut|stäng|lyssna|sök|meny|tillbaka|start|hem|projekt(?:bank(?:en)?)?|logotyp|resultat|.*projektet|.*cookie|.*kakor|.*covid|.*information)(?!\p{L})|[/›»>|]/iu;

/** The call that the project answers, which is known by its number alone. */
function answered(field: Field, quoted: Quoted, problems: Problem[]): readonly Fact[] {
  const number = projectNumbersIn().exec(field.value)?.[0];
  if (number === undefined) {
    problems.push(invalid('INVALID_VALUE', field, 'the number of a call, such as 2019/00120'));
    return [];
  }
  const evidence = quote(quoted, field);
  return [
    { subject: CALL, property: 'number', value: number, evidence },
    { subject: PROJECT, relationship: 'ANSWERS', object: CALL, evidence },
  ];
}
