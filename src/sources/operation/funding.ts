import type { Mention } from '../../facts/mention.ts';
import { plainSpaces } from '../../facts/reading.ts';
import type { Reference } from '../../reference/reference.ts';
import type { Label } from './labels.ts';

/** A code of the funding taxonomy as a mention; `problem` where it has no such form, or no list holds it. */
export type FundingReading =
  | { readonly mention: Mention; readonly relationship: 'FUNDED_UNDER' | 'CLASSIFIED_AS' }
  | { readonly problem: 'INVALID_VALUE' | 'UNKNOWN_CODE'; readonly expected: string };

type Reader = (code: string, reference: Reference, cci: string | undefined) => FundingReading;

const programmeArea = coded(
  'a programme area',
  /^(?:(?:PO|programområde|prioritet|priority|prioriterat område) ?:? ?)?([A-Z]|\d{1,2}|React-EU)(?![\p{L}\d]|[.,]\d)/iu,
  (code, { programmeAreas }, cci) => within('ProgrammeArea', code, programmeAreas, cci),
);
const specificObjective = coded(
  'a specific objective',
  /^(?:(?:(?:specifikt |särskilt )?mål|specific objective|SM) ?:? ?)?([A-Z]\.?\d{1,2}(?:\.?[A-Z])?|\d{1,2}[.,]\d{1,2})(?![\p{L}\d])/iu,
  (code, { specificObjectives }, cci) =>
    within('SpecificObjective', code.replace(',', '.'), specificObjectives, cci),
);

/** How the labels of the funding taxonomy are read. */
export const FUNDING: Partial<
  Record<Label, (text: string, reference: Reference, cci?: string) => FundingReading>
> = {
  fund: (text, reference) => fund(plainSpaces(text), reference),
  programme: (text, reference) => programme(plainSpaces(text), reference),
  // Where the bank printed "1.1 Kompetensförsörjning" as the area, that is an objective of it.
  programmeArea: (text, reference, cci) =>
    /^\d[.,]\d /u.test(plainSpaces(text))
      ? specificObjective(text, reference, cci)
      : programmeArea(text, reference, cci),
  specificObjective: (text, reference, cci) => specificObjective(text, reference, cci),
  interventionField: coded('an intervention field', /^(\d{3})(?:\.0)?(?!\d)/, (code) => ({
    mention: { label: 'InterventionField', code },
    relationship: 'CLASSIFIED_AS',
  })),
};

/** The canonical CCI for a printed one ("2021SE05SFPR001" is 2021SE05SFPR); null where it is not known. */
export function cciOf(text: string, { programmes }: Reference): string | null {
  const printed = plainSpaces(text).toUpperCase();
  return programmes.find((one) => one.code === printed || one.aliases.includes(printed))?.code ?? null;
}

/** `form` has the code as its one group. */
function coded(
  what: string,
  form: RegExp,
  read: Reader,
): (text: string, reference: Reference, cci?: string) => FundingReading {
  return (text, reference, cci) => {
    const code = form.exec(plainSpaces(text))?.[1];
    return code === undefined
      ? { problem: 'INVALID_VALUE', expected: `the code of ${what}` }
      : read(code, reference, cci);
  };
}

/** The list's own spelling of a code: "a2.a" is A2A. One that is in no list stands as it is printed: whoever resolves it tells that nobody knows it. */
function within(
  label: 'ProgrammeArea' | 'SpecificObjective',
  printed: string,
  list: readonly { readonly code: string; readonly programme: string }[],
  cci: string | undefined,
): FundingReading {
  const bare = (code: string) => code.toUpperCase().replace(/^([A-Z])\.?(\d+)\.?([A-Z]?)$/, '$1$2$3');
  const found = list.find(
    (one) => bare(one.code) === bare(printed) && (cci === undefined || one.programme === cci),
  );
  const code = found?.code ?? bare(printed);
  return {
    mention: { label, code, ...(cci === undefined ? {} : { within: cci }) },
    relationship: 'FUNDED_UNDER',
  };
}

function fund(printed: string, { funds }: Reference): FundingReading {
  const plus = /\+|plus/i.test(printed);
  const social = /esf|socialfond|social fund/i.test(printed) ? (plus ? 'ESF+' : 'ESF') : printed;
  const found = funds.find(({ code, name }) =>
    [code, name].some((one) => one.toLowerCase() === social.toLowerCase()),
  );
  return found === undefined
    ? unknown(
        'a fund',
        funds.map(({ code }) => code),
      )
    : { mention: { label: 'Fund', code: found.code }, relationship: 'FUNDED_UNDER' };
}

function programme(printed: string, reference: Reference): FundingReading {
  const code = cciOf(printed, reference);
  return code === null
    ? unknown(
        'a programme',
        reference.programmes.map(({ code }) => code),
      )
    : { mention: { label: 'Programme', code }, relationship: 'FUNDED_UNDER' };
}

/** @param known the codes that are, where they are few. */
function unknown(what: string, known: readonly string[]): FundingReading {
  const codes = known.length === 0 ? '' : ` (${known.join(', ')})`;
  return { problem: 'UNKNOWN_CODE', expected: `the code of ${what} that is known${codes}` };
}
