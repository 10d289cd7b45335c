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
  const yearOf = (value: string) => (/^\d{4}$/.test(value) ? Number(value) : null);
  return (
    <fieldset class="field years" aria-label={text.filters.years}>
      <span class="field-name">{text.filters.years}</span>
      <div class="years-fields">
        <input
          type="number"
          aria-label={text.filters.from}
          placeholder={String(slices[0]?.year ?? '')}
          value={from ?? ''}
          onChange={({ currentTarget }) => set(yearOf(currentTarget.value), to)}
        />
        <span aria-hidden="true">–</span>
        <input
          type="number"
          aria-label={text.filters.to}
          placeholder={String(slices.at(-1)?.year ?? '')}
          value={to ?? ''}
          onChange={({ currentTarget }) => set(from, yearOf(currentTarget.value))}
        />
      </div>
    </fieldset>
  );
}
