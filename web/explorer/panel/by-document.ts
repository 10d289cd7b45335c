import type { Evidence } from '../api/facts.ts';
import { formatDate, formatMoney, type Texts } from '../texts/texts.ts';

/** What a document says. */
export interface Statement {
  readonly id: string;
  readonly words: string;
  /** Whether these are the document's own words, and not what was read out of them. */
  readonly isQuote: boolean;
  readonly confidence: number;
  /** Whether another statement on the same field counts. */
  readonly isOverruled: boolean;
}

/** A document, and what it says of a fact. */
export interface Said {
  readonly source: Evidence['source'];
  /** How it was read. */
  readonly methods: readonly string[];
  readonly statements: readonly Statement[];
}

/** Documents of which the text is not for readers: our own files, and what a person decided. */
const unread: ReadonlySet<string | undefined> = new Set(['SEED', 'PERSON']);

/** Evidence by the document that it is from; what a document says twice stands once. */
export function byDocument(evidence: readonly Evidence[], text: Texts): readonly Said[] {
  const documents = new Map<
    string,
    { source: Evidence['source']; statements: Map<string, Statement>; methods: Set<string> }
  >();
  for (const one of evidence) {
    const key = one.source?.id ?? '';
    const said = documents.get(key) ?? { source: one.source, statements: new Map(), methods: new Set() };
    documents.set(key, said);
    said.methods.add(one.method);
    const statement = statementOf(one, text);
    if (statement.words !== '' && !said.statements.has(statement.words))
      said.statements.set(statement.words, statement);
  }
  return [...documents.values()].map(({ source, statements, methods }) => ({
    source,
    methods: [...methods],
    statements: [...statements.values()],
  }));
}

/** How many documents say something. */
export function countDocuments(evidence: readonly Evidence[]): number {
  return new Set(evidence.map(({ source }) => source?.id)).size;
}

function statementOf(evidence: Evidence, text: Texts): Statement {
  const { id, excerpt, confidence, isChosen, source } = evidence;
  const isQuote = excerpt !== null && !unread.has(source?.kind);
  return {
    id,
    words: isQuote ? excerpt : spokenValue(evidence, text),
    isQuote,
    confidence,
    isOverruled: isChosen === false,
  };
}

/** A value in its normal form, as the language writes it. */
function spokenValue({ field, value }: Evidence, text: Texts): string {
  if (value === null) return '';
  if (/Date$/.test(field)) return formatDate(text, value);
  if (/^(totalBudget|grantedSupport)$/.test(field) && value !== '') return formatMoney(text, Number(value));
  return value;
}
