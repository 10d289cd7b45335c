/** What an organisation does in a project that it does not own. */
export const PARTNER_ROLES = [
  'PARTNER',
  'MAIN_ACTOR',
  'SUPPORT',
  'REFERENCE_GROUP',
  'FINANCIER',
  'FOLLOWER',
] as const;

export type PartnerRole = (typeof PARTNER_ROLES)[number];
