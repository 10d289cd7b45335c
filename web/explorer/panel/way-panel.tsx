import { useEffect, useRef } from 'preact/hooks';
import type { Path } from '../api/path.ts';
import type { Asked } from '../api/use-answer.ts';
import { colourOf } from '../network/looks.ts';
import { IconButton } from '../parts/button.tsx';
import { Failure } from '../parts/notice.tsx';
import type { Page } from '../parts/page.ts';
import { kindOfThing, ShapeMark } from '../parts/shape-mark.tsx';
import { counted } from '../texts/texts.ts';

/** The shortest way between two things: each thing on it, and how it leads to the next. */
export function WayPanel({ asked, act, text, isDark }: Page & { readonly asked: Asked<Path | null> }) {
  const { way } = text;
  const path = asked.value;
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever asked for the way goes on reading there.
  useEffect(() => {
    if (path !== null && document.activeElement?.closest('.search, .panel')) heading.current?.focus();
  }, [path]);
  return (
    <aside class="panel" aria-label={way.title}>
      <div class="panel-head">
        <p class="panel-kind">{way.title}</p>
        <IconButton icon="close" label={way.close} onClick={() => act({ path: null })} />
        {path !== null && (
          <h2 ref={heading} tabIndex={-1}>
            {path.nodes[0]?.name} – {path.nodes.at(-1)?.name}
          </h2>
        )}
      </div>
      {asked.isLoading && <p class="note">{text.panel.loading}</p>}
      {asked.problem !== null && (
        <Failure problem={asked.problem} text={text} title={way.failed} retry={asked.retry} less={null} />
      )}
      {!asked.isLoading && asked.problem === null && path === null && (
        <p class="panel-words" role="status">
          {way.none}
        </p>
      )}
      {path !== null && (
        <>
          <p class="note" role="status">
            {counted(text, path.relationships.length, way.steps)}
          </p>
          <ol class="way">
            {path.nodes.map((thing, i) => {
              const kind = kindOfThing(thing.__typename, thing.kind ?? null);
              const link = path.relationships[i];
              return (
                <li key={thing.id}>
                  <button type="button" class="thing" onClick={() => act({ selected: thing.id, path: null })}>
                    <ShapeMark kind={kind} colour={colourOf(kind, isDark)} />
                    <span>
                      {thing.name} <span class="note">{text.kinds[kind]}</span>
                    </span>
                  </button>
                  {link !== undefined && (
                    <p class="way-link">
                      {(link.from === thing.id ? way.forward : way.backward)[link.type] ?? link.type}
                    </p>
                  )}
                </li>
              );
            })}
          </ol>
        </>
      )}
    </aside>
  );
}
