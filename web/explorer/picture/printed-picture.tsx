import { useEffect, useState } from 'preact/hooks';
import './print.css';

interface Properties {
  /** Draws what is on the page at the moment; null when there is nothing to draw. */
  readonly draw: () => string | null;
}

/**
 * The network on paper: a canvas prints as the screen shows it, or not at all, so that the figure is drawn anew, with its legend, when
 * printing begins.
 */
export function PrintedPicture({ draw }: Properties) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const begin = (): void => {
      const svg = draw();
      setAddress(svg === null ? null : `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
    };
    const end = (): void => setAddress(null);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, [draw]);
  // The table below says the same in words.
  return <div class="printed-picture">{address !== null && <img src={address} alt="" />}</div>;
}
