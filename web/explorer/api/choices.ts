import { ask } from './ask.ts';

/** What can be chosen in filters, as the graph has it. */
export interface Choices {
  /** How many projects the graph has. */
  readonly projectCount: number;
  /** Whether it has no documents but those that come with the program. */
  readonly isSample: boolean;
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
  imported: sourceDocuments(first: 1, filter: { not: { or: [{ kind: { in: [REFERENCE, PERSON] } }, { publisher: { eq: "Samverkan" } }] } }) { nodes { id } }
  counties { code name }
  programmes { fund { code } }
  specificObjectives { code name period }
}`;

/** Asks once for what filters can be set to. */
export async function askChoices(signal: AbortSignal): Promise<Choices> {
  const data = await ask<{
    projects: { totalCount: number };
    imported: { nodes: readonly unknown[] };
    counties: Choices['counties'];
    programmes: readonly { fund: { code: string } | null }[];
    specificObjectives: Choices['objectives'];
  }>(choicesDocument, {}, signal);
  const funds = new Set(data.programmes.flatMap(({ fund }) => (fund === null ? [] : [fund.code])));
  return {
    projectCount: data.projects.totalCount,
    isSample: data.projects.totalCount > 0 && data.imported.nodes.length === 0,
    counties: data.counties,
    funds: [...funds].sort(),
    objectives: data.specificObjectives,
  };
}

/** With more projects than so many, the network of all takes longer than anybody wants to wait unasked: a person is asked where to begin. */
export const manyProjects = 20_000;
