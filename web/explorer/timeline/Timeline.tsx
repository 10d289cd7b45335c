import { useEffect, useMemo, useState } from 'preact/hooks';
import { Bars, YearNames } from './Bars.tsx';
import { useReducedMotion } from './reduced-motion.ts';
import { timelineTexts } from './text.ts';
import './timeline.css';
import { grown, ordered, shrunk, spanOf, type Years } from './years.ts';

/** A year of the network, as the API's slices tell it. */
export interface YearSlice {
  readonly year: number;
  readonly nodeCount: number;
  readonly newNodeCount: number;
}

interface Properties {
  readonly language: 'sv' | 'en';
  /** Of the network without a choice of years, so that the bars stay while the years are chosen. */
  readonly slices: readonly YearSlice[];
  /** The chosen years; null for all. */
  readonly chosen: Years | null;
  readonly onChoose: (years: Years | null) => void;
  /** Whether the page is still fetching what was chosen last: playing waits for it. */
  readonly busy: boolean;
}

/** How long each picture stays while years play. Milliseconds. */
const pace = 1_200;

/** Chooses years by two handles, and plays how the network grew. Who wants less motion gets steps to take by hand. */
export function Timeline({ language, slices, chosen, onChoose, busy }: Properties) {
  const text = timelineTexts[language];
  const whole = useMemo(() => spanOf(slices), [slices]);
  const still = useReducedMotion();
  const [playing, setPlaying] = useState(false);
  const years = useMemo(
    () => (whole === null ? null : ordered(chosen?.from ?? whole.from, chosen?.to ?? whole.to, whole)),
    [whole, chosen],
  );
  const plays = playing && !still;

  useEffect(() => {
    if (!plays || busy || whole === null || years === null) return;
    const next = setTimeout(() => {
      const following = grown(years, whole);
      if (following.to === whole.to) setPlaying(false);
      onChoose(following);
    }, pace);
    return () => clearTimeout(next);
  }, [plays, busy, whole, years, onChoose]);

  if (whole === null || years === null) return <p class="timeline-empty">{text.empty}</p>;
  const choose = (next: Years): void => {
    setPlaying(false);
    onChoose(next.from === whole.from && next.to === whole.to ? null : next);
  };
  const play = (): void => {
    setPlaying(!plays);
    if (!plays && years.to === whole.to) onChoose(grown(years, whole));
  };
  const handle = (end: 'from' | 'to') => (
    <input
      type="range"
      class={end}
      min={whole.from}
      max={whole.to}
      step={1}
      value={years[end]}
      aria-label={end === 'from' ? text.first : text.last}
      onInput={({ currentTarget }) => {
        const year = currentTarget.valueAsNumber;
        const next =
          end === 'from'
            ? { from: Math.min(year, years.to), to: years.to }
            : { from: years.from, to: Math.max(year, years.from) };
        // What the other handle stops must not stay where the pointer was.
        currentTarget.valueAsNumber = next[end];
        choose(next);
      }}
    />
  );

  return (
    <section class="timeline" aria-label={text.years}>
      <div class="timeline-steer">
        {!still && (
          <button
            type="button"
            aria-label={plays ? text.pause : text.play}
            title={plays ? text.pause : text.play}
            onClick={play}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d={plays ? 'M4 3h3v10H4zM9 3h3v10H9z' : 'M4 2.5 13 8l-9 5.5z'} />
            </svg>
          </button>
        )}
        <button
          type="button"
          aria-label={text.earlier}
          title={text.earlier}
          onClick={() => choose(shrunk(years, whole))}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M10.5 3 5 8l5.5 5z" />
          </svg>
        </button>
        <button
          type="button"
          aria-label={text.later}
          title={text.later}
          onClick={() => choose(grown(years, whole))}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m5.5 3 5.5 5-5.5 5z" />
          </svg>
        </button>
        <output>{text.period(String(years.from), String(years.to))}</output>
        <button type="button" class="all" disabled={chosen === null} onClick={() => choose(whole)}>
          {text.all}
        </button>
      </div>
      <div class="timeline-track" style={{ '--years': whole.to - whole.from + 1 }}>
        <Bars text={text} language={language} slices={slices} whole={whole} years={years} />
        <div class="timeline-handles" data-from-on-top={years.from > (whole.from + whole.to) / 2}>
          {handle('from')}
          {handle('to')}
        </div>
        <YearNames whole={whole} />
      </div>
    </section>
  );
}
