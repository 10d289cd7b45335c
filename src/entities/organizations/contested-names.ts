import { inOrder, isAbbreviation, isOneName, nameKey } from '../name.ts';
import type { Contested } from '../thing.ts';
import { type Candidate, isFree } from './candidate.ts';
import type { Organizations } from './candidates.ts';

/**
 * The names by which no other document could have meant an organisation with a number, now that it goes by them, too; and the letters that were
 * its only name.
 */
export function contestedBy(candidate: Candidate, all: Organizations): readonly Contested[] {
  const before = candidate.storedNames;
  const earlier = new Set([...before].map(nameKey));
  const byKey = new Map([...candidate.names].map((name) => [nameKey(name), name]));
  const names = [...byKey].flatMap(([key, name]): readonly Contested[] => {
    if (earlier.has(key)) return [];
    const others = all.candidates
      .named(name)
      .filter(
        (other) =>
          other !== candidate &&
          other.storedAs !== null &&
          other.organizationNumber !== null &&
          isFree(other),
      );
    return others.length === 0
      ? []
      : [{ name, organizations: [candidate, ...others].map(({ id }) => id).sort(inOrder) }];
  });
  const [letters] = before;
  const wereLetters = letters !== undefined && isAbbreviation(letters) && isOneName(before, letters);
  return wereLetters && byKey.size > 1 ? [...names, { name: letters, organizations: [candidate.id] }] : names;
}
