import { openCanvas } from '../canvas/canvas.ts';
import type { View } from '../canvas/view.ts';
import { lineProgram } from './line-program.ts';
import { type Ends, linesBetween } from './lines.ts';

/** Links of one colour, on a canvas of their own. */
export interface Layer {
  readonly element: HTMLElement;
  colour: string;
  /** Whether its links can be drawn anew for each picture of a movement. */
  readonly isQuick: boolean;
  take(links: readonly Ends[], isThin: boolean): void;
  /** Its links go between other places from now on. @param places x and y of each */
  move(places: Float32Array): void;
  /** Whether all is drawn as it should be in a view. */
  isDrawn(view: View): boolean;
  draw(view: View): void;
  /** Draws piece by piece; what there is stays until all is there. */
  drawSlowly(view: View, onDrawn: () => void): void;
  /** Moves what is drawn to where it belongs in a view. What is being drawn for another is given up. */
  follow(view: View): void;
  close(): void;
}

/** So many lines are tried at once first. */
const first = 4_000;

/** @throws where the browser has no WebGL 2. */
export function openLayer(): Layer {
  const canvas = openCanvas(lineProgram, first);
  let [links, isThin]: [readonly Ends[], boolean] = [[], false];
  let places: Float32Array = new Float32Array();
  let isStale = false;
  const load = () => {
    if (isStale) canvas.load(linesBetween(links, places, isThin));
    isStale = false;
  };
  return {
    element: canvas.element,
    colour: '',
    get isQuick() {
      return links.length <= canvas.quickly;
    },
    take(nextLinks, next) {
      [links, isThin, isStale] = [nextLinks, next, true];
      canvas.element.hidden = links.length === 0;
    },
    move(next) {
      [places, isStale] = [next, true];
    },
    isDrawn(view) {
      return links.length === 0 || (!isStale && canvas.isDrawn(view, this.colour));
    },
    draw(view) {
      load();
      canvas.draw(view, this.colour);
    },
    drawSlowly(view, onDrawn) {
      load();
      canvas.drawSlowly(view, this.colour, onDrawn);
    },
    follow(view) {
      canvas.giveUpBut(view);
      canvas.follow(view);
    },
    close: canvas.close,
  };
}
