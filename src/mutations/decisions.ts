import { acceptJudgement } from '../curation/accept-judgement.ts';
import { deleteProject } from '../curation/delete-project.ts';
import { keepApart } from '../curation/keep-apart.ts';
import { mergeOrganizations } from '../curation/merge-organizations.ts';
import { renameOrganization } from '../curation/rename-organization.ts';
import { setFact } from '../curation/set-fact.ts';
import { setOrganizationNumber } from '../curation/set-organization-number.ts';
import { undoDecision } from '../curation/undo.ts';
import { withdrawSource } from '../curation/withdraw-source.ts';
import type { Graph } from '../neo4j/graph.ts';
import type { Reference } from '../reference/reference.ts';

/** Decides something, and gives the decision's id. Its arguments are those of the mutation, and who decides. */
type Decide = (graph: Graph, reference: Reference, given: never) => Promise<string>;

/** The decisions that the API takes, by the mutation's name. */
export const decisions: Readonly<Record<string, Decide>> = Object.freeze({
  mergeOrganizations,
  keepApart,
  renameOrganization,
  setOrganizationNumber,
  acceptJudgement,
  setFact,
  withdrawSource: (graph, reference, given) => withdrawSource(graph, reference, given),
  deleteProject,
  undoDecision,
} satisfies Readonly<Record<string, Decide>>);
