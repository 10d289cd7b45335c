/**
 * What two organisations have in common, or not, and how much it counts. Together they make the score: the same name alone is enough for one
 * organisation, as the same number is with a name that does not contradict it; likeness alone never is.
 */
export const weights = Object.freeze({
  /** One organisation number. */
  SAME_NUMBER: 0.7,
  /** Each has a number of its own. */
  OTHER_NUMBER: -1.2,
  /** A source prints another number for it than the one that is believed. */
  OTHER_NUMBER_PRINTED: -0.3,
  /** One name in whatever spelling. */
  SAME_NAME: 0.6,
  /** Another name of the one is another name of the other. */
  SAME_ALIAS: 0.4,
  /** A letter or two differ. */
  SIMILAR_NAME: 0.35,
  /** The words that tell which one it is are the same; what sort it is, or where, is said of one only. */
  SHARED_WORDS: 0.3,
  /** Letters that the other's words begin with, or that the other is also known by. */
  ABBREVIATION_OF: 0.3,
  /** No telling word of any name is the same. */
  OTHER_WORDS: -0.3,
  /** Both are known to be of one kind. */
  SAME_KIND: 0.1,
  /** They are known to be of two kinds. */
  OTHER_KIND: -0.4,
  /** The names name the same places. */
  SAME_PLACE: 0.05,
  /** The names name different places. */
  OTHER_PLACE: -0.6,
  /** One is a part of the other. */
  PART_OF: -1,
  /** Two projects with numbers of their own. */
  OTHER_PROJECT_NUMBER: -0.7,
  /** Two projects with an owner in common. */
  SAME_OWNER: 0.2,
  /** Two projects that begin and end on the same days. */
  SAME_PERIOD: 0.2,
  /** The rules would make them one, but found more than one that fits. */
  MORE_THAN_ONE_FITS: -0.3,
});

export type FeatureName = keyof typeof weights;

/** From this score on two are one. */
export const positiveFrom = 0.55;
/** Below this score they are two. */
export const negativeBelow = 0.25;

/** The sum of the features' weights, in hundredths so that the order of adding does not matter. */
export function scoreOf(features: readonly FeatureName[]): number {
  return features.reduce((sum, name) => sum + Math.round(weights[name] * 100), 0) / 100;
}

export function kindOfScore(score: number): 'POSITIVE' | 'NEGATIVE' | 'UNSURE' {
  return score >= positiveFrom ? 'POSITIVE' : score < negativeBelow ? 'NEGATIVE' : 'UNSURE';
}
