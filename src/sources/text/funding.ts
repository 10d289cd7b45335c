import { amount, count, PRINTED_AMOUNT } from '../../facts/amount.ts';
import type { PropertyFact } from '../../facts/fact.ts';
import { rate } from '../../facts/rate.ts';
import type { Reading } from '../../facts/reading.ts';
import type { Line } from '../page.ts';
import { quote } from '../quote.ts';
import type { About } from './about.ts';
import { sentencesOf } from './sentences.ts';

const FUND = String.raw`(?:europeiska socialfonden|socialfonden|eu:?s socialfond|(?:svenska )?esf-rådet|esf)(?: ?\+| plus)?(?: \(ESF ?\+?\))?`;
const SUM = String.raw`(?:totalt |sammanlagt |ca\.? |cirka |ungefär |drygt |knappt |nära |över |hela )*(${PRINTED_AMOUNT})`;
const PEOPLE =
  '(?:personer|deltagare|unga|ungdomar|kvinnor|män|föräldrar|elever|vuxna|individer|anställda|medarbetare)';

/** "Kils kommun har beviljats 11 miljoner kronor från Europeiska socialfonden", "Socialfonden bidrar med 7 miljoner". */
const GRANTED = [
  String.raw`(?:finansiera|betala|bekosta)(?:s|des|ts)(?: \p{L}+){0,2} av (?:den )?${FUND} med ${SUM}`,
  `(?:finansiera|betala|bekosta)(?:s|des|ts) med ${SUM} (?:från|av|ur) (?:den )?${FUND}`,
  `(?:tar?|fått ta) del av ${SUM} (?:från|av|ur) (?:den )?${FUND}`,
  String.raw`(?:beviljas|beviljades) [^.;\d]{3,60}? ${SUM} (?:från|av|ur) (?:den )?${FUND}`,
  String.raw`(?:beviljats|beviljades|beviljat|fått|får|tilldelats|erhållit) (?:\p{L}+ ){0,2}?${SUM} (?:i (?:\p{L}*stöd|\p{L}*medel|bidrag|pengar) )?(?:från|av|ur) (?:den )?${FUND}`,
  `${FUND} (?:(?:har )?(?:bidrar|bidragit|bidrog) med|st(?:år|od) för|(?:har )?(?:nu )?(?:beviljar|beviljat)(?: [^.;\\d]{3,80}?)?|skjuter till|betala(?:r|de)|(?:har )?finansiera(?:r|de|t)(?: (?:projektet|arbetet|satsningen|insatsen))? med) ${SUM}`,
  `(?:esf|eu)-(?:stöd|medel|bidrag)(?:et)? (?:på|om|uppgår till|är) ${SUM}`,
  `varav (?:esf|eu)-(?:stöd|medel|bidrag)(?:et)?:? ${SUM}`,
  `${SUM} (?:utgör|är|utgörs av|kommer från|i) (?:(?:esf|eu)-(?:stöd|medel|bidrag)|(?:esf-rådets|socialfondens) (?:bidrag|stöd|del))`,
  `${SUM} (?:är|kommer|utgörs av) (?:stöd |bidrag |medel |pengar )?från (?:den )?${FUND}`,
].map((words) => new RegExp(String.raw`(?<!\p{L})${words}`, 'iu'));

/** "Socialfonden står för 40 procent". */
const SHARE = new RegExp(
  String.raw`(?<!\p{L})${FUND} (?:står för|finansierar|bidrar med|betalar|täcker) (\d{1,2}(?:,\d+)? ?(?:%|procent))(?! av (?!projekt|kostnad|budget))`,
  'iu',
);

/** "180 personer kommer att delta under projektets tre år". */
const PARTICIPANTS = [
  // "Under tre år ska 130 föräldrar få hjälp"
  String.raw`(?<!\p{L})(?:ska|kommer) (?:totalt |sammanlagt |ca\.? |cirka |omkring |ungefär )*(\d{1,3}(?: \d{3}|\d{0,3})) ${PEOPLE} (?:(?:som|med|i|från|mellan) [^.;]{3,60} )?(?:att )?(?:få (?:hjälp|stöd|utbildning|coachning|plats)|delta|ta del|utbildas)(?!\p{L})`,
  // "Totalt ska 110 personer få plats", "Vi räknar med 360 deltagare"
  String.raw`(?<!\p{L})(?:totalt|sammanlagt|sammantaget) (?:ska|kommer|beräknas|väntas) (\d{1,3}(?: \d{3}|\d{0,3})) ${PEOPLE} (?:att )?(?:få|delta|ta del|omfattas)(?!\p{L})`,
  String.raw`(?<!\p{L})(?:vi|projektet) (?:räknar med|planerar för|siktar på|har plats för) (?:totalt |sammanlagt |ca\.? |cirka |omkring |ungefär )*(\d{1,3}(?: \d{3}|\d{0,3})) (?:deltagare|personer)(?!\p{L})`,
  String.raw`(?<![\d,.])(\d{1,3}(?: \d{3}|\d{0,3})) ${PEOPLE}(?: \p{L}+){0,2}? (?:kommer att|ska|beräknas|väntas|förväntas) (?:delta|ta del av|omfattas)(?!\p{L})`,
  String.raw`(?:projektet|insatsen|satsningen) (?:kommer att |ska |beräknas )?(?:omfattar?|når?|ta emot|tar emot) (?:totalt |sammanlagt |ca\.? |cirka |omkring |ungefär )*(\d{1,3}(?: \d{3}|\d{0,3})) ${PEOPLE}`,
].map((words) => new RegExp(words, 'iu'));

const TOLD: readonly {
  readonly property: PropertyFact['property'];
  readonly cues: readonly RegExp[];
  readonly read: (printed: string) => Reading<number>;
}[] = [
  { property: 'grantedSupport', cues: GRANTED, read: amount },
  { property: 'cofinancingRate', cues: [SHARE], read: rate },
  { property: 'plannedParticipants', cues: PARTICIPANTS, read: count },
];

/** What the fund grants, in sentences: the sum, its share, for how many. */
export function fundingIn(
  lines: readonly Line[],
  { project, quoted }: Pick<About, 'project' | 'quoted'>,
): PropertyFact[] {
  const sentences = sentencesOf(quoted.text, lines).filter(({ text }) => /\d/.test(text));
  return TOLD.flatMap(({ property, cues, read }) => {
    for (const { text, start, end } of sentences) {
      const printed = cues.flatMap((cue) => cue.exec(text)?.[1] ?? [])[0];
      const reading = printed === undefined ? null : read(printed);
      if (reading === null || !('value' in reading)) continue;
      const evidence = quote(quoted, { start, end }, 'TEXT_RULE', 0.85);
      return [{ subject: project, property, value: reading.value, evidence }];
    }
    return [];
  });
}
