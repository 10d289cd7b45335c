import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Choices } from '../api/choices.ts';
import { FilterPanel } from '../filters/filters.tsx';
import { Legend } from '../legend/legend.tsx';
import type { Picture } from '../network/picture.ts';
import type { Page } from '../parts/page.ts';

interface SideProps extends Page {
  readonly choices: Choices | null;
  readonly picture: Picture | null;
  /** Whether it is shown on a narrow screen, in the place of the network. */
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What is chosen, and what the looks of the network mean. */
export function Side({ choices, picture, isOpen, onClose, ...page }: SideProps) {
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (isOpen) element.current?.focus();
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    onClose();
    document.querySelector<HTMLElement>('.side-toggle')?.focus();
  };
  return (
    <aside
      ref={element}
      class="side"
      tabIndex={-1}
      data-open={isOpen ? '' : undefined}
      aria-label={page.text.filters.title}
      onKeyDown={onKeyDown}
    >
      <FilterPanel {...page} choices={choices} slices={picture?.base.slices ?? []} />
      {picture !== null && page.state.view !== 'map' && <Legend {...page} picture={picture} />}
    </aside>
  );
}
