import type { Picture } from '../network/picture.ts';
import type { Visible } from '../network/visible.ts';
import type { Page } from '../parts/page.ts';

export interface MapViewProps extends Page {
  readonly picture: Picture;
  readonly visible: Visible;
  readonly onSelect: (id: string | null) => void;
}

/** The municipalities involved, on a map. */
export function MapView({ text }: MapViewProps) {
  return <p class="notice">{text.views.map}</p>;
}
