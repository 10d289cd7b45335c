import type { DataFormat } from './addresses.ts';

/** What the menu of exports says. */
export interface ExportText {
  readonly menu: string;
  /** Names of files. */
  readonly kinds: { readonly network: string; readonly map: string };
  readonly picture: string;
  readonly svg: string;
  readonly png: string;
  readonly pixels: string;
  readonly print: string;
  readonly data: string;
  readonly dataNote: string;
  /** Where the network is cut, after what it is cut to. */
  readonly cutNote: string;
  /** Names, and what for. */
  readonly formats: Readonly<Record<DataFormat, readonly [string, string]>>;
  /** The table of projects, where a network is around nothing. */
  readonly projects: string;
  /** Where it has more of them than the network, because that is filtered by role or kind of organisation. */
  readonly projectsNote: string;
  readonly forExcel: string;
  readonly embed: string;
  readonly embedNote: string;
  readonly code: string;
  readonly link: string;
  readonly copy: string;
  readonly copied: string;
  readonly failed: string;
  readonly drawing: string;
  readonly wholePage: string;
}

/** The texts of the menu of exports, by language. */
export const exportTexts: Readonly<Record<'sv' | 'en', ExportText>> = {
  sv: {
    menu: 'Exportera',
    kinds: { network: 'natverk', map: 'karta' },
    picture: 'Bild',
    svg: 'SVG, går att förstora',
    png: 'PNG',
    pixels: 'Storlek',
    print: 'Skriv ut',
    data: 'Data',
    dataNote: 'Hela urvalet, också det som är dolt i bilden, men inte det som har lagts till runt en nod.',
    cutNote: 'Också det som är dolt i bilden, men inte det som har lagts till runt en nod.',
    formats: {
      gexf: ['GEXF', 'för Gephi'],
      graphml: ['GraphML', 'för networkx, yEd'],
      nodes: ['CSV, alla i nätverket', 'för kalkylblad'],
      edges: ['CSV, samband', 'för kalkylblad'],
      json: ['JSON', 'för sigma, graphology'],
      cytoscape: ['JSON', 'för cytoscape'],
    },
    projects: 'CSV, projekt',
    projectsNote: 'också med andra roller och slags organisationer',
    forExcel: 'för Excel',
    embed: 'Bädda in',
    embedNote:
      'Klistra in koden på en sida. Den som driver tjänsten bestämmer vilka webbplatser som får visa den.',
    code: 'Kod för inbäddning',
    link: 'Länk till den här vyn',
    copy: 'Kopiera',
    copied: 'Kopierat.',
    failed: 'Det gick inte. Försök igen.',
    drawing: 'Ritar bilden …',
    wholePage: 'Utforska i Samverkan',
  },
  en: {
    menu: 'Export',
    kinds: { network: 'network', map: 'map' },
    picture: 'Picture',
    svg: 'SVG, scales to any size',
    png: 'PNG',
    pixels: 'Size',
    print: 'Print',
    data: 'Data',
    dataNote: 'All that is filtered for, also what the picture hides, but not what was added around a node.',
    cutNote: 'Also what the picture hides, but not what was added around a node.',
    formats: {
      gexf: ['GEXF', 'for Gephi'],
      graphml: ['GraphML', 'for networkx, yEd'],
      nodes: ['CSV, all in the network', 'for spreadsheets'],
      edges: ['CSV, links', 'for spreadsheets'],
      json: ['JSON', 'for sigma, graphology'],
      cytoscape: ['JSON', 'for cytoscape'],
    },
    projects: 'CSV, projects',
    projectsNote: 'also with other roles and kinds of organisations',
    forExcel: 'for Excel',
    embed: 'Embed',
    embedNote: 'Paste the code into a page. Who runs this service decides which sites may show it.',
    code: 'Code to embed',
    link: 'Link to this view',
    copy: 'Copy',
    copied: 'Copied.',
    failed: 'That did not work. Please try again.',
    drawing: 'Drawing the picture …',
    wholePage: 'Explore in Samverkan',
  },
};
