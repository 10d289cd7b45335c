import { distance } from 'fastest-levenshtein';
import type { OrganizationKind } from '../../facts/mention.ts';
import { inOrder } from '../name.ts';
import { sameKind } from '../organizations/candidate.ts';
import { type FeatureName, kindOfScore, scoreOf } from './features.ts';
import type { NameParts } from './name-parts.ts';

/** An organisation with what it is compared by. */
export interface Compared {
  readonly id: string;
  readonly name: string;
  /** Its names taken apart, the one that it is shown by first. */
  readonly names: readonly NameParts[];
  /** The number that is believed. */
  readonly number: string | null;
  readonly kind: OrganizationKind | null;
  /** Ids of the organisations that it is a part of. */
  readonly wholes: readonly string[];
}

/** What a comparison came to. */
export interface Comparison {
  readonly kind: 'POSITIVE' | 'NEGATIVE' | 'UNSURE';
  readonly score: number;
  /** In order of their names. */
  readonly features: readonly FeatureName[];
}

/** Whether two organisations are one, by what is known of each. The same whichever comes first. */
export function compare(one: Compared, other: Compared): Comparison {
  const [name, pair] = nameFeature(one, other);
  const features: FeatureName[] = [];
  if (one.number !== null && other.number !== null) {
    features.push(one.number === other.number ? 'SAME_NUMBER' : 'OTHER_NUMBER');
  }
  if (name !== null) features.push(name);
  else if (
    !one.names.some((a) => other.names.some((b) => a.telling.some((word) => b.telling.includes(word))))
  )
    features.push('OTHER_WORDS');
  if (one.kind !== null && other.kind !== null) {
    features.push(sameKind(one.kind, other.kind) ? 'SAME_KIND' : 'OTHER_KIND');
  }
  const [a, b] = pair.map(({ places }) => places.join(' '));
  if (a !== '' && b !== '') features.push(a === b ? 'SAME_PLACE' : 'OTHER_PLACE');
  if (one.wholes.includes(other.id) || other.wholes.includes(one.id)) features.push('PART_OF');
  return comparisonOf(features);
}

/** The comparison that features make. */
export function comparisonOf(features: readonly FeatureName[]): Comparison {
  const inOrder = [...features].sort();
  const score = scoreOf(inOrder);
  return { kind: kindOfScore(score), score, features: inOrder };
}

/** In the order in which they count: the first that holds of any two names is what the names tell. */
const nameFeatures: readonly (readonly [FeatureName, (one: NameParts, other: NameParts) => boolean])[] = [
  ['SAME_NAME', (one, other) => one.key === other.key && !one.isAbbreviation && !other.isAbbreviation],
  ['SIMILAR_NAME', isSimilar],
  ['SHARED_WORDS', (one, other) => sameWords(one, other) && isPlacedAlike(one, other)],
];

/** What the names tell, and two names by which they do. */
function nameFeature(one: Compared, other: Compared): readonly [FeatureName | null, Pair] {
  const shown = [one.names[0] as NameParts, other.names[0] as NameParts] as const;
  const isOneKey = ({ names }: Compared) => names.every(({ key }) => key === shown[0].key);
  if (isOneKey(one) && isOneKey(other)) return ['SAME_NAME', shown];
  for (const [feature, holds] of nameFeatures) {
    const pairs = one.names.flatMap((a) =>
      other.names.flatMap((b) => (holds(a, b) ? [[a, b] as const] : [])),
    );
    const isOfShown = (pair: Pair) => pair[0] === shown[0] || pair[1] === shown[1];
    const ofShown = pairs.filter(isOfShown);
    const [first] = (ofShown.length > 0 ? ofShown : pairs).toSorted(byKeys);
    if (first !== undefined) {
      return [feature === 'SAME_NAME' && ofShown.length === 0 ? 'SAME_ALIAS' : feature, first];
    }
  }
  if (isOnlyLetters(one) !== isOnlyLetters(other)) {
    const letters = new Set(one.names.map((name) => name.letters));
    if (other.names.some((name) => name.letters !== null && letters.has(name.letters))) {
      return ['ABBREVIATION_OF', shown];
    }
  }
  return [null, shown];
}

type Pair = readonly [NameParts, NameParts];

/** The same order whichever of the two organisations comes first. */
function byKeys(one: Pair, other: Pair): number {
  const keyOf = (pair: Pair) =>
    pair
      .map(({ key }) => key)
      .sort(inOrder)
      .join(' | ');
  return inOrder(keyOf(one), keyOf(other));
}

function isOnlyLetters({ names }: Compared): boolean {
  return names.every((name) => name.isAbbreviation);
}

function sameWords(one: NameParts, other: NameParts): boolean {
  if (one.isAbbreviation || other.isAbbreviation || one.telling.length === 0) return false;
  return one.telling.join(' ') === other.telling.join(' ');
}

function isPlacedAlike(one: NameParts, other: NameParts): boolean {
  const [a, b] = [one.places.join(' '), other.places.join(' ')];
  return a === '' || b === '' || a === b;
}

/** Whether no more than a letter of eight differs in the words that tell which one it is, or doubled letters in any. */
function isSimilar(one: NameParts, other: NameParts): boolean {
  if (one.isAbbreviation || other.isAbbreviation) return false;
  if (one.key === other.key || one.digits !== other.digits || !isPlacedAlike(one, other)) return false;
  if (one.undoubled === other.undoubled) return true;
  const [a, b] = [one.telling.join(''), other.telling.join('')];
  const most = Math.max(1, Math.floor(Math.min(a.length, b.length) / 8));
  if (a === b || Math.min(a.length, b.length) < 6 || Math.abs(a.length - b.length) > most) return false;
  return distance(a, b) <= most;
}
