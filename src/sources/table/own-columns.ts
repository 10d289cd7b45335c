import type { Evidence, Fact, Problem, ProjectMention } from '../../facts/fact.ts';
import { organizationNumber } from '../../facts/organization-number.ts';
import { PARTNER_ROLES, type PartnerRole } from '../../facts/partner-role.ts';
import { byKey } from '../../reference/by-key.ts';
import type { Municipality, Reference } from '../../reference/reference.ts';
import { knownOrganization, mentionOf } from '../known-organization.ts';
import { type Quoted, quote } from '../quote.ts';
import { cellAt } from './register.ts';
import type { Cell, TableRow } from './row.ts';

/** Columns that any register may carry beside its own: what registers do not tell, in a form that a spreadsheet can hold. */
export interface OwnColumns {
  /** What a row has in them. */
  readonly cells: (row: TableRow) => readonly Cell[];
  readonly read: (row: TableRow, project: ProjectMention, quoted: Quoted) => OwnFacts;
}

interface OwnFacts {
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
}

/** One item of a cell, "Exempelföretaget AB;SUPPORT;5560000001", as its parts. */
type Item = readonly string[];

/** What an item states, or what was expected in its place. */
type Stated = (
  item: Item,
  project: ProjectMention,
  evidence: Evidence,
  reference: Reference,
) => Fact | { readonly expected: string };

/** Items of a cell are divided by "|", the parts of one by ";". */
const COLUMNS: readonly (readonly [name: string, stated: Stated])[] = [
  ['Samverkan_Partners', partner],
  ['Samverkan_Municipalities', municipality],
  ['Samverkan_Target_Groups', targetGroup],
  ['Samverkan_Sdgs', sdg],
];
const BY_KEY: ReadonlyMap<string, Stated> = new Map(COLUMNS.map(([name, stated]) => [key(name), stated]));

/** What the columns of our own are called. */
export const OWN_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name);

/** Whether a column is one of our own. */
export function isOwnColumn(header: string): boolean {
  return BY_KEY.has(key(header));
}

/** The columns of our own under a header. */
export function ownColumns(header: readonly string[], reference: Reference): OwnColumns {
  const columns = header.flatMap((printed, at) => {
    const stated = BY_KEY.get(key(printed));
    return stated === undefined ? [] : [{ at, stated }];
  });
  return {
    cells: (row) => columns.map(({ at }) => cellAt(row, at)),
    read: (row, project, quoted) => {
      const facts: Fact[] = [];
      const problems: Problem[] = [];
      for (const { at, stated } of columns) {
        const cell = cellAt(row, at);
        if (cell.value.trim() === '') continue;
        for (const { item, ...place } of itemsOf(cell, quoted)) {
          const fact = stated(
            item.split(';').map((part) => part.trim()),
            project,
            quote(quoted, place),
            reference,
          );
          if (!('expected' in fact)) facts.push(fact);
          else {
            const message = `Expected ${fact.expected}; something else came, and is left out.`;
            problems.push({ code: 'INVALID_VALUE', message, line: row.number, column: at + 1 });
          }
        }
      }
      return { facts, problems };
    },
  };
}

interface PlacedItem {
  readonly item: string;
  readonly start: number;
  readonly end: number;
}

/** The items of a cell, each with its own place; all with the cell's where quotes are doubled in it, so that places have moved. */
function itemsOf({ value, start, end }: Cell, { text }: Quoted): readonly PlacedItem[] {
  const isAsPrinted = end - start === value.length && text.startsWith(value, start);
  let at = start;
  return value.split('|').map((item) => {
    const from = at;
    at += item.length + 1;
    return { item, ...(isAsPrinted ? { start: from, end: from + item.length } : { start, end }) };
  });
}

function key(printed: string): string {
  return printed.trim().toLowerCase();
}

/** "Name", "Name;ROLE" or "Name;ROLE;organisation number". */
function partner(
  [name = '', role = '', number = '']: Item,
  object: ProjectMention,
  evidence: Evidence,
  reference: Reference,
): ReturnType<Stated> {
  const expected = `a partner as "name;role;organisation number", with a role of ${PARTNER_ROLES.join(', ')}`;
  const reading = number === '' ? null : organizationNumber(number);
  if (name === '' || (role !== '' && !PARTNER_ROLES.includes(role as PartnerRole))) return { expected };
  if (reading !== null && !('value' in reading)) return { expected: reading.expected };
  return {
    subject: {
      ...mentionOf(name, knownOrganization(name, reference)),
      ...(reading === null ? {} : { organizationNumber: reading.value }),
    },
    relationship: 'PARTNERS_IN',
    object,
    properties: { role: role === '' ? 'PARTNER' : role },
    evidence,
  };
}

const byCode = byKey<Municipality>(({ code }) => code);
const byName = byKey<Municipality>(({ name }) => name.toLowerCase());

/** A municipality's name or code: "1441", "Lerum;REPRESENTATIVE". */
function municipality(
  [place = '', role = 'PARTICIPANT']: Item,
  subject: ProjectMention,
  evidence: Evidence,
  { municipalities }: Reference,
): ReturnType<Stated> {
  const found = byCode(municipalities).get(place) ?? byName(municipalities).get(place.toLowerCase());
  if (found === undefined || !['PARTICIPANT', 'REPRESENTATIVE'].includes(role)) {
    return {
      expected:
        'a municipality by name or code, with PARTICIPANT or REPRESENTATIVE behind ";" where it is told',
    };
  }
  return {
    subject,
    relationship: 'INVOLVES',
    object: { label: 'Municipality', code: found.code },
    properties: { role },
    evidence,
  };
}

/** Ages, characteristics and whether they are staff: "15-24;UNEMPLOYED+NPF", "18-;", ";NEWLY_ARRIVED;STAFF". */
function targetGroup(
  [ages = '', listed = '', kind = 'PARTICIPANTS']: Item,
  subject: ProjectMention,
  evidence: Evidence,
  reference: Reference,
): ReturnType<Stated> {
  const span = /^(?:(\d{1,2})?-(\d{1,2})?)?$/.exec(ages);
  const characteristics = listed === '' ? [] : listed.split('+');
  const isKnown = (code: string) => reference.characteristics.some((one) => one.code === code);
  if (
    span === null ||
    !characteristics.every(isKnown) ||
    !['PARTICIPANTS', 'STAFF'].includes(kind) ||
    (ages.length < 2 && listed === '')
  ) {
    return {
      expected: 'a target group as "15-24;UNEMPLOYED+NPF;PARTICIPANTS", with codes of characteristics.csv',
    };
  }
  const [, from, to] = span;
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
    evidence,
  };
}

function sdg(
  [number = '']: Item,
  subject: ProjectMention,
  evidence: Evidence,
  { sdgs }: Reference,
): ReturnType<Stated> {
  return sdgs.some((goal) => String(goal.number) === number)
    ? { subject, relationship: 'CONTRIBUTES_TO', object: { label: 'Sdg', code: number }, evidence }
    : { expected: 'the number of a sustainable development goal, 1 to 17' };
}
