import { useState } from 'preact/hooks';
import { askEvidence, type Evidence, type Facts } from '../api/facts.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Icon } from '../parts/icon.tsx';
import { formatDate, formatNumber, type Texts } from '../texts/texts.ts';
import { aboutThis } from './fact-lines.ts';

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
        {panel.sources(evidence.length)}
        <span class="unseen">: {of}</span>
      </summary>
      <EvidenceList text={text} evidence={evidence} />
    </details>
  );
}

interface ProjectSourcesProps {
  readonly text: Texts;
  readonly of: string;
  readonly project: string;
  /** The field of the project. */
  readonly field: string;
  /** Whom the field is to speak of. */
  readonly facts: Facts;
}

/** Where it was read that a thing has to do with a project: asked for when it is unfolded. */
export function ProjectSources({ text, of, project, field, facts }: ProjectSourcesProps) {
  const [isOpen, setOpen] = useState(false);
  const asked = useAnswer(isOpen ? `evidence ${project} ${field}` : null, (signal) =>
    askEvidence(project, field, signal),
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
  const { panel } = text;
  return (
    <ul>
      {evidence.map(({ id, excerpt, value, method, confidence, isChosen, source }) => (
        <li key={id}>
          {(excerpt ?? value) !== null && <blockquote>{excerpt ?? value}</blockquote>}
          <p>
            {source?.url ? (
              <a href={source.url} rel="noreferrer external" target="_blank">
                {source.title ?? source.url}
                <Icon name="external" />
              </a>
            ) : (
              (source?.title ?? panel.unknownSource)
            )}
          </p>
          <p class="note">
            {[
              source?.publisher,
              source?.retrievedAt == null ? null : panel.fetched(formatDate(text, source.retrievedAt)),
              panel.methods[method],
              confidence < 1 ? panel.confidence(formatNumber(text, Math.round(confidence * 100))) : null,
              isChosen === false ? panel.notChosen : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
