import type { Fact, Problem, RelationFact } from '../../facts/fact.ts';
import type { Mention } from '../../facts/mention.ts';
import type { Reference } from '../../reference/reference.ts';
import type { About, Prose, Rule } from './about.ts';
import { activities } from './activities.ts';
import { type Parsed, parseSentence } from './chains.ts';
import { continued } from './continues.ts';
import { members } from './members.ts';
import { objectives } from './objectives.ts';
import { parts } from './parts.ts';
import { areas } from './places/areas.ts';
import { ledByPlace } from './places/led-by-place.ts';
import { municipalities } from './places/municipalities.ts';
import { strangeMunicipalities } from './places/strange-municipalities.ts';
import { referred } from './referred.ts';
import { ownMoney } from './roles/own-money.ts';
import { ONLY_NAMED, roles } from './roles/roles.ts';
import { sdgs } from './sdgs.ts';
import { sentencesOf } from './sentences.ts';
import { distinctGroups, targetGroups } from './target-groups/target-groups.ts';

/** All rules, in the order of their facts. */
export const RULES: readonly Rule[] = [
  municipalities,
  areas,
  roles,
  ownMoney,
  members,
  parts,
  targetGroups,
  objectives,
  activities,
  sdgs,
  continued,
];

/** Reads the facts that prose states, each once, with the first sentence that states it; what is wrong in it goes into `problems`. */
export function readProse(
  prose: Prose,
  reference: Reference,
  { rules = RULES, problems }: { readonly rules?: readonly Rule[]; readonly problems?: Problem[] } = {},
): Fact[] {
  const about: About = { reference, ...prose };
  const facts = new Map<string, Fact>();
  let earlier: Parsed | null = null;
  for (const sentence of sentencesOf(prose.quoted.text, prose.lines)) {
    const parsed = parseSentence(sentence, reference, prose.projectName);
    problems?.push(...strangeMunicipalities(parsed, prose));
    const found = rules.flatMap((rule) => rule(parsed, about)).concat(ledByPlace(parsed, about, prose.lines));
    if (rules === RULES) found.push(...referred(parsed, about, earlier));
    for (const fact of found) {
      const { evidence: _, ...statement } = fact;
      const key = JSON.stringify(statement);
      if (!facts.has(key)) facts.set(key, fact);
    }
    if (parsed.chains.some(({ names }) => names.some(({ municipality }) => municipality !== null)))
      earlier = parsed;
  }
  return distinctGroups(toldRoles([...facts.values()]));
}

/** Whoever has a role that is told is no partner for being named once more. */
function toldRoles(facts: readonly Fact[]): readonly Fact[] {
  const partners = facts.filter(
    (fact): fact is RelationFact => 'relationship' in fact && fact.relationship === 'PARTNERS_IN',
  );
  const told = new Set(
    partners.filter(({ evidence }) => evidence.confidence > ONLY_NAMED).map(({ subject }) => keyOf(subject)),
  );
  return facts.filter(
    (fact) =>
      !('relationship' in fact) ||
      fact.relationship !== 'PARTNERS_IN' ||
      fact.evidence.confidence > ONLY_NAMED ||
      !told.has(keyOf(fact.subject)),
  );
}

function keyOf(subject: Mention): string {
  return 'name' in subject ? `${('id' in subject ? subject.id : undefined) ?? subject.name}` : '';
}
