import { useEffect, useRef } from 'preact/hooks';
import type { Facts } from '../api/facts.ts';
import { colourOf } from '../network/looks.ts';
import type { Picture, PictureNode } from '../network/picture.ts';
import { IconButton } from '../parts/button.tsx';
import { Failure } from '../parts/notice.tsx';
import type { Page } from '../parts/page.ts';
import { kindOfThing, ShapeMark } from '../parts/shape-mark.tsx';
import { useLate } from '../parts/use-late.ts';
import type { Purpose } from '../state/use-choosing.ts';
import { formatMeasure, formatNumber } from '../texts/texts.ts';
import { Actions } from './actions.tsx';
import { factLines } from './fact-lines.ts';
import { FactList } from './fact-list.tsx';
import { NodeLinks } from './node-links.tsx';
import { recordLink } from './record-link.ts';
import { useFacts } from './use-facts.ts';

export interface PanelProps extends Page {
  readonly picture: Picture | null;
  /** Who is in the project that is chosen, where projects are no nodes; null where none is. */
  readonly members: ReadonlySet<string> | null;
  readonly id: string;
  /** Where a node stands in the drawing now; null where it is not drawn. */
  readonly placeOf: (id: string) => { readonly x: number; readonly y: number } | null;
  readonly onExpand: (id: string) => void;
  /** Asks for a second thing, to compare with or to find the way to. */
  readonly onPick: (purpose: Purpose) => void;
}

/** What is known of one thing, and where each fact comes from. */
export function Panel({ picture, members, id, placeOf, onExpand, onPick, ...page }: PanelProps) {
  const { act, text, isDark } = page;
  const asked = useFacts(id);
  const isLate = useLate(asked.isLoading, 150);
  const heading = useRef<HTMLHeadingElement>(null);
  const node = picture?.nodes.find((one) => one.id === id);
  const facts = asked.value;
  const isUnknown = facts === null && !asked.isLoading && asked.problem === null;
  // Nothing can be done with what is neither known nor in the network.
  const isGone = isUnknown && node === undefined;
  const name = isGone ? text.panel.gone : (facts?.name ?? node?.name ?? '');
  const kind = facts ? kindOfThing(facts.__typename, facts.kind ?? null) : (node?.kind ?? node?.type ?? '');

  const close = () => {
    act({ selected: null });
    // The button that had the focus is gone with the panel.
    document.getElementById('main')?.focus();
  };

  // Whoever opened the panel with the keyboard goes on reading there.
  useEffect(() => {
    if (document.activeElement?.closest('.suggestions, .search, .table, .panel')) heading.current?.focus();
  }, []);

  return (
    <aside class="panel" aria-label={name || text.panel.title}>
      <div class="panel-head">
        <p class="panel-kind">
          {kind !== '' && <ShapeMark kind={kind} colour={colourOf(kind, isDark)} />}
          {text.kinds[kind] ?? kind}
        </p>
        <IconButton icon="close" label={text.panel.close} onClick={close} />
        <h2 ref={heading} tabIndex={-1}>
          {name}
        </h2>
      </div>
      {!isGone && (
        <Actions
          {...page}
          id={id}
          node={node ?? null}
          reach={picture === null ? 0 : reachOf(picture)}
          placeOf={placeOf}
          onExpand={onExpand}
          onPick={onPick}
        />
      )}
      {!isGone && members !== null && picture !== null && (
        <p class="panel-words">{text.panel.members(countIn(picture, members))}</p>
      )}
      {node !== undefined && <Standing {...page} node={node} />}
      {node !== undefined && picture !== null && <NodeLinks {...page} picture={picture} id={id} />}
      {isUnknown && !isGone && <p class="note">{text.panel.unknown}</p>}
      {facts !== null && <Known {...page} facts={facts} />}
      {isLate && <p class="note">{text.panel.loading}</p>}
      {asked.problem !== null && (
        <Failure
          problem={asked.problem}
          text={text}
          title={text.panel.failed}
          retry={asked.retry}
          less={null}
        />
      )}
    </aside>
  );
}

function Known({ facts, ...page }: Page & { readonly facts: Facts }) {
  const { text } = page;
  return (
    <>
      <FactList {...page} facts={facts} lines={factLines(facts, text)} />
      <p class="panel-foot">
        <a href={recordLink(facts.__typename, facts.id)}>{text.panel.record}</a>
      </p>
    </>
  );
}

/** What the network says of a node. */
function Standing({ text, node }: Page & { readonly node: PictureNode }) {
  const years = [...new Set([node.firstYear, node.lastYear])].filter((year) => year !== null);
  const figures: readonly (readonly [string, number | undefined])[] = [
    [text.measure.degree, node.degree],
    [text.measure.weightedDegree, node.weightedDegree],
    [node.type === 'PROJECT' ? text.organizationCount.name : text.measure.projectCount, node.projectCount],
    [text.measure.betweenness, node.betweenness],
    [text.measure.pageRank, node.pageRank],
  ];
  return (
    <dl class="standing">
      {figures.map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{formatNumber(text, value)}</dd>
            </div>
          ),
      )}
      {node.type !== 'PROJECT' && node.totalBudget != null && (
        <div>
          <dt>{text.measure.totalBudget}</dt>
          <dd>{formatMeasure(text, 'totalBudget', node.totalBudget)}</dd>
        </div>
      )}
      {years.length > 0 && (
        <div>
          <dt>{text.filters.years}</dt>
          <dd>{years.join('–')}</dd>
        </div>
      )}
    </dl>
  );
}

function countIn({ nodes }: Picture, members: ReadonlySet<string>): number {
  return nodes.filter(({ id }) => members.has(id)).length;
}

/** How far it is across a picture. */
function reachOf({ nodes }: Picture): number {
  let [left, right] = [Infinity, -Infinity];
  for (const { x } of nodes) [left, right] = [Math.min(left, x), Math.max(right, x)];
  return nodes.length === 0 ? 0 : right - left;
}
