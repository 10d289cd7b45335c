import { isBackground } from './background.ts';
import type { Chain, Parsed } from './chains.ts';
import { saidOf } from './clauses.ts';
import type { Name } from './names.ts';
import type { ToldRole } from './role-cues.ts';
import { isQuoted, ruledOut } from './taking-part.ts';

/** Who says or decides something is quoted, not a partner. */
const SOURCE =
  /(?<!\p{L})(?:enligt|källa|källor|statistik|rapport\p{L}*|undersökning\p{L}*|studier?|riktlinjer\p{L}*|siffror|uppgifter|definition\p{L}*) (?:[\p{L}]+ ){0,2}?(?:från|av|hos)?(?: [\p{L}]+)? $|(?<!\p{L})enligt(?: \p{L}+)? $/iu;
const SAYS =
  /^ (?:har |har nyligen )?(?:visa[rt]|bedöm|rekommender|definier|konstater|peka|beton|men[at]r?|anse?r|lyft|slå[rt]? fast|uppge|beskriv|framhåll|beräkna|redovisa|publicer|varna|larma|skriv|föreslå|kräv|styr|reglera|beslut)\p{L}*(?!\p{L})/iu;
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
/** Kinds of organisations that a page names alone for what they do in the project; agencies and universities it names for much else. */
const LOCAL = /^(?:SCHOOL|CIVIL_SOCIETY|COORDINATION_FEDERATION)$/u;
const NOT_ALONE =
  /(?<!\p{L})(?:utvärder|upphandl|styrgrupp|besök|ansök|granska|grund|bilda|anställd (?:av|hos|på)|arbeta[dt]e? (?:på|hos|för)|ordförande|författ|skriv|uppdrag|pris|utmärkelse|hyr|lokaler|ligger|ägs|finns i|adjungera|informera|tidigare|redan|kan |namn|heter|kallas)\p{L}*/iu;
const NO_PART =
  /(?:ställt sig bakom|stödjer idén|ingen (?:\p{L}+ )?roll|ser positivt|välkomnar|välkomnat|tackas(?! nej)|egen ansökan|avslog|avslag|uttryckt (?:sitt )?stöd|tackar|ett tack|riktar ett)/iu;

/** A row of organisations on a project's page is of its partners, where nothing is said against it. */
export function roleInRow(
  sentence: Parsed,
  index: number,
): (ToldRole & { readonly names: readonly Name[] }) | null {
  const chain = sentence.chains[index] as Chain;
  const names = chain.names.filter(
    ({ organization, municipality }) => organization !== null && municipality === null,
  );
  const one =
    names.length === 1 &&
    names[0]?.genitive === false &&
    names[0].organization?.id === undefined &&
    LOCAL.test(names[0]?.organization?.kind ?? '');
  if ((names.length < 2 && !one) || !names.some(({ certain }) => certain)) return null;
  const said = saidOf(sentence, index);
  // A line without a full stop is a list, which says by its heading what it lists.
  if (one && !/[.!?]$/u.test(sentence.text)) return null;
  // "Projektet utbildar A": whom it is for is no partner.
  if (one && /^(?:projektet|vi|insatsen|satsningen) \p{Ll}+ $/iu.test(said.before)) return null;
  if (one && [said.before, ...said.predicates].some((words) => NOT_ALONE.test(words))) return null;
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
    [said.before, sentence.plain(sentence.text.slice(chain.end))].some((words) => NO_PART.test(words)) ||
    isQuoted(sentence.text, chain.start);
  return against ? null : { role: 'PARTNER', takesPart: true, names };
}
