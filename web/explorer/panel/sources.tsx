import type { Evidence } from '../api/facts.ts';
import { Icon } from '../parts/icon.tsx';
import { formatDate, formatNumber, type Texts } from '../texts/texts.ts';

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
    </details>
  );
}
