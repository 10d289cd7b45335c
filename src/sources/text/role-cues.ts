import type { Chain } from './chains.ts';
import { denies, following, leading } from './cues.ts';

/** What an organisation is in a project. */
export type Role = 'PARTNER' | 'MAIN_ACTOR' | 'SUPPORT' | 'REFERENCE_GROUP' | 'FINANCIER' | 'FOLLOWER';

const BEING =
  '(?:som )?(?:är|var|blir|blev|utgör|utgjorde|ska vara|kommer att vara|har varit|(?:deltar|deltog|medverkar|medverkade|ingår|ingick|fungerar|agerar|går in|kommer att delta) (?:[\\p{L}]+ )?som)(?: [\\p{L}-]+){0,4}?';
const IN_PROJECT = '(?: i (?:projektet|detta projekt|arbetet|satsningen|insatsen))?';
const PARTNER =
  '(?:samverkans|samarbets|projekt)?(?:partner(?:s|n|na)?)|(?:samverkans|samarbets)part(?:er|erna)?|medsökande';
const PROJECT_VERB =
  'projekt\\p{L}*(?: [\\p{L}-]+){0,5}? (?:genomförs|drivs|bedrivs|sker|utförs|görs|planeras|arbetar)(?: [\\p{L}-]+){0,5}?';

/** Per role, the words before the names and the words behind them. In order: what says more comes first. */
const CUES: readonly (readonly [role: Role, before: RegExp, after: RegExp])[] = [
  [
    'REFERENCE_GROUP',
    leading(
      'referensgrupp\\p{L}*(?: [\\p{L}-]+){0,4}? (?:består av|bestående av|utgörs av|är|ingår|med|sitter|finns|deltar|medverkar)|referensgrupp\\p{L}*(?= ?[:(])',
    ),
    following(
      `${BEING} referensgrupp\\p{L}*|(?:ingår|ingick|sitter|deltar|medverkar|är med|finns med|är representerade?) i (?:[\\p{L}]+ )?referensgrupp\\p{L}*`,
    ),
  ],
  ['MAIN_ACTOR', leading(`huvudaktör\\p{L}*${IN_PROJECT}`), following(`${BEING} huvudaktör\\p{L}*`)],
  [
    'FINANCIER',
    leading(`(?:med)?finansiera[st]s?(?: [\\p{L}-]+){0,2}? av|(?:med)?finansiär\\p{L}*${IN_PROJECT}`),
    following(`${BEING} (?:med)?finansiär\\p{L}*|(?:med)?finansierar (?:projektet|insatsen|arbetet|delar)`),
  ],
  [
    'SUPPORT',
    leading(
      `med (?:[\\p{L}]+ )?stöd (?:av|från)(?: och)?|(?:stöttas|stöds|backas upp|får stöd|fått stöd) (?:av|från)`,
    ),
    following('(?:stödjer|stöder|stöttar|bistår|ger stöd (?:till|åt)) (?:projektet|arbetet|insatsen)'),
  ],
  [
    'FOLLOWER',
    leading('projektet följs(?: [\\p{L}]+)? av'),
    following('följer (?:också |även |noga )?(?:projektet|projektets)'),
  ],
  [
    'PARTNER',
    leading(
      `partnerskap(?:et)?${IN_PROJECT} (?:tillsammans )?(?:med|mellan|består av|utgörs av)|(?:${PARTNER})${IN_PROJECT}|${PROJECT_VERB} i (?:[\\p{L}]+ )?(?:samarbete|samverkan) med|projektet är ett? (?:[\\p{L}]+ )?(?:samarbete|samverkan|samverkansprojekt|samarbetsprojekt) mellan|i projektet (?:deltar|medverkar|ingår|samverkar)|medverkande(?: aktörer| parter| organisationer)?(?= ?:)`,
    ),
    following(
      `${BEING} (?:${PARTNER})|(?:deltar|deltog|medverkar|medverkade|ingår|samverkar|samarbetar)(?: också| även| aktivt)? i projektet(?! som)`,
    ),
  ],
];

/** The role that the words before a row of names give it; null where they give none. */
export function roleBefore({ before }: Chain): Role | null {
  for (const [role, cue] of CUES) {
    const match = cue.exec(before);
    if (match !== null) return denies(before.slice(Math.max(0, match.index - 12))) ? null : role;
  }
  return null;
}

/** The role that the words behind a row of names give it; null where they give none. */
export function roleAfter({ after }: Chain): Role | null {
  const clause = after.split(/[.;]/u)[0] ?? '';
  for (const [role, , cue] of CUES) {
    const match = cue.exec(clause);
    if (match !== null) return denies(match[0]) ? null : role;
  }
  return null;
}
