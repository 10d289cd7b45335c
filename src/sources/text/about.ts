import type { Evidence } from '../../facts/evidence.ts';
import type { Fact } from '../../facts/fact.ts';
import { withoutLegalForm } from '../../facts/legal-form.ts';
import type { DescribedMention, OrganizationMention } from '../../facts/mention.ts';
import type { Reference } from '../../reference/reference.ts';
import type { Line } from '../page.ts';
import { type Quoted, quote } from '../quote.ts';
import type { Parsed } from './chains.ts';

/** Prose about one project or call, and what its page says elsewhere. */
export interface Prose {
  readonly quoted: Quoted;
  readonly lines: readonly Line[];
  readonly project: DescribedMention;
  readonly projectName: string;
  readonly owners: readonly OrganizationMention[];
}

/** What the rules know beside the sentence that they read. */
export interface About extends Omit<Prose, 'lines'> {
  readonly reference: Reference;
}

/** Reads one sentence. Each rule says how sure its readings are. */
export type Rule = (sentence: Parsed, about: About) => Fact[];

/** Evidence that quotes a sentence. */
export function cite(sentence: Parsed, { quoted }: About, confidence: number): Evidence {
  return quote(quoted, sentence, 'TEXT_RULE', confidence);
}

/** "Samordningsförbundet RAR i Sörmland" is what a label calls "RAR i Sörmland". */
function bare(name: string): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/^(?:samordningsförbundet|kommunalförbundet|föreningen|stiftelsen) /u, '')
    .replace(/ (?:hb|kb|\(svb\))$/u, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return withoutLegalForm(words).join(' ');
}

/** Whether an organisation is the owner of the project. */
export function isOwner({ id, name }: OrganizationMention, { owners, reference }: About): boolean {
  return owners.some((owner) => {
    if (id !== undefined && owner.id !== undefined) return id === owner.id;
    // "ABF Örebro län" is ABF, where ABF owns the project.
    const letters = reference.organizations.find((one) => one.id === owner.id)?.abbreviation ?? null;
    // "Medborgarskolan", where Medborgarskolan Värmland-Örebro län owns it: its own short name.
    return (
      bare(owner.name) === bare(name) ||
      bare(owner.name).startsWith(`${bare(name)} `) ||
      (letters !== null && name.startsWith(`${letters} `))
    );
  });
}
