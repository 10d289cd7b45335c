import { isBackground } from '../background.ts';
import type { Chain, Parsed } from '../chains.ts';
import { saidOf } from '../clauses.ts';
import type { Name } from '../names/name.ts';
import { isQuoted, ruledOut } from '../taking-part.ts';
import { isPublic, OURS } from './acting.ts';
import type { ToldRole } from './told-role.ts';

/** Who says or decides something is quoted, not a partner. */
const SOURCE =
  /(?<!\p{L})(?:enligt|källa|källor|statistik|rapport\p{L}*|undersökning\p{L}*|studier?|riktlinjer\p{L}*|siffror|uppgifter|definition\p{L}*|kartläggning(?:en)?|enkät(?:en)?|utredning(?:en)?) (?:[\p{L}]+ ){0,2}?(?:från|av|hos|som)?(?: [\p{L}]+)? $|(?<!\p{L})enligt(?: \p{L}+)? $/iu;
const SAYS =
  /^ (?:har (?:nyligen )?(?:i (?:sin|en|ett|sitt) \p{L}+ )?)?(?:visa[rt]|ge(?:tt|r) ut|pekat ut|uppmärksam|utse|bedöm|rekommender|definier|konstater|peka|beton|men[at]r?|anse?r|lyft|slå[rt]? fast|uppge|beskriv|framhåll|beräkna|redovisa|publicer|varna|larma|skriv|föreslå|kräv|styr|reglera|beslut)\p{L}*(?!\p{L})/iu;
/** What is wished to be better between organisations is not this project's doing. */
const WISHED =
  /(?<!\p{L})(?:förstärk|fördjup|förbättr|utveckl|ök|stärk|brist|bättre|tydligare|hinder|glapp|gränser|gräns)\p{L}*(?: \p{L}+){0,5} (?:mellan|med) $/iu;
const SHOULD_BE =
  /^ (?:ska|skall|behöver|bör|måste|kan) (?:\p{L}+ )?(?:bli|vara|stärkas|utvecklas|förbättras|fungera)/iu;
/** "mentorer på företag som A och B": examples of where others are. */
const AT_SUCH =
  /(?<!\p{L})(?:på|hos|till|för|från|av|inom|i) (?:\p{L}+ )?(?:företag|arbetsgivare|bolag|aktörer)(?: som|,? (?:bland annat|till exempel|exempelvis|såsom))? $/iu;
/** What they have long done together is not this project. */
const LONG_SINCE =
  /(?<!\p{L})(?:har|hade) (?:länge|tidigare|sedan (?:länge|tidigare|flera|många)|i (?:många|flera|\p{L}+) år)(?!\p{L})/iu;
const NOT_ALONE =
  /(?<!\p{L})(?:besök|ansök|grund|bilda|anställd (?:av|hos|på)|arbeta[dt]e? (?:på|hos|för)|ordförande|författ|skriv|hyr|ligger|ägs|finns i(?!\p{L})|adjungera|informera|tidigare|redan|kan |namn|heter|kallas|via $|kronor till $|kommer (?:närmast|senast|ursprungligen)|(?:rekryterats|värvats|hämtats) från)\p{L}*/iu;
/** Who looks at a project from outside, or is paid for it, is none of its partners. */
const FROM_OUTSIDE =
  /(?<!\p{L})(?:\p{L}*utvärder|upphandl|granska|(?:i|på|fått|har|ett|regeringens) uppdrag(?:et)?(?!\p{L})|\p{L}*följeforsk|\p{L}*forskningsprojekt|köpe?r? tjänst|forskar om|pris(?:et|er)?(?!\p{L})|utmärkelse|inskriv|samråd med|(?:din|sin|ditt|er|deras) (?:\p{L}+ )?(?:handläggare|coach|arbetsförmedlare|läkare|kontakt)(?!\p{L})|(?:som|vilken|vilket) (?:ingår i|tillhör|är en del av|hör till|drivs av|ägs av) $|(?:tagits|tas|togs) om hand|projektägare[^.;]* genom $|\p{L}*tillsyn|nationell\p{L}* (?:satsning|program|projekt|strategi)|(?:tagit|tar|tog) över|underlag(?!\p{L}))\p{L}*/iu;
const NO_PART =
  /(?:ställt sig bakom|stödjer idén|ingen (?:\p{L}+ )?roll|ser positivt|avtal saknas|ställt sig positiv|välkomnar|välkomnat|tackas(?! nej)|lämnat synpunkter|yttrat sig|egen ansökan|avslog|avslag|uttryckt (?:sitt )?stöd|tackar|ett tack|riktar ett)/iu;

/** Organisations on a project's page are its partners, where nothing is said against it. */
export function roleInRow(
  sentence: Parsed,
  index: number,
): (ToldRole & { readonly names: readonly Name[] }) | null {
  const chain = sentence.chains[index] as Chain;
  const names = chain.names.filter(
    ({ organization, municipality }) => organization !== null && municipality === null,
  );
  if (!names.some(({ certain }) => certain) || names.at(-1)?.genitive === true) return null;
  const said = saidOf(sentence, index);
  const words = [said.before, ...said.predicates];
  if (words.some((some) => FROM_OUTSIDE.test(some))) return null;
  if (names.length === 1) {
    // A line without a full stop is a list, which says by its heading what it lists.
    if (!/[.!]$/u.test(sentence.text)) return null;
    // "Projektet utbildar A": whom it is for is no partner.
    if (/^(?:projektet|vi|insatsen|satsningen) \p{Ll}+ $/iu.test(said.before)) return null;
    if (words.some((some) => NOT_ALONE.test(some))) return null;
    // A page names an authority for much else than for what it does in the project.
    if (names.some(isPublic) && !OURS.test(sentence.plain(sentence.text))) return null;
  }
  const [behind = ''] = said.predicates;
  const against =
    ruledOut(said) ||
    isBackground(said) ||
    SOURCE.test(said.before) ||
    SAYS.test(behind) ||
    AT_SUCH.test(said.before) ||
    WISHED.test(said.before) ||
    LONG_SINCE.test(said.before) ||
    LONG_SINCE.test(behind) ||
    SHOULD_BE.test(behind) ||
    [said.before, sentence.plain(sentence.text.slice(chain.end))].some((some) => NO_PART.test(some)) ||
    isQuoted(sentence.text, chain.start);
  return against ? null : { role: 'PARTNER', takesPart: true, names };
}
