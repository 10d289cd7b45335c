import type { Fact } from '../../../facts/fact.ts';
import { type About, cite } from '../about.ts';
import { between, type Chain, type Parsed } from '../chains.ts';
import { type Said, saidOf } from '../clauses.ts';
import { associationOf } from '../members.ts';
import type { Name } from '../names/name.ts';
import { patternOf } from '../phrase.ts';
import { isQuoted } from '../quotation.ts';
import { actsForProject } from '../roles/acting.ts';
import { roleOf } from '../roles/role-of-row.ts';
import { roleBefore } from '../roles/told-role.ts';
import { straightened } from '../word-order.ts';
import { OWN_COUNTY } from './areas.ts';
import { isBackground } from './background.ts';
import { staysOutside } from './outside.ts';
import { ruledOut } from './ruled-out.ts';
import {
  HAS_ITS_OWN,
  MUNICIPALITIES_BEFORE,
  OPENS_THERE,
  SURELY_BEFORE,
  SURELY_BEHIND,
  THEIRS,
} from './signs.ts';
import { signOf } from './taking-part.ts';

const REPRESENTS = patternOf(
  '(representeras|företräds)( [\\p{L}-]+){0,3} (genom|av)( (projekt|samverkans)?partner(n)?| kommunen)? $',
);
const REPRESENTS_AFTER = patternOf(
  '^ (som |och )?(representerar|företräder|tar (ett )?(samlat )?ansvar för)(?= )',
);

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
    SURELY_BEFORE.test(chain.before) ||
    (OPENS_THERE.test(said.before) && HAS_ITS_OWN.test(said.predicates[0] ?? '')) ||
    said.predicates.some((words) => SURELY_BEHIND.test(words)) ||
    roleBefore(chain, said)?.role === 'PARTNER';
  if (takesPart) return 0.9;
  const turned = straightened(said);
  const sign = (turned === null ? null : signOf(turned)) ?? signOf(said);
  if (sign === 'TAKES_PART') return 0.8;
  // A page about a project that names several municipalities in a row means those that it is about.
  if (named.length > 1 && !isBackground(said)) return sign === null ? 0.65 : 0.75;
  if (!acts && sign === null) return null;
  const words = named.some(({ word }) => word === 'kommun');
  if (words || (MUNICIPALITIES_BEFORE.test(chain.before) && !/kommun $/iu.test(chain.before))) return 0.85;
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
