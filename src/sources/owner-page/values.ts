import { amount, count } from '../../facts/amount.ts';
import type { Problem, PropertyFact } from '../../facts/fact.ts';
import { isNoValue } from '../../facts/no-value.ts';
import { toldPeriod } from '../../facts/period.ts';
import { projectNumbersIn } from '../../facts/project-number.ts';
import type { Reading } from '../../facts/reading.ts';
import type { Line } from '../page.ts';
import { withoutPersonalData } from '../persons/personal.ts';
import { quote } from '../quote.ts';
import type { About } from '../text/about.ts';
import type { Section, Topic } from './sections.ts';

const AMOUNTS: readonly (readonly [Topic, PropertyFact['property'], (text: string) => Reading<number>])[] = [
  ['budget', 'totalBudget', amount],
  ['grant', 'grantedSupport', amount],
  ['headcount', 'plannedParticipants', count],
];

/** What labels of the page say in a word or a number: period, sums, how many take part, the project's number. */
export function labelledValues(
  sections: readonly Section[],
  { project, quoted }: Pick<About, 'project' | 'quoted'>,
  problems: Problem[],
): PropertyFact[] {
  const under = (topic: Topic) =>
    sections.filter((section) => section.topic === topic).flatMap(({ lines }) => lines);
  const stated = (
    property: PropertyFact['property'],
    value: PropertyFact['value'],
    line: Line,
  ): PropertyFact => ({ subject: project, property, value, evidence: quote(quoted, line) });
  const read = <T>(
    topic: Topic,
    reads: (text: string) => Reading<T>,
    facts: (value: T, line: Line) => PropertyFact[],
  ) => {
    const [line] = under(topic);
    if (line === undefined || isNoValue(line.text)) return [];
    const reading = reads(line.text);
    if ('value' in reading) return facts(reading.value, line);
    problems.push(invalid(reading.expected, line));
    return [];
  };
  // An owner's own registration number has another form, and is no other project's number.
  const number = under('number').find(({ text }) => projectNumbersIn().test(text));
  return [
    read('period', toldPeriod, ({ start, end }, line) => [
      stated('startDate', start, line),
      stated('endDate', end, line),
    ]),
    AMOUNTS.flatMap(([topic, property, reads]) =>
      read(topic, reads, (value, line) => [stated(property, value, line)]),
    ),
    number === undefined
      ? []
      : [stated('number', projectNumbersIn().exec(number.text)?.[0] ?? number.text, number)],
  ].flat();
}

/** A value that is none of its label's. */
export function invalid(expected: string, line: Line): Problem {
  const came = withoutPersonalData(line.text.slice(0, 60));
  return {
    code: 'INVALID_VALUE',
    message: `Expected ${expected}; "${came}" came.`,
    line: line.number,
    column: 1,
  };
}
