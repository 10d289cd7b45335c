/** What the slider over years says; numbers come formatted. */
export interface TimelineText {
  readonly years: string;
  readonly first: string;
  readonly last: string;
  readonly play: string;
  readonly pause: string;
  readonly earlier: string;
  readonly later: string;
  readonly all: string;
  readonly active: string;
  readonly new: string;
  readonly period: (from: string, to: string) => string;
  readonly until: (year: string) => string;
  readonly bar: (year: string, active: string, added: string) => string;
  readonly empty: string;
  /** That the chosen years are others than those of the network; null for an open end. */
  readonly outside: (from: number | null, to: number | null, first: string, last: string) => string;
}

/** The texts of the slider over years, by language. */
export const timelineTexts: Readonly<Record<'sv' | 'en', TimelineText>> = {
  sv: {
    years: 'År',
    first: 'Första år',
    last: 'Sista år',
    play: 'Spela upp hur nätverket växte',
    pause: 'Pausa',
    earlier: 'Ett år tillbaka',
    later: 'Ett år framåt',
    all: 'Alla år',
    active: 'med projekt det året',
    new: 'varav nya',
    period: (from, to) => (from === to ? from : `${from}–${to}`),
    until: (year) => `som det hade vuxit fram till ${year}`,
    bar: (year, active, added) => `${year}: ${active} med projekt, ${added} nya`,
    empty: 'Inget år är känt för de valda projekten.',
    outside: (from, to, first, last) =>
      `${from === null ? `Till och med ${to}` : to === null ? `Från och med ${from}` : from === to ? from : `${from}–${to}`} finns inga projekt: nätverket har projekt ${first === last ? first : `${first}–${last}`}.`,
  },
  en: {
    years: 'Years',
    first: 'First year',
    last: 'Last year',
    play: 'Play how the network grew',
    pause: 'Pause',
    earlier: 'One year back',
    later: 'One year on',
    all: 'All years',
    active: 'with projects that year',
    new: 'of these new',
    period: (from, to) => (from === to ? from : `${from} to ${to}`),
    until: (year) => `as it had grown by ${year}`,
    bar: (year, active, added) => `${year}: ${active} with projects, ${added} new`,
    empty: 'No year is known for the chosen projects.',
    outside: (from, to, first, last) =>
      `There are no projects ${from === null ? `until ${to}` : to === null ? `from ${from} on` : from === to ? `in ${from}` : `from ${from} to ${to}`}: the network has projects ${first === last ? `in ${first}` : `from ${first} to ${last}`}.`,
  },
};
