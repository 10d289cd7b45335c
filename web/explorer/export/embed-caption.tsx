import { wholeAddress } from './embed.ts';
import { exportTexts } from './text.ts';
import './export.css';

interface Properties {
  readonly language: 'sv' | 'en';
  /** What the view shows. */
  readonly title: string;
  /** What of everything that is. */
  readonly extent: string;
  /** The absolute address of the view. */
  readonly address: string;
}

/** What an embedded view says of itself; the way to the whole page leaves the frame. */
export function EmbedCaption({ language, title, extent, address }: Properties) {
  return (
    <footer class="embed-caption">
      <span>
        {title}
        {extent !== '' && <small>{extent}</small>}
      </span>
      <a href={wholeAddress(address)} target="_blank" rel="noopener">
        {exportTexts[language].wholePage}
      </a>
    </footer>
  );
}
