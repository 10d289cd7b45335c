/** What a page says of organisations that it only speaks of, and that have no part in its project. */
import { oneOf, patternOf } from '../phrase.ts';

/** Who says or decides something is quoted, not a partner: "enligt A", "en rapport från A". */
export const SOURCE = patternOf(
  `${oneOf(
    'enligt|källa|källor|statistik|siffror|uppgifter|riktlinjer~|definition~',
    'rapport~|undersökning~|studier?|kartläggning(en)?|enkät(en)?|utredning(en)?',
  )} <0-2> (från|av|hos|som) <0-1> $`,
  'enligt <0-1> $',
);
/** "A bedömer att", "A har nyligen i en rapport visat". */
export const SAYS = patternOf(
  `^ (har (nyligen )?(i (sin|en|ett|sitt) \\p{L}+ )?)?${oneOf(
    'visa[rt]|ge(tt|r) ut|pekat ut|redovisa|publicer|uppge|skriv|beskriv|men[at]r?|anse?r',
    'bedöm|beräkna|konstater|definier|uppmärksam|peka|beton|lyft|framhåll|slå[rt]? fast',
    'rekommender|föreslå|kräv|varna|larma|utse|styr|reglera|beslut',
  )}~`,
);
/** What is wished to be better between organisations is not this project's doing. */
export const WISHED = patternOf(
  `${oneOf(
    'förstärk|fördjup|förbättr|utveckl|ök|stärk|bättre|tydligare',
    'brist|hinder|glapp|gränser|gräns',
  )}~ <0-5> (mellan|med) $`,
);
export const SHOULD_BE = patternOf(
  '^ (ska|skall|behöver|bör|måste|kan) <0-1> (bli|vara|stärkas|utvecklas|förbättras|fungera)~',
);
/** "mentorer på företag som A och B": examples of where others are. */
export const AT_SUCH = patternOf(
  '(på|hos|till|för|från|av|inom|i) <0-1> (företag|arbetsgivare|bolag|aktörer)( som|,? (bland annat|till exempel|exempelvis|såsom))? $',
);
/** What they have long done together is not this project. */
export const LONG_SINCE = patternOf(
  '(har|hade) (länge|tidigare|sedan (länge|tidigare|flera|många)|i (många|flera|\\p{L}+) år)',
);

/** What makes a name that stands alone one that is only spoken of. */
export const NOT_ALONE = patternOf(
  // Where somebody works, or something is.
  '(anställd (av|hos|på)|arbeta[dt]e? (på|hos|för)|ordförande|hyr|ligger|ägs|finns i(?!\\p{L})|besök)~',
  '(kommer (närmast|senast|ursprungligen)|(rekryterats|värvats|hämtats) från)~',
  // What is not of now, or not sure.
  '(ansök|tidigare|redan|kan )~',
  // What it is otherwise.
  '(grunda|bilda|författ|skriv|adjungera|informera|namn|heter|kallas)~',
  'via $|kronor till $',
  // What is only to come of it: "bygga upp ett Centrum för …".
  '(bygg(a|er|s)? upp|startar?|skapar?|etablerar?|inrättar?|öppnar?|bilda[rs]?) (ett|en) (nytt |ny )?$',
);
/** Who looks at a project from outside, or is paid for it, is none of its partners. */
export const FROM_OUTSIDE = patternOf(
  // Who studies or judges it.
  '~(utvärder|följeforsk|forskningsprojekt|tillsyn)~|granska~|forskar om~|underlag(?!\\p{L})',
  '(pris(et|er)?|utmärkelse~|inskriv~)',
  // Who is paid, or does what others want done.
  'upphandl~|köpe?r? tjänst~|(i|på|fått|har|ett|regeringens) uppdrag(et)?',
  'nationell~ (satsning|program|projekt|strategi)~',
  // Who is asked or takes over.
  'samråd med~|tas om hand|togs om hand|tagits om hand|(tagit|tar|tog) över~',
  // To whom somebody belongs.
  '(din|sin|ditt|er|deras) <0-1> (handläggare|coach|arbetsförmedlare|läkare|kontakt)',
  '(som|vilken|vilket) (ingår i|tillhör|är en del av|hör till|drivs av|ägs av) $',
  'projektägare[^.;]* genom $',
);
/** Who was asked and has no part: "A ser positivt på", "A tackas för". */
export const NO_PART = patternOf(
  `${oneOf(
    'ställt sig (bakom|positiv)|stödjer idén|ser positivt|välkomna(r|t)|uttryckt (sitt )?stöd',
    'lämnat synpunkter|yttrat sig|egen ansökan|avslog|avslag|avtal saknas|ingen (\\p{L}+ )?roll',
    'tackas(?! nej)|tackar|(riktar )?ett tack',
  )}~`,
);
