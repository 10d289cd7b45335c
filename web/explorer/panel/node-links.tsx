import { useMemo } from 'preact/hooks';
import { colourOf, kindOf } from '../network/looks.ts';
import { linkKey, type Picture } from '../network/picture.ts';
import type { Page } from '../parts/page.ts';
import { ShapeMark } from '../parts/shape-mark.tsx';
import { noPair } from '../state/state.ts';
import { linkFigures } from '../texts/link-figures.ts';
import { counted, formatNumber } from '../texts/texts.ts';

/** So many links are listed; the table has all. */
const most = 30;

/** The links of a node in the network, the strongest first, folded away: each leads to what is known of it. */
export function NodeLinks({ act, text, isDark, picture, id }: Page & { picture: Picture; id: string }) {
  const links = useMemo(() => {
    const nodes = new Map(picture.nodes.map((node) => [node.id, node]));
    return picture.links
      .filter((link) => (link.source === id || link.target === id) && !picture.added.links.has(linkKey(link)))
      .toSorted((a, b) => b.weight - a.weight)
      .flatMap((link) => {
        const other = nodes.get(link.source === id ? link.target : link.source);
        return other === undefined ? [] : [{ link, other }];
      });
  }, [picture, id]);
  if (links.length === 0) return null;
  return (
    <details class="node-links">
      <summary>
        {text.link.ofNode} <span class="count">{formatNumber(text, links.length)}</span>
      </summary>
      <ul>
        {links.slice(0, most).map(({ link, other }) => (
          <li key={other.id}>
            <button
              type="button"
              class="thing"
              onClick={() => act({ ...noPair, link: { from: link.source, to: link.target } })}
            >
              <ShapeMark kind={kindOf(other)} colour={colourOf(kindOf(other), isDark)} />
              <span>
                {other.name} <span class="note">{linkFigures(link, picture.base.projection, text)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {links.length > most && (
        <p class="note">{text.panel.andMore(counted(text, links.length - most, ['', '']).trim())}</p>
      )}
    </details>
  );
}
