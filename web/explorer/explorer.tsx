import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { askChoices } from './api/choices.ts';
import { askComparison, type Comparison } from './api/comparison.ts';
import { askPath } from './api/path.ts';
import type { Found } from './api/search.ts';
import { useAnswer } from './api/use-answer.ts';
import { EmbedCaption } from './export/embed-caption.tsx';
import { Exports, PrintedNetwork } from './export/exports.tsx';
import { Chips } from './filters/chips.tsx';
import { FilterPanel } from './filters/filters.tsx';
import { Header } from './header/header.tsx';
import { Legend } from './legend/legend.tsx';
import { MapView } from './map/map-view.tsx';
import type { Drawing } from './network/drawing/drawing.ts';
import { NetworkView } from './network/network-view.tsx';
import { usePicture } from './network/use-picture.ts';
import { visibleOf } from './network/visible.ts';
import { addWay } from './network/way.ts';
import type { Purpose } from './panel/actions.tsx';
import { ComparisonPanel } from './panel/comparison-panel.tsx';
import { Panel } from './panel/panel.tsx';
import { useFactsBeforehand } from './panel/use-facts.ts';
import { WayPanel } from './panel/way-panel.tsx';
import { Context } from './parts/context.tsx';
import { Counts } from './parts/counts.tsx';
import { Failure, Notice } from './parts/notice.tsx';
import type { Page } from './parts/page.ts';
import { isManyProjects, Start } from './parts/start.tsx';
import { Strongest } from './parts/strongest.tsx';
import { useDark } from './parts/theme.ts';
import { useLate } from './parts/use-late.ts';
import { titleOf } from './picture/words.ts';
import { focusOn } from './state/moves.ts';
import { type Change, countFilters, noFilters } from './state/state.ts';
import { useAddress } from './state/use-state.ts';
import { TableView } from './table/table-view.tsx';
import { texts } from './texts/texts.ts';
import { NetworkYears } from './timeline/network-years.tsx';

/** So many nodes are asked for where a network was too large. */
const fewer = 150;

