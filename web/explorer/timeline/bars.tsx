import type { TimelineText } from './text.ts';
import type { YearSlice } from './timeline.tsx';
import type { Years } from './years.ts';

interface Properties {
  readonly text: TimelineText;
  readonly language: 'sv' | 'en';
  readonly slices: readonly YearSlice[];
  readonly whole: Years;
  /** What is drawn of the network: other years are pale. */
  readonly drawn: Years;
}

/** A bar a year: as high as nodes are active, its lower, filled part those that are new. */
export function Bars({ text, language, slices, whole, drawn }: Properties) {
  const numbers = new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB');
  const known = new Map(slices.map((slice) => [slice.year, slice]));
  const greatest = Math.max(1, ...slices.map(({ nodeCount }) => nodeCount));

  return (
    <ol class="timeline-bars" aria-label={`${text.active}, ${text.new}`}>
      {yearsOf(whole).map((year) => {
        const { nodeCount = 0, newNodeCount = 0 } = known.get(year) ?? {};
        const said = text.bar(String(year), numbers.format(nodeCount), numbers.format(newNodeCount));
        return (
          <li key={year} data-drawn={year >= drawn.from && year <= drawn.to} title={said}>
            <span class="unseen">{said}</span>
            <span class="timeline-bar" style={{ blockSize: share(nodeCount, greatest) }} aria-hidden="true">
              <span class="timeline-new" style={{ blockSize: share(newNodeCount, nodeCount) }} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** What the two parts of a bar mean. */
export function Key({ text }: { readonly text: TimelineText }) {
  return (
    <span class="timeline-key" aria-hidden="true">
      <span class="timeline-sample" /> {text.active}, <span class="timeline-sample timeline-new" /> {text.new}
    </span>
  );
}

function share(part: number, whole: number): string {
  return `${whole === 0 ? 0 : (100 * part) / whole}%`;
}

/** Years that are named, at most; the others are in between. */
const mostNames = 6;

/** The years below the bars and the handles. */
export function YearNames({ whole }: { readonly whole: Years }) {
  const years = yearsOf(whole);
  const every = Math.ceil(years.length / mostNames);
  return (
    <div class="timeline-years" aria-hidden="true">
      {years.map((year, index) => (
        <span key={year}>{index % every === 0 ? year : ''}</span>
      ))}
    </div>
  );
}

function yearsOf({ from, to }: Years): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
