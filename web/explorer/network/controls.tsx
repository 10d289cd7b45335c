import { IconButton } from '../parts/button.tsx';
import type { Page } from '../parts/page.ts';
import { ViewControls } from '../parts/view-controls.tsx';
import type { Drawing } from './drawing/drawing.ts';
import type { Layout } from './use-layout.ts';

interface ControlsProps extends Page {
  readonly drawing: Drawing | null;
  readonly layout: Layout;
}

/** Buttons that move the drawing, and for the layout. */
export function Controls({ text: { network }, drawing, layout }: ControlsProps) {
  // The camera has all in view, and so has it while nodes move, until somebody moves it.
  const rearrange = () => {
    drawing?.fit();
    layout.start();
  };
  return (
    <ViewControls
      label={network.title}
      text={network}
      onZoom={(factor) => drawing?.zoom(factor)}
      onMove={(right, down) => drawing?.pan(right, -down)}
    >
      <IconButton icon="fit" label={network.fit} onClick={() => drawing?.fit()} />
      {layout.isRunning ? (
        <IconButton icon="stop" label={network.stop} onClick={layout.stop} />
      ) : (
        <IconButton icon="rearrange" label={network.rearrange} onClick={rearrange} />
      )}
    </ViewControls>
  );
}
