import type { Act, State } from '../state/state.ts';
import type { Texts } from '../texts/texts.ts';

/** What every part of the page gets. */
export interface Page {
  readonly state: State;
  readonly act: Act;
  readonly text: Texts;
  readonly isDark: boolean;
}
