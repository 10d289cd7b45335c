/** What a sentence tells of others than those whom the project is for. */
import { oneOf, openPatternOf, patternOf } from '../phrase.ts';

const PROJECT = '(projekt|insats|satsning)';
const ABOUT = 'cirka|ca|sammanlagt|drygt|omkring|över|nästan';

/** "…, särskilt unga": some of them. */
export const SOME_OF_THEM = /, (?:särskilt|främst|framför allt|i synnerhet|varav|inte minst)(?!\p{L})/iu;

/** Whom other projects were for. */
export const OF_OTHERS = openPatternOf(
  `erfarenheter(na)? från <0-3> (${PROJECT}|verksamhet).*$`,
  `(tidigare|förra|föregående|(ett |ett helt )annat|liknande|avslutade?) <0-1> ${PROJECT}.*$`,
);

/** Whom a project reaches by way of others. */
export const INDIRECTLY = openPatternOf('indirekt(?!\\p{L}).*$');

/** Whom staff meet in their work is not whom they are. */
export const WHOM_THEY_MEET = every(openPatternOf('(möter|arbetar med) (?!att)[^,.;]*'));

/** "Region Halland utbildar skolans personal", where names are crossed out: what a partner does for those who run the project. */
export const TAUGHT_BY_OTHERS = every(
  openPatternOf(
    `Xx+ (har )?${oneOf(
      'utbildar|utbildade|utbildat|handleder|handledde|fortbildar',
    )} <0-1> \\p{L}+s (personal|medarbetare|lärare)[^,.;]*`,
  ),
);

/** "Var femte plats är reserverad för kvinnor": of how many says nothing of whom the others are. */
export const SHARES = every(
  patternOf('(plats|andel)~ <0-2> (reservera|avsa|vik)[dt]~ (för|åt) (kvinnor|män)(?! (med|som))'),
);

/** What holds whoever one is says nothing of the group. Ends where the main clause goes on. */
export const REGARDLESS = every(
  openPatternOf(
    `(oavsett|oberoende av|utan hänsyn till|utan åtskillnad|oaktat)(?!\\p{L}).*?(?=[;:–]| ${oneOf(
      'som|ska|skall|kommer|ges|får|är|har|kan|vill|för att|så att|med målet',
    )}(?!\\p{L})|$)`,
  ),
);

/** How many of all there are so says nothing of whom a project is for. */
export const STATISTICS = openPatternOf(
  // "40 procent av invånarna"
  `(procent|\\d ?%|~(fjärdedel|tredjedel|hälften|andel)~) (av )?${oneOf(
    'personalen|befolkningen|invånarna|kommuninvånarna|medarbetarna|de anställda|eleverna|alla',
  )}(?!\\p{L})`,
  // "finns cirka 700", "rör det sig om"
  `(?<!projektet )(finns|fanns) (det )?(i dag |idag )?(${ABOUT}) \\d|rör det sig om`,
);

/** "I Jämtlands län har omkring 700 personer under 30 år aktivitetsersättning": how it is somewhere, whatever ages are told. */
export const HOW_IT_IS = openPatternOf(
  // "Andelen barn 0–12 år i Kil vars hushåll …"
  `^andelen (?!.*(deltagar|målgrupp))`,
  `^(i|på|inom) (?!${PROJECT}|vår|denna|detta|kurs|grupp)[^,.;]{3,50}? ${oneOf(
    'har|finns|fanns|är|saknar|uppbär|får|står',
  )} (det )?(i dag |idag |just nu )?((${ABOUT}|närmare|ungefär|runt|uppskattningsvis|mer än|fler än) )+\\d(?!.*(projekt|satsning|insats|deltagar|målgrupp))`,
);

/** All that a pattern finds. */
function every(pattern: RegExp): RegExp {
  return new RegExp(pattern, 'giu');
}
