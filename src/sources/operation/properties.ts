import { amount, count } from '../../facts/amount.ts';
import { calendarDate } from '../../facts/date.ts';
import type { ProjectProperty, Value } from '../../facts/fact.ts';
import { postalCode } from '../../facts/postal-code.ts';
import { projectNumber } from '../../facts/project-number.ts';
import { rate } from '../../facts/rate.ts';
import { plainSpaces, type Reading } from '../../facts/reading.ts';
import { yesNo } from '../../facts/yes-no.ts';
import { countryCode } from './country.ts';
import type { Label } from './labels.ts';

/** The property that a label is about, and how its value is read. */
export interface PropertyReading {
  readonly property: ProjectProperty;
  readonly read: (text: string) => Reading<Value>;
}

/** The labels whose value is a property of the project as it stands, and how each is read. */
export const PROPERTIES: Partial<Record<Label, PropertyReading>> & { readonly number: PropertyReading } = {
  number: { property: 'number', read: projectNumber },
  name: { property: 'name', read: words },
  startDate: { property: 'startDate', read: calendarDate },
  endDate: { property: 'endDate', read: calendarDate },
  plannedParticipants: { property: 'plannedParticipants', read: count },
  totalBudget: { property: 'totalBudget', read: amount },
  grantedSupport: { property: 'grantedSupport', read: amount },
  cofinancingRate: { property: 'cofinancingRate', read: rate },
  country: { property: 'countryCode', read: countryCode },
  region: { property: 'region', read: words },
  nutsCode: { property: 'nutsCode', read: nutsCode },
  postalCode: { property: 'beneficiaryPostalCode', read: postalCode },
  city: { property: 'beneficiaryCity', read: words },
  street: { property: 'beneficiaryStreet', read: words },
  strategicImportance: { property: 'strategicImportance', read: yesNo },
  childPovertyTheme: { property: 'childPovertyTheme', read: yesNo },
};

function words(text: string): Reading<string> {
  const value = plainSpaces(text);
  return /[\p{L}\d]/u.test(value) ? { value } : { expected: 'words' };
}

/** As printed: "SE0" stands for the whole country, and is no code of the NUTS list. */
function nutsCode(text: string): Reading<string> {
  const value = plainSpaces(text).toUpperCase();
  return /^[A-Z]{2}[A-Z\d]{0,3}$/.test(value) ? { value } : { expected: 'a NUTS code, such as SE23' };
}
