import type { Choices } from '../api/choices.ts';
import type { NetworkSlice } from '../api/network.ts';
import { Select } from '../parts/button.tsx';
import type { Page } from '../parts/page.ts';
import { countFilters, levels, noFilters, projections, weightings } from '../state/state.ts';
import { choicesFor, listFilters } from './choices.ts';
import { PickList } from './pick-list.tsx';
import { Years } from './years.tsx';

interface FiltersProps extends Page {
  readonly choices: Choices | null;
  readonly slices: readonly NetworkSlice[];
}

/** What the network is of, and which projects it is made of. */
export function FilterPanel({ state, act, text, isDark, choices, slices }: FiltersProps) {
  const { filters, projection } = state;
  return (
    <div class="filters">
      <section>
        <Select
          label={text.of.label}
          value={projection}
          options={projections.map((value) => [value, text.of[value]])}
          onChange={(value) => act({ projection: value, center: null, expanded: [], off: [], pins: [] })}
        />
        <p class="note">{text.ofNote[projection]}</p>
        {projection.includes('MUNICIPALITY') && (
          <Select
            label={text.level.label}
            value={state.level}
            options={levels.map((value) => [value, text.level[value]])}
            onChange={(level) => act({ level, center: null, expanded: [], pins: [] })}
          />
        )}
        <Select
          label={text.weighting.label}
          value={state.weighting}
          options={weightings.map((value) => [value, text.weighting[value]])}
          onChange={(weighting) => act({ weighting, leastWeight: 0 })}
        />
      </section>
      <section>
        <div class="section-head">
          <h2>{text.filters.title}</h2>
          {countFilters(filters) > 0 && (
            <button type="button" class="quiet" onClick={() => act({ filters: noFilters })}>
              {text.filters.clear}
            </button>
          )}
        </div>
        <Years state={state} act={act} text={text} isDark={isDark} slices={slices} />
        {listFilters.map((filter) => {
          const options = choicesFor(filter, choices, text);
          return options.length === 0 ? null : (
            <PickList
              key={filter}
              text={text}
              label={text.filters[filter]}
              choices={options}
              chosen={filters[filter]}
              onChange={(chosen) => act({ filters: { ...filters, [filter]: chosen } })}
            />
          );
        })}
      </section>
    </div>
  );
}
