import { networkFilter } from '../api/network.ts';
import { useAnswer } from '../api/use-answer.ts';
import type { Page } from '../parts/page.ts';
import type { Middle } from './around.ts';
import { MunicipalityMap } from './municipality-map.tsx';
import { askPlaces } from './places.ts';

interface Properties extends Page {
  /** What the network is around; null for none. */
  readonly middle: Middle | null;
  readonly onSelect: (id: string) => void;
}

/** The map of what the page's state asks for. */
export function MapView({ state, act, text, middle, onSelect }: Properties) {
  const filter = networkFilter(state.filters);
  const asked = useAnswer(JSON.stringify(['places', filter, middle]), (signal) =>
    askPlaces(filter, middle, signal),
  );
  if (asked.value === null) {
    return asked.problem === null ? (
      <p role="status">{text.states.loading}</p>
    ) : (
      <div role="alert">
        <p>{text.states.failed}</p>
        <button type="button" onClick={asked.retry}>
          {text.states.retry}
        </button>
      </div>
    );
  }
  return (
    <MunicipalityMap
      language={state.language}
      places={asked.value}
      selected={state.selected}
      onSelect={onSelect}
      county={state.mapCounty}
      onCounty={(mapCounty) => act({ mapCounty })}
    />
  );
}
