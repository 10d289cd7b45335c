import type { NetworkLink } from '../../../api/network.ts';
import { mix } from '../../colours.ts';
import { width } from '../../looks.ts';
import { linkKey } from '../../picture.ts';
import type { View } from '../canvas/view.ts';
import type { Sight } from '../sight.ts';
import { openLayer } from './layer.ts';
import type { Ends } from './lines.ts';
import { openMark } from './mark.ts';
import { nearestLine, type Spot } from './nearest-line.ts';

/** From so many links on, lines are thin. */
const many = 4_000;
/** The width of links on a way, in pixels. */
const wayWidth = 7;
/** How far links that are not lit fade into the paper. */
const faded = 0.82;

/**
 * The links of a drawing, under its nodes: on one canvas all that are shown, on another those that are lit. Where they can be drawn anew for each
 * picture of a movement, they are; otherwise what is drawn is moved along, and drawn anew at rest.
 */
export interface Links {
  /** Draws other links. @param places x and y of nodes, in the order of `nodes`. */
  show(
    nodes: readonly { readonly id: string }[],
    links: readonly NetworkLink[],
    places: Float32Array,
    sight: Sight,
  ): void;
  /** Emphasises something else. @param dimming how far the rest is dimmed, 0 to 1. */
  see(sight: Sight, dimming: number): void;
  /** Links go between other places from now on. */
  move(places: Float32Array): void;
  /** Moves what there is to where it belongs in a view. */
  carry(view: View): void;
  /** Shows what there is where it belongs in a view, drawn anew if that is quick. @returns whether it is as it should be. */
  follow(view: View): boolean;
  /** Draws what is not yet drawn as it should be, and calls back. Who follows another view meanwhile ends it. */
  settle(view: View, onDrawn: () => void): void;
  /** The link at a spot of the paper, within some pixels: of those that are lit, else of all that are shown. */
  at(spot: Spot, view: View, reach: number): DrawnLink | null;
  /** Whether a link is at a spot. */
  isAt(link: DrawnLink, spot: Spot, view: View, reach: number): boolean;
  /** Marks the one that is pointed at. */
  mark(link: DrawnLink, view: View): void;
  unmark(): void;
  close(): void;
}

/** @throws where the browser has no WebGL 2. */
export function openLinks(element: HTMLElement): Links {
  const paper = document.createElement('div');
  paper.style.cssText = 'position: absolute; inset: 0; overflow: hidden; pointer-events: none';
  const [all, lit] = [openLayer(), openLayer()];
  const layers = [all, lit];
  const mark = openMark();
  paper.append(all.element, lit.element, mark.element);
  element.prepend(paper);
  let [links, isThin]: [readonly DrawnLink[], boolean] = [[], false];
  let sight: Sight | null = null;
  let [shownLinks, litLinks]: [readonly DrawnLink[], readonly DrawnLink[]] = [[], []];
  let places: Float32Array = new Float32Array();

  const choose = (next: Sight) => {
    const isSame = sight?.shownLinks === next.shownLinks;
    if (!isSame) {
      shownLinks = links.filter(({ key }) => next.shownLinks.has(key));
      all.take(shownLinks, isThin);
    }
    if (isSame && sight?.lit === next.lit && sight.litLinks === next.litLinks && sight.isWay === next.isWay)
      return;
    const chosen = shownLinks.filter((link) => isLit(link, next));
    litLinks = next.isWay ? chosen.map(asWay) : chosen;
    lit.take(litLinks, isThin && !next.isWay);
  };
  const see = (next: Sight, dimming: number) => {
    choose(next);
    all.colour = next.inks.link;
    all.element.style.opacity = next.lit === null ? '' : `${1 - faded * dimming}`;
    lit.colour = litColour(next, dimming);
    sight = next;
  };
  const move = (next: Float32Array) => {
    places = next;
    for (const layer of layers) layer.move(places);
  };
  const settle = (view: View, onDrawn: () => void) => {
    const late = layers.filter((layer) => !layer.isDrawn(view));
    const slow = late.find((layer) => !layer.isQuick);
    if (slow !== undefined) return slow.drawSlowly(view, () => settle(view, onDrawn));
    // What is quick comes last, so that all is there at once.
    for (const layer of late) layer.draw(view);
    onDrawn();
  };

  return {
    show(nodes, shown, nextPlaces, next) {
      const numbers = new Map(nodes.map(({ id }, i) => [id, i]));
      const heaviest = shown.reduce((most, link) => Math.max(most, link.weight), 0);
      links = shown.flatMap(({ source, target, weight }) => {
        const [from, to] = [numbers.get(source), numbers.get(target)];
        if (from === undefined || to === undefined) return [];
        const key = linkKey({ source, target });
        return { from, to, width: width(weight, heaviest), key, source, target };
      });
      [isThin, sight] = [links.length > many, null];
      move(nextPlaces);
      see(next, next.lit === null ? 0 : 1);
    },
    see,
    move,
    carry(view) {
      for (const layer of layers) layer.follow(view);
    },
    follow(view) {
      for (const layer of layers) {
        if (layer.isDrawn(view)) continue;
        if (layer.isQuick) layer.draw(view);
        else layer.follow(view);
      }
      return layers.every((layer) => layer.isDrawn(view));
    },
    settle,
    at: (spot, view, reach) =>
      nearestLine(litLinks, places, view, spot, reach) ?? nearestLine(shownLinks, places, view, spot, reach),
    isAt: (link, spot, view, reach) => nearestLine([link], places, view, spot, reach) !== null,
    mark({ from, to, width }, view) {
      if (sight === null) return;
      const spot = (place: number) =>
        view.toPixels.transformPoint({ x: places[2 * place] ?? 0, y: places[2 * place + 1] ?? 0 });
      mark.show(spot(from), spot(to), Math.max(width * view.scale, 2) + 2, sight.inks.accent);
    },
    unmark: mark.hide,
    close() {
      for (const layer of layers) layer.close();
    },
  };
}

/** A link as it is drawn. */
export interface DrawnLink extends Ends {
  readonly key: string;
  readonly source: string;
  readonly target: string;
}

function isLit({ key, source, target }: DrawnLink, { lit, litLinks }: Sight): boolean {
  if (lit === null) return false;
  return litLinks === null ? lit.has(source) && lit.has(target) : litLinks.has(key);
}

/** Links on a way are wider than the heaviest of others: it is told by more than its colour. */
function asWay(link: DrawnLink): DrawnLink {
  return { ...link, width: wayWidth };
}

function litColour({ inks, isWay, litLinks }: Sight, dimming: number): string {
  // A hundred dark lines to one node would hide all else.
  const isMany = !isWay && (litLinks?.size ?? 0) > 40;
  return mix(inks.link, isWay ? inks.accent : inks.soft, isMany ? 0.4 * dimming : dimming);
}
