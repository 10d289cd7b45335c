import type { Chain, Parsed } from '../chains.ts';
import { saidOf } from '../clauses.ts';
import type { Name } from '../names/name.ts';
import { patternOf } from '../phrase.ts';
import { isBackground } from '../places/background.ts';
import { ruledOut } from '../places/ruled-out.ts';
import { isQuoted } from '../quotation.ts';
import { isCompany, isPublic } from './acting.ts';
import { OURS } from './acts.ts';
import {
  AT_SUCH,
  FROM_OUTSIDE,
  LONG_SINCE,
  NO_PART,
  NOT_ALONE,
  SAYS,
  SHOULD_BE,
  SOURCE,
  WISHED,
} from './only-spoken-of.ts';
import type { ToldRole } from './told-role.ts';

/** "Vi har avtal med A AB och B": with companies, that they take participants in. */
const AGREED = patternOf('avtal <0-4> med $');

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
  if (against) return null;
  const takesIn = AGREED.test(said.before) && names.some(isCompany) && !names.some(isPublic);
  return { role: takesIn ? 'SUPPORT' : 'PARTNER', takesPart: true, names };
}
