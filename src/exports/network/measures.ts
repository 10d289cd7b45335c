import { publicError } from '../../errors.ts';

/** Measures of nodes that an export can have, and the API's fields for each. */
const fields = {
  degree: ['degree'],
  weightedDegree: ['weightedDegree'],
  betweenness: ['betweenness'],
  closeness: ['closeness'],
  pageRank: ['pageRank'],
  constraint: ['constraint'],
  coreness: ['coreness'],
  community: ['community'],
  totalBudget: ['totalBudget'],
  position: ['x', 'y'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Measure = keyof typeof fields;

export const measures = Object.keys(fields) as readonly Measure[];

/** Those that take hardly longer than the network itself, however large it is. */
const quick: readonly Measure[] = [
  'degree',
  'weightedDegree',
  'pageRank',
  'coreness',
  'community',
  'totalBudget',
];

/**
 * Which measures are meant: a list with commas, `all`, `none`; where nothing is said those that are quick.
 *
 * @throws GraphQLError BAD_USER_INPUT for a measure that is not there.
 */
export function measuresGiven(text: string | undefined): readonly Measure[] {
  if (text === undefined) return quick;
  if (text === 'all') return measures;
  if (text === 'none') return [];
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) {
    throw publicError(
      'BAD_USER_INPUT',
      unknown === 'all' || unknown === 'none'
        ? `measures: \`${unknown}\` stands alone; it came in a list.`
        : `measures: ${JSON.stringify(unknown)} is no measure; expected all, none or some of ${measures.join(', ')}.`,
    );
  }
  return measures.filter((measure) => names.includes(measure));
}

/** The fields of a node that hold these measures. */
export function fieldsOf(asked: readonly Measure[]): readonly string[] {
  return asked.flatMap((measure) => fields[measure]);
}
