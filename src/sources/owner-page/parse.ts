import type { Fact, Problem, PropertyFact, RelationFact } from '../../facts/fact.ts';
import type { ProjectMention } from '../../facts/mention.ts';
import type { Reference } from '../../reference/reference.ts';
import { bulletText, type Line, type Page } from '../page.ts';
import { financierFacts, listsNames } from '../partners/financiers.ts';
import { isTold, participantFacts, personsListed } from '../partners/participants.ts';
import { namesOf, severalContacts } from '../persons/contacts.ts';
import { withoutPersonalData } from '../persons/personal.ts';
import { masksFor, personsIn, withoutPersons } from '../persons/persons.ts';
import { quote } from '../quote.ts';
import type { ReadPage } from '../read-page.ts';
import { type About, isOwner, type Rule } from '../text/about.ts';
import { activities } from '../text/activities.ts';
import { budgetIn } from '../text/budget.ts';
import { fundIn } from '../text/fund.ts';
import { fundingIn } from '../text/funding.ts';
import { ownerIn } from '../text/ownership.ts';
import { periodIn } from '../text/period.ts';
import { RULES, readProse } from '../text/prose.ts';
import {
  distinctGroups,
  targetGroups,
  targetGroupsUnderHeading,
} from '../text/target-groups/target-groups.ts';
import { contactsIn } from './contact.ts';
import { followerFacts } from './followers.ts';
import { openingOf } from './opening.ts';
import { ownerOfPage, pageOf } from './owner.ts';
import { hasPlace, type Passage, paragraphsOf } from './places.ts';
import { resultFacts, subprojectFacts } from './results.ts';
import { isProse, sectionsOf, type Topic } from './sections.ts';
import { invalid, labelledValues } from './values.ts';

const PROJECT: ProjectMention = { label: 'Project', ref: 'project' };
const PROSE: ReadonlySet<Topic> = new Set(['OTHER', 'aims', 'financier', 'subprojects', 'targetGroup']);

/** Reads an owner's own page about a project. Such pages print no project number: name and period tell the project. */
export function parseOwnerPage(page: Page, reference: Reference): ReadPage {
  const sections = sectionsOf(page);
  const problems: Problem[] = [];
  const [opening] = sections;
  const { name, heading: title, summary } = openingOf(opening?.lines ?? [], page);
  const body = sections.filter(({ topic }) => PROSE.has(topic));
  const under = (topic: Topic) =>
    sections.filter((section) => section.topic === topic).flatMap(({ lines }) => lines);
  // What stands "in brief" may be told in sentences.
  const inBrief = under('inBrief').filter(isProse);
  const [told, listed] = partition(under('participants'), ({ text }) => isTold(text));
  const [asked, advisers] = partition(under('referenceGroup'), ({ text }) => isTold(text));
  const referenceGroup = sections.find(({ topic }) => topic === 'referenceGroup')?.heading ?? [];
  const owner =
    ownerOfPage(sections, reference) ??
    ownerIn(page.text, body.flatMap(({ lines }) => lines).concat(told, inBrief), reference, name?.text ?? '');
  const publisher = pageOf(sections, reference);
  const contacts = contactsIn(under('contact'), reference);
  problems.push(...severalContacts(contacts, page));
  const named = [
    ...namesOf(contacts),
    ...personsListed([...listed, ...advisers], reference),
    ...personsIn(page.text, reference),
  ];
  const persons = masksFor(named, [owner?.organization.name ?? [], name?.text ?? []].flat(), reference);
  const about: About = {
    quoted: { text: page.text, persons },
    project: PROJECT,
    projectName: name?.text ?? '',
    owners: [owner?.organization ?? publisher ?? []].flat(),
    reference,
  };
  const facts: Fact[] = [];
  const isStated = (key: PropertyFact['property']) =>
    facts.some((fact) => 'property' in fact && fact.property === key);
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
  facts.push(...labelledValues(sections, about, problems));
  if (owner !== null) {
    const { organization, unit } = owner;
    facts.push({
      subject: organization,
      relationship: 'OWNS',
      object: PROJECT,
      ...(unit === null ? {} : { properties: { unit } }),
      evidence: quote(about.quoted, owner),
    });
  }
  for (const { object, evidence } of contacts.slice(0, 1)) {
    facts.push({ subject: PROJECT, relationship: 'HAS_CONTACT', object, evidence });
  }
  const parties = [
    ...participantFacts(listed, about, problems),
    ...participantFacts(advisers, about, problems, 'REFERENCE_GROUP'),
  ];
  // Whose page it is may take part without owning the project.
  facts.push(
    ...parties.filter(
      ({ subject }) => owner === null || subject.label !== 'Organization' || !isOwner(subject, about),
    ),
  );
  facts.push(...followerFacts(under('follower'), about));
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
  const aboutIt = sections
    .filter(({ topic }) => topic === 'OTHER' || topic === 'aims')
    .flatMap(({ lines }) => lines)
    .concat(told, inBrief, under('budget'), under('results'));
  facts.push(...oneFund([...financierFacts(under('financier'), about), ...fundIn(aboutIt, about)]));
  const [results, subprojects] = [
    paragraphsOf(under('results'), about),
    paragraphsOf(under('subprojects'), about),
  ];
  facts.push(...resultFacts(results, about), ...subprojectFacts(subprojects, about));
  const { reference: _, ...prose } = about;
  const bodyLines = body
    .flatMap(({ heading, lines }) => (heading === null ? lines.filter((line) => line !== title) : lines))
    .filter((line) => !(under('financier').includes(line) && listsNames(line)))
    .concat(told, inBrief, asked.length === 0 ? [] : [referenceGroup, asked].flat());
  const ofMoney = [bodyLines, under('budget'), under('results')].flat();
  for (const values of [budgetIn(bodyLines, about), periodIn(bodyLines, about), fundingIn(ofMoney, about)])
    facts.push(...values.filter(({ property }) => !isStated(property)));
  const local = [...results, ...subprojects].flatMap(({ passages }) => passages).filter(hasPlace);
  const rules = RULES.map((rule) => (rule === activities ? outside(local, rule) : rule));
  // Results tell of those whom local work reached, not of whom the project is for.
  const outcome = rules.filter((rule) => rule !== targetGroups);
  facts.push(
    ...readProse({ ...prose, lines: bodyLines }, reference, { rules, problems }),
    ...readProse({ ...prose, lines: under('results') }, reference, { rules: outcome, problems }),
    ...readProse({ ...prose, lines: under('targetGroup') }, reference, { rules: [targetGroupsUnderHeading] }),
  );
  return {
    title: name?.text ?? null,
    publisher: (publisher ?? owner?.organization)?.name ?? null,
    facts: distinctGroups(once(withoutPersons(facts, persons))),
    problems,
    persons,
  };
}

/** "Socialfonden" may mean the one that is called plus; where the page says so anywhere, it does. */
function oneFund(facts: readonly RelationFact[]): RelationFact[] {
  const codeOf = ({ object }: RelationFact) => (object.label === 'Fund' ? object.code : null);
  const plus = facts.some((fact) => codeOf(fact) === 'ESF+');
  return facts.filter((fact) => !plus || codeOf(fact) !== 'ESF');
}

function partition<T>(
  items: readonly T[],
  holds: (item: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}

/** What is done in some municipalities ("I Kil …") is not done by the project as a whole. */
function outside(places: readonly Passage[], rule: Rule): Rule {
  return (sentence, about) =>
    places.some(({ start, end }) => start <= sentence.start && sentence.end <= end)
      ? []
      : rule(sentence, about);
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
