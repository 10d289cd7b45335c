import { ask } from './ask.ts';

/** What can be chosen in filters, as the graph has it. */
export interface Choices {
  /** How many projects the graph has. */
  readonly projectCount: number;
  readonly counties: readonly { readonly code: string; readonly name: string }[];
  readonly funds: readonly string[];
  readonly objectives: readonly {
    readonly code: string;
    readonly name: string | null;
    readonly period: string | null;
  }[];
}

export const choicesDocument = `query Choices {
  projects(first: 1) { totalCount }
  counties { code name }
  programmes { fund { code } }
  specificObjectives { code name period }
}`;

/** Asks once for what filters can be set to. */
export async function askChoices(signal: AbortSignal): Promise<Choices> {
  const data = await ask<{
    projects: { totalCount: number };
    counties: Choices['counties'];
    programmes: readonly { fund: { code: string } | null }[];
    specificObjectives: Choices['objectives'];
  }>(choicesDocument, {}, signal);
  const funds = new Set(data.programmes.flatMap(({ fund }) => (fund === null ? [] : [fund.code])));
  return {
    projectCount: data.projects.totalCount,
    counties: data.counties,
    funds: [...funds].sort(),
    objectives: data.specificObjectives,
  };
}
