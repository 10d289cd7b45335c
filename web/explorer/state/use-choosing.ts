import { useEffect, useRef, useState } from 'preact/hooks';
import type { Found } from '../api/search.ts';
import type { Picture } from '../network/picture.ts';
import { focusOn } from './moves.ts';
import { type Act, type Change, noPair, type Pair, type State } from './state.ts';

/** What a second thing is asked for. */
export type Purpose = 'path' | 'comparison';

/** How a person chooses things, in the picture, a list or by search. */
export interface Choosing {
  /** What the next choice is for; null where it is to look at the thing. */
  readonly purpose: Purpose | null;
  readonly setPurpose: (purpose: Purpose | null) => void;
  /** Takes a thing of the page, or lets go of what was chosen. */
  readonly onSelect: (id: string | null) => void;
  /** Takes a thing that a search found. @returns whether it is looked at, and not the second of two. */
  readonly onFound: (found: Found) => boolean;
  readonly onExpand: (id: string) => void;
  /** Takes a link, by its ends. */
  readonly onLink: (link: Pair) => void;
}

/**
 * Turns choices into changes of the state. The key Escape lets go of all that is chosen.
 *
 * @param onPair told when two things are there for a way or a comparison.
 */
export function useChoosing(state: State, act: Act, picture: Picture | null, onPair: () => void): Choosing {
  const [purpose, setPurpose] = useState<Purpose | null>(null);
  const { selected, expanded } = state;

  /** Takes a thing for what is asked for at the moment. */
  const pick = (id: string, otherwise: Change) => {
    if (purpose === null || selected === null || selected === id) return act(otherwise);
    setPurpose(null);
    onPair();
    const pair = { from: selected, to: id };
    act({ ...noPair, [purpose]: pair });
  };
  const onSelect = (id: string | null) => {
    if (id !== null) return pick(id, { selected: id, link: null });
    setPurpose(null);
    act({ selected: null, ...noPair });
  };

  const letGo = useRef(onSelect);
  letGo.current = onSelect;
  useEffect(() => {
    const onKey = ({ key, target }: KeyboardEvent) => {
      if (key !== 'Escape' || (target as Element).closest('input, select, dialog')) return;
      letGo.current(null);
      // What had the focus is gone with the panel.
      if ((target as Element).closest('.panel')) document.getElementById('main')?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  return {
    purpose,
    setPurpose,
    onSelect,
    onFound(found) {
      pick(found.id, focusOn(state, picture, found));
      return purpose === null;
    },
    onExpand(id) {
      if (!expanded.includes(id)) act({ expanded: [...expanded, id], selected: id });
    },
    onLink(link) {
      setPurpose(null);
      act({ ...noPair, link });
    },
  };
}
