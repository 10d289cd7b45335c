import type { Thing } from '../api/facts.ts';
import type { SharedThing } from '../api/link.ts';
import type { Part } from '../api/memberships.ts';
import { colourOf } from '../network/looks.ts';
import type { Page } from '../parts/page.ts';
import { kindOfThing, ShapeMark } from '../parts/shape-mark.tsx';
import { midSentence, type Texts } from '../texts/texts.ts';
import { LaterSources } from './sources.tsx';

interface SharedListProps extends Page {
  readonly ends: readonly Thing[];
  readonly shared: readonly SharedThing[];
}

/** What two things share, by name: each leads to its facts, and tells each one's part in it with its sources. */
export function SharedList({ ends, shared, ...page }: SharedListProps) {
  const { act, text, isDark } = page;
  const { compare } = new Intl.Collator(text.locale, { numeric: true });
  return (
    <ul class="shared-things">
      {shared
        .toSorted((a, b) => compare(a.name, b.name))
        .map((thing) => {
          const kind = kindOfThing(thing.__typename, thing.kind ?? null);
          return (
            <li key={thing.id}>
              <button type="button" class="thing" onClick={() => act({ selected: thing.id, link: null })}>
                <ShapeMark kind={kind} colour={colourOf(kind, isDark)} />
                <span>
                  {thing.name} <span class="note">{yearsOf(thing)}</span>
                </span>
              </button>
              <ul class="parts">
                {thing.parts.map((part) => (
                  <PartItem key={`${part.end} ${part.field}`} text={text} ends={ends} part={part} />
                ))}
              </ul>
            </li>
          );
        })}
    </ul>
  );
}

function PartItem({
  text,
  ends,
  part,
}: {
  readonly text: Texts;
  readonly ends: readonly Thing[];
  readonly part: Part;
}) {
  const { roles, notes, project, field } = part;
  const [name = '', ...aliases] = part.names;
  const end = ends.find(({ id }) => id === part.end)?.name ?? '';
  return (
    <li>
      <span class="part">
        {end}: {roles.map((role) => midSentence(text.roles[role] ?? role)).join(', ')}
        {notes.length > 0 && ` (${notes.join(', ')})`}
      </span>
      <LaterSources text={text} of={end} subject={project} field={field} facts={{ name, aliases }} />
    </li>
  );
}

function yearsOf({ startDate, endDate }: SharedThing): string {
  return [...new Set([startDate, endDate])]
    .flatMap((day) => day?.slice(0, 4) ?? [])
    .filter((year, i, years) => years.indexOf(year) === i)
    .join('–');
}
