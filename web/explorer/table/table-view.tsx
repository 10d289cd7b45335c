import { useMemo } from 'preact/hooks';
import { colourOf, kindOf } from '../network/looks.ts';
import { linkKey, type Picture } from '../network/picture.ts';
import type { Visible } from '../network/visible.ts';
import { Segments } from '../parts/button.tsx';
import type { Page } from '../parts/page.ts';
import { ShapeMark } from '../parts/shape-mark.tsx';
import { type Pair, tableRows } from '../state/state.ts';
import { linkColumns, nodeColumns } from './columns.ts';
import { SortableTable } from './sortable-table.tsx';

export interface TableViewProps extends Page {
  readonly picture: Picture;
  readonly visible: Visible;
  readonly onSelect: (id: string | null) => void;
  readonly onLink: (link: Pair) => void;
}

/** The same nodes and links as in the picture, as tables. */
export function TableView({ state, act, text, isDark, visible, onSelect, onLink }: TableViewProps) {
  const links = useMemo(() => {
    const names = new Map(visible.nodes.map(({ id, name }) => [id, name]));
    return visible.links.map((link) => ({
      ...link,
      sourceName: names.get(link.source) ?? '',
      targetName: names.get(link.target) ?? '',
    }));
  }, [visible]);
  const isOtherPlaces = state.projection === 'MUNICIPALITY' && state.level !== 'MUNICIPALITY';
  const nodes = isOtherPlaces ? text.level[state.level] : text.of[state.projection];
  const common = {
    text,
    sorting: state.sorting,
    onSort: (sorting: typeof state.sorting) => act({ sorting }),
  };
  return (
    <div class="table">
      <Segments
        label={text.table.label}
        value={state.rows}
        options={tableRows.map((rows) => [rows, rows === 'nodes' ? nodes : text.table.links])}
        onChange={(rows) => act({ rows, sorting: null })}
      />
      {state.rows === 'nodes' ? (
        <SortableTable
          {...common}
          caption={nodes}
          rows={visible.nodes}
          columns={nodeColumns(visible.nodes, text, state.projection)}
          keyOf={({ id }) => id}
          chosen={state.selected}
          cell={(node, { key, textIn }) =>
            key === 'name' ? (
              <button type="button" class="thing" onClick={() => onSelect(node.id)}>
                <ShapeMark kind={kindOf(node)} colour={colourOf(kindOf(node), isDark)} />
                {node.name}
              </button>
            ) : (
              textIn(node)
            )
          }
        />
      ) : (
        <SortableTable
          {...common}
          caption={text.table.links}
          rows={links}
          columns={linkColumns(visible.links, state.projection, text)}
          keyOf={linkKey}
          chosen={state.link === null ? null : linkKey({ source: state.link.from, target: state.link.to })}
          action={({ source, target, sourceName, targetName }) => (
            <button type="button" class="quiet" onClick={() => onLink({ from: source, to: target })}>
              {text.link.show}
              <span class="unseen">
                : {sourceName} – {targetName}
              </span>
            </button>
          )}
          cell={(link, { key, textIn }) => (
            <button
              type="button"
              class="thing"
              onClick={() => onSelect(key === 'source' ? link.source : link.target)}
            >
              {textIn(link)}
            </button>
          )}
        />
      )}
    </div>
  );
}
