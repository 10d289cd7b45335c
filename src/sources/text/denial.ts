import { leading } from './cues.ts';

/** Verbs of taking part. Behind "som" or "att" a negation before one of them still denies taking part. */
const TAKING_PART =
  '(?:delta|medverka|ingå|ingick|omfatta|beröra|berörs|ansluta|(?:vara|är|var|gå|går) (?:med|in|en del)(?!\\p{L}))';
const NEGATION =
  /(?<!\p{L})(?:inte|ej|aldrig|icke|varken|ing(?:en|a) av)(?!\p{L}| (?:bara|minst|endast|enbart|sällan)(?!\p{L}))/giu;
/** In Swedish a negation before its verb, behind "som" or "att", is the subordinate clause's: "unga som inte arbetar". */
const SUBORDINATE =
  /(?<!\p{L})(?:som|att|eftersom|när|om|där|dem|innan)(?: (?!(?:är|har|ska|kan|får|kommer|deltar|ingår|medverkar)(?!\p{L}))[\p{L}-]+){0,3} $/iu;
/** "människor som bor här men inte kommer in på arbetsmarknaden": behind "men", before its verb, it still is. */
const GOES_ON_BEFORE = /(?<!\p{L})(?:men|och|eller) $/iu;
const WITH_VERB =
  /^\p{L}+ (?:\p{L}+ )?(?:kommer|har|är|kan|vill|når|klarar|orkar|lyckas|behärskar|talar|går|får|arbetar|jobbar|studerar|pluggar|hittar|vet|känner)(?!\p{L})/iu;
const WITH_TAKING_PART = new RegExp(`^\\p{L}+ (?:[\\p{L}]+ )?${TAKING_PART}`, 'iu');
const OF_THE_PROJECT =
  '(?= ?(?:$|[.,;)]|(?:det |detta |hela )?(?:projekt|samarbet|samverkan|satsning|insats|partnerskap)))';
/** Words by which the subject is said to have stayed or gone away. */
const LEAVING = new RegExp(
  `(?<!\\p{L})(?:tacka\\p{L}* nej|avböj\\p{L}*|avstå(?:r|tt)?(?!\\p{L})|avstod|hoppa\\p{L}* av(?! (?:skol|gymnasi|studi|utbildning|sin))|dra(?:git|r|gs) sig ur|drog sig ur|(?:står|stå|stod|stått|ställt sig|ställer sig|hamnade) utanför${OF_THE_PROJECT}|lämna\\p{L}* (?:projekt|samarbet|samverkan|partnerskap|insats|satsning|\\p{L}*grupp)\\p{L}*|har lämnat(?= ?[.,;]|$| under| efter)|väl(?:jer|t|de) bort|undant(?:as|ogs|agits|agna|aget)|exkludera[st]\\p{L}*|utesl(?:uts|utits|utna)|(?:har|hade) efter projektets? (?:slut|avslut\\p{L}* )?(?:beslutat|bestämt|valt|anslutit|gått med)|ha(?:r|de|ft) ingen (?:egen |\\p{L}+ )?(?:del|roll|uppgift|plats) (?:av|i) (?:projekt|insats|satsning|arbet))`,
  'iu',
);
const NO = '(?:inte|ej|aldrig)';
/** Who is said to be outside is the subject, which stands before the negation. */
const OUTSIDE = new RegExp(
  `(?<!\\p{L})(?:(?:delta|medverka|ingå|omfatta|berör)\\p{L}*(?: [\\p{L}]+){0,2}? ${NO}|(?:är|var)(?: [\\p{L}]+){0,2}? ${NO} (?:med|aktuell|inkludera|en del|del av|målgrupp|bland)|${NO}(?: [\\p{L}]+){0,2}? ${TAKING_PART}|men ${NO} (?:i|av|med i) (?:det här |detta )?(?:projekt|insats|satsning|samarbet|samverkan))`,
  'iu',
);

/** Words that take what follows them out of what is said: "alla kommuner utom". */
const EXCEPT =
  'utom|utesluter|exkluderar|undantar|undantaget|undantagna|exklusive|bortsett från|med undantag (?:för|av)|till skillnad från|i ?stället för|snarare än|(?<=(?<!\\p{L})(?:alla|samtliga|hela|övriga)(?: [^\\s,;]+){1,6} )förutom';
const EXCEPTED = new RegExp(
  `(?<!\\p{L})(?:${EXCEPT})(?!\\p{L}).*?(?=,|$| (?:som |kan |får |ska |är |har |deltar|medverkar|omfattas|erbjuds|ingår|berörs))`,
  'giu',
);

/** Whether the words before a row of names take it out: "alla kommuner utom …". */
export const excepts = leading(EXCEPT);

/** A stretch of a clause. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Whether a clause, or a predicate of it, says no: "deltar inte", "har tackat nej". A negation in a subordinate clause is that clause's. */
export function saysNo(clause: string): boolean {
  return LEAVING.test(clause) || negations(clause).length > 0;
}

/** Whether the subject of a clause is said to be outside or to have gone away: "omfattas inte", "har avstått från att delta". */
export function leaves(clause: string): boolean {
  return LEAVING.test(clause) || OUTSIDE.test(clause);
}

/** A clause with what it denies made spaces. */
export function affirmed(clause: string, keeps: (from: number) => boolean): string {
  const said = negations(clause).filter(({ start }) => !keeps(start));
  if (LEAVING.test(clause) || (said.length > 0 && OUTSIDE.test(clause))) return blank(clause);
  let text = clause;
  for (const { start, end } of said)
    text = text.slice(0, start) + blank(text.slice(start, end)) + text.slice(end);
  return text.replace(EXCEPTED, blank);
}

/** From each negation of the main clause to the clause's end: what stands behind it is denied. */
function negations(clause: string): Stretch[] {
  return Array.from(clause.matchAll(NEGATION), ({ index }) => ({ start: index, end: clause.length })).filter(
    ({ start }) => {
      const [before, from] = [clause.slice(0, start), clause.slice(start)];
      const subordinate = SUBORDINATE.test(before) || (GOES_ON_BEFORE.test(before) && WITH_VERB.test(from));
      return !subordinate || WITH_TAKING_PART.test(from);
    },
  );
}

/** As many spaces: what is not meant is taken out, and offsets stay. */
export function blank(words: string): string {
  return ' '.repeat(words.length);
}
