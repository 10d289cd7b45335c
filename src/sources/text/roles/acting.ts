import { isBackground } from '../background.ts';
import { between, type Parsed } from '../chains.ts';
import { type Said, saidOf } from '../clauses.ts';
import { saysNo } from '../denial.ts';
import type { Name } from '../names/name.ts';
import { isQuoted, ruledOut } from '../taking-part.ts';
import { OPENS_OTHERWISE } from '../word-order.ts';
import type { ToldRole } from './told-role.ts';

/** What a clause must speak of for an authority's doing in it to be the project's. */
export const OURS =
  /(?<!\p{L})(?:oss|hit|vår(?:a|t)?|projekt\p{L}*|\p{L}*deltagar\p{L}*|team(?:et|en)?|\p{L}*kurs(?:en|er|erna)?|insats(?:en|er|erna)?|satsningen|utbildning(?:en|ar|arna)|grupp(?:en|erna|er)|målgruppen|\p{L}*kartläggning\p{L}*|ungdomarna|ungdomar|handledning|\p{L}*stöd|praktik\p{L}*|arbetsträning\p{L}*|\p{L}*coach\p{L}*|kontaktperson(?:er)?|lots\p{L}*|rehabkoordinator\p{L}*|personal|medarbetare|handläggare|(?:en|ett|två|tre) (?:kväll\p{L}*|pass|föreläsning\p{L}*|dag|dagar)|träffar(?:na)?|fördjupning\p{L}*|seminari\p{L}*|temadag\p{L}*|studiecirk\p{L}*|föreläsningar|workshop\p{L}*|studiebesök)(?!\p{L})/iu;
/** Doing by which somebody helps along what others do. */
const HELPS =
  'hjälp(?:er|te)|stött(?:ar|ade)|stöd(?:jer|er|de)|bistår|bistod|ställ(?:er|de) (?:upp|sin|sina|sitt)|lån(?:ar|ade) ut|upplåter|upplät|skjutsar|skänker|sponsrar|delar med sig|delade med sig|(?:har )?lova[rt](?:de)?|har (?:erbjudit|skrivit avtal|tecknat avtal|öppnat (?:upp )?för praktik|hjälpt|stöttat|ställt upp|lånat ut)|välkomnar deltagar|tar (?:också |även )?emot|tog (?:också |även )?emot';
/** Doing by which somebody carries part of a project. */
const CARRIES =
  '(?:an)?ordn(?:ar|ade)|arranger(?:ar|ade)|håll(?:er|it)|höll|ansvar(?:ar|ade)|svar(?:ar|ade)|led(?:er|de)|sköt(?:er|te)|bemann(?:ar|ade)|avsätter|avsatte|avdelar|bidr(?:ar|og)|bistår|erbj(?:uder|öd)|tillhanda?håll\\p{L}*|utbild(?:ar|ade)|handled(?:er|de)|föreläs(?:er|te)|undervis(?:ar|ade)|rekryter(?:ar|ade)|skick(?:ar|ade)|kom(?:mer)? hit|lär(?:de)? (?:ut|oss|dem|deltagarna)|möt(?:er|te) upp|öpp?n(?:ar|ade)|coach(?:ar|ade)|vägled(?:er|de)|anvis(?:ar|ade)|hänvis(?:ar|ade)|remitter(?:ar|ade)|lots(?:ar|ade)|samordn(?:ar|ade)|ut(?:vecklar|vecklade)|tar (?:också |även )?(?:fram|hand om|ansvar)|tog (?:också |även )?(?:fram|hand om)|ger|gav|st(?:år|od) för|bj(?:uder|öd)|anställ(?:er|de)|utse(?:r|dde)|knyt(?:er|t)|matchar?|matchade|kartläg(?:ger)|valider(?:ar|ade)|genomför(?:de)?|driv(?:er|it)|drev|bedriver|start(?:ar|ade)|prov(?:ar|ade)|pröv(?:ar|ade)|test(?:ar|ade)|jobb(?:ar|ade)|arbet(?:ar|ade)|medverk(?:ar|ade)|delt(?:ar|og)|lever(?:erar|erade)|finns (?:på plats|med|till hands|hos oss)|har (?:hand om|ansvar|huvudansvar|utsett|avsatt|anställt|förbundit sig|tagit fram|utvecklat|bidragit|ordnat|hållit|utbildat|öppnat|startat)';
/** Doing that is the project's only where the clause says so. */
const MAYBE =
  /^ (?:besök(?:er|te)|gör|gjorde|informer(?:ar|ade)|har (?!visat|bedömt|konstaterat|meddelat|beslutat|pekat|lyft|rekommenderat|granskat|utvärderat|fått|varit|haft|sett|tackat|sökt|lämnat|avslutat|frågat|bett|hört|dragit|lagt ned|tagit över|tagit del|spridit|överklagat|kritiserat)\p{Ll}{2,}(?:at|tt|it|gt|st|nt|lt|rt))(?!\p{L})/iu;
const HELPING = new RegExp(`^ (?:${HELPS})(?!\\p{L})`, 'iu');
const CARRYING = new RegExp(`^ (?:${CARRIES})(?!\\p{L})`, 'iu');
/** "I Kumla ställer bostadsbolaget Kumla Bostäder upp": the word between says what it is. */
const BEFORE = '(?: (?:också|även|dessutom|bland annat))?(?: \\p{Ll}{4,}(?:et|en))? $';
const HELPING_BEFORE = new RegExp(`(?<!\\p{L})(?:${HELPS}|ställ(?:er|de))${BEFORE}`, 'iu');
const CARRYING_BEFORE = new RegExp(`(?<!\\p{L})(?:${CARRIES})${BEFORE}`, 'iu');

