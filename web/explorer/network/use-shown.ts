import { useEffect, useMemo, useRef } from 'preact/hooks';
import { askComparison, type Comparison } from '../api/comparison.ts';
import { askLink, type Link } from '../api/link.ts';
import { askPath, type Path } from '../api/path.ts';
import { type Asked, useAnswer } from '../api/use-answer.ts';
import type { Pair, State } from '../state/state.ts';
import type { Drawing } from './drawing/drawing.ts';
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
  /** Nodes to emphasise, of a way in its order; null where it is not about some. */
  readonly emphasised: readonly string[] | null;
  /** Whether they are a way from one to another: a link is one, too. */
  readonly isWay: boolean;
}

/**
 * Asks for what the state is about: a network, a way, a comparison, a link.
 *
 * @param isHeld whether the network is not to be asked for.
 */
export function useShown(state: State, isHeld: boolean): Shown {
  const { path, comparison: pair, link: ends, filters } = state;
  const asked = usePicture(state, isHeld);
  const way = useAnswer(path === null ? null : `way ${path.from} ${path.to}`, (signal) =>
    path === null ? Promise.resolve(null) : askPath(path.from, path.to, signal),
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
    if (network === null || path === null || way.value === null) return { picture: network, ids: null };
    return addWay(network, way.value);
  }, [network, way.value, path]);

  const { hidden, off, colouring, leastWeight, selected, center, until } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state it depends on these.
  const visible = useMemo(
    () => (picture === null ? null : visibleOf(picture, state)),
    [picture, hidden, off, colouring, leastWeight, selected, center, until],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state has the same ends as another pair.
  const linked = useMemo(() => endsIn(picture, ends), [picture, ends?.from, ends?.to]);
  return {
    asked,
    picture,
    visible,
    way,
    comparison,
    link,
    emphasised: ids ?? comparedOf(comparison.value) ?? linked,
    isWay: ids !== null || (comparison.value === null && linked !== null),
  };
}

/**
 * Brings a way or a comparison into view once it is there.
 *
 * @returns what to call when a person asks for one.
 */
export function useView({ way, comparison, emphasised }: Shown, drawing: Drawing | null): () => void {
  const isAwaited = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it is about comes with the answer.
  useEffect(() => {
    if (!isAwaited.current || emphasised === null) return;
    isAwaited.current = false;
    drawing?.goToAll(emphasised);
  }, [way.value, comparison.value, drawing]);
  return () => {
    isAwaited.current = true;
  };
}

/** The ends of a link; null where the picture does not have both. */
function endsIn(picture: Picture | null, ends: Pair | null): readonly string[] | null {
  if (picture === null || ends === null) return null;
  const ids = [ends.from, ends.to];
  return ids.every((end) => picture.nodes.some(({ id }) => id === end)) ? ids : null;
}

/** Nodes to emphasise in a comparison: the two, and whom both work with. */
function comparedOf(comparison: Comparison | null): readonly string[] | null {
  if (comparison === null) return null;
  const { one, other, sharedCollaborators } = comparison;
  return [one, other, ...sharedCollaborators].map(({ id }) => id);
}
