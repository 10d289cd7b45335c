import { useEffect, useState } from 'preact/hooks';
import { networkFilter } from '../api/network.ts';
import { useAnswer } from '../api/use-answer.ts';
import type { Picture } from '../network/picture.ts';
import { Failure } from '../parts/notice.tsx';
import type { Page } from '../parts/page.ts';
import type { MunicipalityMap } from './municipality-map.tsx';
import { askPlaces } from './places.ts';

interface MapViewProps extends Page {
  readonly picture: Picture;
  readonly onSelect: (id: string) => void;
}

/** The municipalities that the projects of the network involve, on a map. */
export function MapView({ state, act, text, picture, onSelect }: MapViewProps) {
  const filter = networkFilter(state.filters);
  const middle = state.center === null ? null : (picture.base.nodes[0] ?? null);
  const asked = useAnswer(JSON.stringify(['places', filter, middle?.id]), (signal) =>
    askPlaces(filter, middle, signal),
  );
  const Drawn = useMap();
  if (asked.value === null || Drawn === null) {
    return asked.problem === null ? null : (
      <Failure
        problem={asked.problem}
        text={text}
        title={text.states.failed}
        retry={asked.retry}
        less={null}
      />
    );
  }
  return (
    <Drawn
      language={state.language}
      places={asked.value}
      selected={state.selected}
      onSelect={onSelect}
      county={state.mapCounty}
      onCounty={(mapCounty) => act({ mapCounty })}
    />
  );
}

/** The map itself, which is fetched when somebody looks at it: its boundaries are a fifth of all that the page is. */
function useMap(): typeof MunicipalityMap | null {
  const [map, setMap] = useState<{ readonly Drawn: typeof MunicipalityMap } | null>(null);
  useEffect(() => {
    void import('./municipality-map.tsx').then(({ MunicipalityMap: Drawn }) => setMap({ Drawn }));
  }, []);
  return map?.Drawn ?? null;
}
