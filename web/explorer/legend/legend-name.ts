import { communityOf } from '../network/looks.ts';
import { formatNumber, type Texts } from '../texts/texts.ts';

/** The name of a legend's entry. */
export function legendName(key: string, text: Texts): string {
  const community = communityOf(key);
  if (community === null) return text.kinds[key] ?? key;
  return community.isRest
    ? text.legend.rest
    : text.legend.community(formatNumber(text, community.number + 1));
}
