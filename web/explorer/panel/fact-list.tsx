import { colourOf } from '../network/looks.ts';
import type { Page } from '../parts/page.ts';
import { kindOfThing, ShapeMark } from '../parts/shape-mark.tsx';
import { counted, formatNumber } from '../texts/texts.ts';
import type { Entry, FactLine } from './fact-lines.ts';
import { Sources } from './sources.tsx';

/** Facts, each with its sources; things in them can be gone to. */
export function FactList({ lines, ...page }: Page & { readonly lines: readonly FactLine[] }) {
  const { text } = page;
  return (
    <dl class="facts">
      {lines.map(({ label, words, entries, count, evidence }) => (
        <div key={label}>
          <dt>
            {label}
            {count > 1 && <span class="count">{formatNumber(text, count)}</span>}
          </dt>
          <dd>
            {words}
            {entries.length > 0 && (
              <ul>
                {entries.map((entry) => (
                  <EntryItem key={`${entry.thing.id} ${entry.note}`} {...page} entry={entry} />
                ))}
              </ul>
            )}
            {count > entries.length && entries.length > 0 && (
              <p class="note">{text.panel.andMore(counted(text, count - entries.length, ['', '']).trim())}</p>
            )}
            <Sources text={text} of={label} evidence={evidence} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function EntryItem({
  entry: { thing, note, evidence },
  act,
  text,
  isDark,
}: Page & { readonly entry: Entry }) {
  const kind = kindOfThing(thing.__typename, thing.kind ?? null);
  return (
    <li>
      <button type="button" class="thing" onClick={() => act({ selected: thing.id })}>
        <ShapeMark kind={kind} colour={colourOf(kind, isDark)} />
        <span>
          {thing.name}
          {note !== null && <span class="note"> {note}</span>}
        </span>
      </button>
      <Sources text={text} of={thing.name} evidence={evidence} />
    </li>
  );
}
