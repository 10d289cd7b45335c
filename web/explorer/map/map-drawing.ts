import type { Sheet } from '../picture/sheet.ts';
import type { MappedPlace } from './municipality-map.tsx';

/** What a picture says around the map. */
export type MapWords = Pick<Sheet, 'language' | 'title' | 'asked' | 'source'>;

/** The map as the page shows it, to be taken along. */
export interface MapDrawing {
  /** The municipalities with projects in the area that was chosen. */
  places(): readonly MappedPlace[];
  /** The part of the country that is seen, as a page of its own. */
  draw(words: MapWords, isDark: boolean): Sheet;
}
