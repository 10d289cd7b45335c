import type { NameParts } from './name-parts.ts';

/**
 * The keys by which organisations that may be one find each other: those that share one are compared, no others. The first is the name's own, by which the
 * import finds it, too; the others begin with "~", as no name does.
 */
export function blockKeys({ key, telling, letters, digits }: NameParts): readonly string[] {
  const words = telling.join(' ');
  const compact = telling.join('');
  return [
    key,
    ...(words === '' ? [] : [`~words ${words}`]),
    ...(compact.length < 6 ? [] : [`~ends ${compact.slice(0, 4)} ${compact.slice(-3)} ${digits}`]),
    ...(letters === null || letters.length < 3 ? [] : [`~letters ${letters}`]),
  ];
}
