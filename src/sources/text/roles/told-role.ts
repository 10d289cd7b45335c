import type { PartnerRole } from '../../../facts/partner-role.ts';
import type { Chain } from '../chains.ts';
import type { Said } from '../clauses.ts';
import { denies, leading } from '../cues.ts';
import { saysNo } from '../denial.ts';
import { COOPERATION } from './cooperation.ts';
import { FINANCIER } from './financier.ts';
import { FOLLOWER } from './follower.ts';
import { MAIN_ACTOR } from './main-actor.ts';
import { PARTNER } from './partner.ts';
import { cueOf } from './phrase.ts';
import { REFERENCE_GROUP } from './reference-group.ts';
import { SUPPORT } from './support.ts';
import { TASKS } from './tasks.ts';

/** In order: what says more comes first. */
const CUES = [REFERENCE_GROUP, MAIN_ACTOR, FINANCIER, SUPPORT, FOLLOWER, PARTNER, COOPERATION, TASKS].map(
  cueOf,
);

/** A partner that is sought is none yet. */
const UNSURE =
  /(?<!\p{L})(?:söker(?! (?:nu |därför )?(?:tillsammans|ihop|gemensamt))|efterlyser|letar efter|eventuell\p{L}*|kanske|möjlig\p{L}*|tänkbar\p{L}*|potentiell\p{L}*|tidigare projekt\p{L}*)(?!\p{L})/iu;

const YEARS_AGO = /^[^.;]*(?<!\p{L})för [\p{L}\d]+ år sedan(?!\p{L})/iu;
const OTHER_WORK =
  /^ (?:inom|i|genom|via) (?:ramen för )?(?:ett|en|andra|flera) (?:helt )?(?:annat|annan|andra) (?:uppdrag|projekt|program|satsning)/iu;

/** What a sentence tells of a row of names. */
export interface ToldRole {
  readonly role: PartnerRole;
  /** A second role, joined to the first: "referensgrupper och samverkanspartners". */
  readonly also?: PartnerRole;
  readonly takesPart: boolean;
}

/** "Tillsammans med A och B utvecklar vi …". */
const TOGETHER_WITH = leading('^(?:tillsammans|ihop|i (?:nära )?(?:samarbete|samverkan)) med');
const WE_DO = /^ (?!(?:har|söker|hoppas|vill|kan) )[\p{L}]+ (?:vi|projektet)(?!\p{L})/u;
/** "Tillsammans med A bygger B upp …" tells as much of B. */
const THEY_DO = /^ (?!(?:har|hade|söker|hoppas|är|var) )\p{Ll}+ $/u;
const AND_THEY =
  /^(?:tillsammans|ihop|i (?:nära )?(?:samarbete|samverkan)) med [^.;]{3,150} (?!(?:har|hade|söker|hoppas|är|var) )\p{Ll}+ $/iu;

/** "Samverkan sker med psykiatrin, primärvården och A": who is not named stands before who is. */
const UNIT_AT =
  /(?<!\p{L})(?:(?:centrum|institutionen|enheten|avdelningen|fakulteten|forskare|experter|forskargruppen) (?:för|i|inom) [^.,;:]{3,60} (?:vid|på|inom|hos)|\p{Ll}{4,}(?:psykiatrin|vården|tjänsten|mottagningen|förvaltningen|enheten|habiliteringen|hälsan|utbildningen) (?:i|vid|på|inom|hos)) $/iu;
const UNNAMED = /(?: \p{Ll}{4,}(?:en|et|na|in|er|ar|or|are)(?:,| och| samt)){1,4} $/u;

/** The role that the words before a row of names give it; null where they give none. */
export function roleBefore({ before }: Chain, said: Said, next = ''): ToldRole | null {
  const joined = THEY_DO.test(next);
  const bare = /(?:,|och|samt) $/u.test(before) ? before.replace(UNNAMED, ' ') : before.replace(UNIT_AT, '');
  for (const { role, takesPart = false, before: cue } of CUES) {
    const match = cue.exec(before) ?? (bare === before ? null : cue.exec(bare));
    if (match === null) continue;
    const no =
      saysNo(said.before) ||
      denies(before.slice(Math.max(0, match.index - 12))) ||
      UNSURE.test(said.before) ||
      YEARS_AGO.test(said.predicates[0] ?? '') ||
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
