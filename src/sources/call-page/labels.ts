import { type LabelledLine, vocabularyOf } from '../operation/vocabulary.ts';

/** What a labelled field or a heading of a call's page is about. NOT_KEPT: recognised, and left out on purpose. */
export type CallLabel =
  /** Its number or its name. */
  | 'call'
  | 'number'
  | 'name'
  | 'announcer'
  | 'callPeriod'
  | 'opensOn'
  | 'closesOn'
  | 'budget'
  | 'smallestAmount'
  | 'largestAmount'
  | 'amounts'
  | 'supportRate'
  | 'ownFinancingRate'
  | 'fund'
  | 'programme'
  | 'programmeArea'
  | 'specificObjective'
  | 'region'
  | 'projectPeriod'
  | 'projectsFrom'
  | 'projectsTo'
  | 'targetGroup'
  | 'applicants'
  | 'summary'
  | 'contactName'
  | 'contactEmail'
  | 'NOT_KEPT';

const VARIANTS: Readonly<Record<CallLabel, readonly string[]>> = {
  call: ['utlysning', 'utlysningen'],
  number: [
    'utlysningens diarienummer',
    'utlysningens dnr',
    'utlysningsnummer',
    'utlysnings id',
    'utlysningens id',
    'utlysningens nummer',
    'diarienummer för utlysningen',
    'diarienummer',
    'diarienr',
    'dnr',
  ],
  name: ['utlysningens namn', 'utlysningens titel', 'namn på utlysningen', 'rubrik', 'titel', 'namn'],
  announcer: [
    'utlyses av',
    'utlysande myndighet',
    'utlysande organisation',
    'utlysare',
    'ansvarig myndighet',
    'förvaltande myndighet',
    'finansiär',
    'myndighet',
  ],
  callPeriod: [
    'utlysningsperiod',
    'utlysningstid',
    'utlysningen är öppen',
    'utlysningen pågår',
    'ansökningsperiod',
    'ansökningstid',
    'öppen för ansökan',
    'när kan jag söka',
    'när kan ni söka',
    'när kan man söka',
  ],
  opensOn: [
    'öppnar',
    'öppningsdatum',
    'utlysningen öppnar',
    'ansökan öppnar',
    'ansökningsomgången öppnar',
    'öppnar för ansökan',
    'första ansökningsdag',
    'startdatum',
  ],
  closesOn: [
    'stänger',
    'stängningsdatum',
    'utlysningen stänger',
    'ansökan stänger',
    'ansökningsomgången stänger',
    'sista ansökningsdag',
    'sista dag för ansökan',
    'sista dag att ansöka',
    'sista dag att söka',
    'sök senast',
    'ansök senast',
    'slutdatum',
  ],
  budget: [
    'utlyst belopp',
    'sökbart belopp',
    'utlyst totalt',
    'utlysta medel',
    'belopp som utlyses',
    'utlysningens budget',
    'utlysningens omfattning',
    'medel i utlysningen',
    'total budget',
    'budget',
    'belopp',
  ],
  smallestAmount: [
    'minsta belopp',
    'lägsta belopp',
    'minsta belopp per projekt',
    'lägsta belopp per projekt',
    'minsta projektbudget',
    'lägsta stödbelopp',
  ],
  largestAmount: [
    'största belopp',
    'högsta belopp',
    'största belopp per projekt',
    'högsta belopp per projekt',
    'största projektbudget',
    'högsta stödbelopp',
  ],
  amounts: ['belopp per projekt', 'projektens storlek', 'projektstorlek', 'budget per projekt'],
  supportRate: [
    'stödandel',
    'stödnivå',
    'stödgrad',
    'högsta stödandel',
    'andel stöd',
    'esf stöd',
    'eu stöd',
    'eu andel',
    'unionens medfinansieringsgrad',
    'eu:s medfinansieringsgrad',
  ],
  ownFinancingRate: [
    'medfinansiering',
    'medfinansieringsgrad',
    'krav på medfinansiering',
    'projektets medfinansiering',
    'projektets medfinansieringsgrad',
    'projektens medfinansiering',
    'egenfinansiering',
    'egen finansiering',
  ],
  fund: ['berörd fond', 'fond', 'eu fond'],
  programme: ['program', 'programmet', 'program cci', 'programperiod'],
  programmeArea: ['programområde', 'prioritet', 'prioriterat område'],
  specificObjective: ['specifikt mål', 'särskilt mål', 'mål i programmet'],
  region: ['region', 'regioner', 'esf region', 'berörd region', 'geografiskt område', 'var', 'område', 'län'],
  projectPeriod: ['projektperiod', 'projekttid', 'planerad projektperiod', 'genomförandeperiod'],
  projectsFrom: [
    'projektstart',
    'tidigaste projektstart',
    'planerad projektstart',
    'beräknad projektstart',
    'projekten startar',
    'projekt kan starta tidigast',
  ],
  projectsTo: [
    'projektslut',
    'senaste projektslut',
    'sista projektdag',
    'projekten avslutas senast',
    'projekten ska vara avslutade senast',
  ],
  targetGroup: [
    'målgrupp',
    'målgrupper',
    'målgrupp för utlysningen',
    'vem är utlysningen till för',
    'deltagare',
  ],
  applicants: [
    'vem kan söka',
    'vilka kan söka',
    'vem får söka',
    'vem kan söka stöd',
    'vilka kan söka stöd',
    'sökande',
    'stödsökande',
    'behöriga sökande',
    'utlysningen vänder sig till',
  ],
  summary: ['sammanfattning', 'beskrivning', 'om utlysningen', 'inriktning', 'syfte', 'bakgrund och syfte'],
  contactName: ['kontakt', 'kontaktperson', 'kontaktpersoner', 'kontakta oss', 'frågor om utlysningen'],
  contactEmail: ['e post', 'epost', 'e postadress', 'mejl', 'mail', 'e mail'],
  NOT_KEPT: ['status', 'telefon', 'telefonnummer', 'tel', 'mobil', 'beslutsdatum', 'publicerad', 'ärende'],
};

/** The known label of a call that a line begins with; null when there is none. */
export const callLabelOf = vocabularyOf(VARIANTS);

/** Words that only a page about a call has in its labels. */
const OF_CALLS = /utlys|ansök|(?<!\p{L})sök|öppnar|öppningsdatum|stäng(?:er|ningsdatum)|belopp per projekt/iu;

/** Whether the label, as it is printed, is one that only calls have. */
export function isOfCallsOnly(line: string, { rest }: LabelledLine<CallLabel>): boolean {
  return OF_CALLS.test(line.slice(0, line.length - rest.length));
}
