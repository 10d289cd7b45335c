import { fileURLToPath } from 'node:url';
import { readReference } from '../../src/reference/read.ts';

/** The reference data that the program ships with. */
export const reference = readReference(fileURLToPath(new URL('../../seeds/reference', import.meta.url)));
