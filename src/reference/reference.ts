import type { OrganizationKind } from '../facts/mention.ts';

/** Reference data: the places and code lists of `seeds/reference/`, read once and frozen. */
export interface Reference {
  readonly country: { readonly code: string; readonly name: string };
  readonly nutsRegions: readonly NutsRegion[];
  readonly counties: readonly County[];
  readonly municipalities: readonly Municipality[];
  readonly subregions: readonly Subregion[];
  readonly organizations: readonly KnownOrganization[];
  readonly funds: readonly Fund[];
  readonly programmes: readonly Programme[];
  readonly programmeAreas: readonly ProgrammeArea[];
  readonly specificObjectives: readonly SpecificObjective[];
  readonly interventionFields: readonly InterventionField[];
  readonly sdgs: readonly Sdg[];
  readonly characteristics: readonly Characteristic[];
  readonly activities: readonly ActivityTerm[];
  /** Five-digit postal code → municipality code. Covers about 82 % of Sweden: a miss is unknown, not an error. */
  readonly postalCodes: ReadonlyMap<string, string>;
  /** Common given names, by which persons are told in running text. */
  readonly givenNames: ReadonlySet<string>;
}

export interface NutsRegion {
  readonly code: string;
  readonly level: 1 | 2 | 3;
  readonly name: string;
  /** The NUTS region one level up; null on level 1. */
  readonly parent: string | null;
  /** Whether the name was checked against a source; the mark is kept in the graph. */
  readonly verification: string | null;
}

export interface County {
  readonly code: string;
  /** "Västra Götalands län". */
  readonly name: string;
  /** Names in running text: "Västra Götaland", "Halland". */
  readonly aliases: readonly string[];
  /** Its NUTS-3 code. */
  readonly nuts: string;
}

export interface Municipality {
  readonly code: string;
  readonly name: string;
  readonly county: string;
}

export interface Subregion {
  /** A slug: "goteborgsregionen". */
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly municipalities: readonly string[];
}

export interface KnownOrganization {
  /** Canonical: `organization:` and a slug. */
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly abbreviation: string | null;
  readonly organizationNumber: string | null;
  readonly kind: OrganizationKind;
  /** The municipality's code, for the authority of a municipality. */
  readonly governs: string | null;
  /** Municipality codes, for an association of municipalities. */
  readonly members: readonly string[];
  /** Where the facts above come from: an address or a short note. */
  readonly source: string | null;
}

export interface Fund {
  readonly code: string;
  readonly name: string;
}

export interface Programme {
  /** The CCI: "2014SE05M9OP001". */
  readonly code: string;
  readonly name: string;
  readonly period: string;
  readonly fund: string;
  /** Other printed forms of the CCI. */
  readonly aliases: readonly string[];
}

export interface ProgrammeArea {
  readonly code: string;
  readonly programme: string;
  readonly name: string | null;
  readonly verification: string | null;
  readonly source: string | null;
}

export interface SpecificObjective {
  readonly code: string;
  readonly programme: string;
  /** The area's code; null where the objective stands on its own. */
  readonly area: string;
  readonly name: string | null;
  readonly verification: string | null;
  readonly source: string | null;
}

export interface InterventionField {
  readonly code: string;
  readonly period: string;
  readonly name: string;
  readonly verification: string | null;
}

export interface Sdg {
  readonly number: number;
  readonly nameSv: string;
  readonly nameEn: string;
}

/** A characteristic of people in a target group, and the Swedish words that tell of it. */
export interface Characteristic {
  /** "LONG_TERM_UNEMPLOYED": a value of the API's enum TargetGroupCharacteristic. */
  readonly code: string;
  readonly labelSv: string;
  readonly labelEn: string;
  /** Lower-case words or phrases; `*` at the end matches any ending ("långtidsarbetslös*"). */
  readonly terms: readonly string[];
  /** Broader characteristics (SKOS): NPF is a DISABILITY. */
  readonly broader: readonly string[];
}

/** A method or activity that projects run, under its one name, and the words that tell of it. */
export interface ActivityTerm {
  readonly name: string;
  readonly terms: readonly string[];
}
