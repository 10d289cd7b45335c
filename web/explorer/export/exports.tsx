import { useCallback } from 'preact/hooks';
import type { Choices } from '../api/choices.ts';
import { networkRequests } from '../api/network.ts';
import type { MapDrawing } from '../map/map-drawing.ts';
import type { Drawing } from '../network/drawing/drawing.ts';
import type { Picture } from '../network/picture.ts';
import type { Visible } from '../network/visible.ts';
import type { Page } from '../parts/page.ts';
import { figureOf } from '../picture/figure-of.ts';
import { networkSheet } from '../picture/network-sheet.ts';
import { PrintedPage } from '../picture/printed-page.tsx';
import { type Sheet, svgOfSheet } from '../picture/sheet.ts';
import { mapTableOf, tableOf } from '../picture/table-of.ts';
import { cutOf, mapWordsOf, titleOf, wordsOf } from '../picture/words.ts';
import { ExportMenu } from './export-menu.tsx';
import { exportTexts } from './text.ts';

/** What the page shows, to be taken along. */
export interface Shown extends Page {
  readonly choices: Choices | null;
  readonly picture: Picture;
  readonly visible: Visible;
  /** Where nodes stand; null where the network is not drawn. */
  readonly drawing: Drawing | null;
  /** Null where the page shows no map. */
  readonly map: MapDrawing | null;
}

/** The menu of exports of what the page shows. */
export function Exports(shown: Shown) {
  const { state, text, picture } = shown;
  const [request] = networkRequests(state);
  if (request === undefined) return null;
  return (
    <ExportMenu
      language={state.language}
      draw={() => sheetOf(shown)}
      kind={exportTexts[state.language].kinds[shown.map === null ? 'network' : 'map']}
      request={request}
      pageAddress={location.href}
      title={titleOf(state, picture, text)}
      cut={cutOf({ state, text, picture })}
    />
  );
}

/** The network or the map on paper. */
export function Printed(shown: Shown) {
  const { state, text, visible, map } = shown;
  // Paper is white, however the screen is.
  const draw = useCallback(() => {
    const sheet = sheetOf({ ...shown, isDark: false });
    return {
      svg: svgOfSheet({ ...sheet, colors: { ...sheet.colors, paper: '#ffffff' } }).svg,
      table: map === null ? tableOf(visible, state, text) : mapTableOf(map.places(), state.language, text),
    };
  }, [shown, visible, state, text, map]);
  return <PrintedPage draw={draw} />;
}

function sheetOf(shown: Shown): Sheet {
  const { state, text, isDark, visible, drawing, map } = shown;
  const told = { ...shown, now: new Date(), address: location.href };
  if (map !== null) return map.draw(mapWordsOf(told, map.places().length), isDark);
  const words = wordsOf(told);
  return networkSheet(
    figureOf({ state, text, isDark, ...words, visible, placeOf: (id) => drawing?.placeOf(id) ?? null }),
  );
}
