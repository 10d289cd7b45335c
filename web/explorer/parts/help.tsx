import { useEffect, useRef } from 'preact/hooks';
import type { Texts } from '../texts/texts.ts';
import { IconButton } from './button.tsx';

/** The keys, in a dialogue that the key ? and a button open. */
export function Help({ text }: { readonly text: Texts }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isWriting = /^(INPUT|TEXTAREA|SELECT)$/.test((event.target as Element).tagName);
      if (event.key === '?' && !isWriting && !dialog.current?.open) dialog.current?.showModal();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <IconButton icon="keyboard" label={text.menu.help} onClick={() => dialog.current?.showModal()} />
      <dialog ref={dialog} class="help" aria-labelledby="help-title">
        <div class="help-head">
          <h2 id="help-title">{text.menu.help}</h2>
          <IconButton icon="close" label={text.help.close} onClick={() => dialog.current?.close()} />
        </div>
        <dl>
          {text.help.keys.map(([keys, meaning]) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </dialog>
    </>
  );
}
