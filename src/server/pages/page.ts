import type { FastifyReply } from 'fastify';
import { pagePolicy } from '../headers.ts';
import { type Html, html } from './html.ts';
import type { Language } from './language.ts';
import { style, styleHash } from './style.ts';

const policy = pagePolicy(styleHash);

/** What leads to a page in a language. */
const languageNames: Readonly<Record<Language, string>> = { sv: 'På svenska', en: 'In English' };

/** A whole page around `body`. @param path where the same page is, for the link to the other language. */
export function page(language: Language, title: string, path: string, body: Html): Html {
  const other = language === 'sv' ? 'en' : 'sv';
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="icon" href="data:,"><style>${{ markup: style }}</style></head>
<body>
<header><a href="${path}?lang=${other}" lang="${other}" hreflang="${other}">${languageNames[other]}</a></header>
<main>${body}</main>
</body>
</html>
`;
}

/** Sends a page under its content security policy; caches keep one for each language. */
export function sendPage(reply: FastifyReply, content: Html): FastifyReply {
  return reply
    .headers({ 'content-security-policy': policy, 'cache-control': 'no-cache', vary: 'accept-language' })
    .type('text/html; charset=utf-8')
    .send(content.markup);
}
