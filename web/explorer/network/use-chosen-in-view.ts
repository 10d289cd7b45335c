import { useEffect, useRef } from 'preact/hooks';
import { useMedia } from '../parts/theme.ts';
import type { Drawing } from './drawing/drawing.ts';
import type { Picture } from './picture.ts';

/** How long a drawing takes to have the size that a panel leaves it. Milliseconds. */
const settling = 100;

/** On a narrow screen, where the panel leaves little of the picture: brings what is chosen into view, with those it has links with. */
export function useChosenInView(
  selected: string | null,
  picture: Picture | null,
  drawing: Drawing | null,
): void {
  const isNarrow = useMedia('(max-width: 60rem)');
  // What an address has chosen is looked at as the address says.
  const last = useRef(selected);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen decides.
  useEffect(() => {
    if (drawing === null || picture === null || last.current === selected) return;
    last.current = selected;
    if (!isNarrow || selected === null) return;
    const timer = setTimeout(() => drawing.goToAll(around(picture, selected)), settling);
    return () => clearTimeout(timer);
  }, [selected, drawing, picture === null]);
}

function around({ links }: Picture, id: string): readonly string[] {
  const others = links.flatMap(({ source, target }) =>
    source === id ? [target] : target === id ? [source] : [],
  );
  return [id, ...others];
}
