import { useEffect, useMemo, useState } from 'preact/hooks';
import { typeOfId } from '../api/facts.ts';
import { useAnswer } from '../api/use-answer.ts';
import type { Picture } from '../network/picture.ts';
import { Failure } from '../parts/notice.tsx';
import type { Page } from '../parts/page.ts';
import { isCounted, type Middle, mapFilter } from './around.ts';
import type { MapDrawing } from './map-drawing.ts';
import type { MappedPlace, MunicipalityMap } from './municipality-map.tsx';
import { askPlaces } from './places.ts';

interface MapViewProps extends Page {
  readonly picture: Picture;
  readonly onSelect: (id: string) => void;
  readonly onDrawing: (drawing: MapDrawing | null) => void;
}

/** The municipalities that the projects of the network involve, on a map. */
export function MapView({ state, act, text, isDark, picture, onSelect, onDrawing }: MapViewProps) {
  const { center, hidden, until } = state;
  const middle = center === null ? null : (picture.base.nodes[0] ?? null);
  const filter = mapFilter(state, middle);
  const asked = useAnswer(JSON.stringify(['places', filter]), (signal) => askPlaces(filter, signal));
  const choice = chosenOf(state.selected, picture);
  const own = choice === null ? null : mapFilter(state, choice);
  const ofChoice = useAnswer(choice === null ? null : JSON.stringify(['places', own]), (signal) =>
    askPlaces(own, signal),
  );
  const shownOf = (all: readonly MappedPlace[] | null) => all?.filter(({ id }) => !hidden.includes(id));
  // biome-ignore lint/correctness/useExhaustiveDependencies: it depends on what is hidden.
  const places = useMemo(() => shownOf(asked.value), [asked.value, hidden]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it depends on what is hidden.
  const codes = useMemo(
    () => new Set(shownOf(ofChoice.value)?.map(({ code }) => code)),
    [ofChoice.value, hidden],
  );
  const chosen = choice === null || ofChoice.value === null ? null : { name: choice.name, codes };
  const Drawn = useMap();
  if (places === undefined || Drawn === null) {
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
      isDark={isDark}
      places={places}
      until={until}
      countsHidden={isCounted(state)}
      onAllYears={() => act({ until: null })}
      selected={state.selected}
      chosen={chosen}
      onSelect={onSelect}
      area={state.mapArea}
      camera={state.mapCamera}
      onArea={(mapArea) => act({ mapArea, mapCamera: null })}
      onLook={(mapCamera) => act({ mapCamera })}
      onDrawing={onDrawing}
    />
  );
}

/** Types of things that are in projects somewhere: what is chosen of them is outlined. */
const outlined: Readonly<Record<string, string>> = {
  Organization: 'ORGANIZATION',
  Project: 'PROJECT',
  TargetGroup: 'TARGET_GROUP',
};

/** What is chosen, where its municipalities can be asked for; null where it is a place, or nothing. */
function chosenOf(
  selected: string | null,
  { nodes }: Picture,
): (Middle & { readonly name: string | null }) | null {
  const type = outlined[typeOfId(selected ?? '') ?? ''];
  if (selected === null || type === undefined) return null;
  return { id: selected, type, name: nodes.find(({ id }) => id === selected)?.name ?? null };
}

/** The map itself, which is fetched when somebody looks at it: its boundaries are a fifth of all that the page is. */
function useMap(): typeof MunicipalityMap | null {
  const [map, setMap] = useState<{ readonly Drawn: typeof MunicipalityMap } | null>(null);
  useEffect(() => {
    void import('./municipality-map.tsx').then(({ MunicipalityMap: Drawn }) => setMap({ Drawn }));
  }, []);
  return map?.Drawn ?? null;
}
