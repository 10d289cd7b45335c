import type { Picture } from '../network/picture.ts';
import type { Page } from '../parts/page.ts';
import { cutOf } from '../picture/words.ts';
import { formatNumber } from '../texts/texts.ts';
import { stepsAfter } from './steps.ts';

/** That only the strongest are shown, and how to see others. */
export function Strongest({ state, act, text, picture }: Page & { readonly picture: Picture }) {
  const { nodes, base } = picture;
  const all = base.whole.nodeCount;
  if (base.nodes.length >= all || nodes.length === 0) return null;
  return (
    <div class="hint">
      <p>
        {cutOf({ state, text, picture })} {state.center === null && text.network.invitation}
      </p>
      {stepsAfter(state.most, all).map((most) => (
        <button key={most} type="button" class="button" onClick={() => act({ most })}>
          {text.network.more(formatNumber(text, Math.min(most, all)))}
        </button>
      ))}
    </div>
  );
}
