import { isAbbreviation, nameKey, shareAWord } from '../name.ts';
import type { ReferenceOrganizations } from '../organizations/reference-organizations.ts';
import { comparisonOf } from './compare.ts';
import { type StoredJudgement, storedJudgement } from './judgement.ts';

/** An organisation with the numbers that its sources print. */
export interface Numbered {
  readonly id: string;
  readonly name: string;
  /** All of its names. */
  readonly names: readonly string[];
  /** The numbers that are believed: one, or those of all that a person made one. */
  readonly believed: readonly string[];
  readonly printed: readonly string[];
}

/** A number that stands for more is some placeholder: one doubt fewer or more says nothing. */
const MOST_STRANGERS = 10;

/** Doubts about an organisation's numbers: one that is printed and not believed, and one that is printed for names without a word in common, a doubt for each of them. */
export function numberJudgements(
  { id, name, names, believed, printed }: Numbered,
  reference: ReferenceOrganizations,
): readonly StoredJudgement[] {
  const others = [...new Set(printed)].filter((number) => !believed.includes(number)).sort();
  const doubts = others.map((number) => {
    const holder = reference.byNumber(number);
    const [own] = believed;
    const but =
      holder !== undefined && holder.id !== id
        ? ` but belongs to ${holder.name}`
        : own === undefined
          ? ' but is not believed'
          : `, whose number is ${own}`;
    return storedJudgement(
      { rule: 'NUMBER', one: id, other: null, reason: `${number} is printed for "${name}"${but}.` },
      comparisonOf(['OTHER_NUMBER_PRINTED', 'SAME_NAME']),
      number,
    );
  });
  const [number] = believed;
  if (id !== `organization:${number}` || believed.length > 1) return doubts;
  if (isAbbreviation(name)) return doubts;
  const strangers = new Map(
    names
      .filter((one) => !isAbbreviation(one) && !shareAWord(one, name))
      .map((one) => [nameKey(one), one] as const),
  );
  return [
    ...doubts,
    ...[...strangers].slice(0, MOST_STRANGERS).map(([said, stranger]) =>
      storedJudgement(
        {
          rule: 'NUMBER',
          one: id,
          other: null,
          reason: `The number ${number} is printed for "${name}" and for "${stranger}".`,
        },
        comparisonOf(['OTHER_WORDS', 'SAME_NUMBER']),
        said,
      ),
    ),
  ];
}
