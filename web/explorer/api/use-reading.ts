import { useEffect, useState } from 'preact/hooks';

/** How long it is waited before it is asked again whether the service is ready. Milliseconds. */
const pause = 1_500;

/** What the service tells of itself; null where nothing answered. */
type Readiness = 'ready' | 'reading' | null;

/**
 * Whether the service still reads what it begins with, as it does when it is started for the first time. Once it has, the page is
 * loaded anew: its questions were answered out of an empty graph.
 *
 * @param isEmpty whether nothing has come that could be shown; only then is it asked.
 */
export function useReading(isEmpty: boolean): boolean {
  const [isReading, setReading] = useState(false);
  const isAsked = isEmpty || isReading;
  useEffect(() => {
    if (!isAsked) return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wasReady = true;
    const look = async (): Promise<void> => {
      const readiness = await askReadiness(stop.signal);
      if (stop.signal.aborted) return;
      if (readiness !== 'ready') {
        wasReady = false;
        setReading(readiness === 'reading');
        timer = setTimeout(look, pause);
      } else if (!wasReady) location.reload();
    };
    look();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [isAsked]);
  return isReading;
}

async function askReadiness(signal: AbortSignal): Promise<Readiness> {
  try {
    const response = await fetch('/health/ready', { signal });
    if (response.ok) return 'ready';
    const { reason } = (await response.json()) as { readonly reason?: string };
    // A database that is away reads nothing; the page has other words for that.
    return reason === 'database-unreachable' ? null : 'reading';
  } catch {
    return null;
  }
}
