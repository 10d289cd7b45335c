import { useEffect, useMemo, useState } from 'preact/hooks';
import { Bars, Key, YearNames } from './bars.tsx';
import { useReducedMotion } from './reduced-motion.ts';
import { type TimelineText, timelineTexts } from './text.ts';
import './timeline.css';
import { earlier, isOutside, later, ordered, reached, spanOf, type Years } from './years.ts';

/** A year of the network, as the API's slices tell it. */
export interface YearSlice {
  readonly year: number;
  readonly nodeCount: number;
  readonly newNodeCount: number;
}

interface Properties {
  readonly language: 'sv' | 'en';
  /** Of the network without a choice of years, so that the bars stay while years are chosen. */
  readonly slices: readonly YearSlice[];
  /** The years whose projects the network is made of; null for all. */
  readonly chosen: { readonly from: number | null; readonly to: number | null };
  readonly onChoose: (from: number | null, to: number | null) => void;
  /** The year up to which the network is drawn; null for all of it. */
  readonly until: number | null;
  readonly onUntil: (year: number | null) => void;
}

const noYears: Years = { from: 0, to: -1 };
/** How long each year stays while years play. Milliseconds. */
const pace = 1_000;

/**
 * Chooses years by two handles, and plays how the network grew. Playing draws less of the network that is there, so that nothing moves
 * but what comes. Who wants less motion takes the steps by hand.
 */
export function Timeline({ language, slices, chosen, onChoose, until, onUntil }: Properties) {
  const text = timelineTexts[language];
  const whole = useMemo(() => spanOf(slices), [slices]);
  const still = useReducedMotion();
  const [playing, setPlaying] = useState(false);
  const years = useMemo(
    () => (whole === null ? null : ordered(chosen.from ?? whole.from, chosen.to ?? whole.to, whole)),
    [whole, chosen.from, chosen.to],
  );
  const plays = playing && !still;

  useEffect(() => {
    if (!plays || years === null) return;
    const next = setTimeout(() => {
      const year = later(until, years);
      if (year === null) setPlaying(false);
      onUntil(year);
    }, pace);
    return () => clearTimeout(next);
  }, [plays, years, until, onUntil]);

  if (whole === null || years === null) return <p class="timeline-empty">{text.empty}</p>;
  const choose = ({ from, to }: Years): void => {
    setPlaying(false);
    onChoose(from === whole.from ? null : from, to === whole.to ? null : to);
  };
  const step = (year: number | null): void => {
    setPlaying(false);
    onUntil(year);
  };
  const play = (): void => {
    setPlaying(!plays);
    if (!plays && until === null) onUntil(later(until, years));
  };
  const isAway = isOutside(chosen, whole);

  return (
    <section class="timeline" aria-label={text.years}>
      <div class="timeline-steer">
        {!still && !isAway && (
          <Button
            name={plays ? text.pause : text.play}
            onClick={play}
            drawing={plays ? pauseSign : playSign}
          />
        )}
        {!isAway && (
          <>
            <Button name={text.earlier} onClick={() => step(earlier(until, years))} drawing={backSign} />
            <Button name={text.later} onClick={() => step(later(until, years))} drawing={onSign} />
          </>
        )}
        <button
          type="button"
          class="timeline-all"
          disabled={chosen.from === null && chosen.to === null && until === null}
          onClick={() => choose(whole)}
        >
          {text.all}
        </button>
        {isAway ? (
          <output>{text.outside(chosen.from, chosen.to, String(whole.from), String(whole.to))}</output>
        ) : (
          <Shown text={text} years={years} until={until} />
        )}
        <Key text={text} />
      </div>
      <div class="timeline-track" style={{ '--years': whole.to - whole.from + 1 }}>
        <Bars
          text={text}
          language={language}
          slices={slices}
          whole={whole}
          drawn={isAway ? noYears : { from: years.from, to: reached(until, years) }}
        />
        {!isAway && <Handles text={text} whole={whole} years={years} onChoose={choose} />}
        <YearNames whole={whole} />
      </div>
    </section>
  );
}

const playSign = 'M4 2.5 13 8l-9 5.5z';
const pauseSign = 'M4 3h3v10H4zM9 3h3v10H9z';
const backSign = 'M10.5 3 5 8l5.5 5z';
const onSign = 'm5.5 3 5.5 5-5.5 5z';

function Button({ name, onClick, drawing }: { name: string; onClick: () => void; drawing: string }) {
  return (
    <button type="button" aria-label={name} title={name} onClick={onClick}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={drawing} />
      </svg>
    </button>
  );
}

function Shown({ text, years, until }: { text: TimelineText; years: Years; until: number | null }) {
  const year = reached(until, years);
  return (
    <output>
      {text.period(String(years.from), String(years.to))}
      {year < years.to && <span class="timeline-until">, {text.until(String(year))}</span>}
    </output>
  );
}

interface HandlesProperties {
  readonly text: TimelineText;
  readonly whole: Years;
  readonly years: Years;
  readonly onChoose: (years: Years) => void;
}

/** Two native sliders over each other, so that each is one for keyboards and screen readers too; neither passes the other. */
function Handles({ text, whole, years, onChoose }: HandlesProperties) {
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
        const next = {
          ...years,
          [end]: end === 'from' ? Math.min(year, years.to) : Math.max(year, years.from),
        };
        // What the other handle stops must not stay where the pointer was.
        currentTarget.valueAsNumber = next[end];
        onChoose(next);
      }}
    />
  );
  return (
    <div class="timeline-handles" data-from-on-top={years.from > (whole.from + whole.to) / 2}>
      {handle('from')}
      {handle('to')}
    </div>
  );
}
