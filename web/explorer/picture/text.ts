/** What a picture says beside what the page says. */
export interface PictureText {
  readonly title: string;
  readonly mapTitle: string;
  readonly mapNote: string;
  readonly mapTable: string;
  readonly around: (name: string) => string;
  readonly until: (year: number) => string;
  readonly least: (weight: string) => string;
  /** @param date As the language writes it. */
  readonly source: (date: string) => string;
  readonly table: string;
  readonly name: string;
  readonly kind: string;
  readonly code: string;
}

/** The texts of pictures, by language. */
export const pictureTexts: Readonly<Record<'sv' | 'en', PictureText>> = {
  sv: {
    title: 'Vem samarbetar med vem',
    mapTitle: 'Kommuner i projekten',
    mapNote: 'Kommuner som källor nämner i projekten, efter antal projekt.',
    mapTable: 'Kommunerna på kartan',
    around: (name) => `runt ${name}`,
    until: (year) => `som det hade vuxit fram till ${year}`,
    least: (weight) => `samband med vikten ${weight} eller mer`,
    source: (date) => `${date}. Källa: Samverkan, ur offentliga handlingar om projekten.`,
    table: 'Alla i figuren',
    name: 'Namn',
    kind: 'Typ',
    code: 'Kommunkod',
  },
  en: {
    title: 'Who works with whom',
    mapTitle: 'Municipalities in the projects',
    mapNote: 'Municipalities that sources name in the projects, by number of projects.',
    mapTable: 'The municipalities of the map',
    around: (name) => `around ${name}`,
    until: (year) => `as it had grown by ${year}`,
    least: (weight) => `links with a weight of ${weight} or more`,
    source: (date) => `${date}. Source: Samverkan, from public documents on the projects.`,
    table: 'All in the figure',
    name: 'Name',
    kind: 'Type',
    code: 'Code',
  },
};
