import { distance } from 'fastest-levenshtein';

/** The one of some names that a mistyped one is likely to be: no more than a letter in five differs, in whatever case. Null where there is none. */
export function nearest(mistyped: string, names: readonly string[]): string | null {
  const key = mistyped.trim().toLowerCase().slice(0, 60);
  let found: string | null = null;
  let most = Math.max(1, Math.floor(key.length / 5));
  for (const name of names) {
    const differing = distance(key, name.toLowerCase());
    if (differing > most) continue;
    found = name;
    most = differing - 1;
  }
  return found;
}
