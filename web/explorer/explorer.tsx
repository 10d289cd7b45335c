import { useState } from 'preact/hooks';
import { askChoices, manyProjects } from './api/choices.ts';
import type { Found } from './api/search.ts';
import { useAnswer } from './api/use-answer.ts';
import { useReading } from './api/use-reading.ts';
import { EmbedCaption } from './export/embed-caption.tsx';
import { Printed } from './export/exports.tsx';
import { Header } from './header/header.tsx';
import type { MapDrawing } from './map/map-drawing.ts';
import type { Drawing } from './network/drawing/drawing.ts';
import { useChosenInView } from './network/use-chosen-in-view.ts';
import { useShown, useView } from './network/use-shown.ts';
import { Panels } from './panel/panels.tsx';
import type { Page } from './parts/page.ts';
import { useDark } from './parts/theme.ts';
import { useDocument } from './parts/use-document.ts';
import { useLate } from './parts/use-late.ts';
import { extentOf, titleOf } from './picture/words.ts';
import { Bar } from './stage/bar.tsx';
import { Side } from './stage/side.tsx';
import { Stage } from './stage/stage.tsx';
import { countFilters } from './state/state.ts';
import { useChoosing } from './state/use-choosing.ts';
import { useAddress } from './state/use-state.ts';
import { texts } from './texts/texts.ts';
import { NetworkYears } from './timeline/network-years.tsx';

/** The page: the address is its state, a network is asked for by it, and drawn. */
export function Explorer() {
  const [state, act] = useAddress();
  const text = texts[state.language];
  const isDark = useDark(state.theme);
  const page: Page = { state, act, text, isDark };
  useDocument(page);

  const chosen = useAnswer('choices', askChoices);
  const choices = chosen.value;
  const isAnywhere = state.center === null && !state.isWhole && countFilters(state.filters) === 0;
  const isStart = isAnywhere && choices !== null && choices.projectCount > manyProjects;
  const found = useShown(state, isStart);
  const isNothing = isAnywhere && found.picture?.nodes.length === 0;
  const isReading = useReading(
    isNothing || (choices === null ? chosen.problem !== null : choices.projectCount === 0),
  );
  const shown = isReading ? { ...found, picture: null, visible: null } : found;
  const { asked, picture, visible } = shown;
  const isLate = useLate(asked.isLoading, 150);

  const [isUnable, setUnable] = useState(false);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [map, setMap] = useState<MapDrawing | null>(null);
  const [said, announce] = useState('');
  const [isAside, setAside] = useState(false);
  const awaitPair = useView(shown, drawing);
  const choosing = useChoosing(state, act, picture, awaitPair);
  const { selected, path, comparison, link, isEmbedded } = state;
  useChosenInView(selected, picture, drawing);

  const onFound = (found: Found) => {
    if (choosing.onFound(found)) drawing?.goTo(found.id);
  };
  const view = isUnable && state.view === 'network' ? 'table' : state.view;
  const isPanel = !isEmbedded && [selected, path, comparison, link].some((told) => told !== null);

  return (
    <div
      class="explorer"
      data-view={view}
      data-panel={isPanel ? '' : undefined}
      data-picking={choosing.purpose === null ? undefined : ''}
      data-embedded={isEmbedded ? '' : undefined}
    >
      <a class="skip" href="#main">
        {text.skip}
      </a>
      {!isEmbedded && (
        <>
          <Header
            {...page}
            purpose={choosing.purpose === null ? null : text.picking[choosing.purpose]}
            onFound={onFound}
          />
          <Side
            {...page}
            choices={choices}
            picture={picture}
            isOpen={isAside}
            onClose={() => setAside(false)}
          />
        </>
      )}
      <main id="main" tabIndex={-1} aria-busy={asked.isLoading}>
        {!isEmbedded && (
          <Bar
            {...page}
            shown={shown}
            choices={choices}
            choosing={choosing}
            drawing={drawing}
            map={map}
            isAside={isAside}
            onAside={() => setAside(!isAside)}
          />
        )}
        <Stage
          {...page}
          shown={shown}
          choosing={choosing}
          view={view}
          isUnable={isUnable}
          isLate={isLate}
          isReading={isReading}
          start={isStart ? choices.projectCount : null}
          onUnable={() => setUnable(true)}
          onDrawing={setDrawing}
          onMap={setMap}
          announce={announce}
        />
        {view === 'network' && !isEmbedded && <NetworkYears {...page} />}
        {isEmbedded && (
          <EmbedCaption
            language={state.language}
            title={titleOf(state, picture, text)}
            extent={
              visible === null || picture === null ? '' : extentOf({ ...page, picture, visible, choices })
            }
            address={location.href}
          />
        )}
        <p class="unseen" role="status">
          {isLate ? text.states.loading : ''}
        </p>
        <p class="unseen" aria-live="polite">
          {said}
        </p>
      </main>
      {(view === 'network' || map !== null) && picture !== null && visible !== null && (
        <Printed
          {...page}
          choices={choices}
          picture={picture}
          visible={visible}
          drawing={drawing}
          map={map}
        />
      )}
      {isPanel && <Panels {...page} shown={shown} choosing={choosing} drawing={drawing} />}
    </div>
  );
}
