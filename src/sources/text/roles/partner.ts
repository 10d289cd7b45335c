import { oneOf, type Phrases } from '../phrase.ts';
import { BEING } from './pieces.ts';

const CALLED = oneOf(
  '~partner(s? |s|n|na)?',
  '(samverkans|samarbets|projekt)(part(er|erna)?|aktör(er|erna)?)',
  '(jämbördiga |lika |en )?part(er)?(?! av)',
  'medsökande( parter| organisationer)?|medarrangör(er)?|delprojektägare',
);
const PROJECT = '(projektet|ansökan|satsningen|insatsen)';

/** Who is said to be a partner. */
export const PARTNER: Phrases = {
  role: 'PARTNER',
  called: CALLED,
  before: [
    `${CALLED} <i projektet>`,
    'har <0-1> partners? i',
    `som (${CALLED}|\\p{L}{4,}) (deltar|deltog|medverkar|medverkade|ingår|ingick)`,
    // Who makes up a partnership.
    'partnerskap(et)? <i projektet> (tillsammans )?(med|mellan|består av|utgörs av)',
    'i (projektets )?partnerskapet (ingår|deltar)',
    // Whose project it is, beside the owner: "Bakom ansökan står A".
    '~(projekt|satsning)~ <0-3> ((be)?dr(iv|ev)s|har (be)?drivits)( gemensamt| nu| i dag| sedan \\p{L}+)? av',
    '(ägs|drivs|leds|ägdes|drevs|leddes) (projektet|delprojektet|arbetet|insatsen) av',
    `bakom ${PROJECT} står <också>`,
    `bakom ${PROJECT} står (förutom|utöver|vid sidan av) [^,.;]{2,60} (också|även)`,
    // Who comes, too: "Med på resan är även A".
    '(därtill|dessutom) (kommer|tillkommer)',
    'med (oss|på tåget|på resan|i laget|i båten|ombord)( (i|på) \\p{L}+)? (har|är|finns|fanns|hade)( vi)? <också>',
  ],
  after: [
    `${BEING} ${CALLED}`,
    `som ${CALLED}`,
    '(ingår|deltar|är med) i (projektets )?partnerskapet',
    `står( också| även| gemensamt)? bakom ${PROJECT}`,
    // Whom a project turns round: "A är navet", "A spelar en viktig roll".
    `${BEING} (nav(et)?|motorn|ryggraden|kärnan|nyckelaktör~|pilot~|testbädd(ar)?|värd(ar|organisation)?)`,
    '(har|spelar|får) (en )?(nyckelroll|huvudroll|(central|viktig|framträdande) roll)',
    // Who sends its people.
    'har (redan |hittills )?anmält (medarbetare|personal|deltagare|sig)',
  ],
};
