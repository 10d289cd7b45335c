import { useId, useState } from 'preact/hooks';
import type { Texts } from '../texts/texts.ts';

export interface Choice {
  readonly value: string;
  readonly name: string;
  /** Under which heading it stands. */
  readonly group?: string | undefined;
}

interface PickListProps {
  readonly text: Texts;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** From so many choices on there is a field to find one. */
const many = 10;

/** Any number of choices, folded away until they are wanted. */
export function PickList({ text, label, choices, chosen, onChange }: PickListProps) {
  const id = useId();
  const [sought, setSought] = useState('');
  const lower = sought.toLocaleLowerCase(text.locale);
  const shown = choices.filter(({ name }) => name.toLocaleLowerCase(text.locale).includes(lower));
  const groups = [...new Set(shown.map(({ group }) => group))];
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);

  return (
    <details class="pick">
      <summary>
        <span>{label}</span>
        <span class="pick-said">{chosen.length === 0 ? text.filters.any : chosen.length}</span>
      </summary>
      {choices.length >= many && (
        <input
          type="text"
          class="pick-find"
          placeholder={text.filters.find}
          aria-label={`${text.filters.find}: ${label}`}
          value={sought}
          onInput={({ currentTarget }) => setSought(currentTarget.value)}
        />
      )}
      <fieldset class="pick-list" aria-label={label}>
        {groups.map((group) => (
          <div key={group}>
            {group !== undefined && <p class="pick-group">{group}</p>}
            {shown
              .filter((choice) => choice.group === group)
              .map(({ value, name }) => (
                <label key={value} for={id + value}>
                  <input
                    id={id + value}
                    type="checkbox"
                    checked={chosen.includes(value)}
                    onChange={() => toggle(value)}
                  />
                  <span>{name}</span>
                </label>
              ))}
          </div>
        ))}
      </fieldset>
    </details>
  );
}
