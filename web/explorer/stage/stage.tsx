import type { MapDrawing } from '../map/map-drawing.ts';
import { MapView } from '../map/map-view.tsx';
import type { Drawing } from '../network/drawing/drawing.ts';
import { NetworkView } from '../network/network-view.tsx';
import type { Shown } from '../network/use-shown.ts';
import type { Page } from '../parts/page.ts';
import type { View } from '../state/state.ts';
import type { Choosing } from '../state/use-choosing.ts';
import { TableView } from '../table/table-view.tsx';
import { Instead } from './instead.tsx';
import { Strongest } from './strongest.tsx';

interface StageProps extends Page {
  readonly shown: Shown;
  readonly choosing: Choosing;
  /** The view that can be shown. */
  readonly view: View;
  /** Whether the browser cannot draw. */
  readonly isUnable: boolean;
  /** Whether an answer takes long enough for a sign of it. */
  readonly isLate: boolean;
  /** Whether the service still reads what it begins with. */
  readonly isReading: boolean;
  /** How many projects the graph has, where a person is asked where to begin; null where a network is shown. */
  readonly start: number | null;
  readonly onUnable: () => void;
  readonly onDrawing: (drawing: Drawing | null) => void;
  readonly onMap: (map: MapDrawing | null) => void;
  readonly announce: (words: string) => void;
}

/** The network in the view that was chosen, or what there is in its place. */
export function Stage(props: StageProps) {
  const {
    shown,
    choosing,
    view,
    isUnable,
    isLate,
    isReading,
    start,
    onUnable,
    onDrawing,
    onMap,
    announce,
    ...page
  } = props;
  const { picture, visible, emphasis } = shown;
  return (
    <div class="stage" data-loading={isLate ? '' : undefined}>
      {picture !== null && visible !== null && (
        <>
          {isUnable && <p class="hint">{page.text.network.noWebgl}</p>}
          {view === 'network' && (
            <NetworkView
              {...page}
              picture={picture}
              visible={visible}
              emphasis={emphasis}
              onExpand={choosing.onExpand}
              onSelect={choosing.onSelect}
              onLink={choosing.onLink}
              onUnable={onUnable}
              onDrawing={onDrawing}
              announce={announce}
            />
          )}
          {view === 'table' && (
            <TableView
              {...page}
              picture={picture}
              visible={visible}
              onSelect={choosing.onSelect}
              onLink={choosing.onLink}
            />
          )}
          {view === 'map' && picture.nodes.length > 0 && (
            <MapView {...page} picture={picture} onSelect={choosing.onSelect} onDrawing={onMap} />
          )}
          {view !== 'map' && !page.state.isEmbedded && <Strongest {...page} picture={picture} />}
        </>
      )}
      <Instead {...page} shown={shown} isLate={isLate} isReading={isReading} start={start} />
    </div>
  );
}
