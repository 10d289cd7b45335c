import { useState } from 'preact/hooks';
import { IconButton } from '../parts/button.tsx';
import type { Texts } from '../texts/texts.ts';
import type { MapText } from './text.ts';
import type { MovingView } from './use-view.ts';

/** How many times nearer a button or key brings the map, and how far it moves it: a share of the paper. */
export const zoomStep = 1.6;
export const moveStep = 0.25;

interface Properties {
  readonly text: MapText;
  readonly network: Texts['network'];
  readonly moving: MovingView;
  /** Shows the municipalities involved, or with `SE` the whole country. */
  readonly onArea: (area: 'SE' | null) => void;
}

/** Buttons for all that can be done by dragging and by the wheel. */
export function MapControls({ text, network, moving, onArea }: Properties) {
  const [isPad, setPad] = useState(false);
  const { paper, zoom, move } = moving;
  const [wide, high] = [paper.width * moveStep, paper.height * moveStep];
  return (
    <div class="controls" role="toolbar" aria-label={text.controls}>
      <div class="pad" hidden={!isPad}>
        <IconButton icon="up" label={network.up} onClick={() => move(0, -high)} />
        <IconButton icon="left" label={network.left} onClick={() => move(-wide, 0)} />
        <IconButton icon="right" label={network.right} onClick={() => move(wide, 0)} />
        <IconButton icon="down" label={network.down} onClick={() => move(0, high)} />
      </div>
      <div class="stack">
        <IconButton icon="plus" label={network.zoomIn} onClick={() => zoom(zoomStep)} />
        <IconButton icon="minus" label={network.zoomOut} onClick={() => zoom(1 / zoomStep)} />
        <IconButton icon="fit" label={text.showInvolved} onClick={() => onArea(null)} />
        <IconButton icon="country" label={text.showCountry} onClick={() => onArea('SE')} />
        <IconButton icon="move" label={network.move} isPressed={isPad} onClick={() => setPad(!isPad)} />
      </div>
    </div>
  );
}
