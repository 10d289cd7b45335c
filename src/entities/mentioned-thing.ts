import type {
  ContactMention,
  DescribedMention,
  Mention,
  OrganizationMention,
  TextMention,
} from '../facts/mention.ts';
import { byKey } from '../reference/by-key.ts';
import type { Reference } from '../reference/reference.ts';
import { programmeByCode } from './described/funding.ts';
import { digest } from './digest.ts';
import { idPart } from './name.ts';
import { targetGroup } from './target-group.ts';
import type { Thing, ThingRef } from './thing.ts';

/** What a mention that is neither an organisation nor what documents describe means. */
export interface MentionedThing {
  readonly ref: ThingRef;
  /** What a statement about it gives as its value; null for personal data. */
  readonly value: string | null;
  /** The node to be written; null where reference data has it. */
  readonly node: Thing | null;
}

export interface MentionContext {
  readonly reference: Reference;
  /** The project that the mention is made about; null outside any. */
  readonly project: string | null;
  /** Names of things in the graph, by id. */
  readonly names: ReadonlyMap<string, string>;
}

type OtherMention = Exclude<Mention, DescribedMention | OrganizationMention>;

/** The thing that a mention means; null for a code that its list does not have, or for a text outside any project. */
export function mentionedThing(mention: OtherMention, context: MentionContext): MentionedThing | null {
  const { reference } = context;
  switch (mention.label) {
    case 'Municipality':
      return place('municipality', mention, reference.municipalities);
    case 'County':
      return place('county', mention, reference.counties);
    case 'NutsRegion':
      return place('nuts', mention, reference.nutsRegions);
    case 'Subregion':
      return place('subregion', mention, reference.subregions);
    case 'Sdg': {
      const goal = reference.sdgs.find(({ number }) => String(number) === mention.code);
      return goal === undefined
        ? null
        : { ref: { label: 'Sdg', id: `sdg:${goal.number}` }, value: goal.nameSv, node: null };
    }
    case 'Country': {
      const known = place('country', mention, [reference.country]);
      if (known !== null) return known;
      const { code } = mention;
      return written({ label: 'Country', id: `country:${code}`, properties: { code, name: code } }, code);
    }
    case 'Fund':
    case 'ProgrammeArea':
    case 'SpecificObjective':
    case 'InterventionField':
      // Which one it is depends on everything that is said of the project: see `fundingOf`.
      return { ref: { label: mention.label, id: '' }, value: mention.code, node: null };
    case 'Programme': {
      const code = programmeByCode(mention.code, reference)?.code ?? mention.code;
      return { ref: { label: 'Programme', id: '' }, value: code, node: null };
    }
    case 'TargetGroup': {
      const node = targetGroup(mention, reference);
      return written(node, String(node.properties.name));
    }
    case 'Contact':
      return written(contact(mention), null);
    default:
      return text(mention, context);
  }
}

const byCode = byKey<{ readonly code: string; readonly name: string }>(({ code }) => code);

function place(
  prefix: string,
  { label, code }: { readonly label: string; readonly code: string },
  list: readonly { readonly code: string; readonly name: string }[],
): MentionedThing | null {
  const found = byCode(list).get(code);
  return found === undefined
    ? null
    : { ref: { label, id: `${prefix}:${code}` }, value: found.name, node: null };
}

function written(node: Thing, value: string | null): MentionedThing {
  return { ref: { label: node.label, id: node.id }, value, node };
}

function contact(mention: ContactMention): Thing {
  const { name = null, email = null }: { readonly name?: string | null; readonly email?: string | null } =
    mention;
  const id = `contact:${digest(name?.toLowerCase() ?? null, email?.toLowerCase() ?? null)}`;
  return { label: 'Contact', id, properties: { name, email } };
}

const byWords = byKey<{ readonly name: string }>(({ name }) => idPart(name));

function text(mention: TextMention, { reference, project, names }: MentionContext): MentionedThing | null {
  const words = mention.text.replace(/\s+/gu, ' ').trim();
  const id = textId(mention.label, words, project);
  if (id === null) return null;
  if (mention.label === 'Objective' || mention.label === 'Result') {
    return written({ label: mention.label, id, properties: { text: words } }, words);
  }
  const own = nameByWords(mention.label, words, reference);
  const stored = names.get(id);
  const name = stored !== undefined && stored < own ? stored : own;
  return written({ label: mention.label, id, properties: { name } }, words);
}

/** The name that words give an activity or subproject; of several the first in order counts. */
export function nameByWords(label: string, words: string, reference: Reference): string {
  const term = label === 'Activity' ? byWords(reference.activities).get(idPart(words)) : undefined;
  return term?.name ?? capitalised(words);
}

/** The id of a thing that is known by its words; null where its project is not known. */
export function textId(label: string, words: string, project: string | null): string | null {
  if (label === 'Activity') return `activity:${idPart(words)}`;
  if (project === null) return null;
  if (label === 'Subproject') return `subproject:${project.replace(/^project:/, '')}:${idPart(words)}`;
  return `${label.toLowerCase()}:${digest(project, words)}`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
