import type { Reference } from '../../../reference/reference.ts';
import { isCapitalised, type Token } from '../tokens.ts';
import { gazetteerOf, knownNameAt } from './gazetteer.ts';
import type { Name } from './name.ts';
import { COMPANY, COUNTRY } from './name-words.ts';
import { formedNameAt } from './organization-names.ts';

/** "Arbetsförmedlingen i Hallsberg", "Sparbanken i Hyltebruk": the town that one of several offices, or the only one, is in. */
export function withSeat(tokens: readonly Token[], name: Name, reference: Reference): Name {
  const { organization, to } = name;
  if (organization === null || organization.kind === 'GROUP' || name.municipality !== null) return name;
  const definite = /(?:et|en|na|an)$|^\p{Lu}{2,8}$/u.test(organization.name);
  if (tokens[to]?.lower !== 'i' || !isCapitalised(tokens[to + 1])) return name;
  const gazetteer = gazetteerOf(reference);
  const place = knownNameAt(tokens, to + 1, gazetteer);
  let end = place?.to ?? to + 2;
  while (place === null && isCapitalised(tokens[end]) && end < to + 4) end += 1;
  const [next, after] = [tokens[end]?.lower ?? '', knownNameAt(tokens, end + 1, gazetteer)];
  const inRow =
    place !== null &&
    /^(?:,|och|samt)$/u.test(next) &&
    after?.municipality !== undefined &&
    !isCapitalised(tokens[after.to]);
  if (place?.genitive === true || /^(?:kommun|stad|län)/u.test(next) || inRow) return name;
  if (name.certain && COUNTRY.test(tokens[to + 1]?.lower ?? '')) return upTo(tokens, name, to + 2);
  if (!definite && !name.certain && place?.area === undefined) {
    // "Volvo CE i Braås, IKEA och …": the row goes on behind the town.
    const rowGoesOn =
      /^(?:,|och|samt)$/u.test(next) &&
      isCapitalised(tokens[end + 1]) &&
      formedNameAt(tokens, to + 1) !== null;
    return rowGoesOn ? upTo(tokens, name, end) : name;
  }
  // "Duveholmsgymnasiet i Katrineholm": there is but one of that name.
  if (
    / (?:\p{L}*(?:skola|centrum|lasarett|sjukhus)|universitet|\p{L}*gymnasium|AB)$/u.test(
      organization.name,
    ) ||
    /(?:museet|[Mm]useum|[Ss]lott)$|^Campus |ska skolan$|^\p{L}+(?<!förbund)(?:en|et) \p{Lu}\p{Ll}+$/u.test(
      organization.name,
    ) ||
    (/\p{L}{4,}(?:gymnasiet|skolan)$/u.test(organization.name) &&
      !/^(?:folkhög|hög|gymnasie|naturbruks|yrkes)/iu.test(organization.name))
  )
    return upTo(tokens, name, end);
  // "SCA i Timrå", "Scania i Oskarshamn": companies are the same everywhere.
  const everywhere = /^\p{Lu}{2,8}$/u.test(organization.name) || COMPANY.test(organization.name);
  if (everywhere && place?.area === undefined) return upTo(tokens, name, end);
  const seat = tokens.slice(to, end).map(({ text }) => text);
  const whole = { ...organization, name: [organization.name, ...seat].join(' ') };
  return {
    ...upTo(tokens, name, end),
    organization: organization.id === undefined ? whole : organization,
  };
}

function upTo(tokens: readonly Token[], name: Name, to: number): Name {
  return { ...name, to, end: tokens[to - 1]?.end ?? name.end };
}
