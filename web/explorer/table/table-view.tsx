import type { Picture } from '../network/picture.ts';
import type { Visible } from '../network/visible.ts';
import type { Page } from '../parts/page.ts';

export interface TableViewProps extends Page {
  readonly picture: Picture;
  readonly visible: Visible;
  readonly onSelect: (id: string | null) => void;
}

/** The same nodes and links as in the picture, as tables. */
export function TableView({ visible }: TableViewProps) {
  return (
    <ul>
      {visible.nodes.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ul>
  );
}
