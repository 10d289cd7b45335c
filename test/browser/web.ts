import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Where the browser part is built to. */
export const webFolder = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** Builds it as `npm run build` does: not at all when nothing changed. */
export function buildWeb(): void {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../scripts/build.js', import.meta.url))]);
}
