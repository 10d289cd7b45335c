import type { Fact } from '../../../facts/fact.ts';
import { type About, cite } from '../about.ts';
import { between, type Chain, type Parsed } from '../chains.ts';
import { type Said, saidOf } from '../clauses.ts';
import { leading } from '../cues.ts';
import { associationOf } from '../members.ts';
import type { Name } from '../names/name.ts';
import { isQuoted } from '../quotation.ts';
import { actsForProject } from '../roles/acting.ts';
import { roleOf } from '../roles/role-of-row.ts';
import { roleBefore } from '../roles/told-role.ts';
import { straightened } from '../word-order.ts';
import { OWN_COUNTY } from './areas.ts';
import { isBackground } from './background.ts';
import { staysOutside } from './outside.ts';
import { ruledOut, signOf } from './taking-part.ts';

const BEFORE = leading(
  '(?:\\p{L}*kommun(?:er|erna)?|städerna)(?: i|,? dvs| inom| är| nämligen|(?: som)? (?:medverkar|deltar|ingår|är med)(?: i (?:projektet|insatsen|satsningen))?(?: är)?)?',
);
const TAKES_PART = leading(
  'delprojekt(?:et)?(?: \\d{1,2})?:?|(?:under|efter|från|till) [\\p{L} ]{3,30} (?:tillkommer|tillkom|ansluter|anslöt)|(?:i projektet|i insatsen|i satsningen) (?:deltar|deltog|medverkar|medverkade|ingår|ingick|samverkar)|projekt\\p{L}* (?:(?:riktar|vänder) sig (?:[\\p{L}]+ )?till|utbildar|kompetensutvecklar|vägleder|coachar|stödjer|stöder|stöttar|hjälper) (?:(?!som |på |vid |från )[\\p{L}-]+ ){1,10}?i|(?:av dem|av kommunerna) (?:deltar|deltog|medverkar|medverkade)|(?:projekt\\p{L}*|insats\\p{L}*|satsning\\p{L}*|arbetet)(?: [\\p{L}-]+){0,4}? (?:genomförs|drivs|bedrivs|pågår|utförs|sker|erbjuds|anordnas|genomfördes|drevs)(?: \\p{L}+)? (?:i|av)|projektet är ett? (?:[\\p{L}]+ )?(?:samarbete|samverkan|samverkansprojekt|samarbetsprojekt) mellan',
);
const TAKES_PART_AFTER =
  /^ (?:(?:deltar|deltog|medverkar|medverkade|ingår|ingick)(?: också| även)? i (?:projektet|insatsen|satsningen|delprojekt)|(?:är|var) (?:också |även )?med(?= i (?:projektet|insatsen|satsningen)| ?[.,;]| ?$)|(?:går|gick) (?:därför |nu )?(?:samman|ihop)(?!\p{L})|har (?:dessutom |också |även )?(?:egna|(?:ett )?eget|varsitt|var sitt) (?:\p{L}+ )?delprojekt|köp(?:er|te) (?:[\p{L}\d-]+ ){0,3}?platser)/u;
/** "I Mora har laget sin bas", "I Mora finns projektet i skolan". */
const HAS_ITS_OWN =
  /^(?: kommun)? (?:(?:har|hade) (?:laget|teamet|gruppen|projektet|insatsen|satsningen|verksamheten) (?:sin|sina|sitt|en|ett)|(?:finns|fanns) (?:laget|teamet|projektet|insatsen|satsningen|verksamheten))(?!\p{L})/u;
const REPRESENTS =
  /(?:representeras|företräds)(?: [\p{L}-]+){0,3} (?:genom|av)(?: (?:projekt|samverkans)?partner(?:n)?| kommunen)? $/iu;
const REPRESENTS_AFTER =
  /^ (?:som |och )?(?:representerar|företräder|tar (?:ett )?(?:samlat )?ansvar för)(?: hela)? /u;

/** "Kalix och Pajalas arbetsmarknadsenheter", "Provet är Bjuvs, Osbys och Svalövs svar": what is theirs is part of the project. */
const THEIRS =
  /^ (?:gemensamma )?(?:svar|satsning|projekt|insats|samarbete|arbetsmarknadsenhet\p{L}*|vuxenutbildning\p{L}*|socialtjänst\p{L}*|näringslivsenhet\p{L}*|lärcentra)(?!\p{L})/iu;
/** How far behind a row a contrast to what is said of it may stand. */
const REST = 160;

