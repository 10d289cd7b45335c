import type { Page } from '../parts/page.ts';
import { formatNumber } from '../texts/texts.ts';

/** Where to begin in a large graph. */
export function Start({ state, act, text, projectCount }: Page & { readonly projectCount: number }) {
  const { start } = text;
  return (
    <div class="start">
      <h2>{text.tagline}</h2>
      <p>{start.words(formatNumber(text, projectCount))}</p>
      <div class="notice-ways">
        <button
          type="button"
          class="button primary"
          onClick={() => document.querySelector<HTMLInputElement>('.search input')?.focus()}
        >
          {start.search}
        </button>
        <button type="button" class="button" onClick={() => act({ isWhole: true })}>
          {start.strongest(formatNumber(text, state.most))}
        </button>
      </div>
      <p class="note">{start.note}</p>
    </div>
  );
}
