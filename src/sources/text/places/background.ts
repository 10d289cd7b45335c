import type { Said } from '../clauses.ts';
import { behindPlaces, oneOf, patternOf } from '../phrase.ts';

/** What there is more or less of: "ungdomsarbetslösheten", "skolresultaten". */
const FIGURE = oneOf(
  '~arbetslöshet|ohälso|~resultat|befolkning|utflyttning|sysselsättning|inkomst|medelinkomst',
  'utbildningsnivå|valdeltagande|bostads|konkurrens|statistik|kriminalitet|trångboddhet|efterfrågan',
);
/** What is so somewhere, whatever a project does: "arbetslösheten är hög i", "skolresultaten i A och B sjunker". */
const STATE = patternOf(
  `${FIGURE}~ <0-6> ${oneOf(
    'är|var|ligger|låg|har|hade|visar',
    'öka[rdt]~|minska[rdt]~|stiger|steg|sjunker|sjönk',
  )}`,
  '(har|hade) <1-4> (minskat|ökat|sjunkit|stigit|fördubblats|halverats|vuxit)',
  `^[^,;]*${oneOf(
    '~arbetslösheten|~varslen|~nedläggningen|ohälsan|ohälsotalen|skolresultaten|befolkningen',
    'utflyttningen|sysselsättningen|medelinkomsten',
  )} i(?= )`,
);

/** Where somebody sits, comes from, goes or works on something else: "lasarettet i", "vägen mellan". */
const PLACE_OF = patternOf(
  `${oneOf(
    '(projekt|huvud|lokal)?kontor(?!en(?!\\p{L}))|huvudsäte|butik|fabrik|anläggning|tidning',
    'sjukhus|lasarett|fängelse|anstalt|frivårdskontor|(hög|yrkeshög)skolorna|universiteten',
    'forskning|studien?(?!\\p{L})|studier(?!\\p{L})|undersökning',
    '(motor|europa)?väg|tåg|buss|flyg|flytta',
    '(?<!(utrikes|inrikes|utomeuropeiskt|utlands) ?)födda?|uppvuxen|uppvuxna|kom(mer)? från',
  )}~( \\p{L}+)? (i|från|mellan|till|på|genom|vid) (kommunerna )?$`,
);

/** What they do that is no project's. */
const OTHER_THINGS = behindPlaces(
  // "arbetar tillsammans med trafiken"
  '(arbetar|samarbetar|samverkar) (tillsammans )?(med|kring|om) (?!projekt|insats|målgrupp|deltagar|arbetsgivar|unga|att)~',
  // "har sedan länge …"
  '(har|hade) (sedan (länge|tidigare)|redan|tidigare)',
  // "har under våren valt en egen lösning"
  `(har )?((under|efter|i|vid) [^,.;]{3,40} |redan |nu |i stället |dock )?v(alt|alde|äljer) (att gå )?(en |ett |sin )?${oneOf(
    'andra|annan|annat|egna?|eget|egen',
  )} (lösning|väg|modell|arbetssätt|upplägg|inriktning|metod)~`,
  // "har beslutat att inte"
  '(har|hade) <0-1> (meddelat|beslutat) (att )?(inte|sig för att inte)',
);
/** "… finns det redan". */
const IS_THERE_ALREADY = patternOf('^,? (finns|fanns|pågår) (det )?(sedan (länge|tidigare)|redan)');
/** What happened to places, or has long been so there: "drabbades hårt", "har länge haft". */
const SINCE_LONG = behindPlaces(
  '(har )?drabba(des|ts)|präglas|kännetecknas|(stängde|lades|försvann|föll)(?! (vi|projekt))',
  'har länge|har svårt att|har (stor )?brist på|har (en )?(hög|låg|stor) (andel|arbetslöshet|ohälsa)',
  '(sam~|arbeta~) sedan (länge|tidigare|många)',
  'har <0-1> (byggt upp|startat|skapat|utvecklat) (en egen|ett eget|(sina )?egna)(?! delprojekt)',
);
/** "Skolan ligger i Kil"; where the project's own work lies, it is. */
const LIES = patternOf(
  `(?<!${oneOf(
    'projekt|insats|verksamhet|mötesplats|utbildning|kurs|grupp|lärcentr|lokal|team',
  )}~ (\\p{L}+ )?)(ligger|låg|är beläg(en|et|na)) <0-1> (i|nära|utanför) $`,
);

/** What others may have of a project. */
const BESIDE = patternOf(
  'gräns(ar|ande) till|i mån av|är (också |även )?välkomna|(har|får) inga',
  '(får|tar|fick|tog) (också |även )?del av|får <0-1> ~(handbok|material|rapport)~',
  'när projektet är (slut|klart|avslutat)|efter projekt(et|slut|tiden)',
);

/** Whether what is said of a row of places only describes them, and is about nothing that the project does there. */
export function isBackground({ before, predicates }: Said): boolean {
  const [behind = ''] = predicates;
  return (
    STATE.test(before) ||
    PLACE_OF.test(before) ||
    LIES.test(before) ||
    SINCE_LONG.test(behind) ||
    OTHER_THINGS.test(behind) ||
    IS_THERE_ALREADY.test(behind) ||
    BESIDE.test(behind) ||
    STATE.test(behind)
  );
}
