import type { Fact } from '../../../facts/fact.ts';
import type { OrganizationMention } from '../../../facts/mention.ts';
import { mentionOf } from '../../known-organization.ts';
import { type About, cite } from '../about.ts';
import type { Parsed } from '../chains.ts';
import { roleAfter, roleBefore } from './told-role.ts';

/** Words by which a page speaks of one organisation of a kind: its owner, or the only one that it names. */
const KINDS: Readonly<Record<string, RegExp>> = {
  förbundet: /förbund/iu,
  samordningsförbundet: /^samordningsförbund/iu,
  kommunalförbundet: /^kommunalförbund/iu,
  kommunen: / (?:kommun|stad)$/iu,
  regionen: /^region /iu,
  stiftelsen: /stiftelse/iu,
  föreningen: /förening/iu,
};
/** "Föreningen Vågen" is a name. */
const NOUN = new RegExp(
  `(?<!\\p{L})(?:${Object.keys(KINDS)
    .flatMap((noun) => [noun, noun.slice(0, 1).toUpperCase() + noun.slice(1)])
    .join('|')})(?!\\p{L}| \\p{Lu})`,
  'gu',
);
/** "Näringslivet i regionen", "företag inom föreningen": not who is spoken of. */
const WITHIN = /(?<!\p{L})(?:i|inom|på|till|för|om|över|genom) $/iu;

/** How far before and behind the word is read: the work for a long sentence would grow with the square. */
const SAID = 300;

/** "Resten betalas av regionen", "Förbundet står för medfinansieringen": who gives money, without its name. */
export function ownMoney(sentence: Parsed, about: About): Fact[] {
  const text = sentence.plain(sentence.text);
  return Array.from(text.matchAll(NOUN)).flatMap(({ 0: noun, index }): Fact[] => {
    const end = index + noun.length;
    const said = {
      before: text.slice(Math.max(0, index - SAID), index),
      predicates: [text.slice(end, end + SAID)],
    };
    if (WITHIN.test(said.before)) return [];
    const role = roleBefore(said, said) ?? roleAfter(said);
    const subject = role?.role === 'FINANCIER' ? meantBy(noun.toLowerCase(), about) : null;
    if (subject === null) return [];
    return [
      {
        subject,
        relationship: 'PARTNERS_IN',
        object: about.project,
        properties: { role: 'FINANCIER' },
        evidence: cite(sentence, about, 0.75),
      },
    ];
  });
}

/** The owner where it is of the kind, or else the only region that the page names. */
function meantBy(noun: string, { owners, quoted, reference }: About): OrganizationMention | null {
  const kind = KINDS[noun] as RegExp;
  const owner = owners.filter(({ name }) => kind.test(name));
  if (owner.length > 0 || noun !== 'regionen') return (owner.length === 1 && owner[0]) || null;
  const regions = reference.organizations.filter(
    ({ kind, name }) => kind === 'REGION' && quoted.text.includes(name),
  );
  return regions.length === 1 && regions[0] !== undefined ? mentionOf(regions[0].name, regions[0]) : null;
}
