import { calendarDate, PRINTED_DATE } from '../facts/date.ts';

const WORDS =
  '(?:(?:sidan |innehållet |texten )?(?:(?:är )?(?:senast )?(?:uppdaterad(?:es)?|ändrad(?:es)?|granskad(?:es)?|hämtad(?:es)?|sparad(?:es)?)|senaste uppdatering|last (?:updated|modified)))';
const UPDATED = new RegExp(`^${WORDS}(?: den)?[: ]*(?:$|(?<date>${PRINTED_DATE})(?:[ ,]|$))`, 'iu');
const DATE = new RegExp(`^(?<date>${PRINTED_DATE})(?:[ ,]|$)`, 'iu');

const META = new Set([
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'lastmod',
  'date',
  'dcterms.date',
  'dc.date',
]);

/**
 * A moment as a machine prints it (ISO 8601, HTTP, a browser's own form), in ISO 8601; only the day where no zone tells which moment
 * a time of day is. Null where it is none.
 */
export function momentIn(text: string): string | null {
  const printed = text.trim().slice(0, 80);
  const [, day, zoned] = /^(\d{4}-\d{2}-\d{2})(?:$|[T ](.*))/.exec(printed) ?? [];
  if (day !== undefined && !/^[\d:.]+ ?(?:Z|[+-]\d\d:?\d\d)$/.test(zoned ?? '')) {
    const reading = calendarDate(day);
    return 'value' in reading ? reading.value.isoDate : null;
  }
  const spelled = /^[A-Z][a-z]{2},? .*\d{4}.*GMT(?:[+-]\d{4})?/.exec(printed)?.[0];
  const time = Date.parse(day === undefined ? (spelled ?? '') : printed);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** When a web page was changed last, by one of its `<meta>` elements; null for other elements. */
export function momentOfMeta(attributes: Readonly<Record<string, string>>): string | null {
  const key = (
    attributes.name ??
    attributes.property ??
    attributes['http-equiv'] ??
    attributes.itemprop ??
    ''
  ).toLowerCase();
  return META.has(key) ? momentIn(attributes.content ?? '') : null;
}

/** The day that a page's own line gives: "Senast uppdaterad 2024-03-05", also with the day on the next line. */
export function dayOfUpdate(lines: readonly { readonly text: string }[]): string | null {
  const days = lines.flatMap(({ text }, at) => {
    const match = text.length > 120 ? null : UPDATED.exec(text);
    if (match === null) return [];
    const printed = match.groups?.date ?? DATE.exec(lines[at + 1]?.text ?? '')?.groups?.date;
    const reading = calendarDate(printed ?? '');
    return 'value' in reading ? [reading.value.isoDate] : [];
  });
  return days.sort().at(-1) ?? null;
}
