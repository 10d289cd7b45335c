import type { TargetGroupMention } from '../facts/mention.ts';
import type { Reference } from '../reference/reference.ts';
import { inOrder } from './name.ts';
import type { Thing } from './thing.ts';

/** A span that ends at most here is one of young people, whether the source says so or not: the Youth Guarantee's age. */
const youngTo = 30;

/** The target group of one statement: the same span of ages with the same characteristics is the same group everywhere. */
export function targetGroup(mention: TargetGroupMention, reference: Reference): Thing {
  const { ageFrom = null, ageTo = null } = mention;
  const young = ageTo !== null && ageTo <= youngTo ? ['YOUNG'] : [];
  const characteristics = [...new Set([...mention.characteristics, ...young])].sort(inOrder);
  const codes = characteristics.map((code) => code.toLowerCase()).join('+');
  return {
    label: 'TargetGroup',
    id: `target-group:${ageFrom ?? ''}-${ageTo ?? ''}:${codes}`,
    properties: {
      name: nameOf(ageFrom, ageTo, characteristics, reference),
      ageFrom,
      ageTo,
      characteristics,
      characteristicsAndBroader: withBroader(characteristics, reference),
    },
  };
}

/** Codes with all that are broader, however far: who is found by one of these is found whatever the words of the source. */
function withBroader(codes: readonly string[], { characteristics }: Reference): readonly string[] {
  const found = new Set(codes);
  for (const code of found) {
    for (const broader of characteristics.find((one) => one.code === code)?.broader ?? []) found.add(broader);
  }
  return [...found].sort(inOrder);
}

/**
 * "Unga 15–24 år: långtidsarbetslösa och/eller nyanlända", "Personal i berörda verksamheter (nyanlända)": a source's list seldom tells
 * whether each of the people is all of it, nor whether staff are newly arrived themselves.
 */
function nameOf(
  ageFrom: number | null,
  ageTo: number | null,
  characteristics: readonly string[],
  reference: Reference,
): string {
  const labelOf = (code: string) =>
    reference.characteristics.find((one) => one.code === code)?.labelSv ?? code.toLowerCase();
  const who = ['STAFF', 'YOUNG'].find((code) => characteristics.includes(code)) ?? null;
  const ages = ageSpan(ageFrom, ageTo);
  const rest = characteristics
    .filter((code) => code !== who)
    .map(labelOf)
    .map((label) => label.charAt(0).toLowerCase() + label.slice(1));
  const listed = [rest.slice(0, -1).join(', '), ...rest.slice(-1)]
    .filter((part) => part !== '')
    .join(' och/eller ');
  if (who === null && ages === null && listed !== '') return capitalised(listed);
  const people = [who === null ? 'Personer' : labelOf(who), ages].filter((part) => part !== null).join(' ');
  if (listed === '') return people;
  return who === 'STAFF' ? `${people} (${listed})` : `${people}: ${listed}`;
}

function ageSpan(from: number | null, to: number | null): string | null {
  if (from === null) return to === null ? null : `till ${to} år`;
  if (to === null) return `från ${from} år`;
  return from === to ? `${from} år` : `${from}–${to} år`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
