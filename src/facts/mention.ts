import type { Evidence } from './evidence.ts';

// How a document names the things that its facts are about.

export type OrganizationKind =
  | 'MUNICIPAL_AUTHORITY'
  | 'MUNICIPAL_FEDERATION'
  | 'COORDINATION_FEDERATION'
  | 'REGION'
  | 'AGENCY'
  | 'UNIVERSITY'
  | 'CIVIL_SOCIETY'
  | 'COMPANY'
  | 'SCHOOL'
  | 'UNIT'
  /** A collective that the source names without saying who is in it ("näringslivet"): never shared between projects. */
  | 'GROUP';

export interface ProjectMention {
  readonly label: 'Project';
  /** Tells projects of one document apart; means nothing outside it. Its number, name and period are facts of their own. */
  readonly ref: string;
}

/** A call for proposals: what an authority asks for, and pays for. */
export interface CallMention {
  readonly label: 'Call';
  /** Tells calls of one document apart, from its projects, too; means nothing outside it. */
  readonly ref: string;
}

/** A thing of which documents state fields of its own, and which they name in their own way. */
export type DescribedMention = ProjectMention | CallMention;

export interface OrganizationMention {
  readonly label: 'Organization';
  /** As the source prints it, less genitive, role words and surrounding punctuation. */
  readonly name: string;
  /** Other names the same source gives it: abbreviation, everyday name. */
  readonly aliases?: readonly string[];
  /** Ten digits, checked by `organizationNumber`. */
  readonly organizationNumber?: string;
  /** Where the number is printed, if not where the name is. */
  readonly numberEvidence?: Evidence;
  readonly kind?: OrganizationKind;
  /** The canonical id where a gazetteer knows the organisation. */
  readonly id?: string;
}

/** A place or a code of a list that reference data holds. `code` is the list's own. */
export interface CodeMention {
  readonly label:
    | 'Municipality'
    | 'County'
    | 'NutsRegion'
    | 'Subregion'
    | 'Country'
    | 'Fund'
    | 'Programme'
    | 'Sdg';
  readonly code: string;
}

/** A code that means something only within its programme or period; the period may be left for resolution to find. */
export interface PeriodCodeMention {
  readonly label: 'ProgrammeArea' | 'SpecificObjective' | 'InterventionField';
  readonly code: string;
  /** The programme's CCI for areas and objectives, "2014-2020" for intervention fields. */
  readonly within?: string;
}

export interface TargetGroupMention {
  readonly label: 'TargetGroup';
  readonly ageFrom?: number;
  readonly ageTo?: number;
  /** Codes of seeds/reference/characteristics.csv. */
  readonly characteristics: readonly string[];
}

/** A thing that is known by its words: an activity everywhere, the others within their project. */
export interface TextMention {
  readonly label: 'Activity' | 'Objective' | 'Result' | 'Subproject';
  readonly text: string;
}

export interface ContactMention {
  readonly label: 'Contact';
  readonly name?: string;
  readonly email?: string;
}

export type Mention =
  | DescribedMention
  | OrganizationMention
  | CodeMention
  | PeriodCodeMention
  | TargetGroupMention
  | TextMention
  | ContactMention;
