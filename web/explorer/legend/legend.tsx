import { useId } from 'preact/hooks';
import {
  colourOf,
  communityOf,
  compareLegendKeys,
  legendKey,
  measured,
  radii,
  radius,
} from '../network/looks.ts';
import type { Picture } from '../network/picture.ts';
import { Select } from '../parts/button.tsx';
import type { Page } from '../parts/page.ts';
import { ShapeMark } from '../parts/shape-mark.tsx';
import { colourings, measures } from '../state/state.ts';
import { formatMeasure, formatNumber, measureNamed, type Texts } from '../texts/texts.ts';
import { legendName } from './legend-name.ts';

/** What size, colour, shape and width tell, each to be changed where it is explained. */
export function Legend({ state, act, text, isDark, picture }: Page & { readonly picture: Picture }) {
  const { measure, colouring, off, leastWeight } = state;
  const counts = new Map<string, number>();
  for (const node of picture.nodes) {
    const key = legendKey(node, colouring);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const keys = [...counts.keys()].sort(compareLegendKeys);
  const toggle = (key: string) =>
    act({ off: off.includes(key) ? off.filter((one) => one !== key) : [...off, key] });

  return (
    <div class="legend">
      <Select
        label={text.colouring.label}
        value={colouring}
        options={colourings.map((value) => [value, text.colouring[value]])}
        onChange={(value) => act({ colouring: value, off: [] })}
      />
      {colouring === 'community' && <p class="note">{text.legend.communityNote}</p>}
      <ul class="legend-keys">
        {keys.map((key) => (
          <li key={key}>
            <button type="button" aria-pressed={!off.includes(key)} onClick={() => toggle(key)}>
              <ShapeMark kind={communityOf(key) === null ? key : 'COMPANY'} colour={colourOf(key, isDark)} />
              <span class="name">{legendName(key, text)}</span>
              <span class="count">{formatNumber(text, counts.get(key) ?? 0)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Select
        label={text.measure.label}
        value={measure}
        options={measures.map((value) => [value, measureNamed(text, value, state.projection)[0]])}
        onChange={(value) => act({ measure: value })}
      />
      <p class="note">{measureNamed(text, measure, state.projection)[1]}</p>
      <Sizes state={state} act={act} text={text} isDark={isDark} picture={picture} />
      <p class="note">
        {state.projection === 'PROJECT' ? text.legend.widthOrganizations : text.legend.width}
      </p>
      <Weights
        picture={picture}
        text={text}
        least={leastWeight}
        onChange={(value) => act({ leastWeight: value })}
      />
    </div>
  );
}

/** Three sizes with their values. */
function Sizes({ state, text, picture }: Page & { readonly picture: Picture }) {
  const greatest = picture.nodes.reduce((most, node) => Math.max(most, measured(node, state.measure)), 0);
  if (greatest === 0) return null;
  const values = [greatest, greatest / 2, greatest / 8].map((value) =>
    Number.isInteger(greatest) ? Math.max(1, Math.round(value)) : value,
  );
  return (
    <ul class="legend-sizes">
      {[...new Set(values)].reverse().map((value) => {
        const size = radius(value, greatest, radii(picture.nodes.length));
        return (
          <li key={value}>
            <svg width={2 * size + 2} height={2 * size + 2} aria-hidden="true">
              <circle cx={size + 1} cy={size + 1} r={size} />
            </svg>
            {formatMeasure(text, state.measure, value)}
          </li>
        );
      })}
    </ul>
  );
}

interface WeightsProps {
  readonly picture: Picture;
  readonly text: Texts;
  readonly least: number;
  readonly onChange: (least: number) => void;
}

/** The least weight of links that are shown. */
function Weights({ picture, text, least, onChange }: WeightsProps) {
  const id = useId();
  const heaviest = picture.links.reduce((most, { weight }) => Math.max(most, weight), 0);
  const isWhole = picture.links.every(({ weight }) => Number.isInteger(weight));
  const [start, step] = isWhole ? [1, 1] : [0, heaviest / 20];
  if (heaviest <= start) return null;
  return (
    <div class="field">
      <label class="field-name" for={id}>
        {text.legend.least}
      </label>
      <div class="slider">
        <input
          id={id}
          type="range"
          min={start}
          max={heaviest}
          step={step}
          value={Math.max(least, start)}
          onInput={({ currentTarget }) => {
            const value = Number(currentTarget.value);
            onChange(value <= start ? 0 : Math.round(value * 1_000) / 1_000);
          }}
        />
        <output for={id}>{formatNumber(text, Math.max(least, start))}</output>
      </div>
    </div>
  );
}
