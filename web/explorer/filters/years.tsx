import { useState } from 'preact/hooks';
import type { NetworkSlice } from '../api/network.ts';
import type { Page } from '../parts/page.ts';
import { inOrder } from '../state/state.ts';

export interface YearsProps extends Page {
  /** The network year by year, for what a person could choose. */
  readonly slices: readonly NetworkSlice[];
}

/** The period: its first and its last year. */
export function Years({ state, act, text, slices }: YearsProps) {
  const { from, to } = state.filters;
  const set = (first: number | null, last: number | null) =>
    act({ filters: { ...state.filters, ...inOrder(first, last) } });
  return (
    <fieldset class="field years" aria-label={text.filters.years}>
      <span class="field-name">{text.filters.years}</span>
      <div class="years-fields">
        <YearField
          label={text.filters.from}
          usual={slices[0]?.year ?? null}
          year={from}
          onChange={(year) => set(year, to)}
        />
        <span aria-hidden="true">–</span>
        <YearField
          label={text.filters.to}
          usual={slices.at(-1)?.year ?? null}
          year={to}
          onChange={(year) => set(from, year)}
        />
      </div>
    </fieldset>
  );
}

interface YearFieldProps {
  readonly label: string;
  /** What it is where nothing is chosen. */
  readonly usual: number | null;
  readonly year: number | null;
  readonly onChange: (year: number | null) => void;
}

/** A year to write; what is being written stays while the rest of the page changes. */
function YearField({ label, usual, year, onChange }: YearFieldProps) {
  const [written, setWritten] = useState<string | null>(null);
  return (
    <input
      type="number"
      aria-label={label}
      placeholder={String(usual ?? '')}
      value={written ?? year ?? ''}
      onInput={({ currentTarget }) => setWritten(currentTarget.value)}
      onChange={({ currentTarget: { value } }) => {
        setWritten(null);
        onChange(/^\d{4}$/.test(value) ? Number(value) : null);
      }}
    />
  );
}
