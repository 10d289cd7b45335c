import { useMemo } from 'preact/hooks';
import { askApart, type Marks, marked } from '../api/apart.ts';
import { askNetwork, type Network, networkRequests } from '../api/network.ts';
import { type Asked, useAnswer } from '../api/use-answer.ts';
import type { State } from '../state/state.ts';
import { mergeNetworks, type Picture } from './picture.ts';

interface Answers {
  readonly networks: readonly (Network | null)[];
  /** What tells their namesakes apart. */
  readonly marks: Marks;
}

const noMarks: Marks = new Map();

/** The picture that a state asks for, unless it is held back; `isGone` where it is to be around a thing that the graph does not have. */
export function usePicture(state: State, isHeld: boolean): Asked<Picture> & { readonly isGone: boolean } {
  const requests = networkRequests(state);
  const asked = useAnswer<Answers>(isHeld ? null : JSON.stringify(requests), async (signal) => {
    const networks = await Promise.all(requests.map((request) => askNetwork(request, signal)));
    const nodes = networks.flatMap((network) => network?.nodes ?? []);
    return { networks, marks: await askApart(nodes, signal) };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer is to what was expanded.
  const picture = useMemo(() => {
    const { networks: [base, ...further] = [], marks = noMarks } = asked.value ?? {};
    if (!base) return null;
    const picture = mergeNetworks(base, further, state.expanded, paperAspect());
    return { ...picture, nodes: marked(picture.nodes, marks) };
  }, [asked.value]);
  return { ...asked, value: picture, isGone: !asked.isLoading && asked.value?.networks[0] === null };
}

/** About how many times as wide as high the place for the network is. */
function paperAspect(): number {
  return innerWidth > innerHeight ? 1.4 : 0.8;
}
