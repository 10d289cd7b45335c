import type { Phrases } from '../phrase.ts';
import { BEING } from './pieces.ts';

/** Who carries a project beside its owner. */
export const MAIN_ACTOR: Phrases = {
  role: 'MAIN_ACTOR',
  called: 'huvudaktör~',
  before: ['huvudaktör~ <i projektet>'],
  after: [`${BEING} huvudaktör~`, '(leder|samordnar|leder och samordnar) projektet'],
};