/** Words before a subject in its clause. */
const SUBJECT_STANDS =
  /^(?:[^.;–]{2,60} [–-] )?(?:,? ?(?:och|samt|men|medan|där|att)?(?: (?:även|också|dessutom|i sin tur|dels))? ?(?:den|det|de)? ?|(?:även|också|dessutom|vidare|samt) |[^.;]{3,300},? (?:och|samt|medan|där|att) (?:även |också |dessutom )?)(?:(?:en |två |tre )?(?!siffror|patient|delta|elev|invån|kund|besök|politik|ungdom|person\p{L}+|människ|kvinn|pengar|resurs|\p{L}*(?:heter|ningar|tioner|rapporter|metoder|modeller|studier))(?:\p{L}{4,}(?:are|er|or|ar|män)|expert|personal|sjuksköterska|barnmorska|kurator) (?:från|vid|på|hos|inom|för) |\p{Ll}{5,}(?:en|et) (?:i|vid|på|inom|hos) |(?:[\p{L}-]+ ){0,2}\p{L}{3,}(?:er|ar|or|re|ag|en|na) (?:som|såsom) )?$/iu;
/** Work of their own, elsewhere or at another time, which a page only tells of. */
const OWN_WORK =
  /(?<!\p{L})(?:\p{L}*utvärdering\p{L}*|i hela (?:landet|riket|sverige)|nationellt|årligen|på uppdrag av regeringen|regeringsuppdrag|regeringens|enligt lag|sedan (?:länge|tidigare|många)|idag|i dag|i vanliga fall|normalt|vanligtvis|redan|andra (?:län|kommuner|projekt)|ett annat projekt|liknande|inom ramen för ett|tidigare|ansökan|ansökningsfasen|förstudien)(?!\p{L})/iu;

/** Who does something for the project is its partner, or supports it, whatever the verb; where nothing is said against it. */
export function roleOfActor(
  sentence: Parsed,
  index: number,
): (ToldRole & { readonly names: readonly Name[] }) | null {
  const chain = sentence.chains[index];
  const names =
    chain?.names.filter(
      ({ organization, municipality }) =>
        organization !== null && organization.kind !== 'GROUP' && municipality === null,
    ) ?? [];
  if (chain === undefined || names.length === 0) return null;
  const said = behindSeat(sentence, index) ?? saidOf(sentence, index);
  const does = doing(said, chain.names.at(-1)?.genitive === true);
  if (does === null || (!does.ours && names.some(isAgency)) || (does.maybe && names.some(isPublic)))
    return null;
  if (!does.ours && !names.some(isName)) return null;
  const against = ruledOut(said) || isBackground(said) || isQuoted(sentence.text, chain.start);
  return against ? null : { role: does.role, takesPart: true, names };
}

/** "Friskis & Svettis i Kumla ordnar träning": what is said behind the town that somebody is in is said of them. */
function behindSeat(sentence: Parsed, index: number): Said | null {
  const [chain, next] = [sentence.chains[index], sentence.chains[index + 1]];
  const [town] = next?.names ?? [];
  const inTown =
    chain !== undefined &&
    next !== undefined &&
    next.names.length === 1 &&
    town?.municipality != null &&
    town.word === null &&
    between(sentence, chain, next) === ' i ';
  if (!inTown) return null;
  return { before: saidOf(sentence, index).before, predicates: saidOf(sentence, index + 1).predicates };
}

/** Whether the subject of a clause does something that the clause says is for the project. */
export function actsForProject(said: Said): boolean {
  return doing(said, false)?.ours === true;
}

/** A name by its form, or by more than one capital: "AllAgeHub", "Kumla Bostäder". */
function isName({ certain, organization }: Name): boolean {
  return certain || /\p{Lu}.*\p{Lu}/u.test(organization?.name ?? '');
}

/** An agency does a great deal that is no project's. */
function isAgency({ organization }: Name): boolean {
  return organization?.kind === 'AGENCY' || organization?.kind === 'REGION';
}

/** What an authority or a university has done it may have done for anyone. */
export function isPublic({ organization }: Name): boolean {
  return /^(?:AGENCY|REGION|UNIVERSITY)$/u.test(organization?.kind ?? '');
}

interface Doing {
  readonly role: 'PARTNER' | 'SUPPORT';
  readonly ours: boolean;
  readonly maybe: boolean;
}

function doing({ before, predicates }: Said, genitive: boolean): Doing | null {
  const behind = /^[^.;]*/u.exec(predicates[0] ?? '')?.[0] ?? '';
  // "Region X:s barn- och ungdomspsykiatri hjälper till"
  const clause = genitive
    ? behind.replace(
        /^(?: (?:och|[\p{Ll}-]{5,}?)){1,4}?(?: i \p{Lu}\p{L}+)?(?= (?:\p{Ll}+(?:r|de|te)|finns) )/u,
        '',
      )
    : behind;
  const told = (helps: boolean, carries: boolean) => {
    const maybe = MAYBE.test(clause) && OURS.test(clause);
    if (!(helps || carries || maybe) || saysNo(clause) || OWN_WORK.test(clause)) return null;
    return {
      role: helps ? ('SUPPORT' as const) : ('PARTNER' as const),
      ours: OURS.test(clause),
      maybe: !(helps || carries),
    };
  };
  if (SUBJECT_STANDS.test(before)) return told(HELPING.test(clause), CARRYING.test(clause));
  return OPENS_OTHERWISE.test(before)
    ? told(HELPING_BEFORE.test(before), CARRYING_BEFORE.test(before))
    : null;
}
