import type { Said } from '../clauses.ts';

/** Words right before places that have no part in a project, whatever is said behind them. */
const BEFORE: readonly RegExp[] = [
  // "Siffrorna är högre än i A och B", "Liksom i A och B är få arbetslösa"
  /(?<!\p{L})än(?: i| på| för)? $/iu,
  /^(?:liksom|precis som|på samma sätt som) (?:i|på) $/iu,
  // "Avståndet mellan A och B", "Huset ligger mellan A och B"
  /(?<!\p{L})(?:ligger|låg|beläg(?:en|et|na)|går|gick|halvvägs|(?:avstånd|sträck|res|väg|gräns)\p{L}*) mellan $/iu,
  // "en delegation från A", "Pendlingen från A och B"
  /(?<!\p{L})(?:(?:delegation|besök|gäst|politiker)\p{L}*|\p{L}*pendl\p{L}*) från $/iu,
  // "uppkallad efter A"
  /(?<!\p{L})(?:uppkalla\p{L}*|döpt\p{L}*|namn(?:et)?) efter (?:\p{L}+ ){0,2}$/iu,
  // "Vi har utbytt erfarenheter med A", "har i stället ett samarbete med B"
  /(?<!\p{L})(?:erfarenhetsutbyte\p{L}*|utbyt\p{L}* erfarenheter|erfarenheter(?:na)? (?:har )?utby\p{L}+)(?: \p{L}+)? med $/iu,
  /(?<!\p{L})i ?stället (?:har |hade |inlett |tecknat )?(?:ett |en )?(?:\p{L}+ )?(?:samarbet|samverk|avtal)\p{L}* (?:med|mellan) $/iu,
  // "Kursen ges annars bara i A och B"
  /(?<!\p{L})(?:annars|i övrigt) (?:bara|endast|främst|mest) (?:i|på) $/iu,
];

const ALSO = '(?:också |även |länge |nyligen |nu |dock |därför )?';

/** What is said of places that have asked, wait, said no, belong to others or come as guests. */
const BEHIND: readonly RegExp[] = [
  // "har frågat om de får vara med", "har frågan diskuterats"
  `(?:har|hade) ${ALSO}(?:frågat|undrat|tillfrågats|kontaktats|erbjudits|ställt sig i kö)`,
  `(?:har|hade) ${ALSO}(?:frågan|saken|ett deltagande) (?:[\\p{L}-]+ ){0,2}?(?:diskuterats|väckts|lyfts|övervägts|prövats)`,
  // "kommer att tillfrågas", "står på tur"
  `(?:kommer att|ska) ${ALSO}(?:tillfrågas|kontaktas|bjudas in|erbjudas)`,
  'står (?:på tur|näst på tur|i kö)',
  // "sade nej", "har valt att vänta", "beslutade i våras att inte söka pengar"
  `(?:sade|sa|säger|(?:har|hade) ${ALSO}sagt) nej`,
  `(?:(?:har|hade) ${ALSO})?(?:besluta(?:de|t)|beslöt|valt|valde|väljer|bestämde sig|bestämt sig)(?: (?:i|under|efter) \\p{L}+| till slut)? (?:för )?att (?:vänta|avvakta|stå utanför|(?:inte|ej) (?!bara|enbart|endast)\\p{L}+)`,
  // "hör till ett annat förbund"
  // "ingår i förbundet men inte i projektet", "har efter projektets slut beslutat att gå med"
  '(?:inte|ej) i (?:själva )?(?:projektet|insatsen|satsningen)',
  '(?:har |hade )?efter projekt(?:et|ets slut|tiden)',
  '(?:hör(?:de)? till|tillhör(?:de)?|ingår i|ingick i) (?:en |ett )?(?:annan|annat|andra)',
].map((words) => new RegExp(`^(?: kommun(?:er)?)? ${words}(?!\\p{L})`, 'iu'));

/** "… kommer, när kursen är klar, att bjudas in": wherever it stands. */
const GUESTS = /(?<!\p{L})(?:(?:bjudas|bjudits|bjöds) in|(?:varit|kommit|kom) (?:hit )?på besök)(?!\p{L})/iu;

/** Whether a row of places is said to have no part in a project: it asked, waits, said no, belongs elsewhere, or is compared with. `rest` is all of the sentence behind the row. */
export function staysOutside({ before, predicates }: Said, rest: string): boolean {
  const [behind = ''] = predicates;
  const [, ...contrasts] = rest.split(/(?<= (?:men|fast))(?= )/u);
  return (
    BEFORE.some((words) => words.test(before)) ||
    [...predicates, ...contrasts].some((said) => BEHIND.some((words) => words.test(said))) ||
    GUESTS.test(behind)
  );
}
