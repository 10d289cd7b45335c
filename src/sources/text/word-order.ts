import type { Said } from './clauses.ts';
import { VERB } from './verb.ts';

/** A clause that opens so has its subject behind the verb: "Här ordnar A kurser". */
export const OPENS_OTHERWISE =
  /^(?:,? ?(?:och|samt|men) )?(?:i|på|hos|här|där|dit|dessutom|därutöver|även|under|inom|efter|varje|till|för|förutom|vid|utöver|samtidigt|därefter|parallellt|vidare|genom|sedan|nu|två|tre|en gång|ibland|tillsammans|därtill|hit|från|med start|våren|hösten|nästa|första|andra|tredje)(?!\p{L})/iu;
const VERB_LAST = new RegExp(`(?<!\\p{L})${VERB}(?: (?:också|även|dessutom))? $`, 'iu');
/** "I undersökningen deltog A", "På mötet medverkade B": what they took part in is not the project. */
const IN_SOMETHING = /^(?:i|på|vid) (?!våras|somras|höstas|vintras|dag|år|början|slutet)\p{Ll}/iu;
const TAKES_PART = /(?<!\p{L})(?:delt(?:ar|og)|medverka(?:r|de)|ingår|ingick|sitter|är|var|finns)(?!\p{L})/iu;
const HAS_VERB = new RegExp(`(?<!\\p{L})${VERB}(?!\\p{L})`, 'iu');

/** What is said of a subject that stands behind its verb, with the verb behind it: "Därutöver bidrar A med pengar" as "A bidrar med pengar"; null where no verb stands before it. */
export function straightened({ before, predicates }: Said): Said | null {
  const verb = VERB_LAST.exec(before)?.[0];
  if (verb === undefined || !OPENS_OTHERWISE.test(before)) return null;
  const opening = before.slice(0, before.length - verb.length);
  if (TAKES_PART.test(verb) && IN_SOMETHING.test(opening)) return null;
  if (HAS_VERB.test(opening)) return null;
  const [behind = '', ...more] = predicates;
  return { before: opening, predicates: [` ${verb.trimEnd()}${behind}`, ...more] };
}
