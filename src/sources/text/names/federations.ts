import type { Reference } from '../../../reference/reference.ts';
import { knownOrganization, mentionOf } from '../../known-organization.ts';
import type { Token } from '../tokens.ts';
import { gazetteerOf, knownNameAt } from './gazetteer.ts';
import type { Name } from './name.ts';
import type { FormedName } from './name-run.ts';

/** "Samordningsförbunden Vågen och Södra Skäret": each name in the row is one of them, not the place that it is named after. */
export function asFederations(
  names: readonly Name[],
  tokens: readonly Token[],
  reference: Reference,
): readonly Name[] {
  const from = names[0]?.from ?? 0;
  const head = tokens[from - 1]?.lower === 'i' ? from - 2 : from - 1;
  if (tokens[head]?.lower !== 'samordningsförbunden') return names;
  return names.map((name) => {
    const isPlace = name.municipality !== null || name.area !== null || !name.certain;
    if (name.word !== null || !isPlace || name.organization?.kind === 'GROUP') return name;
    const place = tokens.slice(name.from, name.to).map(({ text }) => text);
    const printed = ['Samordningsförbundet', ...place].join(' ');
    const organization = mentionOf(printed, knownOrganization(printed, reference));
    return { ...name, municipality: null, area: null, organization, certain: true };
  });
}

/** "Samordningsförbundet Lekeberg och Örebro": a federation that is named after one place is named after the next, too. */
export function withOtherPlace(
  tokens: readonly Token[],
  from: number,
  formed: FormedName | null,
  reference: Reference,
): FormedName | null {
  if (formed === null || !/^(?:(?:samordnings|kommunal)förbundet|finsam) /iu.test(formed.name)) return formed;
  const place = (at: number) => knownNameAt(tokens, at, gazetteerOf(reference));
  const first = place(tokens[from + 1]?.lower === 'i' ? from + 2 : from + 1);
  if (first?.municipality === undefined || first.to !== formed.to) return formed;
  let at = formed.to;
  // "Samordningsförbundet Botkyrka, Huddinge och Salem"
  for (let next = place(at + 1); tokens[at]?.text === ',' && next?.municipality !== undefined; ) {
    at = next.to;
    next = place(at + 1);
  }
  const other = place(at + 1);
  if (!/^(?:och|&|\/)$/u.test(tokens[at]?.lower ?? '') || other?.municipality === undefined) return formed;
  // "Samordningsförbundet Vågen och Kil, Polisen": the row may as well be of the federation and a town.
  const goesOn = tokens[at]?.text === '/' ? /^(?:kommun|stad)/u : /^(?:kommun|stad|,|och)/u;
  if (other.genitive || goesOn.test(tokens[other.to]?.lower ?? '')) return formed;
  const more = tokens.slice(formed.to, other.to).map(({ text }) => text);
  const name = [formed.name, ...more].join(' ').replaceAll(' ,', ',').replace(' / ', '/');
  return { ...formed, to: other.to, name };
}

/** "IF Metall Norra Västerbotten och Norrbotten": a section that is named after one area is named after the next, too. */
export function withOtherArea(
  tokens: readonly Token[],
  from: number,
  formed: FormedName | null,
  reference: Reference,
): FormedName | null {
  if (formed === null || tokens[formed.to]?.lower !== 'och' || AUTHORITY.test(formed.name)) return formed;
  const area = (at: number) => {
    const known = knownNameAt(tokens, at, gazetteerOf(reference));
    const isArea = known?.area !== undefined && known.organization === undefined && !known.genitive;
    return isArea ? known : null;
  };
  const isNamedAfter = [2, 1].some((words) => {
    const at = formed.to - words;
    return at > from && area(at)?.to === formed.to;
  });
  const other = isNamedAfter ? area(formed.to + 1) : null;
  if (other === null || /^(?:län|,|och|samt)$/u.test(tokens[other.to]?.lower ?? '')) return formed;
  const more = tokens.slice(formed.to, other.to).map(({ text }) => text);
  return { ...formed, to: other.to, name: [formed.name, ...more].join(' ') };
}

/** There is one of these in each county. */
const AUTHORITY = /^(?:region|länsstyrelsen|landstinget|kommunförbundet) /iu;
