import type { NodeType } from './question.ts';

/** The types of the API that nodes stand for. */
const typeNames: Readonly<Record<NodeType, string>> = {
  ORGANIZATION: 'Organization',
  MUNICIPALITY: 'Municipality',
  COUNTY: 'County',
  NUTS_REGION: 'NutsRegion',
  TARGET_GROUP: 'TargetGroup',
  PROJECT: 'Project',
};

/** A thing that an answer names; all that is asked of it is read from the graph. */
export interface Entity {
  readonly type: string;
  readonly id: string;
}

/** What a node stands for. */
export function entity(type: NodeType, id: string): Entity {
  return { type: typeNames[type], id };
}
