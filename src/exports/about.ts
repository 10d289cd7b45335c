/** What a file says of itself, so that whoever finds it later knows what it holds. */
export interface About {
  readonly title: string;
  readonly description: string;
  readonly creator: string;
  /** The moment at which it was made, ISO 8601 in UTC. */
  readonly date: string;
  readonly source: string;
  readonly license: string;
  /** What was asked, with what held where nothing was said. */
  readonly question: Readonly<Record<string, unknown>>;
}

/** Where what the graph says comes from, and on which terms: NOTICE has it in full. */
const origin = {
  creator: 'Samverkan',
  source:
    "Public documents on publicly funded projects: the Swedish ESF Council's project bank and lists, Kohesio, project owners' own pages; municipalities from sjbrg/swedish-geodata, codes from Eurostat and the EU's regulations.",
  license:
    'Facts from public documents, on the terms of those who published them; municipalities CC0 1.0. The NOTICE of Samverkan lists them.',
} as const;

/** What a file that is made at `now` says of itself. */
export function aboutExport(
  title: string,
  description: string,
  question: Readonly<Record<string, unknown>>,
  now: Date,
): About {
  return { title, description, ...origin, date: now.toISOString(), question };
}
