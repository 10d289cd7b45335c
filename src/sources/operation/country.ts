import { plainSpaces, type Reading } from '../../facts/reading.ts';

/** Reads a country's Swedish or English name, or its code, as ISO 3166-1 alpha-2: "Sverige" is "SE". */
export function countryCode(text: string): Reading<string> {
  const word = plainSpaces(text).toLowerCase();
  const value = countries().get(word);
  return value === undefined ? { expected: 'the name of one country, such as Sverige' } : { value };
}

let names: ReadonlyMap<string, string> | null = null;

function countries(): ReadonlyMap<string, string> {
  if (names !== null) return names;
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((one) => letters.map((other) => `${one}${other}`));
  const found = new Map<string, string>();
  for (const language of ['sv', 'en']) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = display.of(code)?.toLowerCase();
      // Withdrawn codes ("SU", "DD") come after the ones in use and have names of their own.
      if (name !== undefined && !found.has(name)) found.set(name, code).set(code.toLowerCase(), code);
    }
  }
  names = found;
  return names;
}
