import type { Choices } from '../api/choices.ts';
import { Icon } from '../parts/icon.tsx';
import type { Page } from '../parts/page.ts';
import { countFilters, noFilters } from '../state/state.ts';
import { listFilters, nameOfChoice } from './choices.ts';

/** What is set, each to be taken away by itself. */
export function Chips({ state, act, text, choices }: Page & { readonly choices: Choices | null }) {
  const { filters } = state;
  if (countFilters(filters) === 0) return null;
  const chips = [
    ...(filters.from === null && filters.to === null
      ? []
      : [
          {
            name: text.filters.period(filters.from, filters.to),
            remove: () => act({ filters: { ...filters, from: null, to: null } }),
          },
        ]),
    ...listFilters.flatMap((filter) =>
      filters[filter].map((value) => ({
        name: nameOfChoice(filter, value, choices, text),
        remove: () =>
          act({ filters: { ...filters, [filter]: filters[filter].filter((one) => one !== value) } }),
      })),
    ),
  ];
  return (
    <ul class="chips" aria-label={text.filters.set}>
      {chips.map(({ name, remove }) => (
        <li key={name}>
          <button type="button" aria-label={text.filters.remove(name)} onClick={remove}>
            <span>{name}</span>
            <Icon name="close" />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" class="quiet" onClick={() => act({ filters: noFilters })}>
            {text.filters.clear}
          </button>
        </li>
      )}
    </ul>
  );
}
