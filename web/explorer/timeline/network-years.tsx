import { askNetwork, networkRequests } from '../api/network.ts';
import { useAnswer } from '../api/use-answer.ts';
import type { Page } from '../parts/page.ts';
import { Timeline } from './timeline.tsx';

/** The slider over the years of the network that the page's state asks for; nothing until years are known. */
export function NetworkYears({ state, act }: Page) {
  const { filters, until } = state;
  // Of all years, so that the bars stay while years are chosen. In most cases it was asked for already, and is kept.
  const [request] = networkRequests({
    ...state,
    filters: { ...filters, from: null, to: null },
    expanded: [],
  });
  const network = useAnswer(JSON.stringify(['years', request]), async (signal) =>
    request === undefined ? null : askNetwork(request, signal),
  ).value;
  if (network === null || network.slices.length === 0) return null;
  return (
    <Timeline
      language={state.language}
      slices={network.slices}
      chosen={filters}
      onChoose={(from, to) => act({ filters: { ...filters, from, to }, until: null })}
      until={until}
      onUntil={(year) => act({ until: year })}
    />
  );
}
