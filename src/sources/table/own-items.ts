import type { Evidence } from '../../facts/evidence.ts';
import type { Fact } from '../../facts/fact.ts';
import type { ProjectMention } from '../../facts/mention.ts';
import { isPersonalNumber, organizationNumber, printedInstead } from '../../facts/organization-number.ts';
import { PARTNER_ROLES, type PartnerRole } from '../../facts/partner-role.ts';
import { byKey } from '../../reference/by-key.ts';
import type { Municipality, Reference } from '../../reference/reference.ts';
import { knownOrganization, mentionOf } from '../known-organization.ts';
import { repeatable } from '../operation/invalid.ts';
import { personsIn } from '../persons/persons.ts';
import { nearest } from './nearest.ts';

/** What an item of a cell states, from its parts: "Exempelföretaget AB", "SUPPORT", "5560000001". */
export type Stated = (
  parts: readonly string[],
  project: ProjectMention,
  /** Evidence that quotes the item, or no more than its first parts. */
  evidence: (parts?: number) => Evidence,
  reference: Reference,
) => Fact | WrongItem;

/** An item that is not understood. */
export interface WrongItem {
  readonly expected: string;
  /** What came in its place, as a message may repeat it. */
  readonly came: string;
  /** What is stated without the part that is wrong; left out where the whole item is. */
  readonly kept?: Fact;
}

/** "Name", "Name;ROLE" or "Name;ROLE;organisation number". */
export const partner: Stated = ([name = '', role = '', number = ''], object, evidence, reference) => {
  if (name === '') return { expected: 'the name of a partner before the first ";"', came: 'none came' };
  if (role !== '' && !PARTNER_ROLES.includes(role as PartnerRole)) {
    return { expected: `a role of ${PARTNER_ROLES.join(', ')}, in capitals`, came: came(role, reference) };
  }
  const fact = (evidence: Evidence, organizationNumber?: string): Fact => ({
    subject: {
      ...mentionOf(name, knownOrganization(name, reference)),
      ...(organizationNumber === undefined ? {} : { organizationNumber }),
    },
    relationship: 'PARTNERS_IN',
    object,
    properties: { role: role === '' ? 'PARTNER' : role },
    evidence,
  });
  if (number === '') return fact(evidence());
  const reading = organizationNumber(number);
  if ('value' in reading) return fact(evidence(), reading.value);
  const wrong = { expected: reading.expected, came: printedInstead(number) };
  return isPersonalNumber(number) ? wrong : { ...wrong, kept: fact(evidence(2)) };
};

const byCode = byKey<Municipality>(({ code }) => code);
const byName = byKey<Municipality>(({ name }) => name.toLowerCase());

/** A municipality's name or code: "1441", "Lerum;REPRESENTATIVE". */
export const municipality: Stated = ([place = '', role = 'PARTICIPANT'], subject, evidence, reference) => {
  const { municipalities } = reference;
  const found = byCode(municipalities).get(place) ?? byName(municipalities).get(place.toLowerCase());
  if (found === undefined) {
    const likely = nearest(
      place,
      municipalities.map(({ name }) => name),
    );
    const expected = `a municipality by name or code${likely === null ? '' : `, such as ${likely}`}`;
    return { expected, came: came(place, reference) };
  }
  if (role !== 'PARTICIPANT' && role !== 'REPRESENTATIVE') {
    return { expected: 'PARTICIPANT or REPRESENTATIVE behind the ";"', came: came(role, reference) };
  }
  return {
    subject,
    relationship: 'INVOLVES',
    object: { label: 'Municipality', code: found.code },
    properties: { role },
    evidence: evidence(),
  };
};

const GROUP =
  'a target group as "ages;characteristics;PARTICIPANTS or STAFF", with nothing for a part that is not known: "16-24;UNEMPLOYED+NPF", "18-", ";NPF", ";STAFF;STAFF"';

/** Ages, characteristics and whether they are staff: "15-24;UNEMPLOYED+NPF", "18-;", ";NEWLY_ARRIVED;STAFF". */
export const targetGroup: Stated = (
  [ages = '', listed = '', kind = 'PARTICIPANTS'],
  subject,
  evidence,
  reference,
) => {
  const span = /^(?:(\d{1,2})? ?[-–—] ?(\d{1,2})?)?$/.exec(ages);
  const characteristics = listed === '' ? [] : listed.split('+').map((code) => code.trim());
  const [, from, to] = span ?? [];
  if (span === null) return { expected: GROUP, came: came(ages, reference) };
  if (from === undefined && to === undefined && listed === '') return { expected: GROUP, came: 'none came' };
  if (from !== undefined && to !== undefined && Number(from) > Number(to)) {
    return { expected: 'ages with the lower one first', came: came(ages, reference) };
  }
  const codes = reference.characteristics.map(({ code }) => code);
  const unknown = characteristics.find((code) => !codes.includes(code));
  if (unknown !== undefined) {
    const likely = nearest(unknown, codes);
    const expected = `codes of seeds/reference/characteristics.csv with "+" between them${likely === null ? '' : `, such as ${likely}`}`;
    return { expected, came: came(unknown, reference) };
  }
  if (kind !== 'PARTICIPANTS' && kind !== 'STAFF') {
    return { expected: 'PARTICIPANTS or STAFF behind the second ";"', came: came(kind, reference) };
  }
  return {
    subject,
    relationship: 'TARGETS',
    object: {
      label: 'TargetGroup',
      ...(from === undefined ? {} : { ageFrom: Number(from) }),
      ...(to === undefined ? {} : { ageTo: Number(to) }),
      characteristics,
    },
    properties: { kind },
    evidence: evidence(),
  };
};

/** The number of one of the UN's goals. */
export const sdg: Stated = ([number = ''], subject, evidence, reference) =>
  reference.sdgs.some((goal) => String(goal.number) === number)
    ? {
        subject,
        relationship: 'CONTRIBUTES_TO',
        object: { label: 'Sdg', code: number },
        evidence: evidence(),
      }
    : {
        expected: 'the number of a sustainable development goal, 1 to 17, with "|" between several',
        came: came(number, reference),
      };

function came(part: string, reference: Reference): string {
  return part === '' ? 'none came' : `${repeatable(part, personsIn(part, reference))} came`;
}
