import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { askChoices } from './api/choices.ts';
import type { Found } from './api/search.ts';
import { useAnswer } from './api/use-answer.ts';
import { Chips } from './filters/chips.tsx';
import { FilterPanel } from './filters/filters.tsx';
import { Header } from './header/header.tsx';
import { Legend } from './legend/legend.tsx';
import { MapView } from './map/map-view.tsx';
import { NetworkView } from './network/network-view.tsx';
import { usePicture } from './network/use-picture.ts';
import { visibleOf } from './network/visible.ts';
import { Panel } from './panel/panel.tsx';
import { Counts } from './parts/counts.tsx';
import { Failure, Notice } from './parts/notice.tsx';
import type { Page } from './parts/page.ts';
import { Strongest } from './parts/strongest.tsx';
import { useDark } from './parts/theme.ts';
import { useLate } from './parts/use-late.ts';
import { focusOn } from './state/moves.ts';
import { noFilters } from './state/state.ts';
import { useAddress } from './state/use-state.ts';
import { TableView } from './table/table-view.tsx';
import { texts } from './texts/texts.ts';

/** So many nodes are asked for where a network was too large. */
const fewer = 150;

/** The page: the address is its state, a network is asked for by it, and drawn. */
export function Explorer() {
  const [state, act] = useAddress();
  const text = texts[state.language];
  const isDark = useDark(state.theme);
  const asked = usePicture(state);
  const choices = useAnswer('choices', askChoices).value;
  const [isUnable, setUnable] = useState(false);
  const [said, announce] = useState('');
  const [isAside, setAside] = useState(false);
  const isLate = useLate(asked.isLoading, 150);
  const page: Page = { state, act, text, isDark };
  const { value: picture } = asked;

  const { hidden, off, colouring, leastWeight, selected, center } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the state it depends on these.
  const visible = useMemo(
    () => (picture === null ? null : visibleOf(picture, state)),
    [picture, hidden, off, colouring, leastWeight, selected, center],
  );

  useEffect(() => {
    document.documentElement.lang = state.language;
    document.title = `${text.name}: ${text.tagline}`;
  }, [state.language, text]);
  useEffect(() => {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  }, [isDark]);

  const main = useRef<HTMLElement>(null);
  const onFound = (found: Found) => act(focusOn(state, picture, found));
  const onSelect = (id: string | null) => act({ selected: id });
  const onExpand = (id: string) => {
    if (!state.expanded.includes(id)) act({ expanded: [...state.expanded, id], selected: id });
  };
  const view = isUnable && state.view === 'network' ? 'table' : state.view;

  return (
    <div class="explorer" data-view={view} data-panel={selected === null ? undefined : ''}>
      <a class="skip" href="#main">
        {text.skip}
      </a>
      <Header {...page} purpose={null} onFound={onFound} />
      <aside class="side" data-open={isAside ? '' : undefined} aria-label={text.filters.title}>
        <FilterPanel {...page} choices={choices} slices={picture?.base.slices ?? []} />
        {picture !== null && <Legend {...page} picture={picture} />}
      </aside>
      <main id="main" ref={main} tabIndex={-1} aria-busy={asked.isLoading}>
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
          <Chips {...page} choices={choices} />
        </div>
        <div class="stage" data-loading={isLate ? '' : undefined}>
          {picture !== null && visible !== null && asked.problem === null && (
            <>
              {isUnable && <p class="hint">{text.network.noWebgl}</p>}
              {view === 'network' && (
                <NetworkView
                  {...page}
                  picture={picture}
                  visible={visible}
                  way={null}
                  onExpand={onExpand}
                  onSelect={onSelect}
                  onUnable={() => setUnable(true)}
                  announce={announce}
                />
              )}
              {view === 'table' && (
                <TableView {...page} picture={picture} visible={visible} onSelect={onSelect} />
              )}
              {view === 'map' && (
                <MapView {...page} picture={picture} visible={visible} onSelect={onSelect} />
              )}
              <Strongest {...page} picture={picture} />
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
        <p class="unseen" role="status">
          {isLate ? text.states.loading : ''}
        </p>
        <p class="unseen" aria-live="polite">
          {said}
        </p>
      </main>
      {selected !== null && (
        <Panel {...page} key={selected} picture={picture} id={selected} onExpand={onExpand} />
      )}
    </div>
  );
}
