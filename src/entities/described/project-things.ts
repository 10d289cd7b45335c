import type { DescribedMention } from '../../facts/mention.ts';
import type { Reference } from '../../reference/reference.ts';
import { passageOf, type Statement } from '../statement.ts';
import type { Statements } from '../statements.ts';
import type { Claim, Judgement, Relationship, ResolutionProblem, Thing, ThingRef } from '../thing.ts';
import { choose, chosenProperties } from './choose.ts';
import { fundingFields, fundingOf } from './funding.ts';
import { areaJudgements, unknownCodes } from './funding-things.ts';

/** What follows from everything that is said of one project, or of another thing that documents describe. */
export interface ProjectThings {
  readonly nodes: readonly Thing[];
  /** Those of which it has only one. */
  readonly relationships: readonly Relationship[];
  /** Statements on funding, now that it is known which programme they mean; by id. */
  readonly settled: ReadonlyMap<string, Statement>;
  /** Those of them that other documents made and that now mean something else. */
  readonly restated: readonly Claim[];
  readonly released: readonly ThingRef[];
  /** The id of the contact that counts. */
  readonly contact: string | null;
  readonly judgements: readonly Judgement[];
  readonly problems: readonly ResolutionProblem[];
}

/** The fields whose statements mean a code of a list. */
export const codeFields: ReadonlySet<string> = new Set([...fundingFields, 'interventionField']);

/**
 * @param statements what the graph knows of the thing, and what is stated of it now.
 * @param said the latter.
 */
export function projectThings(
  project: ThingRef & { readonly label: DescribedMention['label'] },
  statements: Statements,
  said: ReadonlySet<Statement>,
  reference: Reference,
): ProjectThings {
  const isNew = (statement: Statement) => said.has(statement);
  const funding = fundingOf(statements, reference);
  const coded = statements.all.filter(({ field }) => codeFields.has(field));
  const settled = new Map(
    coded.map((statement) => [statement.id, { ...statement, otherEnd: funding.thingFor(statement).id }]),
  );
  const moved = coded.filter(
    (statement) => !isNew(statement) && statement.otherEnd !== settled.get(statement.id)?.otherEnd,
  );
  const unknown = unknownCodes(funding, coded, reference, isNew);
  const contacts = statements.on('contact');
  const contact = choose(contacts)?.otherEnd ?? null;
  const call = choose(statements.on('call'))?.otherEnd ?? null;
  const seat = choose(statements.on('ownerSeat'))?.otherEnd ?? null;
  const only = (type: string, end: ThingRef | null): readonly Relationship[] =>
    end === null ? [] : [{ type, start: project, end, key: null, properties: {}, only: true }];

  return {
    nodes: [{ properties: chosenProperties(project.label, statements), ...project }, ...unknown.nodes],
    relationships: [
      ...only('FUNDED_UNDER', funding.level),
      ...only('CLASSIFIED_AS', funding.interventionField),
      ...only('HAS_CONTACT', contact === null ? null : { label: 'Contact', id: contact }),
      ...only('ANSWERS', call === null ? null : { label: 'Call', id: call }),
      ...only('SEATED_IN', seat === null ? null : { label: 'Municipality', id: seat }),
      ...unknown.relationships,
    ],
    settled,
    restated: withNeighbours(
      moved,
      statements.all.filter((statement) => !isNew(statement)),
    ).map((statement) => ({
      about: project,
      statement: settled.get(statement.id) ?? statement,
    })),
    released: [
      ...moved.flatMap(({ field, otherEnd }) =>
        otherEnd === null ? [] : [{ label: labelOfCode(field), id: otherEnd }],
      ),
      ...contacts.flatMap(({ otherEnd }) =>
        otherEnd === null || otherEnd === contact ? [] : [{ label: 'Contact', id: otherEnd }],
      ),
    ],
    contact,
    judgements: areaJudgements(project.id, funding, reference),
    problems: unknown.problems,
  };
}

/** What a row of a table states is kept together, and so written together. */
function withNeighbours(moved: readonly Statement[], earlier: readonly Statement[]): readonly Statement[] {
  const rows = new Set(moved.map(passageOf).filter((passage) => passage !== null));
  return earlier.filter((statement) => {
    const passage = passageOf(statement);
    return passage === null ? moved.includes(statement) : rows.has(passage);
  });
}

/** The label of what a code means that is stated in a field. */
export function labelOfCode(field: string): string {
  return field.charAt(0).toUpperCase() + field.slice(1);
}
