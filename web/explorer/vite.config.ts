import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { firstQuestions } from './api/first-questions.ts';

/** Tells the server, in a file beside the page, what the page will ask first. */
const questions: Plugin = {
  name: 'first-questions',
  generateBundle() {
    this.emitFile({
      type: 'asset',
      fileName: 'first-questions.json',
      source: JSON.stringify(firstQuestions()),
    });
  },
};

/** The explorer as static files that need nothing from elsewhere; the page itself is served at `/`. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/explorer/',
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [questions],
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('../../dist/web/explorer', import.meta.url)),
    emptyOutDir: true,
    reportCompressedSize: false,
    // A picture inside the style sheet would be a request less, but none is made for them anyway.
    assetsInlineLimit: 0,
  },
});
