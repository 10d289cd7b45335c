import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The explorer as static files that need nothing from elsewhere; the page itself is served at `/`. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/explorer/',
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('../../dist/web/explorer', import.meta.url)),
    emptyOutDir: true,
    reportCompressedSize: false,
    // A picture inside the style sheet would be a request less, but none is made for them anyway.
    assetsInlineLimit: 0,
  },
});
