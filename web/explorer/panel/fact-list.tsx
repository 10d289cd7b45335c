import type { Facts } from '../api/facts.ts';
import { colourOf } from '../network/looks.ts';
import type { Page } from '../parts/page.ts';
import { kindOfThing, ShapeMark } from '../parts/shape-mark.tsx';
import { counted, formatNumber } from '../texts/texts.ts';
import type { Entry, FactLine } from './fact-lines.ts';
import { LaterSources, Sources } from './sources.tsx';

/** Facts, each with its sources; things in them can be gone to. */
export function FactList({
  lines,
  facts,
  ...page
}: Page & { readonly lines: readonly FactLine[]; readonly facts: Facts }) {
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
                  <EntryItem key={`${entry.thing.id} ${entry.note}`} {...page} entry={entry} facts={facts} />
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
  entry: { thing, note, field },
  facts,
  act,
  text,
  isDark,
}: Page & { readonly entry: Entry; readonly facts: Facts }) {
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
      {field !== null && (
        <LaterSources text={text} of={thing.name} subject={thing.id} field={field} facts={facts} />
      )}
    </li>
  );
}
