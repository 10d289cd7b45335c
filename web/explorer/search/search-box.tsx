import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type Found, search } from '../api/search.ts';
import { useAnswer } from '../api/use-answer.ts';
import { colourOf } from '../network/looks.ts';
import { Icon } from '../parts/icon.tsx';
import { kindOfThing, ShapeMark } from '../parts/shape-mark.tsx';
import { useLate } from '../parts/use-late.ts';
import type { Texts } from '../texts/texts.ts';

interface SearchBoxProps {
  readonly text: Texts;
  readonly isDark: boolean;
  /** What choosing is for at the moment, where it is not to look at the thing. */
  readonly purpose: string | null;
  readonly onChoose: (found: Found) => void;
}

/** How long a person may pause between two letters before what is there is looked for. Milliseconds. */
const pause = 80;

/** Searches while one types: a combobox as the ARIA practices have it. */
export function SearchBox({ text, isDark, purpose, onChoose }: SearchBoxProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const [isEager, setEager] = useState(false);

  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isWriting = /^(INPUT|TEXTAREA|SELECT)$/.test((event.target as Element).tagName);
      if (event.key !== '/' || isWriting || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => {
    if (purpose !== null) input.current?.focus();
  }, [purpose]);

  const answer = useAnswer(asked === '' ? null : `search ${asked}`, (signal) => search(asked, signal));
  const found = asked === '' ? [] : (answer.value ?? []);
  const isSearching = useLate(asked !== '' && answer.isLoading, 150);
  const isListed =
    isOpen && asked !== '' && (answer.value !== null || answer.problem !== null || isSearching);

  /** What is said in the place of suggestions. */
  const outcome = answer.isLoading
    ? text.search.searching
    : answer.problem === null
      ? text.search.none
      : text.search.failed;

  const choose = (thing: Found | undefined) => {
    if (thing === undefined) return;
    setTyped('');
    setAsked('');
    setOpen(false);
    onChoose(thing);
  };
  // Whoever presses Enter before the answer is there means the first of that answer, not of the one before it.
  const isStale = asked !== typed.trim() || answer.isLoading;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it waits for the answer.
  useEffect(() => {
    if (!isEager || isStale) return;
    setEager(false);
    choose(found[0]);
  }, [isEager, isStale]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive((at) => Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive((at) => Math.max(at - 1, 0));
    else if (event.key === 'Enter' && isStale) setEager(true);
    else if (event.key === 'Enter') choose(found[active]);
    else if (event.key === 'Escape') {
      setOpen(false);
      setTyped('');
    } else return;
    event.preventDefault();
  };

  return (
    <div class="search">
      <Icon name="search" />
      <input
        ref={input}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-label={purpose ?? text.search.label}
        aria-expanded={isListed}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={isListed && found.length > 0 ? `${id}${active}` : undefined}
        placeholder={purpose ?? text.search.placeholder}
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setActive(0);
          setEager(false);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <span class="key" aria-hidden="true">
        /
      </span>
      <div
        id={`${id}list`}
        class="suggestions"
        role="listbox"
        aria-label={text.search.label}
        hidden={!isListed}
      >
        {found.map((thing, i) => {
          const kind = kindOfThing(thing.type, thing.kind);
          return (
            <div
              key={thing.id}
              id={`${id}${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === active}
              // A click would take the focus first, and with it the list.
              onMouseDown={(event) => {
                event.preventDefault();
                choose(thing);
              }}
              onMouseEnter={() => setActive(i)}
            >
              <ShapeMark kind={kind} colour={colourOf(kind, isDark)} />
              <span class="name">{thing.name}</span>
              <span class="kind">{thing.number ?? text.kinds[kind] ?? text.types[thing.type]}</span>
            </div>
          );
        })}
        {isListed && found.length === 0 && (
          <div class="nothing" role="option" aria-selected="false" aria-disabled="true" tabIndex={-1}>
            {outcome}
          </div>
        )}
      </div>
      <span class="unseen" role="status">
        {isListed && (found.length === 0 ? outcome : !answer.isLoading && text.search.count(found.length))}
      </span>
    </div>
  );
}
