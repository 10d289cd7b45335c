import type { OrganizationMention } from '../../facts/mention.ts';
import { plainSpaces } from '../../facts/reading.ts';
import type { Reference } from '../../reference/reference.ts';
import { knownOrganization, mentionOf } from '../known-organization.ts';
import { ownerOf } from '../operation/owner.ts';
import type { Sentence } from '../text/sentences.ts';

/** Who announces a call, and where that is said. */
export interface Announcer {
  readonly organization: OrganizationMention;
  readonly at: { readonly start: number; readonly end: number };
}

const ANNOUNCES = /(?<!\p{L})(?:utlyser|avsätter|öppnar|inbjuder|bjuder in)(?!\p{L})/iu;
const MOST_WORDS = 6;

/** Reads the line of a label: "Svenska ESF-rådet", "Region Exempel, enheten för kompetens". */
export function announcerNamed(text: string, reference: Reference): OrganizationMention {
  return ownerOf(plainSpaces(text), null, reference).organization;
}

/** "Svenska ESF-rådet avsätter 30 miljoner kronor": a known organisation right before the verb. */
export function announcerIn(sentences: readonly Sentence[], reference: Reference): Announcer | null {
  for (const { text, start, end } of sentences) {
    const verb = ANNOUNCES.exec(text);
    if (verb === null) continue;
    const words = text.slice(0, verb.index).trim().split(/ +/u).slice(-MOST_WORDS);
    for (let from = 0; from < words.length; from += 1) {
      const name = words.slice(from).join(' ');
      const known = /^\p{Lu}/u.test(name) ? knownOrganization(name, reference) : null;
      if (known !== null) return { organization: mentionOf(name, known), at: { start, end } };
    }
  }
  return null;
}
