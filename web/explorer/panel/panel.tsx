import type { Picture } from '../network/picture.ts';
import { IconButton } from '../parts/button.tsx';
import type { Page } from '../parts/page.ts';

export interface PanelProps extends Page {
  readonly picture: Picture | null;
  readonly id: string;
  readonly onExpand: (id: string) => void;
}

/** What is known of one thing, and where it comes from. */
export function Panel({ act, picture, id, text }: PanelProps) {
  const node = picture?.nodes.find((one) => one.id === id);
  return (
    <aside class="panel">
      <h2>{node?.name ?? id}</h2>
      <IconButton icon="close" label={text.filters.close} onClick={() => act({ selected: null })} />
    </aside>
  );
}
