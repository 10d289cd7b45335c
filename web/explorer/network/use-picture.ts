import { useMemo } from 'preact/hooks';
import { askNetwork, type Network, networkRequests } from '../api/network.ts';
import { type Asked, useAnswer } from '../api/use-answer.ts';
import type { State } from '../state/state.ts';
import { mergeNetworks, type Picture } from './picture.ts';

/** The picture that a state asks for, unless it is held back; `isGone` where it is to be around a thing that the graph does not have. */
export function usePicture(state: State, isHeld: boolean): Asked<Picture> & { readonly isGone: boolean } {
  const requests = networkRequests(state);
  const asked = useAnswer<readonly (Network | null)[]>(isHeld ? null : JSON.stringify(requests), (signal) =>
    Promise.all(requests.map((request) => askNetwork(request, signal))),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer is to what was expanded.
  const picture = useMemo(() => {
    const [base, ...further] = asked.value ?? [];
    return base ? mergeNetworks(base, further, state.expanded, paperAspect()) : null;
  }, [asked.value]);
  return { ...asked, value: picture, isGone: !asked.isLoading && asked.value?.[0] === null };
}

/** About how many times as wide as high the place for the network is. */
function paperAspect(): number {
  return innerWidth > innerHeight ? 1.4 : 0.8;
}
