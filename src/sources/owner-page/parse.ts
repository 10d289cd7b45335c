import type { Fact, Problem, ProjectMention, PropertyFact, RelationFact } from '../../facts/fact.ts';
import { period } from '../../facts/period.ts';
import type { Reference } from '../../reference/reference.ts';
import { knownOrganization, mentionOf } from '../known-organization.ts';
import type { Line, Page } from '../page.ts';
import { withoutPersonalData } from '../personal.ts';
import { quote } from '../quote.ts';
import type { ReadPage } from '../read-page.ts';
import type { About } from '../text/about.ts';
import { RULES, readProse } from '../text/prose.ts';
import { targetGroups } from '../text/target-groups.ts';
import { contactsIn } from './contact.ts';
import { participantFacts } from './participants.ts';
import { resultFacts } from './results.ts';
import { bulletText, type Section, sectionsOf, type Topic } from './sections.ts';

const PROJECT: ProjectMention = { label: 'Project', ref: 'project' };
/** Computed from the period, so it is no property. */
const STATUS = /^projekt(?:et)?(?: är)? (?:avslutat|pågående|pågår|planerat|kommande|vilande)$/iu;

/** Reads an owner's own page about a project. Such pages print no project number: name and period tell the project. */
export function parseOwnerPage(page: Page, reference: Reference): ReadPage {
  const sections = sectionsOf(page);
  const problems: Problem[] = [];
  const [opening] = sections;
  const { name, summary } = openingOf(opening?.lines ?? []);
  const role = ownersRole(sections, reference);
  const under = (topic: Topic) =>
    sections.filter((section) => section.topic === topic).flatMap(({ lines }) => lines);
  const contacts = contactsIn(under('contact'));
  const about: About = {
    quoted: { text: page.text, persons: contacts.flatMap(({ object }) => object.name ?? []) },
    project: PROJECT,
    projectName: name?.text ?? '',
    owners: role === null ? [] : [role.organization],
    reference,
  };
  const facts: Fact[] = [];
  const property = (
    key: PropertyFact['property'],
    value: PropertyFact['value'],
    at: { start: number; end: number },
  ) => facts.push({ subject: PROJECT, property: key, value, evidence: quote(about.quoted, at) });
  const relation = (
    relationship: RelationFact['relationship'],
    object: RelationFact['object'],
    line: Line,
    confidence = 1,
  ) =>
    facts.push({
      subject: PROJECT,
      relationship,
      object,
      evidence: quote(about.quoted, line, 'STRUCTURED_FIELD', confidence),
    });

  if (name !== null) property('name', name.text, name);
  const [first, last] = [summary[0], summary.at(-1)];
  if (first !== undefined && last !== undefined) {
    const words = summary.map(({ text }) => text).join('\n\n');
    property('summary', withoutPersonalData(words, about.quoted.persons), {
      start: first.start,
      end: last.end,
    });
  }
  const [days] = under('period');
  if (days !== undefined) {
    const reading = period(days.text);
    if ('value' in reading) {
      property('startDate', reading.value.start, days);
      property('endDate', reading.value.end, days);
    } else problems.push(invalid(reading.expected, days));
  }
  if (role?.owns === true) {
    facts.push({
      subject: role.organization,
      relationship: 'OWNS',
      object: PROJECT,
      evidence: quote(about.quoted, role.line),
    });
  }
  for (const { object, evidence } of contacts) {
    facts.push({ subject: PROJECT, relationship: 'HAS_CONTACT', object, evidence });
  }
  facts.push(...participantFacts(under('participants'), about, problems));
  for (const line of under('themes')) property('themes', bulletText(line) ?? line.text, line);
  for (const line of under('sdgs')) {
    const number = Number(/^(?:[•*–-] ?)?(?:mål )?(\d{1,2})(?!\d)/iu.exec(line.text)?.[1]);
    if (reference.sdgs.some((sdg) => sdg.number === number))
      relation('CONTRIBUTES_TO', { label: 'Sdg', code: `${number}` }, line);
    else problems.push(invalid('one of the global goals, such as "Mål 4."', line));
  }
  for (const line of under('aims')) {
    const text = bulletText(line);
    if (text !== null)
      relation(
        'AIMS_AT',
        { label: 'Objective', text: withoutPersonalData(text, about.quoted.persons) },
        line,
      );
  }
  for (const line of under('financier')) {
    if (!/socialfond|(?<!\p{L})ESF/u.test(line.text)) continue;
    const code = /ESF ?\+|socialfonden ?(?:\+|plus)/iu.test(line.text) ? 'ESF+' : 'ESF';
    relation('FUNDED_UNDER', { label: 'Fund', code }, line, 0.9);
  }
  facts.push(...resultFacts(under('results'), about));
  const { reference: _, ...prose } = about;
  const body = sections.filter(({ topic }) => topic === 'OTHER' || topic === 'aims' || topic === 'financier');
  const bodyLines = body.flatMap(({ heading, lines }) =>
    heading === null ? lines.filter((line) => line !== name) : lines,
  );
  // Results tell of those whom local work reached, not of whom the project is for.
  const outcome = RULES.filter((rule) => rule !== targetGroups);
  facts.push(
    ...readProse({ ...prose, lines: bodyLines }, reference),
    ...readProse({ ...prose, lines: under('results') }, reference, outcome),
  );
  return {
    title: name?.text ?? null,
    publisher: role?.organization.name ?? null,
    facts: once(facts),
    problems,
  };
}

/** The project's name, and the paragraphs before the first heading. */
function openingOf(lines: readonly Line[]): {
  readonly name: Line | null;
  readonly summary: readonly Line[];
} {
  const status = lines.findIndex(({ text }) => STATUS.test(text));
  const at =
    status >= 0 ? status + 1 : lines.findIndex(({ text }) => text.length <= 120 && !/[.!?]$/u.test(text));
  const name = lines[at] ?? null;
  return { name, summary: name === null ? [] : lines.slice(at + 1) };
}

function ownersRole(sections: readonly Section[], reference: Reference) {
  const section = sections.find(({ topic }) => topic === 'ownersRole');
  const printed = /^(.+?)(?::s|s)? roll(?: i projektet)?:?$/iu.exec(section?.heading?.text ?? '')?.[1];
  const line = section?.lines[0] ?? section?.heading;
  if (printed === undefined || line == null) return null;
  const known = knownOrganization(printed, reference);
  const organization = known === null ? mentionOf(printed, null) : mentionOf(known.name, known);
  const owns = section?.lines.some(({ text }) => /projektägare/iu.test(text)) === true;
  return { organization, owns, line };
}

function invalid(expected: string, line: Line): Problem {
  const came = withoutPersonalData(line.text.slice(0, 60));
  return {
    code: 'INVALID_VALUE',
    message: `Expected ${expected}; "${came}" came.`,
    line: line.number,
    column: 1,
  };
}

/** Each statement once, with its first evidence: fields come before rules. */
function once(facts: readonly Fact[]): Fact[] {
  const first = new Map<string, Fact>();
  for (const fact of facts) {
    const { evidence: _, ...statement } = fact;
    const key = JSON.stringify(statement);
    if (!first.has(key)) first.set(key, fact);
  }
  return [...first.values()];
}
