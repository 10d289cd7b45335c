import { oneOf, type Phrases } from '../phrase.ts';

/** Things of a project that one may see to: what an authority sees to elsewhere makes it no partner. */
const OF_PROJECT = `${oneOf(
  // What is done.
  'projekt|metod|modul|spår|samordning|rehabilitering|friskvård|hantverk|odling',
  'arbetsträning|fördjupning|seminari|temadag|workshop|forskning|följeforskning',
  // Who and what is there for it.
  'målgrupp|personal|coach|mentor|kompetens|sakkunskap|erfarenhet',
  // The same of any sort: "branschkurs", "jobbmatchning".
  `~${oneOf(
    'insats|aktivitet|verksamhet|kurs|utbildning|språk|cirk(el|lar)|föreläs|träff',
    'praktik|matchning|rekrytering|anvisning|kartläggning|analys|validering',
    'vägled|handled|stöd|samtal|deltagar|lots|expert|team|kontakt',
  )}`,
)}~`;

/** Seeing to things, one verb a line. */
const SEES_TO = oneOf(
  // To have them in hand.
  '(an)?svara(r|de)? <0-3> för',
  'st(år|od|å) <också> för',
  'har (det )?(övergripande )?(huvud)?ansvar(et)? för',
  'led(er|de|a)',
  'samordna(r|de)?',
  '(be)?driv(er|a)|(be)?drev',
  'sköt(er|te|a)',
  'hanterar|administrerar|dokumenterar|kvalitetssäkrar',
  // To make them happen.
  '(håll(er|a)|höll)( <också> i)?',
  '(an)?ordna(r|de)?|arrangera(r|de)?',
  'genomför(de|a)?',
  'planera(r|de)?',
  'ta(r)? <också> fram|tog fram',
  'utveckla(r|de)?|utforma(r|de)?|produce(rar|rade)',
  'bygg(er|de|a)( upp)?|rustar',
  'testar|prövar|analyserar|översätter',
  // To give them.
  'erbjud(er|a)|erbjöd|tillhandahåll(er|a)|tillhandahöll',
  'ger?|gav|levererar?|förmedlar|avsätter',
  '(bidra|bidrar|bidrog) <också> med',
  'bemannar|rekrytera(r|de)?|knyter|bjuder in till|gör urvalet av',
  // To help participants on.
  'utbilda(r|de)?|undervisar|handled(er|de|a)',
  'coacha(r|de)?|vägled(er|de|a)|guidar|lotsar',
  'anvisa(r|de)?|remittera(r|de)?|matcha(r|de)?',
);
/** Words between the verb and the thing, which do not say that the thing is another's. */
const WHICH = '((?!redan |liknande |motsvarande |nationella |~utvärder)[\\p{L}\\d-]+,? ){0,5}?';
const ELSEWHERE = '( [\\p{L}-]+){0,2} (i|för|från) (ett annat|andra|hela landet|övriga|liknande)';

/** What does not tell of a part in a project when somebody has done it. */
const NO_TASK = '(projekt|utvärder|gransk)';
const THING = oneOf(
  `^(?!${NO_TASK}|idé|förstudi|rapport|metod|modell)\\p{L}+(et|en|na)`,
  `~${oneOf(
    'kurs|utbildning|insats|aktivitet|verksamhet|delprojekt|spår|modul|metod|följeforskning',
    'kartläggning|vägledning|handledning|rehabilitering|coachning|validering|rekrytering|praktik|undervisning',
  )}~`,
);
const IS_DONE = oneOf(
  '(ges|gavs|levereras|erbjuds)',
  '(hålls|anordnas|ordnas|leds|leddes|sköts|bemannas|drivs|bedrivs|samordnas)',
  '(genomförs|genomfördes|utförs|utfördes|görs|gjordes)',
  '(tas fram|togs fram|produceras|utvecklas|skapas|spelas in|(är|har) (framtag|utform)~)',
);

/** Who sees to some part of a project, which makes organisations its partners. */
export const TASKS: Phrases = {
  role: 'PARTNER',
  takesPart: true,
  before: [
    // "Kaféet drivs av A"
    `${THING} <0-4> ${IS_DONE}( i samverkan)? av`,
    // "… sköts i Ale av A"
    `(sköts|leds|drivs|bedrivs|samordnas|utförs|ordnas|anordnas|hålls|ges) (?!${NO_TASK})<1-3> av`,
    '(leds|hålls|sköts|samordnas|bemannas)(?<!utvärdering~ \\p{L}+) av',
    // "en kurs som leds av A"
    'som(?<!projekt~,? som) <0-1> (ges|gavs|hålls|hölls|leds|leddes|sköts|sköttes) av',
    'som(?<!projekt~,? som) <0-1> ((an)?ordnas|(an)?ordnades|arrangeras|arrangerades) av',
  ],
  after: [
    // "A håller i kurserna"
    `(kommer att |ska |skall )?${SEES_TO} ${WHICH}${OF_PROJECT}(?!\\p{L})(?!${ELSEWHERE})`,
  ],
};
