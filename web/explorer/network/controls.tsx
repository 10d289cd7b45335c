import { useState } from 'preact/hooks';
import { IconButton } from '../parts/button.tsx';
import type { Page } from '../parts/page.ts';
import type { Drawing } from './drawing/drawing.ts';
import type { Layout } from './use-layout.ts';

interface ControlsProps extends Page {
  readonly drawing: Drawing | null;
  readonly layout: Layout;
}

/** Buttons for all that can be done by dragging and by the wheel, and for the layout. */
export function Controls({ text: { network }, drawing, layout }: ControlsProps) {
  const [isPad, setPad] = useState(false);
  return (
    <div class="controls" role="toolbar" aria-label={network.title}>
      <div class="pad" hidden={!isPad}>
        <IconButton icon="up" label={network.up} onClick={() => drawing?.pan(0, 1)} />
        <IconButton icon="left" label={network.left} onClick={() => drawing?.pan(-1, 0)} />
        <IconButton icon="right" label={network.right} onClick={() => drawing?.pan(1, 0)} />
        <IconButton icon="down" label={network.down} onClick={() => drawing?.pan(0, -1)} />
      </div>
      <div class="stack">
        <IconButton icon="plus" label={network.zoomIn} onClick={() => drawing?.zoom(1.6)} />
        <IconButton icon="minus" label={network.zoomOut} onClick={() => drawing?.zoom(1 / 1.6)} />
        <IconButton icon="fit" label={network.fit} onClick={() => drawing?.fit()} />
        <IconButton icon="move" label={network.move} isPressed={isPad} onClick={() => setPad(!isPad)} />
        {layout.isRunning ? (
          <IconButton icon="pause" label={network.pause} onClick={layout.stop} />
        ) : (
          <IconButton icon="play" label={network.play} onClick={layout.start} />
        )}
      </div>
    </div>
  );
}
