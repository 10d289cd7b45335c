import type { FastifyRequest } from 'fastify';

/** The languages of the pages for people. */
export type Language = 'sv' | 'en';

/** The reader's language: as asked for by `?lang=`, else the first of the browser's that we have, else English. */
export function languageOf(request: FastifyRequest): Language {
  const asked = (request.query as { lang?: unknown }).lang;
  if (asked === 'sv' || asked === 'en') return asked;
  return /\b(sv|en)\b/i.exec(request.headers['accept-language'] ?? '')?.[1]?.toLowerCase() === 'sv'
    ? 'sv'
    : 'en';
}
