import type { Drawing } from '../network/drawing/drawing.ts';
import type { Shown } from '../network/use-shown.ts';
import type { Page } from '../parts/page.ts';
import type { Choosing } from '../state/use-choosing.ts';
import { ComparisonPanel } from './comparison-panel.tsx';
import { LinkPanel } from './link-panel.tsx';
import { Panel } from './panel.tsx';
import { WayPanel } from './way-panel.tsx';

interface PanelsProps extends Page {
  readonly shown: Shown;
  readonly choosing: Choosing;
  readonly drawing: Drawing | null;
}

/** The panel beside the network: a way, a comparison, a link, or the thing that is chosen. */
export function Panels({ shown, choosing, drawing, ...page }: PanelsProps) {
  const { path, comparison, link, selected } = page.state;
  const { emphasis } = shown;
  if (path !== null) {
    const steps = emphasis?.of === 'way' ? emphasis.ids : [];
    return <WayPanel {...page} asked={shown.way} steps={steps} />;
  }
  if (comparison !== null) return <ComparisonPanel {...page} asked={shown.comparison} />;
  if (link !== null) {
    const { from, to } = link;
    return (
      <LinkPanel {...page} key={`${from} ${to}`} pair={link} picture={shown.picture} asked={shown.link} />
    );
  }
  if (selected === null) return null;
  return (
    <Panel
      {...page}
      key={selected}
      picture={shown.picture}
      members={shown.members}
      id={selected}
      placeOf={(id) => drawing?.placeOf(id) ?? null}
      onExpand={choosing.onExpand}
      onPick={choosing.setPurpose}
    />
  );
}
