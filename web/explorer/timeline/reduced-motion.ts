import { useEffect, useState } from 'preact/hooks';

/** Whether the reader asked the system for less motion; follows when that changes. */
export function useReducedMotion(): boolean {
  const [reduced, setReduced] = useState(() => query().matches);
  useEffect(() => {
    const watched = query();
    const follow = (): void => setReduced(watched.matches);
    watched.addEventListener('change', follow);
    return () => watched.removeEventListener('change', follow);
  }, []);
  return reduced;
}

function query(): MediaQueryList {
  return matchMedia('(prefers-reduced-motion: reduce)');
}
