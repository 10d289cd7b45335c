import { createHash } from 'node:crypto';
import type { ParsedDocument, Problem, SourceDocument, SourceKind } from '../facts/fact.ts';
import type { Reference } from '../reference/reference.ts';
import { decode } from './bytes/decode.ts';
import { parseCallPage } from './call-page/parse.ts';
import { recogniseCallPage, speaksOfCalls } from './call-page/recognise.ts';
import { parseEsfProjectPage } from './esf-project-page/parse.ts';
import { recogniseEsfProjectPage } from './esf-project-page/recognise.ts';
import { isHtml, pageOfHtml } from './html/html.ts';
import { parseOwnerPage } from './owner-page/parse.ts';
import { recogniseOwnerPage } from './owner-page/recognise.ts';
import { LONGEST_PAGE, type Page, pageOf } from './page.ts';
import { digestsOf } from './persons/masked-names.ts';
import type { KindOfPage } from './read-page.ts';
import { dayOfUpdate } from './retrieved.ts';
import { parseSeed, recogniseSeed } from './seed/parse.ts';
import { REGISTERS } from './table/registers.ts';

const PAGES: readonly KindOfPage[] = [
  {
    kind: 'CALL_PAGE',
    description: 'the page of a call for proposals ("Utlyst belopp", "Vem kan söka?" …)',
    recognise: recogniseCallPage,
    parse: parseCallPage,
  },
  {
    kind: 'ESF_PROJECT_PAGE',
    description: 'a page of the ESF project bank ("Projektnummer:", "Namn:", "Projektägare:" …)',
    recognise: recogniseEsfProjectPage,
    parse: parseEsfProjectPage,
  },
  {
    kind: 'OWNER_PAGE',
    description: 'an owner\'s page about one project ("I korthet", "Syfte och mål" …)',
    recognise: recogniseOwnerPage,
    parse: parseOwnerPage,
  },
];

/** The kinds of documents that can be imported. */
export const KINDS: readonly SourceKind[] = [...PAGES, ...REGISTERS]
  .map(({ kind }): SourceKind => kind)
  .concat('SEED');

/** What its sender knows of a document. */
export interface Sent {
  /** When the page was fetched, ISO 8601: a day or a moment. It goes before what the page says itself. */
  readonly retrievedAt?: string;
  /** What kind it is, where its sender names it; else it is recognised. */
  readonly kind?: SourceKind;
}

/**
 * Reads a document into facts with evidence. `name` is the file's name: it tells a seed (.yaml) and a saved web page (.html).
 * Never throws for what the bytes hold: a document that cannot be read has no facts, and its problems say why (TOO_LARGE, EMPTY,
 * NOT_TEXT, NOT_UTF8, UNKNOWN_LAYOUT); one bad value is a problem of its own, and the rest is read.
 */
export function readDocument(
  bytes: Uint8Array,
  name: string,
  reference: Reference,
  sent: Sent = {},
): ParsedDocument {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const unread: SourceDocument = {
    id: `document:${digest.slice(0, 32)}`,
    kind: 'UNKNOWN',
    title: name,
    publisher: null,
    url: null,
    retrievedAt: sent.retrievedAt ?? null,
  };
  const decoded = decode(bytes);
  if ('problem' in decoded) return { source: unread, facts: [], problems: [decoded.problem] };
  const { text, notices } = decoded;
  if (sent.kind === undefined ? recogniseSeed(name, text) : sent.kind === 'SEED') {
    const seed = parseSeed(text, unread.id, reference);
    return {
      ...seed,
      source: { ...seed.source, retrievedAt: unread.retrievedAt },
      problems: [...notices, ...seed.problems],
    };
  }
  const page = isHtml(text, name) ? pageOfHtml(text) : pageOf(text);
  const kind = PAGES.find(({ kind, recognise }) =>
    sent.kind === undefined ? recognise(page) : kind === sent.kind,
  );
  if (kind === undefined) {
    const problems = [unknownLayout(), ...notices, ...[speaksOfCalls(page) ?? []].flat(), ...tooLong(page)];
    return { source: unread, facts: [], problems };
  }
  const { title, publisher, facts, problems, persons } = kind.parse(page, reference);
  const retrievedAt = unread.retrievedAt ?? page.retrievedAt ?? dayOfUpdate(page.lines);
  return {
    source: { ...unread, kind: kind.kind, title: title ?? name, publisher, url: page.url, retrievedAt },
    facts,
    maskedNames: digestsOf(persons),
    problems: [
      ...notices,
      ...problems,
      ...tooLong(page),
      ...(facts.length === 0 && problems.length === 0 ? [nothingRead(kind)] : []),
    ].toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)),
  };
}

function tooLong({ cutAt }: Page): Problem[] {
  if (cutAt === null) return [];
  const message = `A page of at most ${LONGEST_PAGE} characters was expected; from this line on nothing is read.`;
  return [{ code: 'TOO_LONG', message, line: cutAt, column: null }];
}

function nothingRead({ description }: KindOfPage): Problem {
  const message = `The text of ${description} was expected; nothing in this says anything of a project or call.`;
  return { code: 'NO_FACTS', message, line: null, column: null };
}

function unknownLayout(): Problem {
  const known = [...PAGES, ...REGISTERS].map(({ description }) => description).join('; ');
  const message = `One of these was expected: ${known}; a seed in YAML. It is none of them.`;
  return { code: 'UNKNOWN_LAYOUT', message, line: null, column: null };
}
