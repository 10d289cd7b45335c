import { useCallback } from 'preact/hooks';
import type { Choices } from '../api/choices.ts';
import { networkRequests } from '../api/network.ts';
import type { Drawing } from '../network/drawing/drawing.ts';
import type { Picture } from '../network/picture.ts';
import type { Visible } from '../network/visible.ts';
import type { Page } from '../parts/page.ts';
import type { Figure } from '../picture/figure.ts';
import { figureOf } from '../picture/figure-of.ts';
import { PrintedPage } from '../picture/printed-page.tsx';
import { svgOf } from '../picture/svg.ts';
import { tableOf } from '../picture/table-of.ts';
import { titleOf, wordsOf } from '../picture/words.ts';
import { ExportMenu } from './export-menu.tsx';

/** What the page shows, to be taken along. */
export interface Shown extends Page {
  readonly choices: Choices | null;
  readonly picture: Picture;
  readonly visible: Visible;
  /** Where nodes stand; null where the network is not drawn. */
  readonly drawing: Drawing | null;
}

/** The menu of exports of what the page shows. */
export function Exports(shown: Shown) {
  const { state, text, picture } = shown;
  const [request] = networkRequests(state);
  if (request === undefined) return null;
  return (
    <ExportMenu
      language={state.language}
      draw={() => drawn(shown)}
      request={request}
      pageAddress={location.href}
      title={titleOf(state, picture, text)}
    />
  );
}

/** The network on paper. */
export function PrintedNetwork(shown: Shown) {
  const { state, text, visible } = shown;
  // Paper is white, however the screen is.
  const draw = useCallback(() => {
    const figure = drawn({ ...shown, isDark: false });
    return {
      svg: svgOf({ ...figure, colors: { ...figure.colors, paper: '#ffffff' } }).svg,
      table: tableOf(visible, state.measure, state.language, text),
    };
  }, [shown, visible, state, text]);
  return <PrintedPage draw={draw} />;
}

function drawn({ state, text, isDark, choices, picture, visible, drawing }: Shown): Figure {
  const words = wordsOf({ state, text, choices, picture, visible, now: new Date(), address: location.href });
  return figureOf({ state, text, isDark, ...words, visible, placeOf: (id) => drawing?.placeOf(id) ?? null });
}
