import { esfOperations } from './esf-operations.ts';
import { kohesio } from './kohesio.ts';
import type { Register } from './register.ts';

/** All kinds of tables. */
export const REGISTERS: readonly Register[] = [kohesio, esfOperations];
