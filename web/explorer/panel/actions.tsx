import { typeOfId } from '../api/facts.ts';
import type { PictureNode } from '../network/picture.ts';
import { IconButton } from '../parts/button.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import type { Page } from '../parts/page.ts';
import { focusOn, homesOf } from '../state/moves.ts';
import type { Purpose } from '../state/use-choosing.ts';

interface ActionsProps extends Page {
  readonly id: string;
  /** The thing in the picture; null where it is not there. */
  readonly node: PictureNode | null;
  /** How far it is across the picture: a step of a pinned node is a part of it. */
  readonly reach: number;
  readonly placeOf: (id: string) => { readonly x: number; readonly y: number } | null;
  readonly onExpand: (id: string) => void;
  readonly onPick: (purpose: Purpose) => void;
}

/** What can be done with a thing. */
export function Actions({ id, node, reach, placeOf, onExpand, onPick, state, act, text }: ActionsProps) {
  const { actions } = text.panel;
  const isPinned = state.pins.some((pin) => pin.id === id);
  const isExpanded = state.expanded.includes(id);
  const pin = () => {
    if (node === null) return;
    const others = state.pins.filter((one) => one.id !== id);
    const { x, y } = placeOf(id) ?? node;
    act({ pins: isPinned ? others : [...others, { id, x, y }] });
  };
  const move = (right: number, up: number) => {
    const step = reach / 30;
    act({
      pins: state.pins.map((one) =>
        one.id === id ? { id, x: one.x + right * step, y: one.y + up * step } : one,
      ),
    });
  };
  const around = () => {
    // The network is around it whether or not this picture has it.
    act(focusOn(state, null, { id, type: typeOfId(id) ?? 'Organization' }));
  };
  return (
    <div class="actions">
      {node !== null &&
        (isExpanded ? (
          <Action
            icon="back"
            name={actions.collapse}
            onClick={() => act({ expanded: state.expanded.filter((one) => one !== id) })}
          />
        ) : (
          <Action icon="expand" name={actions.expand} onClick={() => onExpand(id)} />
        ))}
      {state.center !== id && homesOf(typeOfId(id)).length > 0 && (
        <Action icon="focus" name={actions.around} onClick={around} />
      )}
      <Action icon="path" name={actions.path} onClick={() => onPick('path')} />
      {id.startsWith('organization:') && (
        <Action icon="compare" name={actions.compare} onClick={() => onPick('comparison')} />
      )}
      {node !== null && (
        <>
          <Action
            icon="pin"
            name={isPinned ? actions.unpin : actions.pin}
            isPressed={isPinned}
            onClick={pin}
          />
          {isPinned && (
            <span class="move">
              <IconButton icon="left" label={actions.left} onClick={() => move(-1, 0)} />
              <IconButton icon="up" label={actions.up} onClick={() => move(0, 1)} />
              <IconButton icon="down" label={actions.down} onClick={() => move(0, -1)} />
              <IconButton icon="right" label={actions.right} onClick={() => move(1, 0)} />
            </span>
          )}
          <Action
            icon="hide"
            name={actions.hide}
            onClick={() => act({ hidden: [...state.hidden, id], selected: null })}
          />
        </>
      )}
    </div>
  );
}

interface ActionProps {
  readonly icon: IconName;
  readonly name: string;
  readonly isPressed?: boolean;
  readonly onClick: () => void;
}

function Action({ icon, name, isPressed, onClick }: ActionProps) {
  return (
    <button type="button" class="action" aria-pressed={isPressed} onClick={onClick}>
      <Icon name={icon} />
      {name}
    </button>
  );
}
