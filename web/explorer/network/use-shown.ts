import { useEffect, useMemo, useRef } from 'preact/hooks';
import { askComparison, type Comparison } from '../api/comparison.ts';
import { typeOfId } from '../api/facts.ts';
import { askLink, type Link } from '../api/link.ts';
import { askMembers } from '../api/members.ts';
import { askPath, type Path } from '../api/path.ts';
import { type Asked, useAnswer } from '../api/use-answer.ts';
import type { State } from '../state/state.ts';
import type { Drawing } from './drawing/drawing.ts';
import { type Emphasis, emphasisOf } from './emphasis.ts';
import type { Picture } from './picture.ts';
import { usePicture } from './use-picture.ts';
import { type Visible, visibleOf } from './visible.ts';
import { addWay } from './way.ts';

/** What the page shows of the network, and how far asking for it has come. */
export interface Shown {
  readonly asked: ReturnType<typeof usePicture>;
  /** The network with the way that is to be shown; null until the network is there, and where it does not come. */
  readonly picture: Picture | null;
  readonly visible: Visible | null;
  readonly way: Asked<Path | null>;
  readonly comparison: Asked<Comparison | null>;
  readonly link: Asked<Link | null>;
  /** Who is in the project that is chosen, where projects are no nodes; null where none is. */
  readonly members: ReadonlySet<string> | null;
  /** What is emphasised, beside what is chosen; null where nothing is. */
  readonly emphasis: Emphasis | null;
}

/**
 * Asks for what the state is about: a network, a way, a comparison, a link.
 *
 * @param isHeld whether the network is not to be asked for.
 */
export function useShown(state: State, isHeld: boolean): Shown {
  const { path, through, comparison: pair, link: ends, filters } = state;
  const asked = usePicture(state, isHeld);
  const way = useAnswer(path === null ? null : `way ${path.from} ${path.to} ${through}`, (signal) =>
    path === null ? Promise.resolve(null) : askPath(path, through, signal),
  );
  const comparison = useAnswer(pair === null ? null : `comparison ${pair.from} ${pair.to}`, (signal) =>
    pair === null ? Promise.resolve(null) : askComparison(pair.from, pair.to, signal),
  );
  const link = useAnswer(
    ends === null ? null : `link ${ends.from} ${ends.to} ${JSON.stringify(filters)}`,
    (signal) => (ends === null ? Promise.resolve(null) : askLink(ends, filters, signal)),
  );
  // What came before a problem is not what is asked for now.
  const network = asked.problem === null ? asked.value : null;
  const { picture, ids } = useMemo(() => {
    if (network === null || way.value === null) return { picture: network, ids: null };
    return addWay(network, way.value);
  }, [network, way.value]);

  const { hidden, off, colouring, leastWeight, selected, center, until } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state it depends on these.
  const visible = useMemo(
    () => (picture === null ? null : visibleOf(picture, state)),
    [picture, hidden, off, colouring, leastWeight, selected, center, until],
  );
  const members = useMembers(selected, picture);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state has the same ends as another pair.
  const emphasis = useMemo(
    () => (picture === null ? null : emphasisOf(picture, ids, comparison.value, ends, members)),
    [picture, ids, comparison.value, ends?.from, ends?.to, members],
  );
  return {
    asked,
    picture,
    visible,
    way,
    comparison,
    link,
    members,
    emphasis,
  };
}

/** Asks who is in the project that is chosen, unless it is a node itself. */
function useMembers(selected: string | null, picture: Picture | null): ReadonlySet<string> | null {
  const isAsked = typeOfId(selected ?? '') === 'Project' && picture?.base.projection !== 'PROJECT';
  const key = isAsked && picture !== null ? `members ${selected}` : null;
  const { value, isLoading } = useAnswer(key, (signal) => askMembers(selected ?? '', signal));
  return useMemo(() => (value === null || isLoading ? null : new Set(value)), [value, isLoading]);
}

/**
 * Brings a way or a comparison into view once it is there.
 *
 * @returns what to call when a person asks for one.
 */
export function useView({ way, comparison, emphasis }: Shown, drawing: Drawing | null): () => void {
  const isAwaited = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it is about comes with the answer.
  useEffect(() => {
    if (!isAwaited.current || emphasis === null) return;
    isAwaited.current = false;
    drawing?.goToAll(emphasis.ids);
  }, [way.value, comparison.value, drawing]);
  return () => {
    isAwaited.current = true;
  };
}
