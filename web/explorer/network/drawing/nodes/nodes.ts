import type Sigma from 'sigma';
import type { AbstractNodeProgram, NodeProgramType } from 'sigma/rendering';
import type { NodeDisplayData } from 'sigma/types';
import { openCanvas } from '../canvas/canvas.ts';
import { type View, viewOf } from '../canvas/view.ts';
import { type DrawnNode, type Frame, nodeProgram, numbersPerNode, writeNode } from './node-program.ts';

/** The nodes of a drawing, on a canvas of their own. Where there are too many to be drawn at once, they are drawn piece by piece while what there is stays. */
export interface Nodes {
  readonly element: HTMLElement;
  /** By which sigma tells what nodes there are, and when they are to be drawn. Which node lies under the pointer is told without it: `pointing/node-at.ts`. */
  readonly Program: NodeProgramType;
  /** Whether they can be drawn anew for each picture of a movement. */
  readonly isQuick: boolean;
  /** Whether they are being drawn, piece by piece. */
  readonly isComing: boolean;
  /** Moves what is drawn to where it belongs in a view. */
  follow(view: View): void;
  /** Does what makes sigma draw, and has it done at once, however long it takes. */
  atOnce(work: () => void): void;
}

/** So many nodes are tried at once first. */
const first = 2_000;

/** @throws where the browser has no WebGL 2. */
export function openNodes(): Nodes {
  const canvas = openCanvas(nodeProgram, first);
  let numbers: Float32Array = new Float32Array();
  let isStale = true;
  let isUrgent = false;
  let asked: { readonly view: View; readonly frame: Frame } | null = null;

  const isQuick = () => numbers.length / numbersPerNode <= canvas.quickly;
  const load = () => {
    if (isStale) canvas.load(numbers);
    isStale = false;
  };
  // What was begun is finished, so that something is seen of what changes all the time.
  const drawAsked = () => {
    if (asked === null) return;
    const { view, frame } = asked;
    asked = null;
    load();
    canvas.drawSlowly(view, frame, drawAsked);
  };

  class Program implements AbstractNodeProgram {
    drawLabel = undefined;
    drawHover = undefined;
    readonly #sigma: Sigma;

    constructor(_gl: WebGLRenderingContext, _pictureForPointing: WebGLFramebuffer | null, sigma: Sigma) {
      this.#sigma = sigma;
    }
    reallocate(count: number): void {
      if (numbers.length !== count * numbersPerNode) numbers = new Float32Array(count * numbersPerNode);
      isStale = true;
    }
    process(_id: number, place: number, node: NodeDisplayData): void {
      const at = place * numbersPerNode;
      if (node.hidden) numbers.fill(0, at, at + numbersPerNode);
      else writeNode(numbers, at, node as DrawnNode);
      isStale = true;
    }
    render(frame: Frame): void {
      const view = viewOf(this.#sigma);
      if (isUrgent || isQuick()) {
        asked = null;
        load();
        canvas.draw(view, frame);
        return;
      }
      canvas.follow(view);
      asked = { view, frame };
      if (!canvas.isComing) drawAsked();
    }
    kill(): void {
      canvas.close();
    }
  }

  return {
    element: canvas.element,
    Program,
    get isQuick() {
      return isQuick();
    },
    get isComing() {
      return canvas.isComing;
    },
    follow: canvas.follow,
    atOnce(work) {
      isUrgent = true;
      try {
        work();
      } finally {
        isUrgent = false;
      }
    },
  };
}
