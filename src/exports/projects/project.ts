/** A project as the API answers it: what the document of `pages.ts` asks for. */
export interface Project {
  readonly id: string;
  readonly number: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly summary: string | null;
  readonly status: string | null;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly durationMonths: number | null;
  readonly plannedParticipants: number | null;
  readonly totalBudget: number | null;
  readonly grantedSupport: number | null;
  readonly cofinancingRate: number | null;
  readonly countryCode: string | null;
  readonly region: string | null;
  readonly nutsCode: string | null;
  readonly themes: readonly string[];
  readonly fund: Coded | null;
  readonly programme: Coded | null;
  readonly programmeArea: Coded | null;
  readonly specificObjective: Coded | null;
  readonly interventionField: Coded | null;
  readonly sdgs: readonly { readonly number: number; readonly name: string }[];
  readonly owners: Connection<{ readonly unit: string | null; readonly node: Organization }>;
  readonly partners: Connection<{ readonly role: string; readonly node: Organization }>;
  readonly municipalities: Connection<{ readonly role: string; readonly node: Municipality }>;
  readonly coveredAreas: Connection<{ readonly role: string; readonly node: Area }>;
  readonly targetGroups: Connection<{ readonly kind: string; readonly node: TargetGroup }>;
  readonly sources: Connection<{ readonly node: Source }>;
}

export interface Connection<Edge> {
  readonly edges: readonly Edge[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface Coded {
  readonly code: string;
  readonly name: string | null;
}

export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  readonly organizationNumber: string | null;
}

export interface Municipality {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly county: { readonly id: string; readonly code: string; readonly name: string } | null;
}

export interface Area {
  readonly id: string;
  readonly type: string;
  readonly code: string;
  readonly name: string;
}

export interface TargetGroup {
  readonly id: string;
  readonly name: string;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly characteristics: readonly string[];
}

export interface Source {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
}
