import { useCallback, useEffect, useState } from 'preact/hooks';
import { parseAddress, printAddress } from './address.ts';
import { sharing } from './sharing.ts';
import type { Act, Language, State } from './state.ts';

/** What changes how things look, but not what is looked at: going back would only be in the way. */
const quiet: ReadonlySet<string> = new Set([
  'theme',
  'leastWeight',
  'sorting',
  'pins',
  'camera',
  'mapCamera',
  'measure',
  'colouring',
  'until',
]);

/** The state of the page as its address has it, and how to change it: each change is an entry of the history. */
export function useAddress(): readonly [state: State, act: Act] {
  const [state, setState] = useState(() => parseAddress(location.search, preferredLanguage()));

  useEffect(() => {
    const read = () =>
      setState((before) => sharing(before, parseAddress(location.search, preferredLanguage())));
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);

  const act = useCallback<Act>((change) => {
    // The address is asked and not the last state: two changes within one event are both kept.
    const next = Object.freeze({ ...parseAddress(location.search, preferredLanguage()), ...change });
    const address = printAddress(next);
    if (address !== location.search) {
      const isQuiet = Object.keys(change).every((name) => quiet.has(name));
      if (isQuiet) history.replaceState(null, '', address);
      else history.pushState(null, '', address);
    }
    setState((before) => sharing(before, next));
  }, []);

  return [state, act];
}

/** The first language of the browser's that we have; Swedish is the language of what is told. */
function preferredLanguage(): Language {
  for (const tag of navigator.languages) {
    if (/^sv\b/i.test(tag)) return 'sv';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}
