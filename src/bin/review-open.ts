import { parse } from 'graphql';
import type { Graph } from '../neo4j/graph.ts';
import type { Api } from '../resolvers/execute.ts';

/** A doubt that no person has settled, with all that a person needs to settle it. */
export interface Doubt {
  readonly id: string;
  readonly rule: string;
  readonly score: number;
  readonly reason: string;
  readonly features: readonly { readonly name: string; readonly weight: number }[];
  readonly organizations: readonly ReviewedOrganization[];
  readonly projects: readonly {
    readonly id: string;
    readonly number: string | null;
    readonly name: string;
  }[];
}

interface Project {
  readonly number: string | null;
  readonly name: string;
}

export interface ReviewedOrganization {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly organizationNumber: string | null;
  readonly kind: string | null;
  readonly partOf: { readonly name: string } | null;
  readonly governs: { readonly name: string } | null;
  readonly owns: { readonly totalCount: number; readonly nodes: readonly Project[] };
  readonly partnersIn: {
    readonly totalCount: number;
    readonly edges: readonly { readonly role: string; readonly node: Project }[];
  };
  /** What documents say of it. */
  readonly evidence: readonly {
    readonly field: string;
    readonly value: string | null;
    readonly source: { readonly title: string | null } | null;
  }[];
}

const list = parse(`query ($after: String) {
  judgements(filter: { open: true }, orderBy: [{ field: SCORE, direction: DESC }], first: 100, after: $after) {
    nodes { id rule score reason organizations { id name organizationNumber } projects { id number name } }
    pageInfo { hasNextPage endCursor }
  }
}`);

interface Page<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

/** A doubt in a list. */
export type ListedDoubt = Pick<Doubt, 'id' | 'rule' | 'score' | 'reason' | 'projects'> & {
  readonly organizations: readonly Pick<ReviewedOrganization, 'id' | 'name' | 'organizationNumber'>[];
};

/** All doubts that nobody has settled, the likeliest to be one thing first. */
export async function openDoubts(api: Api, graph: Graph): Promise<readonly ListedDoubt[]> {
  const doubts: ListedDoubt[] = [];
  for (let after: string | null = null; ; ) {
    const answer: { readonly judgements: Page<ListedDoubt> } = await ask(api, graph, list, { after });
    doubts.push(...answer.judgements.nodes);
    if (!answer.judgements.pageInfo.hasNextPage) return doubts;
    after = answer.judgements.pageInfo.endCursor;
  }
}

const one = parse(`query ($id: ID!) {
  judgements(filter: { open: true, id: { eq: $id } }) {
    nodes {
      id rule score reason features { name weight } projects { id number name }
      organizations {
        id name aliases organizationNumber kind partOf { name } governs { name }
        owns(first: 4) { totalCount nodes { number name } }
        partnersIn(first: 4) { totalCount edges { role node { number name } } }
        evidence { field value source { title } }
      }
    }
  }
}`);

/** A doubt with everything about it; null when it is settled, or is none any more. */
export async function doubtById(api: Api, graph: Graph, id: string): Promise<Doubt | null> {
  const { judgements } = await ask<{ readonly judgements: { readonly nodes: readonly Doubt[] } }>(
    api,
    graph,
    one,
    { id },
  );
  return judgements.nodes[0] ?? null;
}

const decisions = parse(`query ($after: String) {
  decisions(orderBy: [{ field: DECIDED_AT, direction: DESC }], first: 100, after: $after) {
    nodes { id kind things field value by reason decidedAt undoneAt }
    pageInfo { hasNextPage endCursor }
  }
}`);

export interface ListedDecision {
  readonly id: string;
  readonly kind: string;
  readonly things: readonly string[];
  readonly field: string | null;
  readonly value: string | null;
  readonly by: string | null;
  readonly reason: string | null;
  readonly decidedAt: string;
  readonly undoneAt: string | null;
}

/** What persons decided, the last first. */
export async function allDecisions(api: Api, graph: Graph): Promise<readonly ListedDecision[]> {
  const all: ListedDecision[] = [];
  for (let after: string | null = null; ; ) {
    const answer: { readonly decisions: Page<ListedDecision> } = await ask(api, graph, decisions, { after });
    all.push(...answer.decisions.nodes);
    if (!answer.decisions.pageInfo.hasNextPage) return all;
    after = answer.decisions.pageInfo.endCursor;
  }
}

/** Throws the first error that an answer has. */
async function ask<T>(
  api: Api,
  graph: Graph,
  document: ReturnType<typeof parse>,
  variables: Readonly<Record<string, unknown>>,
): Promise<T> {
  const context = { graph, scopes: new Set(['graph:write' as const]) };
  const { data, errors } = await api.execute({ document, variables, context });
  if (errors?.[0] !== undefined) throw errors[0].originalError ?? errors[0];
  // Moments are texts, as they are on the wire.
  return JSON.parse(JSON.stringify(data)) as T;
}
