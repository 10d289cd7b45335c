import { acceptJudgement } from '../curation/accept-judgement.ts';
import type { Decider } from '../curation/decision.ts';
import { keepApart } from '../curation/keep-apart.ts';
import { mergeOrganizations } from '../curation/merge-organizations.ts';
import { renameOrganization } from '../curation/rename-organization.ts';
import { setFact } from '../curation/set-fact.ts';
import { setOrganizationNumber } from '../curation/set-organization-number.ts';
import { undoDecision } from '../curation/undo.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { Reference } from '../reference/reference.ts';

/** Decides something, and gives the decision's id. */
export type Decide = (graph: Graph, reference: Reference, decider: Decider) => Promise<string>;

/** What a script may decide, by the words behind `samverkan review`. */
export const decisions = {
  merge:
    (keep: string, absorb: string): Decide =>
    (graph, reference, decider) =>
      mergeOrganizations(graph, reference, { keep, absorb, ...decider }),
  apart:
    (one: string, other: string): Decide =>
    (graph, reference, decider) =>
      keepApart(graph, reference, { one, other, ...decider }),
  rename:
    (id: string, name: string): Decide =>
    (graph, reference, decider) =>
      renameOrganization(graph, reference, { id, name, ...decider }),
  number:
    (id: string, organizationNumber: string | null): Decide =>
    (graph, reference, decider) =>
      setOrganizationNumber(graph, reference, { id, organizationNumber, ...decider }),
  accept:
    (id: string): Decide =>
    (graph, reference, decider) =>
      acceptJudgement(graph, reference, { id, ...decider }),
  set:
    (project: string, field: string, value: string | null): Decide =>
    (graph, reference, decider) =>
      setFact(graph, reference, { project, field, value, ...decider }),
  undo:
    (id: string): Decide =>
    (graph, reference, { by }) =>
      undoDecision(graph, reference, { id, by }),
} as const;
