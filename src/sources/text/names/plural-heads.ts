import type { Reference } from '../../../reference/reference.ts';
import { knownOrganization, mentionOf } from '../../known-organization.ts';
import type { Token } from '../tokens.ts';
import type { Name } from './name.ts';

/** "Samordningsförbunden Vågen och Södra Skäret": each name in the row is one of them, not the place that it is named after. */
export function asFederations(
  names: readonly Name[],
  tokens: readonly Token[],
  reference: Reference,
): readonly Name[] {
  const from = names[0]?.from ?? 0;
  const head = tokens[from - 1]?.lower === 'i' ? from - 2 : from - 1;
  if (tokens[head]?.lower !== 'samordningsförbunden') return names;
  return names.map((name) => {
    const isPlace = name.municipality !== null || name.area !== null || !name.certain;
    if (name.word !== null || !isPlace || name.organization?.kind === 'GROUP') return name;
    const place = tokens.slice(name.from, name.to).map(({ text }) => text);
    const printed = ['Samordningsförbundet', ...place].join(' ');
    const organization = mentionOf(printed, knownOrganization(printed, reference));
    return { ...name, municipality: null, area: null, organization, certain: true };
  });
}
