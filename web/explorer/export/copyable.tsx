import { useId, useRef } from 'preact/hooks';
import type { ExportText } from './text.ts';

interface Properties {
  readonly text: ExportText;
  readonly label: string;
  readonly value: string;
  readonly onSay: (what: string) => void;
}

/** A text to copy: by a button, or as one copies any text. */
export function Copyable({ text, label, value, onSay }: Properties) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async (): Promise<void> => {
    onSay('');
    try {
      await navigator.clipboard.writeText(value);
      onSay(text.copied);
    } catch {
      // Not allowed, or the page came without TLS: the reader's own keys still copy what is selected.
      field.current?.select();
      onSay(document.execCommand('copy') ? text.copied : text.failed);
    }
  };
  return (
    <div class="copyable">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        readOnly
        rows={3}
        spellcheck={false}
        value={value}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <button type="button" aria-label={`${text.copy}: ${label}`} onClick={() => void copy()}>
        {text.copy}
      </button>
    </div>
  );
}
