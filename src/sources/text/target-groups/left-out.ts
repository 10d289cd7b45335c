/** What a sentence tells of others than those whom the project is for. */

/** "…, särskilt unga": some of them. */
export const SOME_OF_THEM = /, (?:särskilt|främst|framför allt|i synnerhet|varav|inte minst)(?!\p{L})/iu;

/** Whom other projects were for. */
export const OF_OTHERS =
  /(?<!\p{L})(?:erfarenheter(?:na)? från (?:[\p{L}]+ ){0,3}?(?:projekt|insats|satsning|verksamhet)|(?:tidigare|förra|föregående|(?:ett |ett helt )annat|liknande|avslutade?) (?:[\p{L}]+ )?(?:projekt|insats|satsning)).*$/iu;

/** Whom staff meet in their work is not whom they are. */
export const WHOM_THEY_MEET = /(?<!\p{L})(?:möter|arbetar med) (?!att)[^,.;]*/giu;

/** "Region Halland utbildar skolans personal", where names are crossed out: what a partner does for those who run the project. */
export const TAUGHT_BY_OTHERS =
  /(?<!\p{L})Xx+ (?:har )?(?:utbildar|utbildade|utbildat|handleder|handledde|fortbildar) (?:\p{L}+ )?\p{L}+s (?:personal|medarbetare|lärare)[^,.;]*/gu;

/** "Var femte plats är reserverad för kvinnor": of how many says nothing of whom the others are. */
export const SHARES =
  /(?<!\p{L})(?:plats|andel)\p{L}* (?:[\p{L}]+ ){0,2}?(?:reservera|avsa|vik)[dt]\p{L}* (?:för|åt) (?:kvinnor|män)(?!\p{L}| (?:med|som))/giu;

/** How many of all there are so says nothing of whom a project is for. */
export const STATISTICS =
  /(?<!\p{L})(?:procent|\d ?%|\p{L}*(?:fjärdedel|tredjedel|hälften|andel)\p{L}*) (?:av )?(?:personalen|befolkningen|invånarna|kommuninvånarna|medarbetarna|de anställda|eleverna|alla)(?!\p{L})|rör det sig om|(?<!projektet )(?:finns|fanns) (?:det )?(?:i dag |idag )?(?:cirka|ca|sammanlagt|drygt|omkring|över|nästan) \d/iu;

/** "I Jämtlands län har omkring 700 personer under 30 år aktivitetsersättning": how it is somewhere, whatever ages are told. */
export const HOW_IT_IS =
  /^(?:i|på|inom) (?!projekt|satsning|insats|vår|denna|detta|kurs|grupp)[^,.;]{3,50}? (?:har|finns|fanns|är|saknar|uppbär|får|står) (?:det )?(?:i dag |idag |just nu )?(?:(?:cirka|ca|sammanlagt|drygt|omkring|över|nästan|närmare|ungefär|runt|uppskattningsvis|mer än|fler än) )+\d(?!.*(?:projekt|satsning|insats|deltagar|målgrupp))/iu;

/** Whom a project reaches by way of others. */
export const INDIRECTLY = /(?<!\p{L})indirekt(?!\p{L}).*$/iu;

/** What holds whoever one is says nothing of the group. Ends where the main clause goes on. */
export const REGARDLESS =
  /(?<!\p{L})(?:oavsett|oberoende av|utan hänsyn till|utan åtskillnad|oaktat)(?!\p{L}).*?(?=[;:–]| (?:som|ska|skall|kommer|ges|får|är|har|kan|vill|för att|så att|ska|med målet)(?!\p{L})|$)/giu;
