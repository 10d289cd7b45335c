import type { Problem, RelationFact } from '../../facts/fact.ts';
import type { Field } from '../operation/field.ts';
import { isPartyLabel, type PartyLabel } from '../operation/labels.ts';
import { type About, isOwner } from '../text/about.ts';
import { financierFacts } from './financiers.ts';
import { participantFacts } from './participants.ts';

/** Who takes part by the labelled lists of a project: "Medverkande:", "Referensgrupp:", "Medfinansiärer:". Its owner is no partner of it. */
export function listedParties(
  fields: readonly Field[],
  about: About,
  problems: Problem[],
): readonly RelationFact[] {
  return fields.flatMap((field) => {
    if (!isPartyLabel(field.label)) return [];
    return factsOf(field.label, linesOf(field), about, problems).filter(
      ({ relationship, subject }) =>
        // Which fund pays, a label of its own tells.
        relationship !== 'FUNDED_UNDER' && !(subject.label === 'Organization' && isOwner(subject, about)),
    );
  });
}

function factsOf(
  label: PartyLabel,
  lines: ReturnType<typeof linesOf>,
  about: About,
  problems: Problem[],
): readonly RelationFact[] {
  switch (label) {
    case 'partners':
      return participantFacts(lines, about, problems);
    case 'referenceGroup':
      return participantFacts(lines, about, problems, 'REFERENCE_GROUP');
    case 'financiers':
      return financierFacts(lines, about);
  }
}

/** A cell of a table may have several lines. */
function linesOf({ value, start, end, line: number }: Field) {
  return value
    .split('\n')
    .map((line) => ({ text: line.replace(/\s+/g, ' ').trim(), start, end, number, afterBlank: false }))
    .filter(({ text }) => text !== '');
}
