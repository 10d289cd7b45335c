import { inOrder } from '../name.ts';
import { type Compared, type Comparison, compare, comparisonOf } from './compare.ts';
import { type FeatureName, weights } from './features.ts';
import { judgementId } from './judgement-id.ts';

/** What the rules think of two organisations, of one whose sources do not agree, or of two projects: the node `Judgement`. */
export interface StoredJudgement {
  /** Made of the rule and of whom it is about. */
  readonly id: string;
  readonly rule: 'SAME_ORGANIZATION' | 'NUMBER' | 'SAME_PROJECT';
  readonly kind: Comparison['kind'];
  readonly score: number;
  readonly features: readonly FeatureName[];
  readonly weights: readonly number[];
  /** One sentence for a person. */
  readonly reason: string;
  /** The ids of those it is about, in order; `other` is null where it is one. */
  readonly one: string;
  readonly other: string | null;
  /** What tells apart several on the same: the number that is doubted. */
  readonly said: string;
}

type About = Pick<StoredJudgement, 'rule' | 'one' | 'other' | 'reason'>;

/** A judgement as the graph keeps it. `said` tells apart several on the same. */
export function storedJudgement(about: About, comparison: Comparison, said = ''): StoredJudgement {
  const { rule, one, other, reason } = about;
  return {
    id: judgementId({ rule, things: other === null ? [one] : [one, other], said }),
    ...{ rule, one, other, said, reason },
    ...comparison,
    weights: comparison.features.map((name) => weights[name]),
  };
}

/**
 * The judgement of two organisations that stand apart in the graph; null where nobody would take them for one. What would make them
 * one by itself is a doubt then: the rules found more than one that fits.
 */
export function judgementOfPair(first: Compared, second: Compared): StoredJudgement | null {
  const [one, other] = inOrder(first.id, second.id) < 0 ? [first, second] : [second, first];
  const alone = compare(one, other);
  const comparison =
    alone.kind === 'POSITIVE'
      ? ({ ...comparisonOf([...alone.features, 'MORE_THAN_ONE_FITS']), kind: 'UNSURE' } as const)
      : alone;
  const { kind, features } = comparison;
  if (kind === 'NEGATIVE' && features.includes('PART_OF')) return null;
  if (kind === 'NEGATIVE' && features.includes('SAME_NUMBER')) {
    const reason = `${one.number} is printed for "${one.name}" and for "${other.name}", which are two: it is not the number of both.`;
    const about = { rule: 'SAME_ORGANIZATION', one: one.id, other: other.id, reason } as const;
    return storedJudgement(about, { ...comparison, kind: 'UNSURE' });
  }
  if (kind === 'NEGATIVE' && !features.includes('SAME_NAME')) return null;
  const why = features.map((name) => words[name]).join(', ');
  const outcome = kind === 'NEGATIVE' ? 'are two' : 'may be one';
  return storedJudgement(
    {
      rule: 'SAME_ORGANIZATION',
      one: one.id,
      other: other.id,
      reason: `"${one.name}" and "${other.name}" ${outcome}: ${why}.`,
    },
    comparison,
  );
}

/** The features as parts of a sentence. */
const words: Readonly<Record<FeatureName, string>> = Object.freeze({
  SAME_NUMBER: 'the same organisation number',
  OTHER_NUMBER: 'two organisation numbers',
  OTHER_NUMBER_PRINTED: 'another number is printed',
  SAME_NAME: 'the same name',
  SAME_ALIAS: 'another name in common',
  SIMILAR_NAME: 'names that are nearly the same',
  SHARED_WORDS: 'the same telling words',
  ABBREVIATION_OF: 'letters that stand for the other',
  OTHER_WORDS: 'no word in common',
  SAME_KIND: 'the same kind',
  OTHER_KIND: 'different kinds',
  SAME_PLACE: 'the same place',
  OTHER_PLACE: 'different places',
  PART_OF: 'one is a part of the other',
  MORE_THAN_ONE_FITS: 'more than one fits',
  OTHER_PROJECT_NUMBER: 'two project numbers',
  SAME_OWNER: 'the same owner',
  SAME_PERIOD: 'the same period',
});
