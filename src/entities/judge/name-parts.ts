import { remembered } from '../../facts/remembered.ts';
import { isAbbreviation, isGeneric, lookupKey, nameKey } from '../name.ts';

/** A name taken apart for comparison. */
export interface NameParts {
  /** As `nameKey` has it: the same for all spellings. */
  readonly key: string;
  /** The key with each doubled letter once: "komun" and "kommun", "Varra" and "Vara" are one. */
  readonly undoubled: string;
  /** The words that tell which one it is, in order of the alphabet: neither its sort nor places. */
  readonly telling: readonly string[];
  /** Places and points of the compass that are named in it. */
  readonly places: readonly string[];
  /** Its numbers: "Lyktan 2" is not "Lyktan 3", however alike. */
  readonly digits: string;
  /** The letters that stand for it: itself where it is an abbreviation, else how its words begin; null where they are too few. */
  readonly letters: string | null;
  readonly isAbbreviation: boolean;
}

/** Takes names apart, by the words of which places are made. */
export type TakeApart = (name: string) => NameParts;

const compass =
  'norra södra östra västra nordöstra nordvästra sydöstra sydvästra nord syd öst väst mellersta';
const small = new Set('i och för av de den'.split(' '));

/** @param places the words of the names of places, as `nameKey` has them. */
export function takerApart(places: ReadonlySet<string>): TakeApart {
  const points = new Set(compass.split(' '));
  return remembered((name) => {
    const key = nameKey(name);
    const words = key.split(' ').filter((word) => word !== '');
    const isPlace = (word: string) => places.has(word) || points.has(word);
    const short = isAbbreviation(name);
    return {
      key,
      undoubled: key.replace(/(\p{L})\1+/gu, '$1'),
      telling: words.filter((word) => !isGeneric(word) && !isPlace(word)).sort(),
      places: words.filter(isPlace).sort(),
      digits: name.replace(/\D+/g, ' ').trim(),
      letters: short ? lookupKey(name) : initials(name),
      isAbbreviation: short,
    };
  });
}

function initials(name: string): string | null {
  const words = lookupKey(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !small.has(word));
  return words.length >= 3 && words.length <= 6 && !/\d/.test(name)
    ? words.map((word) => [...word][0]).join('')
    : null;
}
