import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Texts } from '../texts/texts.ts';
import { IconButton } from './button.tsx';

/** How many times nearer a button brings what is looked at. */
export const zoomStep = 1.6;

interface Properties {
  /** What is looked at. */
  readonly label: string;
  readonly text: Texts['network'];
  readonly onZoom: (factor: number) => void;
  /** Looks at what is a step to the right or left (-1), down or up (-1). */
  readonly onMove: (right: number, down: number) => void;
  /** Buttons of its own: what shows all of it. */
  readonly children: ComponentChildren;
}

/** Buttons for all that can be done by dragging and by the wheel. */
export function ViewControls({ label, text, onZoom, onMove, children }: Properties) {
  const [isPad, setPad] = useState(false);
  return (
    <div class="controls" role="toolbar" aria-label={label}>
      <div class="pad" hidden={!isPad}>
        <IconButton icon="up" label={text.up} onClick={() => onMove(0, -1)} />
        <IconButton icon="left" label={text.left} onClick={() => onMove(-1, 0)} />
        <IconButton icon="right" label={text.right} onClick={() => onMove(1, 0)} />
        <IconButton icon="down" label={text.down} onClick={() => onMove(0, 1)} />
      </div>
      <div class="stack">
        <IconButton icon="plus" label={text.zoomIn} onClick={() => onZoom(zoomStep)} />
        <IconButton icon="minus" label={text.zoomOut} onClick={() => onZoom(1 / zoomStep)} />
        {children}
        <IconButton icon="move" label={text.move} isPressed={isPad} onClick={() => setPad(!isPad)} />
      </div>
    </div>
  );
}
