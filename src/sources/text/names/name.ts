import type { CodeMention, OrganizationMention } from '../../../facts/mention.ts';

/** A name in a sentence, with all that it may stand for; the rules decide by what is said of it. */
export interface Name {
  /** Token indexes. */
  readonly from: number;
  readonly to: number;
  /** Offsets in the sentence. */
  readonly start: number;
  readonly end: number;
  readonly municipality: string | null;
  readonly area: CodeMention | null;
  readonly organization: OrganizationMention | null;
  /** Whether "kommun" is part of it ("Ale kommun"), or "stad", which names the authority as well as the place. */
  readonly word: 'kommun' | 'stad' | null;
  readonly genitive: boolean;
  /** False for a mere run of capitals and for collectives: they are names only where a role is told. */
  readonly certain: boolean;
}
