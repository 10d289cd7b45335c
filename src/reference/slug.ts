/**
 * The part of an id that is made from a name: lower case, å ä ö and accents folded to their base letter,
 * every run of other characters one hyphen ("Göteborgs kommun" → "goteborgs-kommun").
 */
export function slug(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
