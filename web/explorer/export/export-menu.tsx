import { useEffect, useRef, useState } from 'preact/hooks';
import type { NetworkRequest } from '../api/network.ts';
import { largestScale, pngOf } from '../picture/png.ts';
import { fileName, saveFile } from '../picture/save.ts';
import { pictureWidth, type Sheet, svgOfSheet } from '../picture/sheet.ts';
import { type DataFormat, exportAddress, hasMoreProjects, projectsAddress } from './addresses.ts';
import { Copyable } from './copyable.tsx';
import { embedCode } from './embed.ts';
import './export.css';
import { exportTexts } from './text.ts';

interface Properties {
  readonly language: 'sv' | 'en';
  /** Draws what the page shows at the moment. */
  readonly draw: () => Sheet;
  /** What it is, for the name of its file. */
  readonly kind: string;
  /** What the API was asked for. */
  readonly request: NetworkRequest;
  /** The absolute address of what the page shows. */
  readonly pageAddress: string;
  readonly title: string;
  /** What the network is cut to, in sentences. */
  readonly cut: readonly string[];
}

/** All ways to take the present view along. */
export function ExportMenu({ language, draw, kind, request, pageAddress, title, cut }: Properties) {
  const text = exportTexts[language];
  const numbers = new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB');
  const menu = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(false);
  const [scale, setScale] = useState(2);
  const [said, say] = useState('');
  useClosing(menu);

  const save = async (format: 'svg' | 'png'): Promise<void> => {
    say(text.drawing);
    const { svg, height } = svgOfSheet(draw());
    try {
      const file =
        format === 'svg'
          ? new Blob([svg], { type: 'image/svg+xml' })
          : await pngOf(svg, height, Math.min(scale, largestScale(height)));
      say('');
      saveFile(file, fileName(kind, new Date(), format));
    } catch {
      say(text.failed);
    }
  };

  return (
    <details class="export-menu" ref={menu} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text.menu}</summary>
      {open && (
        <div class="export-panel">
          <section>
            <h3>{text.picture}</h3>
            <ul>
              <li>
                <button type="button" onClick={() => void save('svg')}>
                  {text.svg}
                </button>
              </li>
              <li>
                <button type="button" onClick={() => void save('png')}>
                  {text.png}
                </button>
                <select
                  aria-label={`${text.png}: ${text.pixels}`}
                  value={scale}
                  onChange={({ currentTarget }) => setScale(Number(currentTarget.value))}
                >
                  {[1, 2, 3].map((factor) => (
                    <option key={factor} value={factor}>
                      {numbers.format(factor * pictureWidth)} px
                    </option>
                  ))}
                </select>
              </li>
              <li>
                <button type="button" onClick={() => print()}>
                  {text.print}
                </button>
              </li>
            </ul>
          </section>
          <section>
            <h3>{text.data}</h3>
            <p class="note">{cut.length === 0 ? text.dataNote : [...cut, text.cutNote].join(' ')}</p>
            <ul>
              {(Object.keys(text.formats) as DataFormat[]).map((format) => (
                <li key={format}>
                  <a href={exportAddress(format, request)} download>
                    {text.formats[format][0]}
                  </a>{' '}
                  {format === 'nodes' || format === 'edges' ? (
                    <a
                      href={exportAddress(format, request, true)}
                      download
                      aria-label={`${text.formats[format][0]}, ${text.forExcel}`}
                    >
                      {text.forExcel}
                    </a>
                  ) : (
                    <span class="export-note">{text.formats[format][1]}</span>
                  )}
                </li>
              ))}
              {request.id === null && (
                <li>
                  <a href={projectsAddress(request)} download>
                    {text.projects}
                  </a>{' '}
                  <a
                    href={projectsAddress(request, true)}
                    download
                    aria-label={`${text.projects}, ${text.forExcel}`}
                  >
                    {text.forExcel}
                  </a>
                  {hasMoreProjects(request) && <span class="export-note"> {text.projectsNote}</span>}
                </li>
              )}
            </ul>
          </section>
          <section>
            <h3>{text.embed}</h3>
            <p class="export-note">{text.embedNote}</p>
            <Copyable text={text} label={text.code} value={embedCode(pageAddress, title)} onSay={say} />
            <Copyable text={text} label={text.link} value={pageAddress} onSay={say} />
          </section>
        </div>
      )}
      <p class="export-said" role="status">
        {said}
      </p>
    </details>
  );
}

/** Closes the menu by Escape, which gives the focus back, and by a click elsewhere. */
function useClosing(menu: { readonly current: HTMLDetailsElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { current } = menu;
      if (event.key !== 'Escape' || !current?.open || !current.contains(document.activeElement)) return;
      current.open = false;
      current.querySelector('summary')?.focus();
      event.stopPropagation();
    };
    const onPointer = ({ target }: PointerEvent): void => {
      if (menu.current?.open && target instanceof Node && !menu.current.contains(target))
        menu.current.open = false;
    };
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('pointerdown', onPointer);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('pointerdown', onPointer);
    };
  }, [menu]);
}
