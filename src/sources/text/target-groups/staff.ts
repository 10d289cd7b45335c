import { oneOf, openPatternOf } from '../phrase.ts';

/** Professions and words for those who work for those who run a project. */
const TRADES = oneOf(
  'medarbetare|personal|lärare|chefer|handläggare',
  'undersköterskor|vårdbiträden|sjuksköterskor|barnskötare|förskollärare',
  'pedagoger|rektorer|socialsekreterare|boendestödjare|elevassistenter',
);
const MORE_TRADES = oneOf(
  'medarbetare|personal|lärare|chefer|handläggare|pedagoger|anställda|tjänstepersoner|rektorer|socialsekreterare',
  'undersköterskor|vårdbiträden|sjuksköterskor|barnskötare|boendestödjare|personliga assistenter',
);
const FEW = '(medarbetare|personal|chefer)';

/** Phrases by which a sentence tells that somebody learns for the work that they have. */
export const DEVELOPS: RegExp = openPatternOf(
  '~(kompetensutveckl|kompetensstärk|kompetenshöj|fortbild|vidareutbild)',
  '(utbildar|utbildade|utbilda|satsning (på|för)|satsar på) <0-2> (personal|medarbetare|lärare|chefer|handläggare)',
  '~utbildas(?!\\p{L})',
  '(fick|får|ges|erbjuds) <0-2> (medarbetare|personal|lärare|chefer|pedagoger) <0-5> (~utbildning|handledning)',
  '(blir?|bliva?) (tryggare|bättre|säkrare) (i|på) att',
  'utveckla (sina |sin |våra |de |alla )?(medarbetare|personal)(?!\\p{L})',
  '(gått|genomgått|går|genomgår) (~utbildning|~kurs)',
  '~(stärk|höj|öka|utveckl)~ <0-3> (kompetens|kunskap)',
  '~(stärk|höj|öka|utveckl|förbättr)~ <0-2> (medarbetarnas|personalens|chefernas|lärarnas|pedagogernas)',
  '(ge|ger|gav) <0-2> (chefer|personal|medarbetare|lärare|handläggare)~ <0-4> (kompetens|kunskap|verktyg)',
  // Whom it is for: "vänder sig till omsorgens undersköterskor"
  `riktas <0-1> (till|mot) <0-2> ${FEW}`,
  `(rikta|vänd)~ sig (till|mot) ((?!arbets(lös|sök))[\\p{L}-]+ ){0,3}?~${TRADES}`,
  '(riktas (till|mot)|(är|finns) till för) <0-3> (medarbetare|personal|lärare|chefer|handläggare)',
);

/** Words for those who work for those who run a project. */
export const STAFF: RegExp = openPatternOf(
  oneOf(
    '~(medarbetar|personal|lärare|chefer|handläggar|pedagog|anställda|mottagarorganisation|yrkesverksam)',
    '~(undersköterskor|vårdbiträden|sjuksköterskor|barnskötare|förskollärare|fritidsledare)',
    '~(tjänstem|tjänsteperson|yrkesroll|rektorer|socialsekreterare)',
  ),
);

/** Staff as the very people that the project is for, whose ages are theirs. */
export const FOR_STAFF: RegExp = openPatternOf(
  `(målgrupp~|deltagarna) (är|var|har varit|består av|bestod av|utgörs av|utgjordes av) <0-3> ~${MORE_TRADES}`,
);
