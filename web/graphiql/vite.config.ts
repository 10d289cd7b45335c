import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** GraphiQL as static files that need nothing from elsewhere; its workers are ES modules of their own. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/graphiql/',
  // Warnings here are about directives in libraries, which mean nothing in a browser.
  logLevel: 'error',
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('../../dist/web/graphiql', import.meta.url)),
    emptyOutDir: true,
    reportCompressedSize: false,
  },
});
