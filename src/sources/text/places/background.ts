import type { Said } from '../clauses.ts';

/** What is so somewhere, whatever a project does: "arbetslösheten är hög i", "skolresultaten i A och B sjunker". */
const STATE =
  /(?<!\p{L})(?:\p{L}*arbetslöshet|ohälso|\p{L}*resultat|befolkning|utflyttning|sysselsättning|inkomst|medelinkomst|utbildningsnivå|valdeltagande|bostads|konkurrens|statistik|kriminalitet|trångboddhet|efterfrågan)\p{L}*(?: [\p{L}\d-]+){0,6}? (?:är|var|ligger|låg|har|hade|öka[rdt]\p{L}*|minska[rdt]\p{L}*|stiger|steg|sjunker|sjönk|visar)(?!\p{L})|(?:har|hade) (?:[\p{L}-]+ ){1,4}?(?:minskat|ökat|sjunkit|stigit|fördubblats|halverats|vuxit)(?!\p{L})|^[^,;]*(?:\p{L}*arbetslösheten|\p{L}*varslen|\p{L}*nedläggningen|ohälsan|ohälsotalen|skolresultaten|befolkningen|utflyttningen|sysselsättningen|medelinkomsten) i /iu;
/** Where somebody sits, goes or works on something else. */
const PLACE_OF =
  /(?<!\p{L})(?:(?:projekt|huvud|lokal)?kontor(?!en(?!\p{L}))|tidning|forskning|stud(?:ie|ier)|undersökning|sjukhus|lasarett|fabrik|anläggning|(?:motor|europa)?väg|tåg|buss|flyg|butik|huvudsäte|fängelse|anstalt|(?:hög|yrkeshög)skolorna|universiteten|frivårdskontor|(?<!(?:utrikes|inrikes|utomeuropeiskt|utlands) ?)födda?|uppvuxen|uppvuxna|kom(?:mer)? från|flytta)\p{L}*(?: \p{L}+)? (?:i|från|mellan|till|på|genom|vid) (?:kommunerna )?$/iu;
const OTHER_THINGS =
  /^(?: kommun(?:er)?)? (?:arbetar|samarbetar|samverkar) (?:tillsammans )?(?:med|kring|om) (?!projekt|insats|målgrupp|deltagar|arbetsgivar|unga|att)|^(?: kommun(?:er)?)? (?:har|hade) (?:sedan (?:länge|tidigare)|redan|tidigare)(?!\p{L})|^(?: kommun(?:er)?)? (?:har )?(?:(?:under|efter|i|vid) [^,.;]{3,40} |redan |nu |i stället |dock )?v(?:alt|alde|äljer) (?:att gå )?(?:en |ett |sin )?(?:andra|annan|annat|egna?|eget|egen) (?:lösning|väg|modell|arbetssätt|upplägg|inriktning|metod)\p{L}*|^,? (?:finns|fanns|pågår) (?:det )?(?:sedan (?:länge|tidigare)|redan)(?!\p{L})|^(?: kommun(?:er)?)? (?:har|hade) (?:\p{L}+ )?(?:meddelat|beslutat) (?:att )?(?:inte|sig för att inte)/iu;
/** What happened to places, or has long been so there: "drabbades hårt", "har länge haft". */
const SINCE_LONG =
  /^(?: kommun(?:er)?)? (?:(?:har )?drabba(?:des|ts)|präglas|kännetecknas|har länge|har (?:stor )?brist på|har (?:en )?(?:hög|låg|stor) (?:andel|arbetslöshet|ohälsa)|har svårt att|(?:sam\p{L}+|arbeta\p{L}*) sedan (?:länge|tidigare|många)|har (?:\p{L}+ )?(?:byggt upp|startat|skapat|utvecklat) (?:en egen|ett eget|(?:sina )?egna)(?! delprojekt)|(?:stängde|lades|försvann|föll)(?! (?:vi|projekt)))(?!\p{L})/iu;
/** "Skolan ligger i Kil"; where the project's own work lies, it is. */
const LIES =
  /(?<!(?:projekt|insats|verksamhet|mötesplats|utbildning|kurs|grupp|lärcentr|lokal|team)\p{L}* (?:\p{L}+ )?)(?<!\p{L})(?:ligger|låg|är beläg(?:en|et|na)) (?:\p{L}+ )?(?:i|nära|utanför) $/iu;

/** What others may have of a project. */
const BESIDE =
  /(?<!\p{L})(?:gräns(?:ar|ande) till|i mån av|är (?:också |även )?välkomna|(?:har|får) inga|(?:får|tar|fick|tog) (?:också |även )?del av|får (?:\p{L}+ )?\p{L}*(?:handbok|material|rapport)\p{L}*|när projektet är (?:slut|klart|avslutat)|efter projekt(?:et|slut|tiden))(?!\p{L})/iu;

/** Whether what is said of a row of places only describes them, and is about nothing that the project does there. */
export function isBackground({ before, predicates }: Said): boolean {
  const [behind = ''] = predicates;
  return (
    STATE.test(before) ||
    PLACE_OF.test(before) ||
    LIES.test(before) ||
    SINCE_LONG.test(behind) ||
    OTHER_THINGS.test(behind) ||
    BESIDE.test(behind) ||
    STATE.test(behind)
  );
}
