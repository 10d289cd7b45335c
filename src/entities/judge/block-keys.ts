import type { NameParts } from './name-parts.ts';

/**
 * The keys under which an organisation is found by others that may be the same: those are compared, no others. The first is the name's own, by which the
 * import finds it, too; the others begin with "~", as no name does.
 */
export function blockKeys(parts: NameParts): readonly string[] {
  const { letters, isAbbreviation } = parts;
  return [
    ...ownKeys(parts),
    ...(letters === null ? [] : [isAbbreviation ? shortKey(letters) : longKey(letters)]),
  ];
}

/** The keys by which it finds them. Letters look for names that they may stand for, and names for letters; names do not look for names by how their words begin. */
export function seekingKeys(parts: NameParts): readonly string[] {
  const { letters, isAbbreviation } = parts;
  if (letters === null) return ownKeys(parts);
  return [...ownKeys(parts), shortKey(letters), ...(isAbbreviation ? [longKey(letters)] : [])];
}

function ownKeys({ key, undoubled, telling, digits }: NameParts): readonly string[] {
  const words = telling.join(' ');
  const compact = telling.join('');
  return [
    key,
    // Bare, as a key is: "göteborg kommun" is found by "göteborg komun", whose key it is.
    ...(undoubled === key ? [] : [undoubled]),
    ...(words === '' ? [] : [`~words ${words}`]),
    ...(compact.length < 6 ? [] : [`~ends ${compact.slice(0, 4)} ${compact.slice(-3)} ${digits}`]),
  ];
}

function shortKey(letters: string): string {
  return `~short ${letters}`;
}

function longKey(letters: string): string {
  return `~long ${letters}`;
}
