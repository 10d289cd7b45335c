import { initial, noFilters, type State } from '../state/state.ts';
import { apartDocument } from './apart.ts';
import type { Question } from './ask.ts';
import { choicesDocument } from './choices.ts';
import { factsDocument, laterFactsDocument, typesById } from './facts.ts';
import { linkQuestion } from './link.ts';
import { networkQuestion, networkRequests } from './network.ts';
import { searchDocument } from './search.ts';

/**
 * What the page asks in a person's first minute, in the order of it. A server that has just started asks all of it for itself: the
 * database takes longest over a question that it has not been asked before. No thing has these ids, but the questions are the same.
 */
export function firstQuestions(): readonly Question[] {
  const networkOf = (state: State) => networkRequests(state).map(networkQuestion);
  const narrowed = { ...initial, filters: { ...initial.filters, counties: ['01'], from: 2014, to: 2020 } };
  const facts = Object.entries(typesById).flatMap(([beginning, type]) =>
    [factsDocument(type), laterFactsDocument(type)].flatMap((document) =>
      document === null ? [] : [{ document, variables: { id: beginning } }],
    ),
  );
  return [
    ...networkOf(initial),
    ...networkOf(narrowed),
    { document: choicesDocument, variables: {} },
    { document: searchDocument, variables: { query: 'abc' } },
    { document: apartDocument, variables: { ids: ['organization:'] } },
    ...facts,
    ...networkOf({ ...initial, center: 'organization:' }),
    linkQuestion({ from: 'organization:', to: 'organization:' }, noFilters),
  ];
}
