// How documents head a list of those who take part in a project: a label of a page, a heading, a column of a table.

const WHOSE = ['', 'övriga ', 'våra ', 'projektets ', 'andra ', 'lokala '];
const TAKING_PART = ['medverkande', 'deltagande', 'samverkande', 'samarbetande'];
const WHO = [
  'aktörer',
  'arbetsgivare',
  'föreningar',
  'företag',
  'klubbar',
  'kommuner',
  'myndigheter',
  'organisationer',
  'parter',
  'partner',
  'partners',
  'skolor',
  'verksamheter',
];
const TOGETHER = ['projekt', 'samarbets', 'samverkans'].flatMap((what) =>
  ['aktörer', 'organisationer', 'part', 'parter', 'partner', 'partners'].map((who) => `${what}${who}`),
);
const IN_ENGLISH = ['partners', 'project partners', 'cooperation partners', 'participating organisations'];

/** Those who take part, in any way. */
export const PARTNERS: ReadonlySet<string> = new Set([
  ...WHOSE.flatMap((whose) =>
    [
      'medverkande',
      'medverkande i projektet',
      'parter',
      'partner',
      ...TAKING_PART.flatMap((takingPart) => WHO.map((who) => `${takingPart} ${who}`)),
      ...TOGETHER,
    ].map((form) => `${whose}${form}`),
  ),
  ...IN_ENGLISH,
]);

/** Those who advise. */
export const REFERENCE_GROUP: ReadonlySet<string> = new Set(
  ['', 'projektets ', 'vår '].flatMap((whose) =>
    ['referensgrupp', 'referensgruppen', 'expertgrupp', 'expertgruppen'].map((group) => `${whose}${group}`),
  ),
);

/** Those who pay. */
export const FINANCIERS: readonly string[] = ['', 'övriga ', 'projektets '].flatMap((whose) =>
  ['finansiär', 'finansiärer', 'medfinansiär', 'medfinansiärer'].map((who) => `${whose}${who}`),
);
