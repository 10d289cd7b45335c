import type { PartnerRole } from '../../../facts/partner-role.ts';
import type { Chain } from '../chains.ts';
import type { Said } from '../clauses.ts';
import { denies, leading } from '../cues.ts';
import { saysNo } from '../denial.ts';
import { cueOf, patternOf } from '../phrase.ts';
import { COOPERATION } from './cooperation.ts';
import { FINANCIER } from './financier.ts';
import { FOLLOWER } from './follower.ts';
import { MAIN_ACTOR } from './main-actor.ts';
import { PARTNER } from './partner.ts';
import { UNIT_AT } from './pieces.ts';
import { REFERENCE_GROUP } from './reference-group.ts';
import { SUPPORT } from './support.ts';
import { TASKS } from './tasks.ts';

/** In order: what says more comes first. */
const CUES = [REFERENCE_GROUP, MAIN_ACTOR, FINANCIER, SUPPORT, FOLLOWER, PARTNER, COOPERATION, TASKS].map(
  cueOf,
);

/** A partner that is sought is none yet. */
const UNSURE = patternOf(
  'söker(?! (nu |därför )?(tillsammans|ihop|gemensamt))|efterlyser|letar efter',
  'eventuell~|kanske|möjlig~|tänkbar~|potentiell~|tidigare projekt~',
);
/** What is said behind names of something else than the project's work now. */
const OTHER_WORK = patternOf(
  '^[^.;]*(?<!\\p{L})för <1-1> år sedan',
  '^ (inom|i|genom|via) (ramen för )?(ett|en|andra|flera) (helt )?(annat|annan|andra) (uppdrag|projekt|program|satsning)~',
);

/** What a sentence tells of a row of names. */
export interface ToldRole {
  readonly role: PartnerRole;
  /** A second role, joined to the first: "referensgrupper och samverkanspartners". */
  readonly also?: PartnerRole;
  readonly takesPart: boolean;
}

/** "Tillsammans med A och B utvecklar vi …". */
const TOGETHER = '^(?:tillsammans|ihop|i (?:nära )?(?:samarbete|samverkan)) med';
const TOGETHER_WITH = leading(TOGETHER);
const WE_DO = /^ (?!(?:har|söker|hoppas|vill|kan) )[\p{L}]+ (?:vi|projektet)(?!\p{L})/u;
/** "Tillsammans med A bygger B upp …" tells as much of B. */
const THEY_DO = /^ (?!(?:har|hade|söker|hoppas|är|var) )\p{Ll}+ $/u;
const AND_THEY = new RegExp(`${TOGETHER} [^.;]{3,150} (?!(?:har|hade|söker|hoppas|är|var) )\\p{L}+ $`, 'iu');

/** "Samverkan sker med psykiatrin, primärvården och A": who is not named stands before who is. */
const UNIT = patternOf(
  `${UNIT_AT} $`,
  '\\p{L}{4,}(psykiatrin|vården|tjänsten|mottagningen|förvaltningen|enheten|habiliteringen|hälsan|utbildningen) (i|vid|på|inom|hos) $',
);
const UNNAMED =
  /(?: \p{Ll}{4,}(?:en|et|na|in|er|ar|or|are)(?:,| och| samt)){1,4}(?: (?:från|av|med|hos|vid))? $/u;

/** The role that the words before a row of names give it; null where they give none. */
export function roleBefore({ before }: Pick<Chain, 'before'>, said: Said, next = ''): ToldRole | null {
  const joined = THEY_DO.test(next);
  const bare = /(?:,|och|samt)(?: (?:från|av|med|hos|vid))? $/u.test(before)
    ? before.replace(UNNAMED, ' ')
    : before.replace(UNIT, '');
  for (const { role, takesPart = false, before: cue } of CUES) {
    const match = cue.exec(before) ?? (bare === before ? null : cue.exec(bare));
    if (match === null) continue;
    const no =
      saysNo(said.before) ||
      denies(before.slice(Math.max(0, match.index - 12))) ||
      UNSURE.test(said.before) ||
      OTHER_WORK.test(said.predicates[0] ?? '');
    return no ? null : { role, takesPart };
  }
  const [behind = ''] = said.predicates;
  const both = AND_THEY.test(before) && !saysNo(behind);
  return both || (TOGETHER_WITH.test(before) && (WE_DO.test(behind) || joined) && !saysNo(behind))
    ? { role: 'PARTNER', takesPart: true }
    : null;
}

/** The role that the words behind a row of names give it; null where they give none, or take it away. */
export function roleAfter({ predicates }: Said): ToldRole | null {
  for (const predicate of predicates) {
    const clause = predicate.split(/[.;]/u)[0] ?? '';
    for (const { role, takesPart = false, after: cue } of CUES) {
      const match = cue.exec(clause);
      if (match === null || saysNo(clause)) continue;
      const also = CUES.find(
        ({ role: second, joined }) =>
          second !== role && joined?.test(clause.slice(match.index + match[0].length)) === true,
      )?.role;
      return { role, ...(also === undefined ? {} : { also }), takesPart };
    }
  }
  return null;
}
