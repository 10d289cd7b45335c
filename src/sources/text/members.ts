import type { Fact } from '../../facts/fact.ts';
import type { Mention, OrganizationMention } from '../../facts/mention.ts';
import { type About, cite } from './about.ts';
import { between, type Chain, type Parsed } from './chains.ts';
import { denies, leading } from './cues.ts';
import type { Name } from './names/name.ts';

const MADE_OF =
  'består av|är (?:en )?sammanslutning(?:en)? av|har (?:[\\p{L}\\d]+ )?medlemmar|ägs av|bildas av|bildats av|bildades av|utgörs av|har som medlemmar|medlemmar(?:na)? är|har medlemmarna|samlar|omfattar|är (?:en|ett) (?:[\\p{L}]+ )?(?:samverkan|samarbete) mellan|består idag av';
const BEFORE = leading(MADE_OF);
const OWN = leading(
  `(?:samordningsförbund|kommunalförbund|förbund|förening|organisation|nätverk)(?:et|en)(?:s medlemmar)? (?:${MADE_OF}|är)|medlemmar(?:na)? i (?:samordningsförbundet|förbundet|föreningen) är`,
);
/** "Förbundet består av arbetsförmedling, försäkringskassa och de fyra kommunerna A och B". */
const UNNAMED =
  /(?: (?:den |det |de )?\p{L}{4,}(?:,| och| samt)){1,4}(?: de)?(?: (?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|\d{1,2}) \p{L}*kommuner(?:na)?)? $/iu;
const OF =
  /(?<!\p{L})(?:medlem(?:mar(?:na)?)?|medlemskommuner(?:na)?|ägare|ägarna|huvudmän|ägarkommuner(?:na)?) (?:i|till|av|för) $/iu;
const IN = /(?<!\p{L})i $/iu;
const LEADS = leading('^s?(?: är| är idag|:)');
const BELONGS = leading('^ (?:ingår|ingick|samverkar|samarbetar|samlas|är)');
const JOIN =
  /^ (?:kommun(?:er)? )?(?:är (?:också )?(?:medlemmar|medlem|medlemskommuner|ägare|huvudmän) (?:i|av|till)|ingår (?:också )?i|tillhör|utgör|äger|bildar(?: tillsammans)?|har bildat) $/u;

/** "Förbundet består av A och B kommuner tillsammans med C". */
const GO_ON = /^(?: kommuner)?,? (?:(?:och|samt) )?(?:tillsammans med|jämte|liksom) $/u;

/** Members of an association that the sentence names, or of the owner ("Förbundet består av …"). */
export function members(sentence: Parsed, about: About): Fact[] {
  return sentence.chains.flatMap((chain, index) => {
    const association = associationOf(sentence, index, about);
    if (association === null) return [];
    return chain.names.flatMap((name): Fact[] => {
      const subject = memberOf(name);
      if (subject === null) return [];
      const evidence = cite(sentence, about, 0.9);
      return [{ subject, relationship: 'MEMBER_OF', object: association, within: about.project, evidence }];
    });
  });
}

/** The association that a row of names makes up; null where the sentence says no such thing. */
export function associationOf(sentence: Parsed, index: number, about: About): OrganizationMention | null {
  const chain = sentence.chains[index] as Chain;
  if (denies(chain.before.slice(-40))) return null;
  const [previous, next] = [sentence.chains[index - 1], sentence.chains[index + 1]];
  if (previous !== undefined && GO_ON.test(between(sentence, previous, chain)))
    return associationOf(sentence, index - 1, about);
  const named = previous === undefined ? null : namedBefore(sentence, previous, chain);
  if (named !== null) return named;
  if (BEFORE.test(chain.before)) {
    const subject = previous?.names.at(-1);
    const words = previous === undefined ? '' : between(sentence, previous, chain);
    if (
      subject?.organization != null &&
      subject.certain &&
      isAssociation(subject.organization) &&
      /^(?:s? medlemmar(?:na)? är|,? (?:som )?(?:består|ägs|bildas|bildats|bildades|utgörs|har|samlar|omfattar|är(?: en sammanslutning)?))/u.test(
        words,
      )
    ) {
      return subject.organization;
    }
  }
  if (OWN.test(chain.before) || OWN.test(chain.before.replace(UNNAMED, ' '))) return ownAssociation(about);
  const whole = next?.names[0]?.organization ?? null;
  return next !== undefined &&
    whole !== null &&
    JOIN.test(between(sentence, chain, next)) &&
    isAssociation(whole)
    ? whole
    : null;
}

/** "Medlemmar i X är …", "I X ingår …". */
function namedBefore(sentence: Parsed, previous: Chain, chain: Chain): OrganizationMention | null {
  const association = previous.names.length === 1 ? previous.names[0]?.organization : undefined;
  if (association == null || !isAssociation(association)) return null;
  const words = between(sentence, previous, chain);
  const told =
    (OF.test(previous.before) && LEADS.test(words)) || (IN.test(previous.before) && BELONGS.test(words));
  return told ? association : null;
}

function ownAssociation({ owners }: About): OrganizationMention | null {
  const own = owners.filter(isAssociation);
  return own.length === 1 ? (own[0] ?? null) : null;
}

function isAssociation({ name, kind }: OrganizationMention): boolean {
  return (
    kind === 'COORDINATION_FEDERATION' ||
    kind === 'MUNICIPAL_FEDERATION' ||
    kind === 'CIVIL_SOCIETY' ||
    /förbund|förening|nätverk|regionen$|rådet$/iu.test(name)
  );
}

function memberOf({ municipality, organization }: Name): Mention | null {
  return municipality !== null ? { label: 'Municipality', code: municipality } : organization;
}
