import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import './print.css';

/** What goes on paper. */
export interface Printed {
  readonly svg: string;
  readonly table: {
    readonly caption: string;
    readonly columns: readonly string[];
    /** Cells in the order of the columns; the first is the name of what the row tells of. */
    readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
  };
}

interface Properties {
  /** Draws what is on the page at the moment. */
  readonly draw: () => Printed;
}

/**
 * The network on paper: a canvas prints as the screen shows it, or not at all, so that the figure is drawn anew, with its legend, when
 * printing begins. The table says the same in words.
 */
export function PrintedPage({ draw }: Properties) {
  const [printed, setPrinted] = useState<Printed | null>(null);
  useEffect(() => {
    const begin = (): void => setPrinted(draw());
    const end = (): void => setPrinted(null);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, [draw]);

  if (printed === null) return null;
  const { caption, columns, rows } = printed.table;
  return (
    <div class="printed-page">
      <Drawn svg={printed.svg} />
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [name, ...cells] }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={columns[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The figure as part of the page: an image would come too late for the printer. */
function Drawn({ svg }: { readonly svg: string }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
    place.current?.replaceChildren(document.importNode(documentElement, true));
  }, [svg]);
  return <div ref={place} class="printed-figure" />;
}
