import type { Said } from '../clauses.ts';
import { behindPlaces, oneOf, patternOf } from '../phrase.ts';

/** Words right before places that have no part in a project, whatever is said behind them. */
const BEFORE = patternOf(
  // "Siffrorna är högre än i A och B", "Liksom i A och B är få arbetslösa"
  'än( i| på| för)? $',
  '^(liksom|precis som|på samma sätt som) (i|på) $',
  // "Avståndet mellan A och B", "Huset ligger mellan A och B"
  '(ligger|låg|beläg(en|et|na)|går|gick|halvvägs|(avstånd|sträck|res|väg|gräns)~) mellan $',
  // "en delegation från A", "Pendlingen från A och B"
  '((delegation|besök|gäst|politiker)~|~pendl~) från $',
  // "uppkallad efter A"
  '(uppkalla~|döpt~|namn(et)?) efter <0-2> $',
  // "Vi har utbytt erfarenheter med A", "har i stället ett samarbete med B"
  '(erfarenhetsutbyte~|utbyt~ erfarenheter|erfarenheter(na)? (har )?utby\\p{L}+) <0-1> med $',
  'i ?stället (har |hade |inlett |tecknat )?(ett |en )?<0-1> (samarbet|samverk|avtal)~ (med|mellan) $',
  // "Kursen ges annars bara i A och B"
  '(annars|i övrigt) (bara|endast|främst|mest) (i|på) $',
);

const ALSO = '(också |även |länge |nyligen |nu |dock |därför )?';

/** What is said of places that have asked, wait, said no, belong to others or come as guests. */
const BEHIND = behindPlaces(
  // "har frågat om de får vara med", "har frågan diskuterats"
  `(har|hade) ${ALSO}(frågat|undrat|tillfrågats|kontaktats|erbjudits|ställt sig i kö)`,
  `(har|hade) ${ALSO}(frågan|saken|ett deltagande) <0-2> (diskuterats|väckts|lyfts|övervägts|prövats)`,
  // "kommer att tillfrågas", "står på tur"
  `(kommer att|ska) ${ALSO}(tillfrågas|kontaktas|bjudas in|erbjudas)`,
  'står (på tur|näst på tur|i kö)',
  // "sade nej", "har valt att vänta", "beslutade i våras att inte söka pengar"
  `(sade|sa|säger|(har|hade) ${ALSO}sagt) nej`,
  `((har|hade) ${ALSO})?${oneOf(
    'besluta(de|t)|beslöt|valt|valde|väljer|bestämde sig|bestämt sig',
  )}( (i|under|efter) \\p{L}+| till slut)? (för )?att ${oneOf(
    'vänta|avvakta|stå utanför|(inte|ej) (?!bara|enbart|endast)\\p{L}+',
  )}`,
  // "ingår i förbundet men inte i projektet", "har efter projektets slut beslutat att gå med"
  '(inte|ej) i (själva )?(projektet|insatsen|satsningen)',
  '(har |hade )?efter projekt(et|ets slut|tiden)',
  // "hör till ett annat förbund"
  '(hör(de)? till|tillhör(de)?|ingår i|ingick i) (en |ett )?(annan|annat|andra)',
);

/** "… kommer, när kursen är klar, att bjudas in": wherever it stands. */
const GUESTS = patternOf('(bjudas|bjudits|bjöds) in|(varit|kommit|kom) (hit )?på besök');

/** Whether a row of places is said to have no part in a project: it asked, waits, said no, belongs elsewhere, or is compared with. `rest` is all of the sentence behind the row. */
export function staysOutside({ before, predicates }: Said, rest: string): boolean {
  const [behind = ''] = predicates;
  const [, ...contrasts] = rest.split(/(?<= (?:men|fast))(?= )/u);
  return (
    BEFORE.test(before) ||
    [...predicates, ...contrasts].some((said) => BEHIND.test(said)) ||
    GUESTS.test(behind)
  );
}
