import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Page } from '../parts/page.ts';
import { prefersStillness } from '../parts/theme.ts';
import type { Pair } from '../state/state.ts';
import { Controls } from './controls.tsx';
import { type Drawing, inksOf, openDrawing } from './drawing/drawing.ts';
import type { PointedLink } from './drawing/pointing/links.ts';
import type { Emphasis } from './emphasis.ts';
import { LinkTip } from './link-tip.tsx';
import { cutOf } from './lit.ts';
import { linkKey, type Picture } from './picture.ts';
import { useLayout } from './use-layout.ts';
import type { Visible } from './visible.ts';

export interface NetworkViewProps extends Page {
  readonly picture: Picture;
  readonly visible: Visible;
  /** What is emphasised, beside what is chosen; null where nothing is. */
  readonly emphasis: Emphasis | null;
  readonly onExpand: (id: string) => void;
  /** Told where the browser cannot draw. */
  readonly onUnable: () => void;
  /** Told of the drawing while there is one: it knows where nodes are. */
  readonly onDrawing: (drawing: Drawing | null) => void;
  /** Said to people who do not see the picture. */
  readonly announce: (words: string) => void;
  /** Choosing a node: in most cases to show it in the panel. */
  readonly onSelect: (id: string | null) => void;
  readonly onLink: (link: Pair) => void;
}

/** How often a drawing that was lost is drawn anew before the page does without it. */
const mostLosses = 3;

/** The network as a picture, with its controls. */
export function NetworkView(props: NetworkViewProps) {
  const { state, act, text, isDark, picture, visible, emphasis, onExpand, announce, onSelect } = props;
  const element = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [pointed, setPointed] = useState<PointedLink | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [losses, setLosses] = useState(0);

  // What the drawing calls is what the page says now, not what it said when it was opened.
  const now = useRef(props);
  now.current = props;

  useEffect(() => {
    const place = element.current;
    if (place === null) return;
    if (losses > mostLosses) return void now.current.onUnable();
    const onLost = () => setLosses((before) => before + 1);
    try {
      const opened = openDrawing(
        place,
        {
          onSelect: (id) => now.current.onSelect(id),
          onExpand: (id) => now.current.onExpand(id),
          onHover: setHovered,
          onLink: (link) => {
            // What is drawn for a way alone is told of by the way.
            const { added } = now.current.picture;
            if (!added.links.has(linkKey({ source: link.from, target: link.to }))) now.current.onLink(link);
          },
          onPoint: setPointed,
          onLook: (camera) => now.current.act({ camera }),
          onPlace: (id, x, y) => {
            const others = now.current.state.pins.filter((pin) => pin.id !== id);
            now.current.act({ pins: [...others, { id, x, y }] });
          },
        },
        prefersStillness,
      );
      setDrawing(opened);
      now.current.onDrawing(opened);
      // A graphics card that was reset takes with it what was drawn: it is drawn anew.
      place.addEventListener('webglcontextlost', onLost, { capture: true });
      return () => {
        place.removeEventListener('webglcontextlost', onLost, { capture: true });
        setDrawing(null);
        now.current.onDrawing(null);
        opened.close();
      };
    } catch {
      now.current.onUnable();
      return;
    }
  }, [losses]);

  const { measure, colouring, selected, pins } = state;
  const sight = useMemo(() => {
    const focus = hovered ?? cursor;
    return {
      ...cutOf(picture, focus, selected, emphasis),
      selected,
      cursor,
      pinned: new Set(pins.map(({ id }) => id)),
      shown: visible.nodeIds,
      shownLinks: visible.linkKeys,
      inks: inksOf(isDark),
    };
  }, [picture, visible, hovered, cursor, selected, pins, emphasis, isDark]);

  const seen = useRef(sight);
  seen.current = sight;
  useEffect(() => {
    drawing?.show(
      picture,
      { measure, colouring, isDark, pins: now.current.state.pins, camera: now.current.state.camera },
      seen.current,
    );
  }, [drawing, picture, measure, colouring, isDark]);
  useEffect(() => drawing?.see(sight), [drawing, sight]);
  useEffect(() => {
    for (const { id, x, y } of pins) drawing?.place(id, x, y);
  }, [drawing, pins]);

  const layout = useLayout(drawing, picture, pins);

  const nameOf = (id: string) => picture.nodes.find((node) => node.id === id)?.name ?? '';
  const move = (right: number, up: number) => {
    const next = drawing?.neighbourInDirection(cursor ?? selected, right, up) ?? null;
    setCursor(next);
    if (next !== null) announce(nameOf(next));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const directions: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
      ArrowUp: [0, 1],
      ArrowDown: [0, -1],
    };
    const direction = directions[event.key];
    const at = cursor ?? selected;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (direction && event.shiftKey) drawing?.pan(...direction);
    else if (direction) move(...direction);
    else if (event.key === '+' || event.key === '=') drawing?.zoom(1.4);
    else if (event.key === '-') drawing?.zoom(1 / 1.4);
    else if (event.key === '0') drawing?.fit();
    else if (event.key === 'Enter' && cursor !== null) {
      onSelect(cursor);
      announce(text.network.chosen(nameOf(cursor)));
    } else if (event.key === 'e' && at !== null) onExpand(at);
    else if (event.key === 'Escape') {
      setCursor(null);
      onSelect(null);
    } else return;
    event.preventDefault();
  };

  return (
    <div class="network">
      <div
        ref={element}
        class="canvas"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes keys as a whole, because its nodes are pixels.
        tabIndex={0}
        aria-label={text.network.canvas}
        onKeyDown={onKeyDown}
        onBlur={() => setCursor(null)}
      />
      {pointed !== null && (
        <LinkTip state={state} act={act} text={text} isDark={isDark} picture={picture} pointed={pointed} />
      )}
      <Controls state={state} act={act} text={text} isDark={isDark} drawing={drawing} layout={layout} />
    </div>
  );
}
