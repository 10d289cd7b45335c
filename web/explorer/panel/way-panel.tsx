import { useEffect, useRef } from 'preact/hooks';
import type { Path } from '../api/path.ts';
import type { Asked } from '../api/use-answer.ts';
import { colourOf } from '../network/looks.ts';
import { IconButton } from '../parts/button.tsx';
import { Failure } from '../parts/notice.tsx';
import type { Page } from '../parts/page.ts';
import { kindOfThing, ShapeMark } from '../parts/shape-mark.tsx';
import { countFilters } from '../state/state.ts';
import { counted } from '../texts/texts.ts';
import { StepLine } from './step-line.tsx';

interface WayPanelProps extends Page {
  readonly asked: Asked<Path | null>;
  /** Those of its things that are nodes of the picture, which numbers them. */
  readonly steps: readonly string[];
}

/** The shortest way between two things: each thing on it, and how it leads to the next. */
export function WayPanel({ asked, state, act, text, isDark, steps }: WayPanelProps) {
  const { way } = text;
  const isByProjects = state.through === 'projects';
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
      <label class="tick">
        <input
          type="checkbox"
          checked={isByProjects}
          onChange={({ currentTarget }) => act({ through: currentTarget.checked ? 'projects' : 'any' })}
        />
        {way.byProjects}
      </label>
      {countFilters(state.filters) > 0 && <p class="note">{way.unfiltered}</p>}
      {asked.isLoading && <p class="note">{text.panel.loading}</p>}
      {asked.problem !== null && (
        <Failure problem={asked.problem} text={text} title={way.failed} retry={asked.retry} less={null} />
      )}
      {!asked.isLoading && asked.problem === null && path === null && (
        <p class="panel-words" role="status">
          {isByProjects ? way.noneByProjects : way.none}
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
              const [step, next] = [path.relationships[i], path.nodes[i + 1]];
              const number = steps.indexOf(thing.id) + 1;
              return (
                <li key={thing.id}>
                  <button type="button" class="thing" onClick={() => act({ selected: thing.id, path: null })}>
                    <ShapeMark kind={kind} colour={colourOf(kind, isDark)} />
                    <span>
                      {number > 0 && <span class="step">{number}. </span>}
                      {thing.name} <span class="note">{text.kinds[kind]}</span>
                    </span>
                  </button>
                  {step !== undefined && next !== undefined && (
                    <StepLine text={text} step={step} from={thing} to={next} />
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