/** Municipalities that take part: only where the clause gives a sign of it, or is about what the project does. */
export function municipalities(sentence: Parsed, about: About): Fact[] {
  return sentence.chains.flatMap((chain, index) => {
    const named = chain.names.filter(({ municipality }) => municipality !== null);
    if (named.length === 0 || associationOf(sentence, index, about) !== null) return [];
    const said = saidOf(sentence, index);
    const rest = sentence.plain(sentence.text.slice(chain.end, chain.end + REST));
    if (isQuoted(sentence.text, chain.start) || ruledOut(said) || staysOutside(said, rest)) return [];
    const told = roleOf(sentence, index)?.role;
    // A municipality that follows or pays is not one that takes part.
    if (told !== undefined && told !== 'PARTNER' && told !== 'MAIN_ACTOR') return [];
    if (isSeat(sentence, index, about)) return [];
    if (represents(sentence, index)) return named.map((name) => involved(name, 'REPRESENTATIVE', 0.85));
    const theirs = THEIRS.test(said.predicates[0] ?? '');
    const certainty = howSure(
      chain,
      named,
      said,
      told !== undefined || departmentActs(sentence, index) || actsForProject(said),
    );
    return certainty === null
      ? []
      : named
          // "Älvsbyns och Bodens kommuner": the word at the end is for the whole row.
          .filter((name) => !name.genitive || named.some(({ word }) => word !== null) || theirs)
          .map((name) => involved(name, 'PARTICIPANT', certainty));
  });

  function involved({ municipality }: Name, role: string, confidence: number): Fact {
    return {
      subject: about.project,
      relationship: 'INVOLVES',
      object: { label: 'Municipality', code: municipality ?? '' },
      properties: { role },
      evidence: cite(sentence, about, confidence),
    };
  }
}

/** How sure it is that a row's places are meant as municipalities that take part; null where they are not. */
function howSure(chain: Chain, named: readonly Name[], said: Said, acts: boolean): number | null {
  const takesPart =
    TAKES_PART.test(chain.before) ||
    (/(?:^|[,;] )I $/iu.test(said.before) && HAS_ITS_OWN.test(said.predicates[0] ?? '')) ||
    said.predicates.some((words) => TAKES_PART_AFTER.test(words)) ||
    roleBefore(chain, said)?.role === 'PARTNER';
  if (takesPart) return 0.9;
  const turned = straightened(said);
  const sign = (turned === null ? null : signOf(turned)) ?? signOf(said);
  if (sign === 'TAKES_PART') return 0.8;
  // A page about a project that names several municipalities in a row means those that it is about.
  if (named.length > 1 && !isBackground(said)) return sign === null ? 0.65 : 0.75;
  if (!acts && sign === null) return null;
  const words = named.some(({ word }) => word === 'kommun');
  if (words || (BEFORE.test(chain.before) && !/kommun $/iu.test(chain.before))) return 0.85;
  // "Mölndals stad" is the town's authority and, among other municipalities, the place.
  return named.length > 1 && named.every(({ word }) => word === 'stad') ? 0.7 : null;
}

/** "Mora kommuns socialförvaltning är huvudaktör", "Socialförvaltningen i Mora kommun är huvudaktör". */
function departmentActs(sentence: Parsed, index: number): boolean {
  const chain = sentence.chains[index] as Chain;
  const [previous, next] = [sentence.chains[index - 1], sentence.chains[index + 1]];
  const its =
    next !== undefined && chain.names.at(-1)?.genitive === true && between(sentence, chain, next) === ' ';
  const ofIt = previous !== undefined && between(sentence, previous, chain) === ' i ';
  const role = its ? roleOf(sentence, index + 1) : ofIt ? roleOf(sentence, index - 1) : null;
  return role?.role === 'PARTNER' || role?.role === 'MAIN_ACTOR';
}

/** "Swedish Match i Götene har öppnat": the town that somebody is in. */
function isSeat(sentence: Parsed, index: number, { projectName }: About): boolean {
  const [previous, chain] = [sentence.chains[index - 1], sentence.chains[index] as Chain];
  const who = previous?.names.at(-1);
  return (
    previous !== undefined &&
    who?.organization != null &&
    who.organization.kind !== 'GROUP' &&
    who.municipality === null &&
    who.organization.name !== projectName &&
    chain.names.length === 1 &&
    chain.names[0]?.word === null &&
    between(sentence, previous, chain) === ' i '
  );
}

function represents(sentence: Parsed, index: number): boolean {
  const chain = sentence.chains[index] as Chain;
  const [previous, next] = [sentence.chains[index - 1], sentence.chains[index + 1]];
  const ofArea =
    previous?.names.some(({ area }) => area !== null) === true &&
    REPRESENTS.test(between(sentence, previous, chain));
  const forArea =
    next?.names.some(({ area }) => area !== null) === true &&
    REPRESENTS_AFTER.test(between(sentence, chain, next));
  return ofArea || forArea || OWN_COUNTY.test(chain.before);
}
