import type { Picture } from '../network/picture.ts';
import { Segments } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import type { Page } from '../parts/page.ts';
import type { Purpose } from '../state/use-choosing.ts';

interface ContextProps extends Page {
  readonly picture: Picture | null;
  readonly purpose: Purpose | null;
  readonly onCancel: () => void;
}

/** What the network is around, what was added and hidden, what is being chosen: each can be undone here. */
export function Context({ state, act, text, picture, purpose, onCancel }: ContextProps) {
  const { center, depth, expanded, hidden } = state;
  const { network } = text;
  const nameOf = (id: string) => picture?.nodes.find((node) => node.id === id)?.name ?? '…';
  const last = expanded.at(-1);
  const isMore = picture?.exhausted !== last;
  return (
    <>
      {center !== null && (
        <div class="context">
          <span class="context-name">
            {network.around} <strong>{nameOf(center)}</strong>
          </span>
          <Segments
            label={network.depth.label}
            value={String(depth)}
            options={[
              ['1', network.depth[1]],
              ['2', network.depth[2]],
            ]}
            onChange={(value) => act({ depth: Number(value) })}
          />
          <button type="button" class="quiet" onClick={() => act({ center: null, expanded: [], pins: [] })}>
            {network.leaveCenter}
          </button>
        </div>
      )}
      {last !== undefined && (
        <div class="context">
          <span class="context-name">
            {isMore ? network.expanded : network.nothingMore} <strong>{nameOf(last)}</strong>
          </span>
          <button type="button" class="quiet" onClick={() => act({ expanded: expanded.slice(0, -1) })}>
            {isMore ? network.back : network.noticed}
          </button>
        </div>
      )}
      {hidden.length > 0 && (
        <div class="context">
          <span>{network.hiddenCount(hidden.length)}</span>
          <button type="button" class="quiet" onClick={() => act({ hidden: [] })}>
            {network.showHidden}
          </button>
        </div>
      )}
      {purpose !== null && (
        <div class="context picking" role="status">
          <Icon name={purpose === 'path' ? 'path' : 'compare'} />
          <span>{text.picking[purpose]}</span>
          <button type="button" class="quiet" onClick={onCancel}>
            {text.picking.cancel}
          </button>
        </div>
      )}
    </>
  );
}
