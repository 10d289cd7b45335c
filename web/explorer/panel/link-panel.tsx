import { useEffect, useRef } from 'preact/hooks';
import { type Link, networkOfLink } from '../api/link.ts';
import type { Asked } from '../api/use-answer.ts';
import { colourOf, kindOf } from '../network/looks.ts';
import { linkBetween, type Picture } from '../network/picture.ts';
import { IconButton } from '../parts/button.tsx';
import { Failure } from '../parts/notice.tsx';
import type { Page } from '../parts/page.ts';
import { kindOfThing, ShapeMark } from '../parts/shape-mark.tsx';
import type { Pair } from '../state/state.ts';
import { counted, formatNumber } from '../texts/texts.ts';
import { SharedList } from './shared-list.tsx';

interface LinkPanelProps extends Page {
  readonly pair: Pair;
  readonly picture: Picture | null;
  readonly asked: Asked<Link | null>;
}

/** A link between two things: what they share, each one's part in it, and where that was read. */
export function LinkPanel({ pair, picture, asked, ...page }: LinkPanelProps) {
  const { act, text, isDark } = page;
  const words = text.link;
  // What the link before shares is not what this one does.
  const link = asked.isLoading ? null : asked.value;
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever asked for the link with the keyboard goes on reading there.
  useEffect(() => {
    if (document.activeElement?.closest('.table, .panel')) heading.current?.focus();
  }, []);
  const close = () => {
    act({ link: null });
    document.getElementById('main')?.focus();
  };
  const network = networkOfLink(pair);
  const isNothing = link === null || link.count === 0;
  return (
    <aside class="panel" aria-label={words.title}>
      <div class="panel-head">
        <p class="panel-kind">{words.title}</p>
        <IconButton icon="close" label={words.close} onClick={close} />
        <h2 class="ends" ref={heading} tabIndex={-1}>
          {endsOf(pair, link, picture).map(({ id, name, kind }) => (
            <button key={id} type="button" class="thing" onClick={() => act({ selected: id, link: null })}>
              <ShapeMark kind={kind} colour={colourOf(kind, isDark)} />
              {name}
            </button>
          ))}
        </h2>
      </div>
      {asked.isLoading && <p class="note">{text.panel.loading}</p>}
      {asked.problem !== null && (
        <Failure
          problem={asked.problem}
          text={text}
          title={text.panel.failed}
          retry={asked.retry}
          less={null}
        />
      )}
      {!asked.isLoading && asked.problem === null && isNothing && (
        <p class="panel-words" role="status">
          {words.none}
        </p>
      )}
      {!isNothing && network !== null && (
        <>
          <p class="panel-words">{words.tells[network]}</p>
          <Figures {...page} pair={pair} picture={picture} />
          <SharedList {...page} ends={link.ends} shared={link.shared} />
          {link.count > link.shared.length && (
            <p class="note">
              {text.panel.andMore(counted(text, link.count - link.shared.length, ['', '']).trim())}
            </p>
          )}
        </>
      )}
    </aside>
  );
}

/** The ends of a link, by what the picture knows of them until the answer is there. */
function endsOf({ from, to }: Pair, link: Link | null, picture: Picture | null) {
  if (link !== null) {
    return link.ends.map(({ __typename, id, name, kind = null }) => ({
      id,
      name,
      kind: kindOfThing(__typename, kind),
    }));
  }
  return [from, to].flatMap((end) => {
    const node = picture?.nodes.find(({ id }) => id === end);
    return node === undefined ? [] : [{ id: end, name: node.name, kind: kindOf(node) }];
  });
}

/** What the network says of a link; nothing where it has none there. */
function Figures({ text, pair, picture }: Page & Pick<LinkPanelProps, 'pair' | 'picture'>) {
  const link = picture === null ? undefined : linkBetween(picture, pair);
  if (link === undefined) return null;
  const { weight, sharedCount, firstYear, lastYear } = link;
  const years = [...new Set([firstYear, lastYear])].filter((year) => year !== null).join('–');
  const isOfProjects = picture?.base.projection === 'PROJECT';
  const figures: readonly (readonly [string, string])[] = [
    [text.table.shared[isOfProjects ? 'organizations' : 'projects'], formatNumber(text, sharedCount)],
    [text.filters.years, years],
    [text.table.weight, weight === sharedCount ? '' : formatNumber(text, weight)],
  ];
  return (
    <dl class="standing">
      {figures.map(
        ([name, value]) =>
          value !== '' && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
