/** What sentences say of places where others are, other things are done, or this one was done at another time. */
import { behindPlaces, oneOf, patternOf } from '../phrase.ts';

const OTHER = '(tidigare|förra|föregående|annat|andra|liknande|avslutade?)';
const WORK = '(projekt|insats|satsning|kommun|försök|arbete)';
/** "Metoden prövades i": how what a project uses came about. */
const CAME_ABOUT = oneOf(
  'prövats|prövades|togs fram|tagits fram|utvecklats|utvecklades',
  'testats|testades|skapats|skapades|uppstod|föddes',
);

/** Other places that a project looks at, learns from or spreads to, and where people live. */
export const ELSEWHERE = patternOf(
  // Other work than this: "ett liknande projekt i Bjuv".
  `${OTHER} <0-1> ${WORK}~|(ett )?eget <0-1> projekt`,
  'liknande|motsvarande|snarlik~|likartad~|samma tema~',
  '(ett (parallellt|separat|fristående) (arbete|projekt|initiativ))~|utanför',
  // What this builds on or learns from.
  'bygger <0-3> på <0-2> (förstudi|projekt|resultat)~|förstudi~ som',
  'inspirera~|inspiration~|förebild~|jämför~|(referens|jämförelse)kommun~',
  'erfarenheter(na)? (från|av)|lär(a|t)? <0-1> av|(studerat|sett på|tittat på)',
  '~(metod|modell|arbetssätt|idé)~ (har |är )?<0-1> (från|i)|(in)?hämta[tsd]~',
  `${CAME_ABOUT} (i|av)`,
  '~(undersökning|studie|rapport|forskning)~[^,;]{0,60} (gjordes|gjorts|genomfördes|genomförts) (i|av)',
  // What is there already, or was at another time.
  'finns (det )?redan|redan (har|finns|i)|har tidigare|för <1-1> år sedan',
  '(arbeta|jobba)[dt]e? <0-1> tidigare|tidigare (arbeta|jobba)[dt]~',
  // Who hears of it.
  'ta(r|git)? del av|tog del av|köpa|(bjudit|bjuder|bjöd|bjudits) in (oss|teamet|projekt~)',
  '(presentera|redovisa)(s|des|ts)|föreläs~ (i|på)|berätta[dt]~ (om projektet )?för',
  'dela(s|ts|des) med (andra|kolleg~|personal|chefer)',
  'spri(d|tt)~|(dissemin|spridning|kick-?off|lansering|nyhetsbrev|slutrapport|slutkonferens)~',
  'studiebesök|konferens~|mässa~',
  // Who lives there.
  'bor|bodde|bosatt~|pendla~|invånare',
);
/** "Projektet vänder sig till dig som bor i": where whom it is for lives, it is. */
export const WHO_LIVES = patternOf(
  `${oneOf(
    '(vänder|riktar) sig|(är|finns) (öppet |till )?för|målgrupp~ är',
    'du som|dig som|(om|när) du|du (är|har|ska)',
  )}(?!\\p{L})[^.;]{0,200}? (bor|bosatta?|lever) i $`,
);
/** "kommuner som": what follows are examples. */
export const AS_EXAMPLE = patternOf('(^|(i|för|många|flera|små) )kommuner som $');
/** "I länets nätverk ingår": what takes part in something is no project. */
export const IN_OTHER_BODY = patternOf(
  `(i|till|för) <0-2> ~${oneOf(
    'grupp|nätverk|råd|konferens|nämnd|förbund|förening|länet|regionen',
  )}~ <0-12> (ingår|ingick|sitter|deltar|deltog|medverkar|finns|är) ([\\p{L}]+ ){0,4}$`,
);

const BEFORE_A_PROJECT = 'förstudi|ansök|planering|analys|förarbet|förprojekt';
const MEETING = '~(workshop|möte|seminari|träff|hearing|studiebesök|dialogdag|uppstartsdag)';
/** "Bjuv deltog i förstudien": who only had part in what went before the project, or in a meeting. */
export const ONLY_BEFORE_IT = behindPlaces(
  `${oneOf(
    'ingick|deltog|medverkade|var med|var delaktiga?',
    'har (deltagit|medverkat|varit med)',
  )}( bara| endast| också)? (i|under|vid|på) <0-2> (${BEFORE_A_PROJECT}|${MEETING})~`,
);
/** "I förstudien deltog Bjuv". */
export const BEFORE_IT_WERE = patternOf(
  `^(i|under|vid|till) <0-2> (${BEFORE_A_PROJECT}|förberedels)~ (deltog|medverkade|ingick|var|fanns) <0-1> $`,
);
