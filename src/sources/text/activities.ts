import type { Fact } from '../../facts/fact.ts';
import type { Reference } from '../../reference/reference.ts';
import { type About, cite } from './about.ts';
import type { Parsed } from './chains.ts';
import { outermost, type TermIndex, termIndex, termsIn } from './terms.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What others arranged: "har berättat om projektet på en konferens". */
const TOLD_AT =
  /(?<!\p{L})(?:berätta|presentera|föreläs|tala|informera)\p{L}* [^.;]{0,60}(?:på|vid) (?:en|ett) (?:\p{L}+ ){0,2}$/iu;

/** How far support or work goes: "från start till bokslut och utvärdering". What is offered reaches "från X till Y", too. */
const AS_FAR_AS =
  /(?<!\p{L})från (?:start|början|idé|ansökan|planering|analys|förstudie)\p{L}* [^.;]{0,60}till (?:[\p{L}]+,? (?:och )?){0,3}$/iu;

const byReference = new WeakMap<Reference, TermIndex<string>>();

/** What the project does, by the words of the list of activities. */
export function activities(sentence: Parsed, about: About): Fact[] {
  return activitiesIn(sentence.text, about.reference).map((text) => ({
    subject: about.project,
    relationship: 'RUNS',
    object: { label: 'Activity', text },
    evidence: cite(sentence, about, 0.7),
  }));
}

/** The names of the activities that a text speaks of, each once; what it denies ("inte praktik") is left out. */
export function activitiesIn(text: string, reference: Reference): string[] {
  let index = byReference.get(reference);
  if (index === undefined) {
    index = termIndex(reference.activities.map(({ name, terms }) => ({ terms, meaning: name })));
    byReference.set(reference, index);
  }
  const tokens = tokensOf(text);
  const found = outermost(termsIn(tokens, index)).filter(({ from }) => {
    const before = text.slice(0, tokens[from]?.start);
    return !denied(tokens, from) && !TOLD_AT.test(before) && !AS_FAR_AS.test(before);
  });
  return [...new Set(found.map(({ meaning }) => meaning))];
}

/** Whether one of the two words before a term takes it away. */
export function denied(tokens: readonly Token[], from: number): boolean {
  const [two, one] = [tokens[from - 2]?.lower ?? '', tokens[from - 1]?.lower ?? ''];
  const denies = /^(?:inte|ej|utan|exklusive|förutom|undantaget|varken)$/;
  return denies.test(one) || (denies.test(two) && !/^(?:bara|minst|endast|enbart|även)$/.test(one));
}
