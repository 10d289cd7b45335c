import { useEffect } from 'preact/hooks';
import type { Page } from './page.ts';

/** Tells the document what the page is in: its language, its title, light or dark. */
export function useDocument({ state: { language }, text, isDark }: Page): void {
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${text.name}: ${text.tagline}`;
  }, [language, text]);
  useEffect(() => {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  }, [isDark]);
}
