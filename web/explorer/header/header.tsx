import { useState } from 'preact/hooks';
import type { Found } from '../api/search.ts';
import { IconButton, Segments } from '../parts/button.tsx';
import { Help } from '../parts/help.tsx';
import { Icon } from '../parts/icon.tsx';
import type { Page } from '../parts/page.ts';
import { SearchBox } from '../search/search-box.tsx';
import { views } from '../state/state.ts';

interface HeaderProps extends Page {
  readonly purpose: string | null;
  readonly onFound: (found: Found) => void;
}

/** The name, the search, the views, and what concerns the page as a whole. */
export function Header({ state, act, text, isDark, purpose, onFound }: HeaderProps) {
  const { language } = state;
  const other = language === 'sv' ? 'en' : 'sv';
  return (
    <header class="top">
      <h1 class="wordmark">
        <a href={`/?lang=${language}`}>{text.name}</a>
      </h1>
      <SearchBox text={text} isDark={isDark} purpose={purpose} onChoose={onFound} />
      <Segments
        label={text.views.label}
        value={state.view}
        options={views.map((view) => [view, text.views[view]])}
        onChange={(view) => act({ view })}
      />
      <nav class="top-links">
        <Share label={text.menu.share} done={text.menu.shared} />
        <Help text={text} />
        <IconButton
          icon={isDark ? 'sun' : 'moon'}
          label={isDark ? text.menu.toLight : text.menu.toDark}
          onClick={() => act({ theme: isDark ? 'light' : 'dark' })}
        />
        <button type="button" class="quiet" lang={other} onClick={() => act({ language: other })}>
          <span class="wide">{text.menu.language}</span>
          <span class="short" aria-hidden="true">
            {other.toUpperCase()}
          </span>
        </button>
        <a href={`/about?lang=${language}`}>
          <span class="wide">{text.menu.about}</span>
          <span class="short" aria-hidden="true">
            <Icon name="info" />
          </span>
        </a>
      </nav>
    </header>
  );
}

/** Copies the address: it is all that somebody else needs to see the same. */
function Share({ label, done }: { readonly label: string; readonly done: string }) {
  const [isDone, setDone] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(location.href).then(
      () => setDone(true),
      () => {},
    );
    setTimeout(() => setDone(false), 2_000);
  };
  return (
    <>
      <IconButton icon={isDone ? 'check' : 'link'} label={isDone ? done : label} onClick={copy} />
      <span class="unseen" role="status">
        {isDone ? done : ''}
      </span>
    </>
  );
}
