import type { Reference } from '../../reference/reference.ts';
import { bulletText, type Line } from '../page.ts';
import { personNamed } from '../persons/titles.ts';
import { type Entry, entryOf } from './entry.ts';
import { isFooter, withoutWebAddresses } from './no-name.ts';

/** "Kompassen m.fl.", and the full stop. */
const AND_OTHERS = /(?:(?:^|,? )\(?(?:m\.? ?fl|med flera|m\.? ?m|med mera|etc|osv)\.?\)?)?\.?$/iu;
/** What a list may be headed by that is no organisation: "Arbetsgrupp: Anna Exempel". */
const HEADING =
  /grupp|personer|kommun|deltagare|medverkande|ledning|team|övriga|parter|kontakt|aktör|företag/iu;

const SURNAME =
  /^\p{Lu}\p{Ll}*(?:sson|sdotter|bergh?|ström|gren|qvist|kvist|lund|ling|dahl|stedt|holm|mark|ius|én)$/u;

/** The entries of a line of a list, and whether it says that they are municipalities: "Medlemskommuner: Ale, Lerum". */
export function entriesOf(
  line: Pick<Line, 'text'>,
  reference: Reference,
): { readonly municipal: boolean; readonly entries: readonly Entry[] } {
  const words = withoutWebAddresses(bulletText(line) ?? line.text);
  if (/[?!]/u.test(words) || isFooter(words)) return { municipal: false, entries: [] };
  const [, lead = '', list = words] = /^([^:,]{1,60}): ?(.*)$/u.exec(words) ?? [];
  const printed = list
    // "Vård- och omsorgscollege", "Arbetsmarknads och vuxenutbildningsförvaltningen" are one name each.
    .split(
      /(?:,(?![^(),]{0,60}(?:,[^(),]{0,60}){0,3}\))|(?<!-) (?:och|samt) (?=[^\p{Ll}])|(?<![-s]) (?:och|samt) |;)+/u,
    )
    .map((name) => name.trim().replace(AND_OTHERS, ''))
    .filter((name) => name !== '');
  const entries = surnamesFirst(printed, reference).map((name) => entryOf(name, reference));
  // "Samhall: Anna Exempel"
  const [first] = entries;
  const whose = first?.name === null && first.persons.length > 0 && lead !== '' && !HEADING.test(lead);
  return {
    municipal: /kommun/iu.test(lead),
    entries: whose ? [entryOf(lead, reference), ...entries] : entries,
  };
}

/** "Prov, Anna" is one person. */
function surnamesFirst(names: readonly string[], reference: Reference): string[] {
  const together: string[] = [];
  for (const name of names) {
    const before = together.at(-1) ?? '';
    const isOne =
      SURNAME.test(before) &&
      !name.includes(' ') &&
      personNamed(name, reference) !== null &&
      personNamed(before, reference) === null &&
      personNamed(`${before} ${name}`, reference) !== null;
    if (isOne) together[together.length - 1] = `${before} ${name}`;
    else together.push(name);
  }
  return together;
}
