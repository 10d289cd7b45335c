import type { Choices } from '../api/choices.ts';
import { Exports } from '../export/exports.tsx';
import { Chips } from '../filters/chips.tsx';
import type { MapDrawing } from '../map/map-drawing.ts';
import type { Drawing } from '../network/drawing/drawing.ts';
import type { Shown } from '../network/use-shown.ts';
import type { Page } from '../parts/page.ts';
import type { Choosing } from '../state/use-choosing.ts';
import { Context } from './context.tsx';
import { Counts } from './counts.tsx';

interface BarProps extends Page {
  readonly shown: Shown;
  readonly choices: Choices | null;
  readonly choosing: Choosing;
  readonly drawing: Drawing | null;
  readonly map: MapDrawing | null;
  readonly isAside: boolean;
  readonly onAside: () => void;
}

/** What is shown, in words, and how to take it along. */
export function Bar({ shown, choices, choosing, drawing, map, isAside, onAside, ...page }: BarProps) {
  const { picture, visible } = shown;
  return (
    <div class="bar">
      <button type="button" class="button side-toggle" aria-expanded={isAside} onClick={onAside}>
        {isAside ? page.text.filters.done : page.text.filters.title}
      </button>
      {picture !== null && visible !== null && <Counts {...page} picture={picture} visible={visible} />}
      {choices?.isSample && (
        <a class="samples" href={`/about?lang=${page.state.language}`}>
          {page.text.counts.samples}
        </a>
      )}
      <Context
        {...page}
        picture={picture}
        purpose={choosing.purpose}
        onCancel={() => choosing.setPurpose(null)}
      />
      <Chips {...page} choices={choices} />
      {picture !== null && visible !== null && (
        <Exports
          {...page}
          choices={choices}
          picture={picture}
          visible={visible}
          drawing={drawing}
          map={map}
        />
      )}
    </div>
  );
}
