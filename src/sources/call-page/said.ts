import { PRINTED_AMOUNT } from '../../facts/amount.ts';
import { PRINTED_DATE } from '../../facts/date.ts';
import type { CallLabel } from './labels.ts';
import { printedIn } from './values.ts';

const CLOCK = String.raw`(?:,? (?:kl(?:ockan|\.)? ?)\d{1,2}(?:[.:]\d{2})?)?`;
const DATE = `((?:${PRINTED_DATE})${CLOCK})`;
const RATE = String.raw`((?<![\d.,])\d{1,3}(?:[.,]\d{1,2})? ?(?:%|procent))`;
const PERIOD = String.raw`((?:${PRINTED_DATE}|\d{1,2} \p{L}{3,9})${CLOCK} ?(?:[-–—]|och|till(?: och med)?|t\.o\.m\.) ?(?:den )?(?:${PRINTED_DATE})${CLOCK})`;

/** What a sentence says of a call, as a labelled field would; each pattern has the value as its group. */
const SAID: readonly (readonly [label: CallLabel, pattern: RegExp])[] = [
  [
    'callPeriod',
    said(
      `(?:utlysning|ansökan|ansökningsomgång)\\p{L}*[^.:;]{0,60}? (?:pågår|öppen|öppet)[^.:;\\d]{0,40}?${PERIOD}`,
    ),
  ],
  [
    'opensOn',
    said(
      `(?:utlysning|ansökan|ansökningsomgång)\\p{L}*[^.:;]{0,60}? öppn(?:ar|as|ades)[^.:;\\d]{0,30}?${DATE}`,
    ),
  ],
  ['closesOn', said(`(?<!\\p{L})stäng(?:er|s|de|des)[^.:;\\d]{0,30}?${DATE}`)],
  ['closesOn', said(`sista (?:ansökningsdag|dag(?:en)?)\\p{L}*[^.:;\\d]{0,50}?${DATE}`)],
  [
    'budget',
    said(
      `(?<!\\p{L})(?:avsätt(?:er|s)|avsatt|utlys(?:er|es|s|a)|fördela(?:r|s)?|omfattar)(?!\\p{L})[^.;\\d]{0,60}?(${PRINTED_AMOUNT})`,
    ),
  ],
  ['ownFinancingRate', said(`(?<!\\p{L})(?:medfinansier|egenfinansier)\\p{L}*[^.;\\d]{0,60}?${RATE}`)],
  [
    'supportRate',
    said(`(?<!\\p{L})(?:stödandel|stödnivå|stödgrad|(?:ESF\\+?|EU)-stöd)\\p{L}*[^.;\\d]{0,60}?${RATE}`),
  ],
  [
    'projectsFrom',
    said(
      `(?<!\\p{L})projekt\\p{L}*[^.;]{0,60}? (?:starta\\p{L}?|påbörjas|börja\\p{L}?) (?:tidigast )?(?:den )?${DATE}`,
    ),
  ],
  ['projectsFrom', said(`(?<!\\p{L})projekt\\p{L}*[^.;]{0,60}? tidigast starta (?:den )?${DATE}`)],
  [
    'projectsTo',
    said(
      `(?<!\\p{L})projekt\\p{L}*[^.;]{0,80}? (?:avsluta\\p{L}*|pågå)[^.;\\d]{0,30}? (?:senast|t\\.o\\.m\\.|till och med) (?:den )?${DATE}`,
    ),
  ],
  ['projectsTo', said(`slutdatum för projekt\\p{L}* är (?:den )?${DATE}`)],
];

/** Labels whose value may be the only one of its form in the sentence below them. */
const ONLY: Partial<Record<CallLabel, 'amount' | 'rate' | 'date'>> = {
  budget: 'amount',
  smallestAmount: 'amount',
  largestAmount: 'amount',
  ownFinancingRate: 'rate',
  supportRate: 'rate',
  opensOn: 'date',
  closesOn: 'date',
};

/** What a sentence says as a labelled field would, and how sure that is. */
export interface Said {
  readonly label: CallLabel;
  readonly value: string;
  readonly confidence: number;
}

/**
 * Reads "Utlysningen pågår mellan 1 juli 2024 och 5 september 2024.", "ESF-rådet avsätter 30 miljoner kronor.".
 *
 * @param under the heading above: below "Medfinansiering" the one percentage of a sentence is what it says.
 */
export function saidIn(sentence: string, under: CallLabel): readonly Said[] {
  const found = SAID.flatMap(([label, pattern]): Said[] => {
    const value = pattern.exec(sentence)?.[1];
    return value === undefined ? [] : [{ label, value, confidence: 0.85 }];
  });
  const form = ONLY[under];
  if (form === undefined || found.some(({ label }) => label === under)) return found;
  const printed = printedIn(form, sentence);
  const [value] = printed;
  return value === undefined || printed.length > 1
    ? found
    : [...found, { label: under, value, confidence: 0.75 }];
}

function said(pattern: string): RegExp {
  return new RegExp(pattern, 'iu');
}
