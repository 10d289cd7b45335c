import { oneOf, type Phrases } from '../phrase.ts';
import { AGREES, AMONG, IS_THERE, MADE_OF, SITS, SORT } from './pieces.ts';

/** Groups in which a project is steered or worked on; a target group is none. */
const GROUP = '((?!mål|delt)\\p{L}{3,}grupp|~team|projektledning)~';
const OWN_GROUP = '(styr|lednings|projekt|arbets|forskar|utvecklings|samverkans)grupp~';
const TAKES_PART = '(deltar|deltog|medverkar|medverkade)';
/** "I undersökningen deltog A": what is no project. */
const OTHER = '(studi|undersökning|konferens|panel|debatt|förstudi|referens|mål)';
const COOPERATES = '(samverkar|samarbetar)';

const WHO = oneOf(
  'aktörer|parter|organisationer|företag|myndigheter|föreningar|arbetsgivare',
  'skolor|verksamheter|gårdar|butiker|klubbar|förvaltningar|enheter',
);
/** "Deltagande företag är …": the word for whom it is says what they are, too. */
const JOINED_BY = oneOf(
  `(deltagande|medverkande|samverkande|ingående|samarbetande)( ~${WHO}(na)?)?`,
  '\\p{L}+(er|ar|or|företag|arbetsgivare) som (är med|deltar|medverkar|ingår)( i projektet)?(?= ?:)',
);
/** Those whom others speak for. */
const PARTIES =
  '(arbetsgivarna|arbetsgivare|arbetstagarna|facken|näringslivet|civilsamhället|branschen|brukarna|parterna)';
/** Those who come from somebody: "en mentor från A". */
const PEOPLE = `${oneOf(
  'coach|handledare|mentor|personal|lärare|handläggare|expert|vägledare|tolk',
  'kursledare|föreläsare|lots|samtalsledare|arbetsterapeut|psykolog',
)}(er|ar)?`;
/** Things from somebody that say nothing of who works with a project: "två rapporter från A". */
const WORK =
  '(modell|metod|rapport|studie|undersökning|forskning|siffr|statisti|artikel|bok(?!\\p{L})|deltagare|idé|film|ansök)';

/** Who takes part in a project's work, which makes organisations its partners. */
export const COOPERATION: Phrases = {
  role: 'PARTNER',
  takesPart: true,
  before: [
    // Who sits in its groups.
    `${OWN_GROUP} <0-3> (${MADE_OF}|ingår|ingick|har|sitter|satt|finns|är|med)`,
    // Who takes part: "I projektet deltar A", "Deltagande företag är A".
    `i projektet (deltar|medverkar|ingår|samverkar)`,
    `^(på|i|från|inom) (?!${OTHER})[\\p{L} -]{2,30} ${TAKES_PART}`,
    '(dessutom|därutöver|(utöver|förutom|vid sidan av) (kommunerna|dem|dessa|oss)) (deltar|medverkar)',
    `${JOINED_BY}(?= ?:| är| bland)`,
    `${AMONG}( som [^,.;:]{3,60})? ${IS_THERE}`,
    // Whom it works with: "Projektet samverkar med A".
    '~projekt~ ([\\p{L}\\d,/-]+ ){0,16}?(i (\\p{L}+ )?(samarbete|samverkan)|tillsammans|ihop) (med|mellan)',
    '(projektet|vi) ((kommer att|ska|avser att) )?(samverkar?|samarbetar?) <0-1> med',
    `${COOPERATES} (projektet|vi)( också| även| nära)? med`,
    `(leder|driver|samordnar) (projektet|arbetet|insatsen|satsningen) och ${COOPERATES} <0-1> med`,
    '^(samverkan|samarbete)t? <i projektet> (sker|bedrivs) <0-1> med',
    'projektet <0-4> är ett? <0-1> (samarbete|samverkan|samverkansprojekt|samarbetsprojekt) mellan',
    '(i|genom) (detta|det här|vårt) projekt(et)? med',
    '(?<=\\p{L},? )(i (nära |tätt )?(samråd|samarbete|samverkan|partnerskap)|tillsammans|gemensamt|ihop) med',
    '(nära|daglig~|tät~|löpande|regelbunden) (kontakt|dialog|samarbete|samverkan)(et|en)? med',
    // Who speaks for those who take part: "Näringslivet representeras av A", "civilsamhället genom A".
    `${PARTIES} <0-1> (representeras|företräds) <0-1> av`,
    '(näringslivet|arbetsgivarna|företagen|civilsamhället) <0-3> (genom|via)',
    // Whose people come: "en mentor från A", "lärare från A".
    `(en|ett|två|tre|fyra|fem|\\d{1,2}) (?!${WORK}|forskare|doktorand)\\p{L}+ från`,
    `${PEOPLE} (och \\p{L}+ )?från`,
  ],
  after: [
    // Who sits in its groups.
    `${SITS} i <0-6> ${GROUP}`,
    // Who takes part.
    `(${TAKES_PART}|ingår|ingick|${COOPERATES}|är med|var med)( också| även| aktivt)? i (projektet|insatsen|satsningen)(?! som)`,
    `(${TAKES_PART}|är med|var med)( (?!(i|på|vid|under) (för|ansök))\\p{L}+){0,2}(?= ?[.;]| ?$)`,
    '(är|var) med(?= (som|via|genom)(?!\\p{L}))',
    `${TAKES_PART} med <0-2> ~(${PEOPLE}|sköterskor|rådgivare|samordnare)`,
    '(bidrar|bidrog|medverkar|deltar) <också> genom att',
    `${AGREES}(vara med|delta|medverka)`,
    '(ska |kommer att )?(involveras|engageras|knyts till|är knut(en|et|na) till|är kopplade? till)',
    `${COOPERATES} <0-1> med (projektet|oss)`,
    // Who is one of those who do.
    `(hör(de)? till|tillhör(de)?|finns bland|fanns bland) <0-3> ${SORT}`,
    `(är|var) (några|en del|två|tre|fyra) av <0-2> (${SORT}|miljöer~)`,
  ],
};