/** The page: the address is its state, a network is asked for by it, and drawn. */
export function Explorer() {
  const [state, act] = useAddress();
  const text = texts[state.language];
  const isDark = useDark(state.theme);
  const choices = useAnswer('choices', askChoices).value;
  const isAnywhere = state.center === null && !state.isWhole && countFilters(state.filters) === 0;
  const isStart = isAnywhere && choices !== null && isManyProjects(choices.projectCount);
  const asked = usePicture(state, isStart);
  const [isUnable, setUnable] = useState(false);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [said, announce] = useState('');
  const [purpose, setPurpose] = useState<Purpose | null>(null);
  const [isAside, setAside] = useState(false);
  const isLate = useLate(asked.isLoading, 150);
  const page: Page = { state, act, text, isDark };
  const { path, comparison } = state;
  const wayAsked = useAnswer(path === null ? null : `way ${path.from} ${path.to}`, (signal) =>
    path === null ? Promise.resolve(null) : askPath(path.from, path.to, signal),
  );
  const comparisonAsked = useAnswer(
    comparison === null ? null : `comparison ${comparison.from} ${comparison.to}`,
    (signal) =>
      comparison === null ? Promise.resolve(null) : askComparison(comparison.from, comparison.to, signal),
  );
  const drawn = useMemo(() => {
    if (asked.value === null || path === null || wayAsked.value === null) {
      return { picture: asked.value, ids: null };
    }
    return addWay(asked.value, wayAsked.value);
  }, [asked.value, wayAsked.value, path]);
  const { picture, ids: way } = drawn;

  const { hidden, off, colouring, leastWeight, selected, center, until } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state it depends on these.
  const visible = useMemo(
    () => (picture === null ? null : visibleOf(picture, state)),
    [picture, hidden, off, colouring, leastWeight, selected, center, until],
  );

  useEffect(() => {
    document.documentElement.lang = state.language;
    document.title = `${text.name}: ${text.tagline}`;
  }, [state.language, text]);
  useEffect(() => {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  }, [isDark]);

  // Once a way or a comparison that a person asked for is there, all of it is brought into view.
  const emphasised = way ?? comparedOf(comparisonAsked.value);
  const isAwaited = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it is about comes with the answer.
  useEffect(() => {
    if (!isAwaited.current || emphasised === null) return;
    isAwaited.current = false;
    drawing?.goToAll(emphasised);
  }, [wayAsked.value, comparisonAsked.value, drawing]);

  useFactsBeforehand(selected === null && !state.isEmbedded ? (picture?.nodes[0]?.id ?? null) : null);

  const main = useRef<HTMLElement>(null);
  /** Takes a thing for what is asked for at the moment. */
  const pick = (id: string, otherwise: Change) => {
    if (purpose === null || selected === null || selected === id) return act(otherwise);
    setPurpose(null);
    isAwaited.current = true;
    const pair = { from: selected, to: id };
    act(purpose === 'path' ? { path: pair, comparison: null } : { comparison: pair, path: null });
  };
  const onFound = (found: Found) => {
    const isSecond = purpose !== null;
    pick(found.id, focusOn(state, picture, found));
    if (!isSecond) drawing?.goTo(found.id);
  };
  const onSelect = (id: string | null) => {
    if (id !== null) return pick(id, { selected: id });
    setPurpose(null);
    act({ selected: null, path: null, comparison: null });
  };
  const letGo = useRef(onSelect);
  letGo.current = onSelect;
  useEffect(() => {
    const onKey = ({ key, target }: KeyboardEvent) => {
      if (key !== 'Escape' || (target as Element).closest('input, select, dialog')) return;
      letGo.current(null);
      // What had the focus is gone with the panel.
      if ((target as Element).closest('.panel')) main.current?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const onExpand = (id: string) => {
    if (!state.expanded.includes(id)) act({ expanded: [...state.expanded, id], selected: id });
  };
  const { isEmbedded } = state;
  const view = isUnable && state.view === 'network' ? 'table' : state.view;

  const isPanel = !isEmbedded && (selected !== null || path !== null || comparison !== null);

  return (
    <div
      class="explorer"
      data-view={view}
      data-panel={isPanel ? '' : undefined}
      data-embedded={isEmbedded ? '' : undefined}
    >
      <a class="skip" href="#main">
        {text.skip}
      </a>
      {!isEmbedded && (
        <Header {...page} purpose={purpose === null ? null : text.picking[purpose]} onFound={onFound} />
      )}
      {!isEmbedded && (
        <aside class="side" data-open={isAside ? '' : undefined} aria-label={text.filters.title}>
          <FilterPanel {...page} choices={choices} slices={picture?.base.slices ?? []} />
          {picture !== null && <Legend {...page} picture={picture} />}
        </aside>
      )}
      <main id="main" ref={main} tabIndex={-1} aria-busy={asked.isLoading}>
        {!isEmbedded && (
          <div class="bar">
            <button
              type="button"
              class="button side-toggle"
              aria-expanded={isAside}
              onClick={() => setAside(!isAside)}
            >
              {text.filters.title}
            </button>
            {picture !== null && visible !== null && <Counts {...page} picture={picture} visible={visible} />}
            <Context {...page} picture={picture} purpose={purpose} onCancel={() => setPurpose(null)} />
            <Chips {...page} choices={choices} />
            {picture !== null && visible !== null && (
              <Exports {...page} choices={choices} picture={picture} visible={visible} drawing={drawing} />
            )}
          </div>
        )}
        <div class="stage" data-loading={isLate ? '' : undefined}>
          {picture !== null && visible !== null && asked.problem === null && (
            <>
              {isUnable && <p class="hint">{text.network.noWebgl}</p>}
              {view === 'network' && (
                <NetworkView
                  {...page}
                  picture={picture}
                  visible={visible}
                  way={emphasised}
                  isWay={way !== null}
                  onExpand={onExpand}
                  onSelect={onSelect}
                  onUnable={() => setUnable(true)}
                  onDrawing={setDrawing}
                  announce={announce}
                />
              )}
              {view === 'table' && (
                <TableView {...page} picture={picture} visible={visible} onSelect={onSelect} />
              )}
              {view === 'map' && <MapView {...page} picture={picture} onSelect={onSelect} />}
              {view !== 'map' && !isEmbedded && <Strongest {...page} picture={picture} />}
              {picture.nodes.length === 0 && (
                <Notice title={text.states.empty} note={text.states.emptyNote}>
                  <button
                    type="button"
                    class="button"
                    onClick={() => act({ filters: noFilters, center: null })}
                  >
                    {text.filters.clear}
                  </button>
                </Notice>
              )}
            </>
          )}
          {isStart && <Start {...page} projectCount={choices.projectCount} />}
          {isLate && picture === null && <div class="skeleton" aria-hidden="true" />}
          {asked.isGone && (
            <Notice title={text.states.gone}>
              <button type="button" class="button" onClick={() => act({ center: null, expanded: [] })}>
                {text.network.leaveCenter}
              </button>
            </Notice>
          )}
          {asked.problem !== null && (
            <Failure
              problem={asked.problem}
              text={text}
              title={text.states.failed}
              retry={asked.retry}
              less={
                state.most > fewer
                  ? { name: text.states.strongest(String(fewer)), act: () => act({ most: fewer }) }
                  : null
              }
            />
          )}
        </div>
        {view === 'network' && !isEmbedded && <NetworkYears {...page} />}
        {isEmbedded && (
          <EmbedCaption
            language={state.language}
            title={titleOf(state, picture, text)}
            address={location.href}
          />
        )}
        <p class="unseen" role="status">
          {isLate ? text.states.loading : ''}
        </p>
        <p class="unseen" aria-live="polite">
          {said}
        </p>
      </main>
      {view === 'network' && picture !== null && visible !== null && (
        <PrintedNetwork {...page} choices={choices} picture={picture} visible={visible} drawing={drawing} />
      )}
      {isPanel && path !== null && <WayPanel {...page} asked={wayAsked} />}
      {isPanel && path === null && comparison !== null && (
        <ComparisonPanel {...page} asked={comparisonAsked} />
      )}
      {isPanel && path === null && comparison === null && selected !== null && (
        <Panel
          {...page}
          key={selected}
          picture={picture}
          id={selected}
          placeOf={(id) => drawing?.placeOf(id) ?? null}
          onExpand={onExpand}
          onPick={setPurpose}
        />
      )}
    </div>
  );
}

/** Nodes to emphasise in a comparison: the two, and whom both work with. */
function comparedOf(comparison: Comparison | null): readonly string[] | null {
  if (comparison === null) return null;
  const { one, other, sharedCollaborators } = comparison;
  return [one, other, ...sharedCollaborators].map(({ id }) => id);
}
