import { initial, noFilters, type State } from '../state/state.ts';
import { apartDocument } from './apart.ts';
import type { Question } from './ask.ts';
import { choicesDocument, manyProjects } from './choices.ts';
import { factsDocument, laterFactsDocument, typesById } from './facts.ts';
import { linkQuestion } from './link.ts';
import { networkQuestion, networkRequests } from './network.ts';
import { searchDocument } from './search.ts';

/** A question of a person's first minute. */
interface FirstQuestion extends Question {
  /** The page asks it of its own accord in graphs with at most so many projects; null where it does in all. */
  readonly mostProjects: number | null;
}

/**
 * What the page asks in a person's first minute, in the order of it. A server that has just started asks all of it for itself: the
 * database takes longest over a question that it has not been asked before. No thing has these ids, but the questions are the same.
 */
export function firstQuestions(): readonly FirstQuestion[] {
  const networkOf = (state: State) => networkRequests(state).map(networkQuestion);
  const networkOfCounty = (county: string) =>
    networkOf({ ...initial, filters: { ...noFilters, counties: [county], from: 2014, to: 2020 } });
  const facts = Object.entries(typesById).flatMap(([beginning, type]) =>
    [factsDocument(type), laterFactsDocument(type)].flatMap((document) =>
      document === null ? [] : [{ document, variables: { id: beginning } }],
    ),
  );
  const asked = [
    { document: choicesDocument, variables: {} },
    // The smallest first, because it is the question that is new. Then larger ones, because the database becomes quick at what it has done a
    // hundred thousand times: of the largest it would do as much, but who asks meanwhile waits for what has begun.
    ...['09', '08', '14'].flatMap(networkOfCounty),
    { document: searchDocument, variables: { query: 'abc' } },
    { document: apartDocument, variables: { ids: ['organization:'] } },
    ...facts,
    ...networkOf({ ...initial, center: 'organization:' }),
    linkQuestion({ from: 'organization:', to: 'organization:' }, noFilters),
  ];
  return [
    ...networkOf(initial).map((question) => ({ ...question, mostProjects: manyProjects })),
    ...asked.map((question) => ({ ...question, mostProjects: null })),
  ];
}
