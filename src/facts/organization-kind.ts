import type { OrganizationKind } from './mention.ts';
import { remembered } from './remembered.ts';

const signs: readonly (readonly [RegExp, OrganizationKind])[] = [
  [/(?:^samordningsförbund(?:et)?\b|\bsamordningsförbund(?:et)?$|\bfinsam\b)/iu, 'COORDINATION_FEDERATION'],
  [/kommunalförbund(?:et)?(?!\p{L})/iu, 'MUNICIPAL_FEDERATION'],
  [/(?<!\p{L})(?:kommun|stad)$/iu, 'MUNICIPAL_AUTHORITY'],
  [/(?:^region |regionen$|(?<!\p{L})landsting(?:et)?(?!\p{L}))/iu, 'REGION'],
  [/(?:universitetet?|högskolan?|university)(?!\p{L})(?<!folkhögskolan?)/iu, 'UNIVERSITY'],
  [/^(?:studieförbundet|medborgarskolan)(?!\p{L})/iu, 'CIVIL_SOCIETY'],
  [/(?:folkhögskolan?|gymnasiet|gymnasium|skolan)(?!\p{L})/iu, 'SCHOOL'],
  [/(?<!\p{L})(?:AB|HB|KB|aktiebolag|bolaget|ekonomisk förening)(?!\p{L})/u, 'COMPANY'],
  [
    /(?:studieförbund(?:et)?|föreningen?|stiftelsen?|riksförbundet|ideell|missionen|fackförbundet)(?!\p{L})/iu,
    'CIVIL_SOCIETY',
  ],
  [/(?:länsstyrelsen|myndigheten|(?<!nät)verket)(?!\p{L})/iu, 'AGENCY'],
  [/(?:förvaltningen|nätverket|rådet|enheten|avdelningen|kontoret|kansliet)(?!\p{L})/iu, 'UNIT'],
];

/** What kind of organisation a name tells of, by its own words; undefined where it does not tell. */
export const kindByName: (name: string) => OrganizationKind | undefined = remembered(
  (name) => signs.find(([words]) => words.test(name))?.[1],
);
