import { useLayoutEffect, useState } from 'preact/hooks';
import type { Paper } from './view.ts';

/** The size of an element, as it is at the time. */
export function usePaper(element: { readonly current: HTMLElement | null }): Paper {
  const [paper, setPaper] = useState<Paper>({ width: 600, height: 600 });
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = (): void => {
      const { width, height } = current.getBoundingClientRect();
      if (width > 0 && height > 0) setPaper({ width, height });
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(current);
    return () => watch.disconnect();
  }, [element]);
  return paper;
}
