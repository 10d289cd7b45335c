import { useEffect, useRef } from 'preact/hooks';
import type { Comparison } from '../api/comparison.ts';
import type { Thing } from '../api/facts.ts';
import type { Asked } from '../api/use-answer.ts';
import { colourOf } from '../network/looks.ts';
import { IconButton } from '../parts/button.tsx';
import { Failure } from '../parts/notice.tsx';
import type { Page } from '../parts/page.ts';
import { kindOfThing, ShapeMark } from '../parts/shape-mark.tsx';
import { formatNumber } from '../texts/texts.ts';

/** Two organisations beside each other: what they share, and how much each has. */
export function ComparisonPanel({ asked, ...page }: Page & { readonly asked: Asked<Comparison | null> }) {
  const { act, text } = page;
  const { comparison: words } = text;
  const found = asked.value;
  const heading = useRef<HTMLParagraphElement>(null);
  // Whoever asked for the comparison goes on reading there.
  useEffect(() => {
    if (document.activeElement?.closest('.search, .panel')) heading.current?.focus();
  }, []);
  return (
    <aside class="panel" aria-label={words.title}>
      <div class="panel-head">
        <p class="panel-kind" ref={heading} tabIndex={-1}>
          {words.title}
        </p>
        <IconButton icon="close" label={words.close} onClick={() => act({ comparison: null })} />
      </div>
      {asked.isLoading && <p class="note">{text.panel.loading}</p>}
      {asked.problem !== null && (
        <Failure
          problem={asked.problem}
          text={text}
          title={text.panel.failed}
          retry={asked.retry}
          less={null}
        />
      )}
      {!asked.isLoading && asked.problem === null && found === null && (
        <p class="panel-words">{words.none}</p>
      )}
      {found !== null && (
        <>
          <table class="comparison">
            <thead>
              <tr>
                <td />
                {[found.one, found.other].map((thing) => (
                  <th key={thing.id} scope="col">
                    <button
                      type="button"
                      class="thing"
                      onClick={() => act({ selected: thing.id, comparison: null })}
                    >
                      {thing.name}
                    </button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {(
                [
                  [words.projects, found.projectCounts],
                  [words.collaborators, found.collaboratorCounts],
                ] as const
              ).map(([name, counts]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{formatNumber(text, counts[0])}</td>
                  <td>{formatNumber(text, counts[1])}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Shared {...page} title={words.sharedProjects} things={found.sharedProjects} />
          <Shared {...page} title={words.sharedCollaborators} things={found.sharedCollaborators} />
          {found.isPartial && <p class="note">{words.partial}</p>}
        </>
      )}
    </aside>
  );
}

function Shared({
  title,
  things,
  act,
  text,
  isDark,
}: Page & { readonly title: string; readonly things: readonly Thing[] }) {
  return (
    <section class="shared">
      <h3>
        {title} <span class="shared-count">{formatNumber(text, things.length)}</span>
      </h3>
      {things.length === 0 && <p class="note">{text.comparison.nothing}</p>}
      <ul>
        {things.map((thing) => {
          const kind = kindOfThing(thing.__typename, thing.kind ?? null);
          return (
            <li key={thing.id}>
              <button
                type="button"
                class="thing"
                onClick={() => act({ selected: thing.id, comparison: null })}
              >
                <ShapeMark kind={kind} colour={colourOf(kind, isDark)} />
                {thing.name}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
