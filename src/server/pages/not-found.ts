import { type Language, texts } from '../about/text.ts';
import { type Html, html } from './html.ts';
import { page } from './page.ts';

/** The page for an address where there is none. */
export function notFoundPage(language: Language): Html {
  const text = texts[language];
  const body = html`<h1>${text.notFound}</h1><p><a href="/?lang=${language}">${text.home}</a></p>`;
  return page(language, `${text.notFound} – Samverkan`, '/', body);
}
