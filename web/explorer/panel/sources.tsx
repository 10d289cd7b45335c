import { useState } from 'preact/hooks';
import { askEvidence, type Evidence, type Facts } from '../api/facts.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Icon } from '../parts/icon.tsx';
import { formatDate, formatNumber, type Texts } from '../texts/texts.ts';
import { byDocument, countDocuments, type Statement } from './by-document.ts';
import { aboutThis } from './fact-lines.ts';
import { recordLink } from './record-link.ts';

interface SourcesProps {
  readonly text: Texts;
  /** Of what, for people who hear only the button. */
  readonly of: string;
  readonly evidence: readonly Evidence[];
}

/** Where a fact was read: folded away, in the source's own words, with a link to it. */
export function Sources({ text, of, evidence }: SourcesProps) {
  const { panel } = text;
  if (evidence.length === 0) return null;
  return (
    <details class="sources">
      <summary>
        {panel.sources(countDocuments(evidence))}
        <span class="unseen">: {of}</span>
      </summary>
      <EvidenceList text={text} evidence={evidence} />
    </details>
  );
}

interface LaterSourcesProps {
  readonly text: Texts;
  readonly of: string;
  /** A project or an organisation. */
  readonly subject: string;
  /** The field of it. */
  readonly field: string;
  /** Whom the field is to speak of. */
  readonly facts: Pick<Facts, 'name' | 'aliases'>;
}

/** Where it was read that a thing has to do with another: asked for when it is unfolded. */
export function LaterSources({ text, of, subject, field, facts }: LaterSourcesProps) {
  const [isOpen, setOpen] = useState(false);
  const asked = useAnswer(isOpen ? `evidence ${subject} ${field}` : null, (signal) =>
    askEvidence(subject, field, signal),
  );
  return (
    <details class="sources" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {text.panel.sources(1)}
        <span class="unseen">: {of}</span>
      </summary>
      {asked.isLoading && <p class="note">{text.panel.loading}</p>}
      {asked.problem !== null && <p class="note">{text.panel.failed}</p>}
      {asked.value !== null && <EvidenceList text={text} evidence={aboutThis(asked.value, facts)} />}
    </details>
  );
}

function EvidenceList({ text, evidence }: { readonly text: Texts; readonly evidence: readonly Evidence[] }) {
  return (
    <ul>
      {byDocument(evidence, text).map(({ source, methods, statements }) => (
        <li key={source?.id}>
          <Statements text={text} statements={statements} />
          <p>
            <DocumentLink text={text} source={source} />
          </p>
          <p class="note">
            {[
              source === null ? null : text.panel.documents[source.kind],
              source?.publisher,
              source?.retrievedAt == null ? null : text.panel.fetched(formatDate(text, source.retrievedAt)),
              ...methods.map((method) => text.panel.methods[method]),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Quotes one by one, values in a row. */
function Statements({
  text,
  statements,
}: {
  readonly text: Texts;
  readonly statements: readonly Statement[];
}) {
  const { panel } = text;
  const doubts = ({ confidence, isOverruled }: Statement) =>
    [
      confidence < 1 ? panel.confidence(formatNumber(text, Math.round(confidence * 100))) : null,
      isOverruled ? panel.notChosen : null,
    ].filter((doubt) => doubt !== null);
  const doubt = (statement: Statement) => {
    const said = doubts(statement);
    return said.length > 0 && <span class="note"> ({said.join(', ')})</span>;
  };
  const values = statements.filter(({ isQuote }) => !isQuote);
  return (
    <>
      {statements
        .filter(({ isQuote }) => isQuote)
        .map((statement) => (
          <div key={statement.id}>
            <blockquote>{statement.words}</blockquote>
            {doubt(statement)}
          </div>
        ))}
      {values.length > 0 && (
        <p class="values">
          {values.map((statement, i) => (
            <span key={statement.id}>
              {i > 0 && ' · '}
              {statement.words}
              {doubt(statement)}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

/** A document by its title, which leads to it: to its own page, else to all that the graph has of it. */
function DocumentLink({ text, source }: { readonly text: Texts; readonly source: Evidence['source'] }) {
  if (source === null) return <>{text.panel.unknownSource}</>;
  if (source.url === null) {
    return (
      <a href={recordLink('SourceDocument', source.id)} title={text.panel.document}>
        {source.title ?? text.panel.document}
      </a>
    );
  }
  return (
    <a href={source.url} rel="noreferrer external" target="_blank">
      {source.title ?? source.url}
      <Icon name="external" />
    </a>
  );
}
