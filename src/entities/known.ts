import type { OrganizationKind } from '../facts/mention.ts';
import { type DecidedOrganizations, nothingDecided } from './organizations/decided.ts';
import type { Statement } from './statement.ts';
import type { ThingRef } from './thing.ts';

/** What the graph already holds that bears on one document: never the whole graph, and nothing that the document itself stated. */
export interface Known {
  readonly projects: readonly KnownProject[];
  readonly calls: readonly KnownProject[];
  readonly organizations: readonly StoredOrganization[];
  /** What persons decided about organisations. */
  readonly decided: DecidedOrganizations;
  /** Names of activities and subprojects in the graph, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** A project in the graph that a document may speak of, or another thing that documents describe: a call. */
export interface KnownProject {
  readonly id: string;
  /** Everything said of it by other documents. */
  readonly statements: readonly Statement[];
  /** Things whose ids are made within the project's, with the words they are known by. */
  readonly dependents: readonly Dependent[];
  /** Digests of the names of persons that are masked in what documents say of it. */
  readonly maskedNames: readonly string[];
  /** Those of them that the document masks which is being imported, as far as it is in the graph. */
  readonly maskedHere: readonly string[];
}

export interface Dependent extends ThingRef {
  readonly words: string;
}

/** An organisation in the graph. */
export interface StoredOrganization {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly organizationNumber: string | null;
  readonly kind: OrganizationKind | null;
  /** The candidate projects (ids) that it owns or takes part in. */
  readonly projects: readonly string[];
  /** Whether it is not in the graph, but known from what is still to be read of the document. */
  readonly isAnnounced?: true;
  /** Whether the document that is being read prints its number, in whatever part. */
  readonly isNumberedHere?: boolean;
}

/** What is known in an empty graph. */
export const nothingKnown: Known = Object.freeze({
  projects: [],
  calls: [],
  organizations: [],
  decided: nothingDecided,
  names: new Map(),
});
