import { ageSpansIn, type FoundAgeSpan } from '../../../facts/age-span.ts';

/** "16 år eller äldre men under 25 år", "fyllt 18 men inte 30 år": both ends, the second in words of its own. */
const BOTH_ENDS =
  /(?<![\p{L}\d])(?:fyllt |lägst |minst |över )?(\d{2})(?: år)?(?: (?:eller|och) (?:äldre|uppåt))?,? (?:men|och) (?:(?:är |är de )?(under|yngre än)|(?:har )?(?:inte|ej|ännu inte|högst)(?: har)? ?(fyllt|är|över|äldre än)?) (\d{2})(?: år)?(?![\d%])/giu;

/** Ages of somebody's children are not the group's own. */
const OF_CHILDREN =
  /(?<!\p{L})(?:\p{L}*föräld|mamm|papp|familj|vuxna|kvinnor|män)\p{L}* (?:[^,.;]{0,40} )?(?:med|till|har) (?:[\p{L}]+ ){0,2}?(?:barn|söner|döttrar)(?: (?:i åldern|i åldrarna|mellan|på|under|upp till))? ?\d[^,.;]{0,12}$/iu;

/** "Enligt SCB ökar arbetslösheten i gruppen 55–64 år": of what figures tell. */
const TOLD_OF =
  /(?<!\p{L})(?:(?:arbetslösheten|sysselsättningsgraden|andelen|ohälsan) (?:[\p{L}]+ ){0,5}?(?:i|bland|för|hos|av)|rör det sig om|(?:finns|fanns|är) det (?:i dag |idag )?(?:cirka|ca|sammanlagt|drygt|omkring|över|nästan)|(?<!projektet (?:finns|fanns) )(?:finns|fanns) (?:cirka|ca|sammanlagt|drygt|omkring|över|nästan) \d|[Ee]nligt (?:SCB|\p{Lu}\p{L}+|en \p{L}*(?:rapport|studie|undersökning)) (?:är|har|ökar|minskar|saknar)) [^.;]{0,60}$/u;

/** Who is sent elsewhere is not whom the project is for: "den som är under 18 år hänvisas till". */
const ELSEWHERE =
  /^[^,.;]{0,30}(?<!\p{L})(?:hänvisas|slussas|remitteras|omfattas inte|ingår inte|kan inte|får (?:i ?stället|andra)|erbjuds (?:i ?stället|andra))(?!\p{L})/iu;

/** The age spans of a text, with those that name both ends in words. */
export function agesIn(text: string): FoundAgeSpan[] {
  if (!/\d/.test(text)) return [];
  const both = [...text.matchAll(BOTH_ENDS)]
    .flatMap((match) => {
      if (!/år|fyllt/iu.test(match[0])) return [];
      const last =
        Number(match[4]) - (/^(?:över|äldre än)$/iu.test(match[3] ?? '') || /högst/iu.test(match[0]) ? 0 : 1);
      return [
        { ageFrom: Number(match[1]), ageTo: last, start: match.index, end: match.index + match[0].length },
      ];
    })
    .filter(({ ageFrom, ageTo }) => ageFrom < ageTo);
  const rest = both.reduce(
    (words, { start, end }) => words.slice(0, start) + ' '.repeat(end - start) + words.slice(end),
    text,
  );
  return (
    [...both, ...ageSpansIn(rest)]
      .filter(({ start }) => !TOLD_OF.test(text.slice(0, start)))
      .filter(({ end }) => !ELSEWHERE.test(text.slice(end, end + 60)))
      .filter(({ end }) => !OF_CHILDREN.test(text.slice(Math.max(0, end - 200), end)))
      // Children are somebody's, or pupils; a project of this fund is for those who are to work.
      .filter(({ ageTo }) => ageTo === undefined || ageTo > 12)
      .sort((one, other) => one.start - other.start)
  );
}
