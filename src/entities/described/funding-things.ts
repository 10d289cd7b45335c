import type { Reference } from '../../reference/reference.ts';
import type { Statement } from '../statement.ts';
import type { Judgement, Relationship, ResolutionProblem, Thing, ThingRef } from '../thing.ts';
import { type Funding, programmeByCode } from './funding.ts';

/** Marks a node that stands for a code which reference data does not have. */
export const NOT_IN_REFERENCE = 'not in the reference data';

/** Nodes and relationships for codes that reference data does not have, with a problem for each that is stated now. */
export interface UnknownCodes {
  readonly nodes: readonly Thing[];
  readonly relationships: readonly Relationship[];
  readonly problems: readonly ResolutionProblem[];
}

export function unknownCodes(
  funding: Funding,
  statements: readonly Statement[],
  reference: Reference,
  isNew: (statement: Statement) => boolean,
): UnknownCodes {
  const nodes: Thing[] = [];
  const relationships: Relationship[] = [];
  const problems: ResolutionProblem[] = [];
  const areas = new Map(
    statements
      .filter(({ field }) => field === 'programmeArea')
      .map((said) => [funding.thingFor(said).id, said]),
  );
  for (const statement of statements) {
    const thing = funding.thingFor(statement);
    if (thing.id === '' || isKnown(thing, reference)) continue;
    const code = statement.value ?? '';
    const scope = thing.id.split(':')[1] ?? '';
    nodes.push({ ...thing, properties: propertiesOf(thing, code, scope, reference) });
    relationships.push(...above(thing, scope, funding, areas, reference));
    if (!isNew(statement)) continue;
    problems.push({
      code: 'UNKNOWN_CODE',
      message: `The reference data has no ${thing.label} ${code}${scope === code ? '' : ` in ${scope}`}.`,
      start: statement.evidence.start ?? 0,
      ...(typeof statement.evidence.row === 'number' ? { row: statement.evidence.row } : {}),
    });
  }
  return { nodes, relationships, problems };
}

function isKnown({ label, id }: ThingRef, reference: Reference): boolean {
  const [, scope, code] = id.split(':');
  switch (label) {
    case 'Fund':
      return reference.funds.some((fund) => fund.code === scope);
    case 'Programme':
      return reference.programmes.some((programme) => programme.code === scope);
    case 'ProgrammeArea':
      return reference.programmeAreas.some((area) => area.programme === scope && area.code === code);
    case 'SpecificObjective':
      return reference.specificObjectives.some((one) => one.programme === scope && one.code === code);
    default:
      return reference.interventionFields.some((field) => field.period === scope && field.code === code);
  }
}

function propertiesOf(
  { label }: ThingRef,
  code: string,
  scope: string,
  reference: Reference,
): Thing['properties'] {
  const common = { code, name: null };
  if (label === 'Fund' || label === 'Programme') return common;
  const period = label === 'InterventionField' ? scope : programmeByCode(scope, reference)?.period;
  return {
    ...common,
    period: period === 'unknown' ? null : (period ?? null),
    verification: NOT_IN_REFERENCE,
  };
}

function above(
  thing: ThingRef,
  scope: string,
  { codes }: Funding,
  areas: ReadonlyMap<string, Statement>,
  reference: Reference,
): readonly Relationship[] {
  const to = (type: string, end: ThingRef): Relationship => ({
    type,
    start: thing,
    end,
    key: null,
    properties: {},
  });
  if (thing.label === 'InterventionField' || thing.label === 'Fund') return [];
  if (thing.label === 'Programme') {
    const fund = reference.funds.find(({ code }) => code === codes.fund);
    return fund === undefined ? [] : [to('OF_FUND', { label: 'Fund', id: `fund:${fund.code}` })];
  }
  const stands = programmeByCode(scope, reference) !== null || scope === codes.programme;
  const area = `area:${scope}:${codes.programmeArea}`;
  return [
    ...(stands ? [to('OF_PROGRAMME', { label: 'Programme', id: `programme:${scope}` })] : []),
    ...(thing.label === 'SpecificObjective' && areas.has(area)
      ? [{ ...to('OF_AREA', { label: 'ProgrammeArea', id: area }), only: true }]
      : []),
  ];
}

/** Whether the stated area is not the one that the stated objective belongs to. */
export function areaJudgements(
  project: string,
  { level, codes }: Funding,
  reference: Reference,
): readonly Judgement[] {
  const [, programme, code] = level?.label === 'SpecificObjective' ? level.id.split(':') : [];
  const objective = reference.specificObjectives.find(
    (one) => one.programme === programme && one.code === code,
  );
  if (objective === undefined || codes.programmeArea === null || objective.area === codes.programmeArea)
    return [];
  return [
    {
      kind: 'UNSURE',
      about: project,
      reason: `Area ${codes.programmeArea} is stated, but objective ${objective.code} belongs to ${objective.area}.`,
    },
  ];
}
