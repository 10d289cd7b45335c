import { fileURLToPath } from 'node:url';

/** What one writes for the program to read, beside `src/` and `dist/`. */
export const seedsFolder = fileURLToPath(new URL('../../seeds', import.meta.url));

export const referenceFolder = fileURLToPath(new URL('../../seeds/reference', import.meta.url));

/** What `npm run build` makes. */
export const webFolder = fileURLToPath(new URL('../../dist/web', import.meta.url));
