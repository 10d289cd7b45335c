import type { FastifyRequest } from 'fastify';

export type Language = 'sv' | 'en';

/** The words of the pages for people. */
export const texts = Object.freeze({
  sv: {
    otherLanguage: 'In English',
    tagline: 'Vem arbetar med vem, var och för vilka',
    introduction:
      'Samverkan är en kunskapsgraf över offentligt finansierade projekt. Projekt, ägare, samarbetspartner, kommuner och målgrupper är noder, och varje uppgift kan visa vilken källa den kommer från.',
    counts: 'I grafen just nu',
    projects: 'projekt',
    organizations: 'organisationer som äger eller medverkar',
    municipalities: 'kommuner som nämns av projekt',
    relationships: 'samband mellan dem',
    unavailable: 'Databasen svarar inte just nu, så inga siffror kan visas.',
    network: 'Så hänger de senaste projekten ihop',
    networkNote: 'Välj ett projekt för att se allt om det. Samma uppgifter finns som text under bilden.',
    asText: 'Bilden som text',
    project: 'Projekt',
    owners: 'Ägare',
    partners: 'Medverkar',
    places: 'Kommuner',
    members: 'Kommuner som är medlemmar hos ägaren',
    roles: {
      MAIN_ACTOR: 'huvudaktör',
      SUPPORT: 'stöd',
      REFERENCE_GROUP: 'referensgrupp',
      FINANCIER: 'finansiär',
      FOLLOWER: 'följer',
    },
    organization: 'Organisation',
    municipality: 'Kommun',
    explore: 'Utforska',
    explorer: ['Nätverken', 'Se vem som arbetar med vem, som nätverk, tabell och karta'],
    graphiql: ['GraphiQL', 'Ställ frågor, med exempel och dokumentation'],
    browser: ['Neo4j Browser', 'Se grafen själv, nod för nod'],
    schema: ['Schemat', 'API:ets alla typer och fält som text'],
    health: ['Driftläge', 'Om tjänsten och databasen svarar'],
    firstQuestion: 'En första fråga från terminalen',
    notFound: 'Här finns ingen sida',
    home: 'Till startsidan',
  },
  en: {
    otherLanguage: 'På svenska',
    tagline: 'Who works with whom, where and for whom',
    introduction:
      'Samverkan is a knowledge graph of publicly funded projects. Projects, owners, partners, municipalities and target groups are nodes, and every fact can show the source it comes from.',
    counts: 'In the graph right now',
    projects: 'projects',
    organizations: 'organisations that own or take part',
    municipalities: 'municipalities named by projects',
    relationships: 'links between them',
    unavailable: 'The database does not answer right now, so there are no figures to show.',
    network: 'How the latest projects are connected',
    networkNote: 'Choose a project to see all about it. The same facts are below the picture as text.',
    asText: 'The picture as text',
    project: 'Project',
    owners: 'Owners',
    partners: 'Taking part',
    places: 'Municipalities',
    members: 'Municipalities that are members of the owner',
    roles: {
      MAIN_ACTOR: 'main actor',
      SUPPORT: 'support',
      REFERENCE_GROUP: 'reference group',
      FINANCIER: 'financier',
      FOLLOWER: 'follows it',
    },
    organization: 'Organisation',
    municipality: 'Municipality',
    explore: 'Explore',
    explorer: ['The networks', 'See who works with whom, as a network, a table and a map'],
    graphiql: ['GraphiQL', 'Ask questions, with examples and documentation'],
    browser: ['Neo4j Browser', 'See the graph itself, node by node'],
    schema: ['The schema', 'All types and fields of the API as text'],
    health: ['Health', 'Whether the service and the database answer'],
    firstQuestion: 'A first question from the terminal',
    notFound: 'There is no page here',
    home: 'To the home page',
  },
} as const);

/** The reader's language: as asked for by `?lang=`, else the first of the browser's that we have, else English. */
export function languageOf(request: FastifyRequest): Language {
  const asked = (request.query as { lang?: unknown }).lang;
  if (asked === 'sv' || asked === 'en') return asked;
  return /\b(sv|en)\b/i.exec(request.headers['accept-language'] ?? '')?.[1]?.toLowerCase() === 'sv'
    ? 'sv'
    : 'en';
}
