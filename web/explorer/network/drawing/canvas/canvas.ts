import { openPace } from './pace.ts';
import { openSheet } from './sheet.ts';
import { isSameView, screenSize, transformBetween, type View } from './view.ts';

/** A canvas with many alike things. It is drawn anew at once or, where that would take long, piece by piece on a sheet of its own. */
export interface Canvas<Things, Look> {
  readonly element: HTMLCanvasElement;
  /** So many things can be drawn anew for each picture of a movement. */
  readonly quickly: number;
  /** Whether things are being drawn piece by piece. */
  readonly isComing: boolean;
  /** Takes other things. They are to be seen once they are drawn. */
  load(things: Things): void;
  /** Draws the things anew, at once. */
  draw(view: View, look: Look): void;
  /** Draws the things anew, piece by piece: what there is stays until all are there. */
  drawSlowly(view: View, look: Look, onDrawn: () => void): void;
  /** Moves what is drawn to where it belongs in a view. */
  follow(view: View): void;
  /** What is being drawn for another view is given up. */
  giveUpBut(view: View): void;
  /** Whether all is drawn as it should be in a view. */
  isDrawn(view: View, look: Look): boolean;
  close(): void;
}

/** What draws things on a canvas. */
export interface Program<Things, Look> {
  /** Takes the things that are drawn from now on. @returns how many there are. */
  load(things: Things): number;
  /** Sets where and how they are drawn. */
  look(view: View, look: Look): void;
  draw(first: number, count: number): void;
}

/**
 * @param programOn makes what draws on it.
 * @param first so many things are tried at once first.
 * @throws where the browser has no WebGL 2.
 */
export function openCanvas<Things, Look>(
  programOn: (gl: WebGL2RenderingContext) => Program<Things, Look>,
  first: number,
): Canvas<Things, Look> {
  const element = document.createElement('canvas');
  element.style.cssText = 'position: absolute; left: 0; top: 0; transform-origin: 0 0';
  const gl = element.getContext('webgl2', { antialias: false });
  if (gl === null) throw new Error('This browser has no WebGL 2.');
  const program = programOn(gl);
  const pace = openPace(first);
  const sheet = openSheet(gl);
  /** So many come first in a view, where they may be larger than they were in the one before. */
  const cautious = first / 4;
  let count = 0;
  let drawn: { readonly view: View; readonly look: Look } | null = null;
  let coming: { readonly view: View; readonly look: Look; onDrawn: () => void } | null = null;
  let seen: View | null = null;
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
  const follow = (view: View) => {
    seen = view;
    if (drawn !== null) element.style.transform = transformBetween(drawn.view, view);
  };
  const show = (view: View, look: Look, now: View) => {
    drawn = { view, look };
    isCurrent = true;
    follow(now);
  };

  return {
    element,
    get quickly() {
      return pace.count;
    },
    get isComing() {
      return coming !== null;
    },
    load(things) {
      coming = null;
      count = program.load(things);
      isCurrent = false;
    },
    draw(view, look) {
      coming = null;
      resize(element, view);
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.clear(gl.COLOR_BUFFER_BIT);
      program.look(view, look);
      program.draw(0, count);
      show(view, look, view);
      if (isTimed) return;
      isTimed = true;
      whenDone((time) => {
        isTimed = false;
        pace.learn(count, time);
      });
    },
    drawSlowly(view, look, onDrawn) {
      if (coming !== null && coming.look === look && isSameView(coming.view, view)) {
        coming.onDrawn = onDrawn;
        return;
      }
      const mine = { view, look, onDrawn };
      coming = mine;
      seen = view;
      sheet.clear(view);
      program.look(view, look);
      const go = (from: number, most: number) => {
        const piece = Math.min(most, pace.count, count - from);
        sheet.bind();
        program.draw(from, piece);
        whenDone((time) => {
          pace.learn(piece, time);
          if (coming !== mine) return;
          if (from + piece < count) return go(from + piece, 2 * most);
          resize(element, view);
          sheet.copy(view);
          coming = null;
          show(view, look, seen ?? view);
          mine.onDrawn();
        });
      };
      go(0, cautious);
    },
    follow,
    giveUpBut(view) {
      if (coming !== null && !isSameView(coming.view, view)) coming = null;
    },
    isDrawn: (view, look) =>
      isCurrent && drawn !== null && drawn.look === look && isSameView(drawn.view, view),
    close() {
      coming = null;
      gl.getExtension('WEBGL_lose_context')?.loseContext();
    },
  };
}

function resize(canvas: HTMLCanvasElement, view: View): void {
  const [width, height] = screenSize(view);
  if (canvas.width === width && canvas.height === height) return;
  canvas.width = width;
  canvas.height = height;
  canvas.style.width = `${view.width}px`;
  canvas.style.height = `${view.height}px`;
}
