import { type Html, html } from './html.ts';
import type { Language } from './language.ts';
import { page } from './page.ts';

const texts: Readonly<Record<Language, { readonly title: string; readonly home: string }>> = {
  sv: { title: 'Här finns ingen sida', home: 'Till startsidan' },
  en: { title: 'There is no page here', home: 'To the home page' },
};

/** The page for an address where there is none. */
export function notFoundPage(language: Language): Html {
  const { title, home } = texts[language];
  const body = html`<h1>${title}</h1><p><a href="/?lang=${language}">${home}</a></p>`;
  return page(language, `${title} – Samverkan`, '/', body);
}
