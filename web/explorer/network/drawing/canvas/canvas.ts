import { lineProgram } from '../links/line-program.ts';
import type { Lines } from '../links/lines.ts';
import { openPace } from './pace.ts';
import { openSheet } from './sheet.ts';
import { isSameView, screenSize, transformBetween, type View } from './view.ts';

/** A canvas with lines of one colour. It is drawn anew at once or, where that would take long, piece by piece on a sheet of its own. */
export interface LineCanvas {
  readonly element: HTMLCanvasElement;
  /** So many lines can be drawn anew for each picture of a movement. */
  readonly quickly: number;
  /** Takes other lines. They are to be seen once they are drawn. */
  load(lines: Lines): void;
  /** Draws the lines anew, at once. */
  draw(view: View, colour: string): void;
  /** Draws the lines anew, piece by piece: what there is stays until all are there. */
  drawSlowly(view: View, colour: string, onDrawn: () => void): void;
  /** Moves what is drawn to where it belongs in a view. What is being drawn for another is given up. */
  follow(view: View): void;
  /** Whether all is drawn as it should be in a view. */
  isDrawn(view: View, colour: string): boolean;
  close(): void;
}

interface Look {
  readonly view: View;
  readonly colour: string;
}

/** So many lines are tried at once first. */
const first = 4_000;
/** So many lines come first in a view, where they may be longer than they were in the one before. */
const cautious = 1_000;

/** @throws where the browser has no WebGL 2. */
export function openLineCanvas(): LineCanvas {
  const element = document.createElement('canvas');
  element.style.cssText = 'position: absolute; left: 0; top: 0; transform-origin: 0 0';
  const gl = element.getContext('webgl2', { antialias: false });
  if (gl === null) throw new Error('This browser draws no lines.');
  const program = lineProgram(gl);
  const pace = openPace(first);
  const sheet = openSheet(gl);
  let count = 0;
  let drawn: Look | null = null;
  let coming: (Look & { onDrawn: () => void }) | null = null;
  let isCurrent = false;
  let isTimed = false;

  /** Calls back when the graphics card has done what it was asked so far. */
  const whenDone = (next: (time: number) => void) => {
    const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
    const began = performance.now();
    const look = () => {
      const isDone = fence === null || gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED;
      if (!isDone && !gl.isContextLost()) return void requestAnimationFrame(look);
      gl.deleteSync(fence);
      next(performance.now() - began);
    };
    requestAnimationFrame(look);
  };
  const show = (view: View, colour: string) => {
    element.style.transform = '';
    drawn = { view, colour };
    isCurrent = true;
  };

  return {
    element,
    get quickly() {
      return pace.lines;
    },
    load(lines) {
      coming = null;
      program.load(lines);
      count = lines.count;
      isCurrent = false;
    },
    draw(view, colour) {
      coming = null;
      resize(element, view);
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.clear(gl.COLOR_BUFFER_BIT);
      program.look(view, colour);
      program.draw(0, count);
      show(view, colour);
      if (isTimed) return;
      isTimed = true;
      whenDone((time) => {
        isTimed = false;
        pace.learn(count, time);
      });
    },
    drawSlowly(view, colour, onDrawn) {
      if (coming !== null && isSame(coming, view, colour)) {
        coming.onDrawn = onDrawn;
        return;
      }
      const mine = { view, colour, onDrawn };
      coming = mine;
      sheet.clear(view);
      program.look(view, colour);
      const go = (from: number, most: number) => {
        const lines = Math.min(most, pace.lines, count - from);
        sheet.bind();
        program.draw(from, lines);
        whenDone((time) => {
          pace.learn(lines, time);
          if (coming !== mine) return;
          if (from + lines < count) return go(from + lines, 2 * most);
          resize(element, view);
          sheet.copy(view);
          coming = null;
          show(view, colour);
          mine.onDrawn();
        });
      };
      go(0, cautious);
    },
    follow(view) {
      if (coming !== null && !isSameView(coming.view, view)) coming = null;
      if (drawn !== null) element.style.transform = transformBetween(drawn.view, view);
    },
    isDrawn: (view, colour) => isCurrent && drawn !== null && isSame(drawn, view, colour),
    close() {
      coming = null;
      gl.getExtension('WEBGL_lose_context')?.loseContext();
    },
  };
}

function isSame(look: Look, view: View, colour: string): boolean {
  return look.colour === colour && isSameView(look.view, view);
}

function resize(canvas: HTMLCanvasElement, view: View): void {
  const [width, height] = screenSize(view);
  if (canvas.width === width && canvas.height === height) return;
  canvas.width = width;
  canvas.height = height;
  canvas.style.width = `${view.width}px`;
  canvas.style.height = `${view.height}px`;
}
