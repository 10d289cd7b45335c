import { FINANCIERS, PARTNERS, REFERENCE_GROUP } from '../partners/labels.ts';
import { vocabularyOf } from './vocabulary.ts';

/** The labels of lists of those who take part. */
export type PartyLabel = 'partners' | 'referenceGroup' | 'financiers';

/** What a labelled field of the page is about. NOT_KEPT: recognised, and left out on purpose (status is computed, phones are personal). */
export type Label =
  | 'number'
  | 'registrationNumber'
  | 'call'
  | 'name'
  | 'owner'
  | 'ownerNumber'
  | PartyLabel
  | 'period'
  | 'startDate'
  | 'endDate'
  | 'plannedParticipants'
  | 'totalBudget'
  | 'grantedSupport'
  | 'cofinancingRate'
  | 'programmeArea'
  | 'specificObjective'
  | 'interventionField'
  | 'fund'
  | 'programme'
  | 'country'
  | 'region'
  | 'nutsCode'
  | 'postalCode'
  | 'city'
  | 'street'
  | 'strategicImportance'
  | 'childPovertyTheme'
  | 'contactName'
  | 'contactEmail'
  | 'summary'
  | 'NOT_KEPT';

/** Every printed form of every label. */
const VARIANTS: Readonly<Record<Label, readonly string[]>> = {
  number: ['projektnummer', 'projektnr', 'projekt id', 'project number'],
  registrationNumber: ['diarienummer', 'diarienr', 'dnr', 'operation id', 'diarienummer / operation id'],
  call: ['utlysning', 'utlysningens diarienummer', 'utlysningsnummer', 'utlysnings id', 'besvarar utlysning'],
  name: [
    'namn',
    'name',
    'projektnamn',
    'projektets namn',
    'projekttitel',
    'namn på insatsen',
    'operation name',
  ],
  owner: [
    'projektägare',
    'projektägarens namn',
    'projektägare namn',
    'stödmottagare',
    'stödmottagarens namn',
    'beneficiary',
  ],
  ownerNumber: [
    'projektägare organisationsnummer',
    'projektägarens organisationsnummer',
    'projektägare org.nr.',
    'projektägarens org.nr.',
    'projektägare orgnr',
    'stödmottagare organisationsnummer',
    'stödmottagarens organisationsnummer',
    'organisationsnummer',
    'stödmottagare org.nr.',
    'stödmottagarens org.nr.',
    'org.nr.',
    'org nr',
    'beneficiary id',
  ],
  partners: [...PARTNERS],
  referenceGroup: [...REFERENCE_GROUP],
  financiers: FINANCIERS,
  period: ['projektperiod', 'projekttid', 'period', 'genomförandeperiod'],
  startDate: ['startdatum', 'projektstart', 'start', 'start date', 'startar'],
  endDate: ['slutdatum', 'projektslut', 'slut', 'end date', 'avslutas'],
  plannedParticipants: [
    'planerat antal deltagare',
    'antal deltagare',
    'antal planerade deltagare',
    'planerade deltagare',
  ],
  totalBudget: [
    'total projektbudget',
    'projektbudget',
    'total budget',
    'totalbudget',
    'budget',
    'total budget sek',
  ],
  grantedSupport: [
    'beviljat esf-stöd',
    'beviljat esf+-stöd',
    'beviljat esf+ stöd',
    'beviljat stöd',
    'beviljat eu-stöd',
    'beviljat belopp',
    'esf-stöd',
    'esf+ stöd',
    'eu-stöd',
    'eu-stöd i sek',
    'eu contribution sek',
  ],
  cofinancingRate: [
    'unionens medfinansieringsgrad',
    'eu:s medfinansieringsgrad',
    'medfinansieringsgrad',
    'union co-financing rate',
  ],
  programmeArea: ['programområde', 'prioritet', 'prioriterat område', 'priority'],
  specificObjective: ['specifikt mål', 'särskilt mål', 'specific objective', 'specific objective concerned'],
  interventionField: [
    'interventionstyp',
    'interventionsområde',
    'interventionskod',
    'insatsområde',
    'intervention field',
  ],
  fund: ['berörd fond', 'fond', 'eu-fond', 'eu fund'],
  programme: ['program cci', 'cci', 'cci-kod', 'programmets cci', 'program'],
  country: [
    'land som berörs',
    'land',
    'berört land',
    'stödmottagarens land',
    'stödmottagare land',
    'beneficiary country',
    'country',
  ],
  region: ['region', 'esf-region', 'berörd region'],
  nutsCode: ['nuts-2 kod', 'nuts-2-kod', 'nuts 2', 'nuts2', 'nuts2-kod', 'nuts-kod', 'nuts'],
  postalCode: [
    'stödmottagare postnr',
    'stödmottagarens postnr',
    'stödmottagare postnummer',
    'stödmottagarens postnummer',
    'projektägare postnr',
    'projektägarens postnr',
    'projektägare postnummer',
    'projektägarens postnummer',
    'postnr',
    'postnummer',
  ],
  city: [
    'stödmottagare ort',
    'stödmottagarens ort',
    'projektägare ort',
    'projektägarens ort',
    'stödmottagarens postort',
    'postort',
    'beneficiary city',
    'ort',
  ],
  street: [
    'stödmottagarens address',
    'stödmottagarens adress',
    'stödmottagare address',
    'stödmottagare adress',
    'projektägare adress',
    'projektägarens adress',
    'adress',
    'address',
    'gatuadress',
    'postadress',
  ],
  strategicImportance: [
    'insats av strategisk betydelse',
    'projekt av strategisk betydelse',
    'strategisk betydelse',
  ],
  childPovertyTheme: [
    'sekundärtema - motverka barnfattigdom',
    'sekundärtema motverka barnfattigdom',
    'motverka barnfattigdom',
  ],
  contactName: [
    'kontaktperson',
    'kontaktpersoner',
    'kontaktpersonens namn',
    'projektledare',
    'contact person',
  ],
  contactEmail: [
    'e-post',
    'epost',
    'e-postadress',
    'epostadress',
    'mejl',
    'mail',
    'e-mail',
    'kontaktpersonens e-post',
  ],
  summary: [
    'sammanfattning',
    'beskrivning',
    'projektbeskrivning',
    'sammanfattning av projektet',
    'om projektet',
    'summary',
  ],
  NOT_KEPT: ['status', 'projektstatus', 'telefon', 'telefonnummer', 'tel', 'mobil', 'mobilnummer'],
};

const PARTY_LABELS: readonly string[] = ['partners', 'referenceGroup', 'financiers'] satisfies PartyLabel[];

/** Whether a label has a list below it, of those who take part. */
export function isPartyLabel(label: string): label is PartyLabel {
  return PARTY_LABELS.includes(label);
}

/** Every printed form of every label, in small letters. */
export const PRINTED_LABELS: readonly string[] = Object.values(VARIANTS).flat();

/** The known label of a project that a line begins with: "Namn", "Namn:", "NAMN : InVux"; null when there is none. */
export const labelOf = vocabularyOf(VARIANTS);
