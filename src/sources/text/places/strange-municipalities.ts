import type { Problem } from '../../../facts/fact.ts';
import { withoutPersonalData } from '../../persons/personal.ts';
import type { Prose } from '../about.ts';
import type { Chain, Parsed } from '../chains.ts';
import type { Name } from '../names/name.ts';

const ANNOUNCED = /(?:kommunerna|kommuner(?: är| som är|:)?)(?: i)? $/iu;

/** A notice for each name in a row of municipalities that is none: "kommunerna Hylte, Hestra och Laholm". */
export function strangeMunicipalities(sentence: Parsed, { lines, quoted }: Prose): Problem[] {
  return sentence.chains.flatMap((chain) =>
    namesOfNoMunicipality(chain).map(({ start, end }): Problem => {
      const came = withoutPersonalData(sentence.text.slice(start, end), quoted.persons);
      const at = sentence.start + start;
      return {
        code: 'UNKNOWN_MUNICIPALITY',
        message: `Expected the name of a Swedish municipality; "${came}" came.`,
        line: lines.findLast((line) => line.start <= at)?.number ?? 1,
        column: 1,
      };
    }),
  );
}

/** Names of one word that stand in a row of municipalities without being one: no organisation either. */
export function namesOfNoMunicipality({ names, before }: Chain): readonly Name[] {
  const places = names.filter(({ municipality }) => municipality !== null);
  const bare = places.filter(({ word }) => word === null).length;
  const ofMunicipalities =
    (bare > 0 && ANNOUNCED.test(before)) || (bare > 0 && places.at(-1)?.word === 'kommun');
  const last = names.findLastIndex(({ municipality }) => municipality !== null);
  return ofMunicipalities || bare > 1
    ? names
        .slice(0, last)
        .filter(
          ({ municipality, area, certain, from, to, organization }) =>
            municipality === null &&
            area === null &&
            !certain &&
            to - from === 1 &&
            organization?.kind !== 'GROUP',
        )
    : [];
}
