import type { Programme, Reference } from '../../reference/reference.ts';
import type { Statement } from '../statement.ts';
import type { Statements } from '../statements.ts';
import type { ThingRef } from '../thing.ts';
import { choose, startDateOf } from './choose.ts';

/** The fields that tell under what a project is funded, the most specific first. */
export const fundingFields = ['specificObjective', 'programmeArea', 'programme', 'fund'] as const;

type FundingField = (typeof fundingFields)[number];

/** What the statements on one project say together of the programme that funds it. */
export interface Funding {
  /** The thing that a statement on a funding field or on the intervention field means. */
  thingFor(statement: Statement): ThingRef;
  /** The most specific level that is stated; null when none is. */
  readonly level: ThingRef | null;
  /** Null when no source states a field. */
  readonly interventionField: ThingRef | null;
  /** The chosen code on each level. */
  readonly codes: Readonly<Record<FundingField, string | null>>;
}

/**
 * Reads the codes within their programme. A code belongs to the programme that is stated with it or for the project; else to
 * the fund's; else to the only one that has the code; else to the one of the project's start date.
 */
export function fundingOf(statements: Statements, reference: Reference): Funding {
  const start = startDateOf(statements);
  const chosen = (field: string) => choose(statements.on(field));
  const codes = {
    specificObjective: chosen('specificObjective')?.value ?? null,
    programmeArea: chosen('programmeArea')?.value ?? null,
    programme: chosen('programme')?.value ?? null,
    fund: chosen('fund')?.value ?? null,
  };

  const programmeOf = (field: FundingField, code: string): Programme | null => {
    if (codes.programme !== null) return programmeByCode(codes.programme, reference);
    const funded = reference.programmes.filter(({ fund }) => codes.fund === null || fund === codes.fund);
    const having = funded.filter((programme) => hasCode(programme, field, code, reference));
    return theOnly(having) ?? theOnly(funded) ?? theOnly(inTime(having.length > 0 ? having : funded, start));
  };

  const thingFor = (statement: Statement): ThingRef => {
    const code = statement.value ?? '';
    const within = typeof statement.qualifiers.within === 'string' ? statement.qualifiers.within : null;
    switch (statement.field) {
      case 'fund':
        return { label: 'Fund', id: `fund:${code}` };
      case 'programme':
        return { label: 'Programme', id: `programme:${code}` };
      case 'interventionField':
        return { label: 'InterventionField', id: `intervention-field:${within ?? periodOf(code)}:${code}` };
      default: {
        const field = statement.field as 'programmeArea' | 'specificObjective';
        const cci =
          programmeByCode(within, reference)?.code ??
          within ??
          programmeOf(field, code)?.code ??
          codes.programme;
        const id = `${cci ?? 'unknown'}:${code}`;
        return field === 'programmeArea'
          ? { label: 'ProgrammeArea', id: `area:${id}` }
          : { label: 'SpecificObjective', id: `specific-objective:${id}` };
      }
    }
  };

  const periodOf = (code: string): string => {
    const level = fundingFields.find((field) => codes[field] !== null && field !== 'fund');
    const statement = level === undefined ? undefined : chosen(level);
    const cci = statement === undefined ? undefined : thingFor(statement).id.split(':')[1];
    const programme = programmeByCode(cci ?? null, reference) ?? theOnly(programmesOf(codes.fund, reference));
    if (programme !== null) return programme.period;
    const having = reference.interventionFields
      .filter((field) => field.code === code)
      .map(({ period }) => period);
    return theOnly(having) ?? theOnly(inTime(reference.programmes, start))?.period ?? 'unknown';
  };

  const level = fundingFields.map(chosen).find((statement) => statement !== undefined);
  const field = chosen('interventionField');
  return {
    thingFor,
    level: level === undefined ? null : thingFor(level),
    interventionField: field === undefined ? null : thingFor(field),
    codes,
  };
}

/** A programme by any printed form of its CCI. */
export function programmeByCode(code: string | null, { programmes }: Reference): Programme | null {
  return (
    programmes.find((programme) => programme.code === code || programme.aliases.includes(code ?? '')) ?? null
  );
}

function programmesOf(fund: string | null, { programmes }: Reference): readonly Programme[] {
  return programmes.filter((programme) => programme.fund === fund);
}

function hasCode(programme: Programme, field: FundingField, code: string, reference: Reference): boolean {
  const list = field === 'programmeArea' ? reference.programmeAreas : reference.specificObjectives;
  return list.some((one) => one.programme === programme.code && one.code === code);
}

/** Those whose period, "2014-2020", has the day in it. */
function inTime(programmes: readonly Programme[], day: string | null): readonly Programme[] {
  if (day === null) return [];
  const year = day.slice(0, 4);
  return programmes.filter(({ period }) => period.slice(0, 4) <= year && year <= period.slice(-4));
}

function theOnly<Item>(items: readonly Item[]): Item | null {
  return items.length === 1 ? (items[0] as Item) : null;
}
