import { crossCheck } from './cross-check.ts';
import { readFunding } from './funding.ts';
import { readOrganizations } from './organizations.ts';
import { readPlaces, readPostalCodes } from './places.ts';
import type { Reference } from './reference.ts';
import { readWords } from './words.ts';

/**
 * Reads the reference data of a folder (`seeds/reference`), checked and frozen.
 * Throws MalformedReference, naming the file and the line or key, when a file is missing or malformed, when a code is
 * there twice, or when one refers to something that is not there.
 */
export function readReference(folder: string): Reference {
  const { rows, ...places } = readPlaces(folder);
  const reference: Reference = {
    ...places,
    organizations: readOrganizations(folder, rows),
    ...readFunding(folder),
    ...readWords(folder),
    postalCodes: readPostalCodes(folder),
  };
  crossCheck(reference);
  return deepFreeze(reference);
}

function deepFreeze<Data extends object>(data: Data): Data {
  for (const value of Object.values(data)) {
    if (typeof value === 'object' && value !== null) deepFreeze(value);
  }
  return Object.freeze(data);
}
